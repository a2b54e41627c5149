"""Where a document's reference lists are, and where its prose is, in which citations are looked for.

A list begins below a heading that says so, in any of the common languages, whether or not the format marks it as a
heading; without one, it is the longest run of paragraphs at the end that look like references.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kb.model.manuscript import Block, Form, Manuscript
from kb.parsing.citation.folding import fold

_HEADINGS = frozenset(
    fold(name)
    for name in """
    References|Reference|Reference list|List of references|References cited|Cited references|References and notes
    Notes and references|References and further reading|References and recommended reading|References and sources
    Sources and references|Further reading|Further reading and references|Selected references|Key references
    Additional references|Supplementary references|Supplemental references|References for supplementary information
    Main references|Methods references|Bibliography|Selected bibliography|Select bibliography|Annotated bibliography
    Bibliography and references|Bibliographic references|Bibliographical references|Works cited|Works consulted
    Literature|Literature cited|Cited literature|Sources|Sources cited|Citations|Endnotes|Endnotes and references
    Suggested reading|Recommended reading|Reading list|Primary sources|Secondary sources|Cited works|References used
    Literaturverzeichnis|Literatur|Quellen|Quellenverzeichnis|Literaturangaben|Quellen und Literatur|Referenzen
    Literatur- und Quellenverzeichnis|Quellen- und Literaturverzeichnis|Bibliographie|Bibliografie|Schrifttum
    Weiterführende Literatur|Références|Références bibliographiques|Références citées|Liste de références|Bibliographie
    Ouvrages cités|Sources|Liste des références|Referencias|Referencias bibliográficas|Bibliografía|Obras citadas
    Bibliografía citada|Lista de referencias|Fuentes|Referências|Referências bibliográficas|Bibliografia|Obras citadas
    Riferimenti|Riferimenti bibliografici|Bibliografia|Opere citate|Letteratura|Literatuur|Literatuurlijst|Referenties
    Bronnen|Bronvermelding|Geraadpleegde literatuur|Referenser|Referenslista|Källor|Källförteckning|Litteratur
    Litteraturförteckning|Referanser|Litteraturliste|Kilder|Referencer|Litteraturfortegnelse|Lähteet|Lähdeluettelo
    Kirjallisuus|Viitteet|Kirjandus|Literatūra|Literatura|Bibliografia|Piśmiennictwo|Przypisy|Źródła|Použitá literatura
    Seznam literatury|Zdroje|Zoznam literatúry|Irodalom|Irodalomjegyzék|Hivatkozások|Bibliografie|Referințe|Reference
    Kaynaklar|Kaynakça|Список литературы|Список использованной литературы|Список использованных источников|Литература
    Библиография|Библиографический список|Источники|Список літератури|Література|Βιβλιογραφία|Αναφορές
    Βιβλιογραφικές αναφορές|参考文献|参考资料|參考文獻|引用文献|引用文獻|文献|參考書目|참고문헌|참고 문헌
    المراجع|المصادر
    المصادر والمراجع|مراجع|منابع|ביבליוגרפיה|מקורות|रेफरेंस|संदर्भ
    संदर्भ सूची|Tài liệu tham khảo|Daftar pustaka|Rujukan|บรรณานุกรม|เอกสารอ้างอิง
    """.replace("\n", "|").split("|")
    if fold(name)
)
_NUMBERING = re.compile(r"\A(?:#{1,6}\s+|(?:\d{1,2}|[IVXivx]{1,5}|[A-Z])(?:\.\d{1,2})*[.)]?\s+|[\W_]+)")
_FOLLOWING = frozenset(fold(name) for name in ("Appendix", "Anhang", "Annexe", "Figure legends", "Acknowledgements"))
_LISTED = (Form.NUMBERED, Form.BULLET)
_NAMED = re.compile(
    r"\A\W{0,3}(?:\[?\(?\d{1,4}[.)\]]*\s*)?(?:(?:[a-z']{1,4}\s){0,3}[^\W\d_a-z][\w'’\-]+,?\s(?:[^\W\d_a-z]\.|[^\W\d_a-z]{1,3}[,.\s(]|[^\W\d_a-z][\w'’-]+,|&|and\s)"
    r"|(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][\w'’\-]+[,\s])"
)
_YEAR = re.compile(r"(?<![\d/])(?:1[5-9]|20)\d\d[a-z]?(?!\d)|\bn\.\s?d\.|\bin press\b")
_IDENTIFIED = re.compile(r"\bdoi\b|\b10\.\d{4,9}/|https?://|\bPMID\b|\bPMC\d|\barXiv\b|\bISBN\b", re.IGNORECASE)
_PLACED = re.compile(
    r"\d\s?\(\d{1,4}\)|\d\s?[:,]\s?[eE]?\d+\s?[-–]\s?\d+|\bpp?\.\s?\d|\b[Vv]ol\.|\d+[-–]\d+\.?\s*\Z|\bIn:|\(Eds?\.\)"
)
_LONGEST = 1500
_SHORT = 80
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references: its heading, if it has one, and its items, each a printed reference."""

    heading: Block | None
    items: tuple[Block, ...]

    @property
    def start(self) -> int:
        """Give where the list begins, with its heading."""
        return self.heading.mark if self.heading else self.items[0].mark

    @property
    def end(self) -> int:
        """Give where it ends."""
        return self.items[-1].end


