"""Is a record that of an entry's work? What is for it and against it are weighed, so that one slip hides none."""

from kb.matching.author_lists import same_author, share_author
from kb.matching.degree import Degree
from kb.matching.fields import DEGREES, bare_title
from kb.matching.letters import compact
from kb.matching.titles import unrelated_titles
from kb.matching.works import is_preprint
from kb.model import Entry

_PLACES = ("issued", "volume", "page", "container-title")
_TITLE, _AUTHOR = 3, 2
# What is for one work must come to this (title and first author, or all but the title), and what is against it not
# beyond what one damaged field can do.
_FOR, _AGAINST = 5, 2
_TELLING = 40
_LONG, _SHORT = frozenset({"book", "thesis", "report"}), frozenset({"article-journal", "chapter", "paper-conference"})


def of_another_work(entry: Entry, record: Entry) -> bool:
    """Tell whether a record that an identifier leads to is certainly of another work: no one slip explains it."""
    agree, against = map(sum, zip(_of_title(entry, record), _of_authors(entry, record), strict=True))
    if against + len(_PLACES) <= max(_AGAINST, agree):
        # Whatever the other fields say.
        return False
    more, less = _of_places(entry, record)
    return against + less > max(_AGAINST, agree + more)


def of_one_work(entry: Entry, record: Entry) -> bool:
    """Tell whether what two references say of themselves makes them one work, one slip in them or not."""
    if is_preprint(entry) != is_preprint(record):
        return False
    agree = against = 0
    # What takes least first: most of those that are looked at are other works.
    for weighed in (_of_places, _of_authors, _of_title):
        more, less = weighed(entry, record)
        agree, against = agree + more, against + less
        if against > _AGAINST:
            return False
    if against * 2 > agree:
        return False
    title = DEGREES["title"](entry, record)
    if title is Degree.DIFFERS and agree == _FOR:
        # Authors write more than one thing in a year, and titles of one subject are nearly alike.
        return _first_author(entry, record) and not (entry.type in _LONG and record.type in _SHORT)
    telling = len(compact(entry.text("title"))) >= _TELLING and title is Degree.AGREES
    return agree >= _FOR or (telling and not against)


def _first_author(entry: Entry, record: Entry) -> bool:
    return bool(entry.authors and record.authors) and same_author(entry.authors[0], record.authors[0])


def _of_title(entry: Entry, record: Entry) -> tuple[int, int]:
    title = DEGREES["title"](entry, record)
    if title is not Degree.DIFFERS:
        return (0, 0) if title is Degree.SILENT else (_TITLE, 0)
    # One that is nearly the same is still for it.
    unrelated = unrelated_titles(bare_title(entry.text("title")), bare_title(record.text("title")))
    return (0, _AUTHOR) if unrelated else (_TITLE - 1, 0)


def _of_authors(entry: Entry, record: Entry) -> tuple[int, int]:
    shared = share_author(entry, record)
    return (0, 0) if shared is None else (_AUTHOR, 0) if shared else (0, _AUTHOR)


def _of_places(entry: Entry, record: Entry) -> tuple[int, int]:
    degrees = [DEGREES[name](entry, record) for name in _PLACES]
    return degrees.count(Degree.AGREES), degrees.count(Degree.DIFFERS)
