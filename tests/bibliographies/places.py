"""Every place in what was read of a bibliography."""

from kb.model import Bibliography


def places(found: Bibliography) -> list[tuple[int, int]]:
    """Give start and end of entries, problems, definitions, uses, fields and people."""
    given = [(each.start, each.end) for each in found.entries]
    given += [(each.start, each.end) for each in found.problems]
    given += [(each.start, each.end) for each in (*found.definitions, *found.uses)]
    given += [(each.start, each.end) for entry in found.entries for _, each in entry.raw]
    given += [(each.start, each.end) for entry in found.entries for each in entry.fields.values()]
    return given + [(each.start, each.end) for entry in found.entries for each in (*entry.authors, *entry.editors)]
