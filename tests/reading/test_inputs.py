r"""LaTeX in several files: what is taken in, where findings stand, and what is not read."""

from pathlib import Path

import pytest

from kb.check import check_writing
from kb.model import LinkState, Writing
from kb.reading import inputs, read

MAIN = r"""\documentclass{article}
\usepackage{subfiles}
\input{macros}
\begin{document}
Reeds slow the water \cite{tarn}.
\input{one} % \input{never}
\include{parts/two}
\bibliography{refs}
\end{document}
"""
BIB = "@article{tarn, author = {Tarn, A.}, title = {Slow water}, year = {2004}}\n"


def made(folder: Path, **files: str) -> Writing:
    """Write files, whose names have no ending where they are LaTeX, and read the first."""
    (folder / "refs.bib").write_text(BIB)
    for name, text in {"main": MAIN, **files}.items():
        path = folder / (name if "." in name else f"{name.replace('__', '/')}.tex")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return read(folder / "main.tex")


def told(writing: Writing, *rules: str) -> list[tuple[str, int, int, str]]:
    """Give file, line and column of findings, and what is written there."""
    found = check_writing(writing, rules)
    return [(Path(each.source.path).name, each.line, each.column, each.written) for each in found]


def test_what_is_taken_in_cites_and_findings_name_its_file(tmp_path: Path) -> None:
    found = made(tmp_path, one="Mud too \\cite{tarn}.\n\nAnd \\cite{wend}. % no end", parts__two="\nAnd \\cite{osk}.\n")
    assert [link.state for link in found.links] == [LinkState.FOUND] * 2 + [LinkState.MISSING] * 2
    assert told(found, "CIT401") == [("one.tex", 3, 11, "wend"), ("two.tex", 2, 11, "osk")]
    assert [Path(each.path).name for each in found.sources] == ["main.tex", "one.tex", "two.tex"]
    assert [each.text.count("cite") for each in found.sources] == [1, 2, 1]
    assert [found.where(each.start).removeprefix(f"{tmp_path}/") for each in found.citations] == [
        "5:22",
        "one.tex:1:9",
        "one.tex:3:5",
        "parts/two.tex:2:5",
    ]


def test_of_a_subfile_the_body_is_taken_in_and_nothing_behind_endinput(tmp_path: Path) -> None:
    sub = "\\documentclass[main]{subfiles}\n\\begin{document}\n\\cite{osk}\n\\end{document}\n"
    found = made(tmp_path, one="\\subfile{sub}\\endinput \\cite{never}", sub=sub, parts__two="x")
    assert told(found, "CIT401") == [("sub.tex", 3, 7, "osk")]
    assert found.text.count("begin{document}") == 1
    assert "never" not in found.text.replace("% \\input{never}", "")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (r"\input{nowhere}", "there is no file `nowhere`"),
        (r"\input{../secret}", "it lies outside the manuscript's folder"),
        (r"\input{/etc/hostname.tex}", "it lies outside the manuscript's folder"),
        (r"\input{main}", "`main` takes in itself"),
        (r"\input{two_way}", "`one` takes in itself, by way of 3 files"),
        ("\\input{" + "a" * 5000 + "}", "is no name of a file"),
        (r"\input{latin}", "not UTF-8"),
    ],
)
def test_what_is_not_taken_in_is_told_where_the_command_stands(tmp_path: Path, command: str, said: str) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    (tmp_path / "secret.tex").write_text("\\cite{secret}")
    (folder / "latin.tex").write_bytes(b"M\xfcller")
    main = MAIN.replace("\\input{one} % \\input{never}\n\\include{parts/two}", "\\input{one}")
    found = made(folder, main=main, one=f"Mud.\n{command}\n", two_way="\\input one \n")
    problems = check_writing(found, ["BIB001"])
    assert len(problems) == 1
    assert said in problems[0].message
    assert problems[0].remedy
    own = "two_way.tex" if "two_way" in command else "one.tex"
    assert (Path(problems[0].source.path).name, problems[0].line) == (own, 1 if "two_way" in command else 2)
    assert "secret" not in [item.key for each in found.citations for item in each.items]


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    (tmp_path / "secret.tex").write_text("\\cite{secret}")
    (folder / "one.tex").symlink_to(tmp_path / "secret.tex")
    found = made(folder, parts__two="x")
    assert ["outside" in each.message for each in found.problems] == [True]


def test_a_file_of_texs_own_may_be_taken_in_by_the_preamble(tmp_path: Path) -> None:
    assert made(tmp_path, one="x", parts__two="x").problems == ()


def test_a_listing_takes_nothing_in(tmp_path: Path) -> None:
    text = "\\begin{verbatim}\n\\input{nowhere}\n\\end{verbatim}\n"
    assert made(tmp_path, one=text, parts__two="x").problems == ()


def test_files_that_take_in_each_other_without_end_are_not_read_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "_MOST", 50)
    chain = {f"c{n}": f"\\input{{c{n + 1}}}\\input{{c{n + 1}}}\n" for n in range(12)}
    found = made(tmp_path, one="\\input{c0}", parts__two="x", c12="y", **chain)
    assert found.problems
    assert all("without end" in each.message for each in found.problems)


def test_all_files_together_are_held_to_one_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MOST_BYTES", 1000)
    found = made(tmp_path, one="x" * 600, parts__two="y" * 600)
    assert ["more than the 1,000 letters" in each.message for each in found.problems] == [True]


def test_latex_is_read_in_the_encoding_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "one.tex").write_bytes("Müllers \\cite{tarn}\r\n".encode("latin-1"))
    (tmp_path / "refs.bib").write_text(BIB)
    main = MAIN.replace("{subfiles}", "{subfiles}\n\\usepackage[latin1]{inputenc}").replace(
        "\\include{parts/two}", "Ärger"
    )
    (tmp_path / "main.tex").write_bytes(main.encode("latin-1"))
    found = read(tmp_path / "main.tex")
    assert "Müllers \\cite{tarn}\n" in found.text
    assert "Ärger" in found.text
    (tmp_path / "main.tex").write_bytes(b"\xef\xbb\xbf" + main.replace("\n", "\r\n").encode())
    assert read(tmp_path / "main.tex").text == found.text