def reference_lists(manuscript: Manuscript) -> tuple[ReferenceList, ...]:
    """Find the reference lists of a document, in order; a document may have none, or one for each of its parts."""
    blocks = manuscript.blocks
    texts = [manuscript.text[block.start : block.end] for block in blocks]
    found: list[ReferenceList] = []
    place = 0
    while place < len(blocks):
        place += 1
        if _is_heading(blocks[place - 1], texts[place - 1]):
            first, last = _extent(blocks, texts, place)
            if first < last:
                found.append(ReferenceList(blocks[place - 1], blocks[first:last]))
                place = last
    return tuple(found) or tuple(_by_form(blocks, texts))


def prose(manuscript: Manuscript) -> tuple[tuple[int, int], ...]:
    """Give the stretches of a document in which it may cite: its blocks outside the lists, without listings."""
    lists = reference_lists(manuscript)
    taken = {id(block) for each in lists for block in (*each.items, each.heading) if block}
    silent = (Form.VERBATIM, Form.RULE)
    return tuple((b.start, b.end) for b in manuscript.blocks if b.form not in silent and id(b) not in taken)


def _is_heading(block: Block, text: str) -> bool:
    """Tell whether a block says that a list of references follows."""
    if len(text) > _SHORT or block.form in (Form.ROW, Form.VERBATIM, Form.RULE):
        return False
    plain = text.strip().rstrip(":.")
    return fold(plain) in _HEADINGS or fold(_NUMBERING.sub("", plain)) in _HEADINGS


def _extent(blocks: Sequence[Block], texts: Sequence[str], first: int) -> tuple[int, int]:
    """Give the first item below a heading and the place after the last."""
    first = _after_lead(blocks, texts, first)
    if first >= len(blocks):
        return first, first
    form, last = blocks[first].form, first
    while last < len(blocks) and (_goes_on(blocks[last], texts[last], form) or _between(blocks, texts, last, form)):
        last += 1
    return first, last


def _between(blocks: Sequence[Block], texts: Sequence[str], place: int, form: Form) -> bool:
    """Tell whether a paragraph that looks like no reference stands between two that do."""
    if form is not Form.PARAGRAPH or blocks[place].form is not form or len(texts[place]) <= _SHORT:
        return False
    after = range(place + 1, min(place + 4, len(blocks)))
    return any(blocks[at].form is form and likeness(texts[at]) >= 2 for at in after)


def _after_lead(blocks: Sequence[Block], texts: Sequence[str], first: int) -> int:
    """Step over a sentence or two before the items."""
    for place in range(first, min(first + 3, len(blocks))):
        if blocks[place].form in _LISTED or likeness(texts[place]) >= 2:
            return place
        if blocks[place].form is not Form.PARAGRAPH:
            break
    return len(blocks) if first >= len(blocks) or likeness(texts[first]) < 1 else first


def _goes_on(block: Block, text: str, form: Form) -> bool:
    """Tell whether a block is an item of the list that began with some form."""
    if block.form in (Form.HEADING, Form.RULE, Form.VERBATIM) or (block.form is not form and form not in _LISTED):
        return likeness(text) >= 3 and block.form in _LISTED
    if _is_heading(block, text) or fold(text) in _FOLLOWING:
        return False
    if form in _LISTED and block.form in _LISTED:
        return True
    return likeness(text) >= (3 if form in _LISTED else 1) and (len(text) > _SHORT or likeness(text) >= 2)


def likeness(text: str) -> int:
    """Give how much a paragraph looks like a printed reference, from 0 to 5; from 3 on it hardly is anything else."""
    if len(text) > _LONGEST:
        return 0
    head = text[:_LONGEST]
    return (
        2 * bool(_NAMED.match(head))
        + bool(_YEAR.search(head))
        + bool(_IDENTIFIED.search(head))
        + bool(_PLACED.search(head))
    )


def _by_form(blocks: Sequence[Block], texts: Sequence[str]) -> Iterator[ReferenceList]:
    """Yield the last run of blocks that look like references, where no heading says where they begin."""
    last = len(blocks)
    while last:
        first = last
        while first and likeness(texts[first - 1]) >= 3:
            first -= 1
        if last - first >= _FEWEST:
            yield ReferenceList(None, tuple(blocks[first:last]))
            return
        last = min(first, last - 1)
