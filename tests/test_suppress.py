"""Suppressions of every kind of file, and which findings they are about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.check import check_writing, rules
from kb.model import Suppression
from kb.reading import reread
from kb.suppress import known, split

TODAY = date(2026, 1, 2)
TEXT = "Reeds slow the water (Osk, 2001). So does mud (Quist, 1999).\n"
LIST = "\n## References\n\nMire, F. (2003). Mud. *J Mud*, 1, 2-9.\n\nOsk, C. (2001). Slow water. *J Mud*, 12(3), 245-241.\n"


def suppressed(name: str, text: str) -> list[tuple[str, str]]:
    writing = reread(name, text, TODAY)
    there = rules()
    found = split(check_writing(writing), writing, [known(each, there) for each in writing.suppressions])
    return [(each.finding.rule, each.reason) for each in found[1]]


def scopes(name: str, text: str) -> list[str]:
    writing = reread(name, text, TODAY)
    return [writing.text[slice(*each.scope)] if each.scope else "" for each in writing.suppressions]


WRONG = "@article{a, title = {Cups}, pages = {719--717}}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("refs.bib", f"% kb: ignore FLD105 -- so printed\n{WRONG}\n"),
        ("refs.bib", f"% kb: ignore FLD105 -- so printed\n\n{WRONG}\n"),
        ("refs.bib", f"{WRONG} % kb: ignore FLD105 -- so printed\n"),
        ("refs.bib", f"@comment{{kb: ignore FLD105 -- so printed}}\n{WRONG}\n"),
        ("refs.bib", f"% kb: ignore pages-inverted, BIB010 -- so printed\n{WRONG}\n"),
    ],
)
def test_a_comment_of_bibtex_is_about_the_entry_behind_it_or_before_it_on_its_line(name: str, text: str) -> None:
    assert ("FLD105", "so printed") in suppressed(name, text)


def test_what_an_entry_says_is_no_comment() -> None:
    assert scopes("refs.bib", "@misc{a, title = {Cups}, note = {% kb: ignore FLD105 -- so printed}}\n") == []


@pytest.mark.parametrize(
    "comment", ["<!-- kb: ignore FLD105 -- so printed -->", "<!--kb:ignore fld105 — so\nprinted-->"]
)
def test_a_comment_of_markdown_is_about_the_entry_that_follows(comment: str) -> None:
    text = TEXT + LIST.replace("\nOsk", f"\n{comment}\nOsk")
    assert suppressed("paper.md", text) == [("FLD105", "so printed")]
    apart = TEXT + LIST.replace("\nOsk", f"\n{comment}\n\nOsk")
    assert suppressed("paper.md", apart) == [("FLD105", "so printed")]


def test_a_comment_behind_an_entry_is_about_the_whole_of_it() -> None:
    text = TEXT + LIST.replace("*J Mud*, 12(3), 245-241.", "*J Mud*,\n12(3), 245-241. <!-- kb: ignore FLD105 -- so -->")
    assert suppressed("paper.md", text) == [("FLD105", "so")]


def test_a_comment_with_a_line_to_itself_is_about_the_paragraph_that_follows() -> None:
    assert scopes("paper.md", "One\n<!-- kb: ignore CIT401 -- a -->\ntwo\nthree\n\nfour\n") == ["two\nthree"]
    assert scopes("paper.md", "<!-- kb: ignore CIT401 -- a -->\n\n<!-- kb: ignore CIT403 -- b -->\ntwo\n\nthree\n") == [
        "two",
        "two",
    ]


def test_a_comment_that_shares_its_line_is_about_that_line() -> None:
    assert scopes("paper.md", "one\ntwo <!-- kb: ignore CIT401 -- a --> three\nfour\n") == [
        "two <!-- kb: ignore CIT401 -- a --> three"
    ]
    assert scopes("paper.tex", "one\ntwo % kb: ignore CIT401 -- a\nfour\n") == ["two % kb: ignore CIT401 -- a"]


def test_what_is_shown_as_an_example_suppresses_nothing() -> None:
    assert scopes("paper.md", "```\n<!-- kb: ignore CIT401 -- a -->\n```\n`<!-- kb: ignore CIT401 -- a -->`\n") == []
    assert scopes("paper.tex", "50\\% kb: ignore CIT401 -- a\n") == []
    assert scopes("paper.txt", "% kb: ignore CIT401 -- a\n<!-- kb: ignore CIT401 -- a -->\n") == []


def test_a_comment_of_html_is_about_what_a_reader_sees_beside_or_behind_it() -> None:
    page = "<p>One  <b>two</b><!-- kb: ignore CIT401 -- a --></p>\n<!-- kb: ignore CIT401 -- b --><p>Three</p>"
    assert scopes("page.html", page) == ["One  two", "Three"]


def test_without_a_reason_nothing_is_suppressed() -> None:
    assert suppressed("refs.bib", f"% kb: ignore FLD105\n{WRONG}\n") == []


def test_suppressions_are_told_of_though_somebody_suppresses_that() -> None:
    assert suppressed("refs.bib", "% kb: ignore OPS006, XYZ1 -- no\n@misc{a, title = {b}, author = {C, D}}\n") == []


def test_what_names_an_entry_or_words_is_about_no_other() -> None:
    pots = WRONG.replace("{a,", "{b,").replace("Cups", "Pots")
    two = f"{WRONG}\n{pots}\n"
    writing = reread("refs.bib", two, TODAY)
    findings = [each for each in check_writing(writing) if each.rule == "FLD105"]

    def kept(**about: str) -> list[int]:
        return [each.line for each in split(findings, writing, [Suppression(("FLD105",), "so", 0, 0, **about)])[0]]  # type: ignore[arg-type]

    assert kept() == []
    assert kept(entry="a") == [2]
    assert kept(entry="b") == [1]
    assert kept(text="title =  {Pots}") == [1]
    assert kept(entry="a", text="Pots") == [1, 2]


PIECES = ["<!-- kb: ignore CIT401 -- a -->", "% kb: ignore FLD105 -- b", "<!--", "-->", "\n", "\n\n", " ", "```", "`"]
PIECES += ["Osk, C. (2001). Mud. J Mud, 1, 2-9.", "## References\n\n", "@book{a, title = {b}}", "<p>", "</p>", "\\%"]
PIECES += ["@comment{kb: ignore FLD105 -- c}", "kb: ignore", "(Osk, 2001)", "\uf8ff", "1. "]


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from([".md", ".html", ".tex", ".bib", ".txt"]))
def test_no_text_is_too_odd_for_comments_and_every_scope_lies_in_it(pieces: list[str], suffix: str) -> None:
    writing = reread(f"a{suffix}", "".join(pieces), TODAY)
    for each in writing.suppressions:
        assert each.scope
        assert 0 <= each.scope[0] <= each.scope[1] <= len(writing.text)
        assert 0 <= each.start <= each.end <= len(writing.text)
    check_writing(writing)
