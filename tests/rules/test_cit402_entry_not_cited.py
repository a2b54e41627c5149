from pathlib import Path

from kb.check import check_writing
from kb.reading import reread
from kb.rules import cit402_entry_not_cited as rule
from tests.rules.examples import silence, speaks, told


def test_it_speaks_of_its_failing_example(tmp_path: Path) -> None:
    assert [(f.line, f.column, f.written, f.message) for f in speaks(rule, tmp_path)] == [
        (
            9,
            1,
            "Wend, D. (2004). On weirs. Journal of Marshes, 15(1), 1-4.",
            "the text does not cite Wend 2004 (line 9)",
        )
    ]


def test_it_is_silent_where_all_is_well(tmp_path: Path) -> None:
    assert silence(rule, tmp_path) == []


LIST = rule.PASSES["paper.md"].partition("\n")[2]
TEXT = "Reeds slow the water (Osk & Tarn, 2001). So does mud (Mire, 2003).\n"


def test_a_list_of_further_reading_need_not_be_cited() -> None:
    assert told(rule, TEXT + LIST.replace("## References", "## Further reading"), "paper.md") == []


def test_where_nothing_of_the_list_is_cited_nothing_is_said() -> None:
    assert told(rule, "Reeds slow the water.\n" + LIST, "paper.md") == []


def test_a_library_may_hold_more_than_is_cited() -> None:
    bib = reread("refs.bib", "@book{osk, title = {A}}\n@book{mire, title = {B}}\n@book{wend, title = {C}}\n")
    assert check_writing(reread("paper.md", "Reeds [@osk; @mire].\n", libraries=[bib]), ["CIT402"]) == []


def test_the_items_of_a_list_in_latex_are_known_by_their_keys() -> None:
    text = "Reeds \\cite{osk,mire}.\n\\begin{thebibliography}{9}\n\\bibitem{osk} O\n\\bibitem{mire} M\n"
    assert told(rule, text + "\\bibitem{wend} W\n", "paper.tex") == [(5, "the text does not cite `wend` (line 5)")]
    assert told(rule, text + "\\bibitem{wend} W\n\\end{thebibliography}\n\\nocite{*}\n", "paper.tex") == []


def test_a_long_text_that_cites_nothing_has_every_work_of_its_list_named() -> None:
    text = "Reeds slow the water, and mud does. " * 60 + "\n" + LIST
    assert told(rule, text, "paper.md") == [
        (line, f"the text does not cite {name} (line {line}), nor any other work of its list")
        for line, name in ((5, "Mire 2003"), (7, "Osk 2001"), (9, "Wend 2004"))
    ]
    assert told(rule, text.replace("References", "Further reading"), "paper.md") == []
