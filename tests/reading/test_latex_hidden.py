"""What a LaTeX file shows and does not mean: listings in a line, what is switched off, what a definition will be given."""

import pytest

from kb.reading import reread

LISTED = "\\begin{thebibliography}{9}\\bibitem{a} A. Osk. Mud. 2001.\\end{thebibliography}"


@pytest.mark.parametrize(
    "hidden",
    [
        r"\verb|\cite{no}|",
        r"\verb*!see \cite{no}!",
        r"\lstinline|\cite{no}|",
        "\\iffalse\nSee \\cite{no}.\n\\fi",
        r"\newcommand{\also}[1]{\citep[see][]{#1}}",
        r"\newcommand{\also}[1]{\cite{a,#1}}",
    ],
)
def test_it_cites_nothing(hidden: str) -> None:
    text = f"\\begin{{document}}Reeds \\cite{{a}}. {hidden} Mud too.\n{LISTED}\\end{{document}}"
    writing = reread("p.tex", text)
    assert [writing.text[each.start : each.end] for each in writing.citations] == ["\\cite{a}"]


@pytest.mark.parametrize("shown", [r"\iffalsehood \cite{a}", r"\verbatiminput{x} \cite{a}", r"\iffalse \cite{a}"])
def test_what_only_looks_like_it_cites(shown: str) -> None:
    writing = reread("p.tex", f"\\begin{{document}}{shown}. Mud.\n{LISTED}\\end{{document}}")
    assert [writing.text[each.start : each.end] for each in writing.citations] == ["\\cite{a}"]
