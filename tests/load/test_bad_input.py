"""Every way in which records can be bad, and that the rest loads."""

import os
from pathlib import Path

import pytest

from kb.load import load, located
from tests.tiny import FILES, base, write

CLAIM = FILES["claims/essay/body.yaml"]
HEAD = "# yaml-language-server: $schema=../../schemas/claims.schema.json\n"


def _told(root: Path) -> list[tuple[str, int, str]]:
    return [(f.source.path, f.line, f.message) for f in located(root, load(root).problems)]


def test_the_small_sound_base_has_no_problems(tmp_path: Path) -> None:
    assert _told(write(tmp_path)) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"- id: \xff\xfe", "is not UTF-8: byte 0xff at offset 71"),
        (b"- id: a\x00b", "holds the control character '\\x00'"),
        (b"- id: [a", "did not find expected ',' or ']'"),
        (b"- id: &a b\n- id: *a", "an anchor or alias (& or *)"),
        (b"title: not a list", "holds a mapping, not a list of records"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_rest_loads(tmp_path: Path, data: bytes, message: str) -> None:
    write(tmp_path)
    (tmp_path / "claims/essay/other.yaml").write_bytes(HEAD.encode() + data)
    told = [message for path, _, message in _told(tmp_path) if path == "claims/essay/other.yaml"]
    assert told == [message]
    assert list(load(tmp_path).claims) == ["essay/first"]


def test_a_file_over_the_size_limit_is_not_even_opened(tmp_path: Path) -> None:
    write(tmp_path)
    with (tmp_path / "claims/essay/huge.yaml").open("wb") as file:
        file.truncate(100_000_000)
    assert [m for _, _, m in _told(tmp_path)] == ["is 100 MB; record files are read up to 20 MB"]


def test_a_link_that_leads_outside_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("- id: stolen\n  statement: x\n  kind: finding\n  hedge: asserted\n  at: [s01.p01.s01]\n")
    root = write(tmp_path / "kb")
    (root / "claims/essay/link.yaml").symlink_to(secret)
    assert [m for _, _, m in _told(root)] == ["is a link that leads outside the knowledge base"]
    assert list(load(root).claims) == ["essay/first"]


def test_a_pipe_among_the_records_does_not_hang(tmp_path: Path) -> None:
    write(tmp_path)
    os.mkfifo(tmp_path / "claims/essay/pipe.yaml")
    assert [m for _, _, m in _told(tmp_path)] == ["is not a regular file"]


def test_a_dangling_link_is_told(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "claims/essay/gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    assert [m for _, _, m in _told(tmp_path)] == ["cannot be opened: No such file or directory"]


def test_an_unknown_key_is_dropped_and_the_record_kept(tmp_path: Path) -> None:
    made = base(tmp_path, {"claims/essay/body.yaml": CLAIM + "  colour: red\n"})
    assert [(f.rule, f.message) for f in made.problems] == [("REC002", "unknown key `colour`")]
    assert made.claims["essay/first"].statement == "Tea cools faster in a wide cup."


def test_every_bad_value_of_a_record_is_told_at_its_own_line(tmp_path: Path) -> None:
    text = HEAD + (
        "- id: first\n  statement: Tea.\n  kind: finding\n  hedge: asserted\n  at: [s01.p01.s01]\n  cites:\n"
        "    - {reference: x, verdict: suports, read: abstract, why: w, by: me, on: 2026-01-02, judged: 0123456789abcdef}\n"
        "    - {reference: y, verdict: supports, read: abstract, why: w, by: me, on: 2026-13-02, judged: 0123456789abcdef}\n"
        "    - {reference: z, verdict: supports, read: abstract, why: w, by: me, on: 2026-01-02, judged: 0123456789abcdef}\n"
    )
    root = write(tmp_path, {"claims/essay/body.yaml": text})
    assert [(line, m) for _, line, m in _told(root)] == [(8, "`verdict` does not fit"), (9, "`on` does not fit")]
    assert [c.reference for c in load(root).claims["essay/first"].cites] == ["z"]


@pytest.mark.parametrize(
    "name", ["../x", "a/b", "A", "a--b", "-a", "index", "readme", "a" * 101, "a b", "ä", "a.b", "3.5"]
)
def test_a_name_that_could_leave_its_folder_is_refused(tmp_path: Path, name: str) -> None:
    text = CLAIM.replace("id: first", f"id: '{name}'")
    made = base(tmp_path, {"claims/essay/body.yaml": text})
    assert (dict(made.claims), [f.rule for f in made.problems]) == ({}, ["REC003"])


def test_a_folder_with_a_hostile_name_is_refused(tmp_path: Path) -> None:
    made = base(tmp_path, {"claims/Evil Name/document.yaml": FILES["claims/essay/document.yaml"]})
    assert list(made.documents) == ["essay"]
    assert [f.rule for f in made.problems] == ["REC003"]


def test_a_missing_key_is_told_by_name(tmp_path: Path) -> None:
    root = write(tmp_path, {"claims/essay/body.yaml": CLAIM.replace("  kind: finding\n", "")})
    assert _told(root) == [("claims/essay/body.yaml", 2, "`kind` is missing")]


def test_a_bad_entry_of_a_mapping_is_found_by_its_key(tmp_path: Path) -> None:
    text = FILES["claims/essay/document.yaml"].replace("s01.p01.s02: {type: sentence", "s01.p01.s02: {type: sentense")
    root = write(tmp_path, {"claims/essay/document.yaml": text})
    assert _told(root) == [("claims/essay/document.yaml", 9, "`type` does not fit")]
    assert list(load(root).documents["essay"].units) == ["s01.p01.s01"]


@pytest.mark.parametrize(
    ("bib", "rule"),
    [
        ("@article{a, title = {x", "REC001"),
        ("@article{a-1, title = {x}}\n@article{a-1, title = {y}}", "REC005"),
        ("@article{a-1, title = {x}, title = {y}}", "REC004"),
        ("@article{Über, title = {x}}", "REC003"),
        ("just words", "REC001"),
    ],
)
def test_a_library_that_does_not_parse_is_told_with_its_line(tmp_path: Path, bib: str, rule: str) -> None:
    made = base(tmp_path, {"references/library.bib": bib})
    assert [(f.rule, f.source.path) for f in made.problems] == [(rule, "references/library.bib")]
    assert list(made.claims) == ["essay/first"]


def test_bib_fields_are_read_without_tex(tmp_path: Path) -> None:
    bib = (
        '@article{b-1, author = {B{\\"a}ckryd, E. and {World Health Organization} and others},\n'
        "  title = {The {CSF} study}, url = {https://example.org/~me/a_b}, pages = {1--5}, unverified = {pages, url}}\n"
    )
    reference = base(tmp_path, {"references/library.bib": bib}).references["b-1"]
    assert [str(name) for name in reference.authors] == ["Bäckryd E", "World Health Organization"]
    assert dict(reference.fields) == {"title": "The CSF study", "url": "https://example.org/~me/a_b", "pages": "1--5"}
    assert reference.unverified == ("pages", "url")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('{"source": "x", "source": "y", "read_on": "2026-01-01", "status": "found"}', "REC004"),
        ('{"source": "x"', "REC001"),
        ('{"source": "\\ud800", "read_on": "2026-01-01", "status": "found"}', "REC001"),
        ("[" * 100_000, "REC001"),
    ],
)
def test_a_bad_registry_answer_is_told(tmp_path: Path, text: str, rule: str) -> None:
    made = base(tmp_path, {"references/registry/smith-2001.json": text})
    assert [f.rule for f in made.problems if f.rule != "REC018"] == [rule]


