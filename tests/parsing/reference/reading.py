"""What a parser read, as a short dictionary that a test compares whole."""

from kb.model.bibliography import Author, Entry
from kb.parsing.reference import parse


def name(author: Author) -> str:
    return author.literal or f"{author.family}, {author.given}".rstrip(", ")


def shown(entry: Entry) -> dict[str, object]:
    """Give all that was read, without places; what is absent is not there."""
    whole: dict[str, object] = {
        "number": entry.number,
        "type": entry.type,
        "authors": [name(author) for author in entry.authors],
        "others": entry.others,
        "editors": [name(editor) for editor in entry.editors],
        **{field: value.text for field, value in entry.fields.items()},
    }
    return {key: value for key, value in whole.items() if value}


def read(text: str) -> dict[str, object]:
    return shown(parse(text))
