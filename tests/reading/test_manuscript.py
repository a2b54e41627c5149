"""A manuscript read: its list, its citations, which entries they mean, and where all of it stands in the file."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kb.model import LinkState, Value, Writing
from kb.reading import library, places, read, reread

LIST = """\
1. Tarn AB, Osk C. Slow water in reed beds. J Marsh. 2004;12(3):245-51.
2. Wend D, Birl E. Deep mud. Mud Lett. 2005;1:2-9.
3. Quist F. On weirs. J Marsh. 2007;15(1):1-4.
"""
PLAIN = f"""\
On marshes

Reeds slow the water (Tarn and Osk, 2004). Wend and Birl (2005) dug deeper; Quist showed why.

References

{LIST}"""


def meant(writing: Writing) -> list[tuple[str, LinkState, list[str]]]:
    """Give each cited place as the file has it, what became of it, and the first names of what it means."""
    return [
        (
            writing.text[citation.start : citation.end],
            link.state,
            [writing.listed[place].authors[0].family for place in link.entries],
        )
        for citation, _, link in writing.linked
    ]


FOUND = [
    ("(Tarn and Osk, 2004)", LinkState.FOUND, ["Tarn"]),
    ("Wend and Birl (2005)", LinkState.FOUND, ["Wend"]),
]


def test_the_citations_of_a_plain_text_are_linked_to_its_own_list() -> None:
    found = reread("a.txt", PLAIN)
    assert (found.kind, found.as_seen, found.from_libraries) == ("plain", False, False)
    assert meant(found) == FOUND
    assert [found.place(entry.start) for entry in found.entries] == [(7, 1), (8, 1), (9, 1)]
    assert [heading.text for heading in found.headings] == ["References"]


def test_a_name_in_the_prose_without_a_year_is_kept_apart() -> None:
    found = reread("a.txt", PLAIN)
    assert [found.text[each.start : each.end] for each in found.mentions] == ["Quist"]
    assert [link.entries for link in found.mentioned] == [(2,)]


def test_places_in_markdown_are_those_of_the_file() -> None:
    text = (
        "---\ntitle: On marshes\n---\n\n# On *marshes*\n\nReeds **slow** [the water](https://example.org/tarn-2004) "
        "(Tarn and Osk, 2004).\n*Wend* and\nBirl (2005) dug &amp; dug; Quist showed why.\n\n## References\n\n" + LIST
    )
    found = reread("a.md", text)
    assert [row[0] for row in meant(found)] == ["(Tarn and Osk, 2004)", "Wend* and\nBirl (2005)"]
    assert [row[1:] for row in meant(found)] == [row[1:] for row in FOUND]
    assert [text[entry.start : entry.end] for entry in found.entries] == [line[3:] for line in LIST.splitlines()]
    assert [text[entry.fields["volume"].start :][:2] for entry in found.entries] == ["12", "1:", "15"]
    assert [entry.number for entry in found.entries] == ["1", "2", "3"]


def test_a_page_of_html_says_that_its_places_are_those_of_the_visible_text() -> None:
    text = "<h1>On marshes</h1><p>Reeds slow the <b>water</b> (Tarn &amp; Osk, 2004).</p><h2>References</h2><ol>"
    text += "".join(f"<li>{line[3:]}</li>" for line in LIST.splitlines()) + "</ol>"
    found = reread("a.html", text)
    assert found.as_seen
    assert meant(found) == [("(Tarn & Osk, 2004)", LinkState.FOUND, ["Tarn"])]


TEX = r"""\documentclass{article}
\begin{document}
Reeds slow the water \cite{tarn,wend}. % not \cite{osk}
\begin{verbatim}
\cite{shown}
\end{verbatim}
\begin{thebibliography}{9}
\bibitem{tarn} A.~B. T\"arn and C. Osk, % yes
\newblock \emph{Slow water in reed beds}, J. Marsh \textbf{12} (2004), 245--251.
\bibitem[Wend(2005)]{wend} D. Wend, \emph{Deep mud}, Mud Lett. \textbf{1} (2005), 2--9.
\end{thebibliography}
\end{document}
"""


def test_the_items_of_a_list_in_latex_are_read_and_found_by_their_keys() -> None:
    found = reread("a.tex", TEX)
    assert meant(found) == [(r"\cite{tarn,wend}", LinkState.FOUND, [name]) for name in ("Tärn", "Wend")]
    first = found.entries[0]
    assert (first.key, first.text("title"), first.text("volume")) == ("tarn", "Slow water in reed beds", "12")
    assert [TEX[value.start : value.end] for value in (first.fields["title"], first.fields["volume"])] == [
        "Slow water in reed beds",
        "12",
    ]
    assert found.place(first.start) == (8, 1)


BIB = "@article{tarn, author = {Tarn, A. B. and Osk, C.}, title = {Slow water in reed beds}, year = {2004}}\n"


def test_keys_are_looked_up_in_the_bibliography_that_the_front_matter_or_the_preamble_names(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIB)
    files = {
        "a.md": "---\nbibliography: refs.bib\n---\n\nReeds slow the water [@tarn, p. 3].\n",
        "a.tex": "\\begin{document}\nReeds slow the water \\citep[p. 3]{tarn}.\n\\bibliography{refs}\n\\end{document}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
        found = read(tmp_path / name)
        assert [row[1:] for row in meant(found)] == [(LinkState.FOUND, ["Tarn"])], name
        assert found.called(0) == f"`tarn` (line 1) of {tmp_path / 'refs.bib'}"


def test_a_bibliography_that_is_not_there_is_a_problem_and_nobody_is_blamed(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nbibliography: refs.bib\n---\n\nReeds slow the water [@tarn].\n")
    found = read(path)
    assert [(found.text[each.start : each.end], found.place(each.start)) for each in found.problems] == [
        ("refs.bib", (2, 15))
    ]
    assert [row[1] for row in meant(found)] == [LinkState.UNREAD]


def test_a_library_is_a_file_or_a_folder_with_one(tmp_path: Path) -> None:
    (tmp_path / "library.bib").write_text(BIB)
    (tmp_path / "other.bib").write_text(BIB.replace("tarn", "other"))
    for path in (tmp_path, tmp_path / "library.bib"):
        assert [entry.key for each in library(path) for entry in each.entries] == ["tarn"]
    found = reread("a.md", "Reeds slow the water [@tarn].\n", libraries=library(tmp_path))
    assert [row[1] for row in meant(found)] == [LinkState.FOUND]


PIECES = [*"[]()*_`#>@\\{}%&<-;,. \n", "\n\n", "Tarn", "and", "2004", "(Tarn, 2004)", "[@tarn]", "\\cite{tarn}", "[1]"]
PIECES += ["# References\n", LIST, "\\begin{thebibliography}", "\\bibitem{tarn}", "\\end{thebibliography}", "---\n"]
PIECES += [
    "&amp;",
    "<p>",
    "</p>",
    "<br>",
    "https://example.org/",
    "1. ",
    "- ",
    "| a | b |\n|---|---|\n",
    "[^1]",
    "[^1]: ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(["a.md", "a.txt", "a.tex", "a.html"]))
def test_no_text_is_too_odd_to_be_read_and_every_place_lies_in_it(pieces: list[str], name: str) -> None:
    found = reread(name, "".join(pieces))
    places = [(entry.start, entry.end) for entry in found.entries]
    places += [(citation.start, citation.end) for citation in (*found.citations, *found.mentions)]
    places += [(one.start, one.end) for citation in found.citations for one in citation.items]
    places += [(one.start, one.end) for entry in found.entries for one in entry.fields.values()]
    assert all(0 <= start <= end <= len(found.text) for start, end in places)


def test_keys_are_looked_up_in_the_library_where_the_printed_list_has_none() -> None:
    bib = reread("refs.bib", BIB)
    text = f"Reeds slow the water [@tarn].\n\n## References\n\n{LIST}"
    found = reread("a.md", text, libraries=[bib])
    assert (found.from_libraries, len(found.entries), [row[1] for row in meant(found)]) == (True, 3, [LinkState.FOUND])


def test_a_comment_of_latex_cites_nothing() -> None:
    text = "\\begin{document}\nTea cools \\cite{cups}. % as (Mora, 2019) and \\cite{other}\n\\end{document}\n"
    found = reread("a.tex", text)
    assert [text[each.start : each.end] for each in found.citations] == ["\\cite{cups}"]


def numbers(name: str, text: str) -> list[tuple[str, list[int]]]:
    """Give each citation as it is written, and the places in the list of what it means."""
    writing = reread(name, text)
    return [
        (writing.text[one.start : one.end], [link.entries[0] for link in writing.links if link.citation == at])
        for at, one in enumerate(writing.citations)
    ]


def test_what_html_raises_cites_and_no_unit_or_isotope_does() -> None:
    items = "".join(f'<li id="ref-{n}">{line[3:]}</li>' for n, line in enumerate(LIST.splitlines(), 1))
    text = (
        "<p>Reeds slow it.<sup>1,2</sup> Mud too<sup>1</sup>&ndash;<sup>3</sup>, and"
        ' weirs.<a class="x" href="#ref-3" id="y">3</a> So<sup><a href="#ref-2">2</a></sup> over 3 m<sup>2</sup> of <sup>14</sup>C.</p>'
        f"<h2>References</h2><ol>{items}</ol>"
    )
    assert numbers("p.html", text) == [("1,2", [0, 1]), ("1–3", [0, 1, 2]), ("3", [2]), ("2", [1])]


def test_what_markdown_raises_cites() -> None:
    weirs = '<a class="x" href="#ref-2" id="y">2</a>'
    text = f"Reeds slow it.<sup>1,2</sup> Mud too [3](#ref-3), weirs{weirs}, over 10<sup>3</sup> m<sup>2</sup>.\n\n"
    text += "## References\n\n"
    assert numbers("p.md", text + LIST) == [("1,2", [0, 1]), ("3", [2]), ("2", [1])]


def test_footnotes_that_are_references_are_the_list_and_their_signs_cite() -> None:
    one, two, three = (line[3:] for line in LIST.splitlines())
    text = f"Reeds slow it.[^1] Mud too.[^wend][^3]\n\n[^1]: {one}\n\n[^wend]: {two}\n\n[^3]: {three}\n"
    assert numbers("p.md", text) == [("[^1]", [0]), ("[^wend]", [1]), ("[^3]", [2])]


def test_the_sign_of_a_footnote_cites_nothing_beside_a_list_of_references() -> None:
    text = (
        f"Reeds slow it [2].[^1] Mud too [1], and weirs [3].\n\n[^1]: We measured it twice.\n\n## References\n\n{LIST}"
    )
    assert numbers("p.md", text) == [("[2]", [1]), ("[1]", [0]), ("[3]", [2])]


def test_commands_of_latex_with_notes_for_all_volumes_and_other_packages_are_read() -> None:
    listed = "\\begin{thebibliography}{9}\\bibitem{a} A\\bibitem{b} B\\end{thebibliography}"
    commands = (
        r"\textcites(see)(too)[1]{a}[2]{b}", r"\volcite{2}[3]{a}", r"\pvolcite[see]{2}[3]{b}", r"\fnotecite{a}",
        r"\citeA{b}", r"\citeNP{a}", r"\footfullcite[see][]{b}", r"\citealp*{a,b}", r"\Parencite[p.~1]{a}",
    )  # fmt: skip
    text = "\\begin{document}" + ". ".join(commands) + listed + "\\end{document}"
    means = [[0, 1], [0], [1], [0], [1], [0], [1], [0, 1], [0]]
    assert numbers("p.tex", text) == list(zip(commands, means, strict=True))


def test_a_letter_that_is_not_in_the_file_stands_within_it() -> None:
    there = places.of_text("ab", "a", 0, 1)
    assert [places.value(Value(each, at, at + 1), there) for at, each in enumerate("ab")] == [
        Value("a", 0, 1),
        Value("b", 1, 1),
    ]