def test_an_empty_knowledge_base_is_one(tmp_path: Path) -> None:
    write(tmp_path, without=tuple(name for name in FILES if name != "kb.yaml"))
    made = load(tmp_path)
    assert (made.settings.title, dict(made.claims), made.problems) == ("Cups", {}, ())


def test_a_file_that_vanishes_or_may_not_be_read_is_told(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "claims/essay/body.yaml").unlink()
    (root / "claims/essay/body.yaml").mkdir()
    assert list(load(root).claims) == []


def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "claims/essay/self.yaml").symlink_to("self.yaml")
    assert len(_told(tmp_path)) == 1


@pytest.mark.parametrize("name", ["claims/linked", "claims"])
def test_a_linked_folder_is_told_and_not_followed(tmp_path: Path, name: str) -> None:
    outside = write(tmp_path / "outside") / "claims" / "essay"
    root = write(tmp_path / "kb", without=tuple(n for n in FILES if n.startswith(name)))
    if (root / name).is_dir():
        (root / name).rmdir()
    (root / name).symlink_to(outside)
    assert [(path, message) for path, _, message in _told(root)] == [
        (name, "is a link or a file where a folder of records belongs")
    ]


def test_a_file_where_a_folder_belongs_is_told(tmp_path: Path) -> None:
    root = write(tmp_path, without=tuple(name for name in FILES if name.startswith("references")))
    (root / "references").write_text("oops")
    assert [message for _, _, message in _told(root)] == ["is a link or a file where a folder of records belongs"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every folder")
def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "claims/essay").chmod(0)
    try:
        assert [path for path, _, _ in _told(root)] == ["claims/essay"]
    finally:
        (root / "claims/essay").chmod(0o755)


def test_a_number_too_long_to_hold_is_told(tmp_path: Path) -> None:
    text = '{"source": "x", "read_on": "2026-01-01", "status": "found", "csl": {"year": ' + "9" * 5000 + "}}"
    made = base(tmp_path, {"references/registry/smith-2001.json": text})
    assert [problem.rule for problem in made.problems] == ["REC001"]
    assert list(made.references) == ["smith-2001"]


def test_commands_nested_beyond_reason_stay_as_written(tmp_path: Path) -> None:
    bib = "@article{a-1, title = {" + "\\textbf{" * 1500 + "x" + "}" * 1500 + "}}"
    assert "textbf" in base(tmp_path, {"references/library.bib": bib}).references["a-1"].title
