"""Pictures of the evidence, one a file: every place and word is computed here, and drawn by macros of pictures.html."""
