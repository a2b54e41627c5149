"""What all records have in common."""

import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from kb.model.names import Fingerprint, Slug

# No control characters: XML and terminals choke on them, and no text needs them.
_PRINTABLE = "^[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]*$"
Text = Annotated[
    str, Meta(min_length=1, max_length=4000, pattern=_PRINTABLE, description="A text, up to 4000 letters.")
]
Line = Annotated[
    str, Meta(min_length=1, max_length=500, pattern=_PRINTABLE, description="A short text, up to 500 letters.")
]
By = Annotated[Slug, Meta(description="Who judged: a role such as curator or second-reader, never an invented person.")]
On = Annotated[datetime.date, Meta(description="The day of the judgement, as 2026-11-22.")]
Judged = Annotated[
    Fingerprint,
    Meta(description="Fingerprint of the wording that was judged; `kb check` says when the wording has changed since."),
]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A record or a part of one: immutable, and with no key that is not named here."""


class Tree(Record, frozen=True, kw_only=True):
    """What something needs: every member of all_of, or at least one of any_of; members are names or trees."""

    all_of: "tuple[Tree | Annotated[str, Meta(max_length=200)], ...] | None" = None
    any_of: "tuple[Tree | Annotated[str, Meta(max_length=200)], ...] | None" = None

    def members(self) -> "tuple[Tree | str, ...]":
        """Give the members, whichever kind the tree is."""
        return (self.all_of or ()) + (self.any_of or ())

    def leaves(self) -> tuple[str, ...]:
        """Give every name in the tree, in order, repeated where it is repeated."""
        return tuple(
            name for member in self.members() for name in ((member,) if isinstance(member, str) else member.leaves())
        )
