"""What a document prints, read: reference strings (`reference`), and the citations of a text."""
