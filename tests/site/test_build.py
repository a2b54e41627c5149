import contextlib
import errno
import hashlib
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urldefrag, urljoin, urlsplit

import pytest
import yaml
from bs4 import BeautifulSoup

from kb.load import load
from kb.lock import locked
from kb.site import BuildProblem, build
from kb.site.build import Built
from kb.site.gather import book_of, gather
from kb.swap import repair
from tests.browser.hostile import MARK, hostile_base
from tests.page.cups import folder
from tests.tiny import write

ROOT = Path(__file__).parent.parent.parent
METHOD = "# Why trust this?\n\nSee [a claim](claims/essay/first.md) and [all](browse.md#claims).\n"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that holds the cups, with a page written by hand."""
    found = folder(tmp_path_factory.mktemp("cups"))
    (found / "site").mkdir()
    (found / "site" / "method.md").write_text(METHOD)
    return found


@pytest.fixture(scope="module")
def built(root: Path) -> Built:
    """Give the built site of the cups."""
    return build(root)


def _pages(site: Path) -> Iterator[tuple[str, BeautifulSoup]]:
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            address = path.relative_to(site).as_posix().removesuffix("index.html")
            yield address, BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _bytes(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _copy(root: Path, to: Path) -> Path:
    return Path(shutil.copytree(root, to, ignore=shutil.ignore_patterns("build")))


def test_mkdocs_has_nothing_to_warn_of(built: Built) -> None:
    assert built.warnings == ()


def test_every_record_has_its_page_at_its_address(built: Built) -> None:
    addresses = {address for address, _ in _pages(built.out)}
    expected = {"", "browse/", "hypotheses/cups/", "links/cups/width-cools/", "documents/essay/", "method/"}
    expected |= {f"claims/essay/{name}/" for name in ("first", "second", "third")}
    expected |= {f"references/{name}/" for name in built.base.references}
    assert expected <= addresses
    assert len(addresses) == built.pages + 1


def test_every_link_within_the_site_leads_to_something_that_is_there(built: Built) -> None:
    pages = dict(_pages(built.out))
    anchors = {address: {tag["id"] for tag in soup.select("[id]")} for address, soup in pages.items()}
    broken = []
    for address, soup in pages.items():
        for tag in soup.select("a[href], link[rel=stylesheet][href], script[src], img[src]"):
            url, anchor = urldefrag(urljoin("http://site/" + address, str(tag.get("href") or tag.get("src"))))
            if url.startswith("http://site/"):
                target = unquote(url.removeprefix("http://site/").partition("?")[0])
                there = target in pages or (built.out / target).is_file()
                if not there or (anchor and target in pages and anchor not in anchors[target]):
                    broken.append((address, url, anchor))
    assert broken == []


def test_nothing_is_asked_of_another_host(built: Built) -> None:
    asked = [
        str(tag.get("src") or tag.get("href"))
        for _, soup in _pages(built.out)
        for tag in soup.select("[src], link[rel=stylesheet], link[rel=preconnect], link[rel=preload], use, image")
    ]
    assert [url for url in asked if re.match(r"(https?:)?//", url)] == []
    styles = "".join(path.read_text() for path in built.out.rglob("*.css"))
    assert re.findall(r"(?:url\(|@import)\s*['\"]?(?:https?:)?//", styles) == []


def test_every_page_offers_to_be_corrected_and_names_itself_there(built: Built) -> None:
    for address, soup in _pages(built.out):
        links = [str(a["href"]) for a in soup.select(".kb-advice a") if "Something wrong" in a.get_text()]
        assert len(links) == 1
        assert parse_qs(urlsplit(links[0]).query).get("page", [""]) == [address]


def test_every_page_says_what_it_is_about_in_words_of_schema_org(built: Built) -> None:
    kinds = {}
    for address, soup in _pages(built.out):
        told = [json.loads(script.get_text()) for script in soup.select("script[type='application/ld+json']")]
        assert [each["@context"] for each in told] == ["https://schema.org"], address
        kinds[address.partition("/")[0], address.count("/")] = told[0]["@type"]
    assert kinds["", 0] == "Dataset"
    assert (kinds["claims", 3], kinds["links", 3], kinds["hypotheses", 2]) == ("Claim", "Claim", "Claim")
    assert (kinds["documents", 2], kinds["references", 2]) == ("Article", "ScholarlyArticle")
    assert (kinds["concepts", 2], kinds["glossary", 1]) == ("DefinedTerm", "DefinedTermSet")
    assert kinds["method", 1] == "WebPage"


def test_every_page_of_records_names_its_data_and_the_data_is_there(built: Built) -> None:
    without = []
    for address, soup in _pages(built.out):
        forms = [str(a["href"]) for a in soup.select(".kb-foot a") if a.get_text() in ("JSON", "Turtle")]
        there = [(built.out / unquote(urlsplit(urljoin("http://site/" + address, form)).path[1:])) for form in forms]
        assert all(path.stat().st_size for path in there)
        if len(forms) < 2:
            without.append(address)
    # Words for people: how to correct, why to trust. What hangs on one study and the list of files are JSON alone.
    assert without == ["corrections/", "data/", "method/", "single-points/"]


def test_a_site_that_is_published_elsewhere_gives_the_addresses_of_that_place(root: Path, tmp_path: Path) -> None:
    copy = _copy(root, tmp_path / "copy")
    out = build(copy, site_url="https://example.org/elsewhere/").out
    page = BeautifulSoup((out / "browse" / "index.html").read_text(), "html.parser")
    assert [link["href"] for link in page.select("link[rel=canonical]")] == ["https://example.org/elsewhere/browse/"]
    with pytest.raises(BuildProblem, match="is no address of a site"):
        build(copy, site_url="javascript:alert(1)/")


def test_no_page_of_ours_has_a_handler_or_a_style_in_its_body(built: Built) -> None:
    for _, soup in _pages(built.out):
        for tag in soup.select(".kb *"):
            assert not [name for name in tag.attrs if name.startswith("on") or name == "style"]


def test_a_claim_is_found_under_what_the_article_claims_and_by_synonyms(built: Built) -> None:
    entries = json.loads((built.out / "search" / "search_index.json").read_text())["docs"]
    by_address = {entry["location"]: entry for entry in entries}
    first = by_address["claims/essay/first/"]
    assert first["title"] == "The article claims: Tea cools faster in a wide cup."
    assert "cup diameter" in first["text"]
    assert by_address["links/cups/width-cools/"]["title"] == "Claimed link: Wide cups cool"
    assert by_address["references/smith-2001/"]["title"] == "Smith 2001: Cups"
    assert "browse/" not in by_address


def test_previews_and_titles_say_who_claims_it(built: Built) -> None:
    soup = dict(_pages(built.out))["claims/essay/first/"]
    said = [soup.title.get_text() if soup.title else ""]
    said += [str(soup.select_one(f'meta[property="og:{name}"]')["content"]) for name in ("title", "description")]  # type: ignore[index]  # missing fails
    assert all(text.startswith("The article claims: Tea cools") for text in said)


def test_the_search_is_a_dialog_with_a_name(built: Built) -> None:
    assert all(len(soup.select("[role=dialog][aria-label=Search]")) == 1 for _, soup in _pages(built.out))


@pytest.mark.usefixtures("built")
def test_the_records_stay_out_of_the_navigation(root: Path) -> None:
    config = yaml.safe_load((root / "build" / "mkdocs.yml").read_text())
    assert config["nav"] == [
        {"Home": "index.md"},
        {"Hypotheses": "hypotheses.md"},
        {"Documents": "documents.md"},
        {"Browse": "browse.md"},
        {"Disagreements": "disagreements.md"},
        {"Data": "data.md"},
        "method.md",
    ]


def test_it_says_on_every_page_that_it_is_no_medical_advice(built: Built) -> None:
    assert all("Not medical advice" in soup.get_text() for _, soup in _pages(built.out))


def test_two_builds_in_two_folders_on_two_days_are_byte_identical(
    root: Path, built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = _copy(root, tmp_path / "another folder")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert _bytes(build(other).out) == _bytes(built.out)


def test_a_build_of_the_same_records_again_changes_no_byte(root: Path, tmp_path: Path) -> None:
    copy = _copy(root, tmp_path / "cups")
    first = _bytes(build(copy).out)
    assert _bytes(build(copy).out) == first


def test_nothing_is_written_outside_build(root: Path, built: Built) -> None:
    assert sorted(path.name for path in root.iterdir()) == ["build", "claims", "kb.yaml", "references", "site"]
    assert sorted(path.name for path in (root / "build").iterdir()) == [".lock", "html", "mkdocs.yml", "src", "theme"]
    assert str(root) not in "".join(path.read_text(errors="replace") for path in built.out.rglob("*.html"))


def test_a_page_whose_record_is_gone_goes(root: Path, tmp_path: Path) -> None:
    copy = _copy(root, tmp_path / "cups")
    build(copy)
    (copy / "claims" / "essay" / "body.yaml").write_text("[]\n")
    (copy / "site" / "method.md").unlink()
    assert not (build(copy).out / "claims").exists()
    assert not (copy / "build" / "src" / "claims").exists()


def test_a_build_that_dies_leaves_the_last_site_whole(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = _copy(root, tmp_path / "cups")
    before = _bytes(build(copy).out)

    def die(*_: object) -> None:
        (copy / "build" / ".kb-html.new").mkdir()
        (copy / "build" / ".kb-html.new" / "half.html").write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(importlib.import_module("kb.site.build"), "run", die)
    with pytest.raises(KeyboardInterrupt):
        build(copy)
    assert _bytes(copy / "build" / "html") == before
    assert not (copy / "build" / ".kb-html.new").exists()


@pytest.mark.parametrize("after", [0.6, 1.0, 1.4])
def test_a_build_that_is_killed_leaves_a_whole_site_at_the_latest_after_the_next(
    root: Path, built: Built, tmp_path: Path, after: float
) -> None:
    copy = Path(shutil.copytree(root, tmp_path / "cups"))
    command = "import sys; from pathlib import Path; from kb.site import build; build(Path(sys.argv[1]))"
    process = subprocess.Popen([sys.executable, "-c", command, str(copy)])
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(after)
    process.kill()
    process.wait()
    repair(copy / "build" / "html")
    assert _bytes(copy / "build" / "html") == _bytes(built.out)


def test_a_full_disk_is_said_and_the_last_site_stays(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = _copy(root, tmp_path / "cups")
    before = _bytes(build(copy).out)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "page.html")

    monkeypatch.setattr(importlib.import_module("kb.site.build"), "run", full)
    with pytest.raises(BuildProblem, match="the disk is full"):
        build(copy)
    assert _bytes(copy / "build" / "html") == before


def test_a_second_build_in_the_same_folder_is_told_to_wait(root: Path) -> None:
    with locked(root / "build", "build"), pytest.raises(BuildProblem, match="another build is at work"):
        build(root)


def test_a_site_elsewhere_replaces_only_a_site(root: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    with pytest.raises(BuildProblem, match="no site of ours"):
        build(root, tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"
    assert build(root, tmp_path / "public" / "site").out == build(root, tmp_path / "public" / "site").out


def test_an_empty_knowledge_base_builds(tmp_path: Path) -> None:
    (tmp_path / "kb.yaml").write_text("title: Nothing yet\nbase_iri: https://example.org/x/\n")
    found = build(tmp_path)
    assert (found.warnings, (found.out / "index.html").exists(), (found.out / "browse/index.html").exists()) == (
        (),
        True,
        True,
    )


def test_records_with_errors_build_what_could_be_read(tmp_path: Path) -> None:
    root = folder(tmp_path, {"claims/essay/broken.yaml": "- {id: x, statement: [}\n"})
    found = build(root)
    assert "1 error in the records" in (found.out / "index.html").read_text()
    assert (found.out / "claims/essay/first/index.html").exists()


def test_a_configuration_of_its_own_is_used_and_one_that_is_wrong_is_said(root: Path, tmp_path: Path) -> None:
    copy = _copy(root, tmp_path / "cups")
    shutil.copy(ROOT / "mkdocs.yml", copy)
    with (copy / "mkdocs.yml").open("a") as file:
        file.write("copyright: By the cup makers\n")
    assert "By the cup makers" in (build(copy).out / "index.html").read_text()
    (copy / "mkdocs.yml").write_text("INHERIT: build/mkdocs.yml\nplugins: [no-such-plugin]\n")
    with pytest.raises(BuildProblem, match="MkDocs could not build the site"):
        build(copy)


def test_a_broken_link_in_a_page_written_by_hand_is_a_warning(root: Path, tmp_path: Path) -> None:
    copy = _copy(root, tmp_path / "cups")
    (copy / "site" / "method.md").write_text("# X\n\n[gone](claims/essay/gone.md) [no](browse.md#nowhere)\n")
    assert len(build(copy).warnings) == 2


def test_mkdocs_alone_builds_the_same_sources_strictly(root: Path, built: Built, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(root, tmp_path / "cups"))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "out")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(list(_pages(tmp_path / "out"))) == len(list(_pages(built.out)))


def test_zensical_builds_as_many_pages_from_the_same_sources(root: Path, built: Built, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(root, tmp_path / "cups", ignore=shutil.ignore_patterns("html")))
    shutil.copy(ROOT / "mkdocs.yml", copy)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"], cwd=copy, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = ({address for address, _ in _pages(site)} for site in (built.out, copy / "build" / "html"))
    assert theirs == ours


def test_hostile_text_becomes_no_markup_in_any_page_title_or_result(tmp_path: Path) -> None:
    site = build(hostile_base(tmp_path)).out
    for _, soup in _pages(site):
        # What a page is about, as data, holds the text and runs nothing: no tag can end in it.
        assert [tag for tag in soup.select("script:not([type='application/ld+json'])") if MARK in tag.get_text()] == []
        assert [name for tag in soup.select("*") for name in tag.attrs if name.lower().startswith("on")] == []
        links = [str(tag.get("href") or tag.get("src")) for tag in soup.select("[href], [src]")]
        assert [link for link in links if "javascript:" in link.lower() or "198.51.100.7" in link] == []
    text = (site / "search" / "search_index.json").read_text()
    titles = [entry["title"] + entry["text"] for entry in json.loads(text)["docs"]]
    assert [title for title in titles if "<script" in title or "<img" in title] == []
    claim = (site / "claims/essay/first/index.html").read_text()
    assert "{{ 7*7 }}" in claim
    assert "root:" not in claim
    assert BeautifulSoup(claim, "html.parser").title.get_text().startswith("The article claims: </title>")  # type: ignore[union-attr]  # missing fails


def test_pages_of_this_repository_lead_only_to_pages_that_are_there() -> None:
    pages = list(gather(book_of(load(ROOT))))
    anchors = {page.address: set(re.findall(r' id="([^"]+)"', page.body)) for page in pages}
    files = {page.path.removesuffix(".md") + suffix for page in pages for suffix in page.files} | {"feed.xml"}
    broken = []
    for page in pages:
        for href in re.findall(r' href="/([^"]*)"', page.body):
            bare, anchor = urldefrag(href)
            address = bare.partition("?")[0]
            if address not in files and (address not in anchors or (anchor and anchor not in anchors[address])):
                broken.append((page.address, href))
    assert broken == []
    assert len({page.path for page in pages}) == len(pages)


def test_a_page_of_our_own_that_is_no_text_is_named(tmp_path: Path) -> None:
    root = write(tmp_path)
    (root / "site").mkdir()
    (root / "site" / "x.md").write_bytes(b"\xff\xfe")
    with pytest.raises(BuildProblem, match=r"site/x\.md is not UTF-8"):
        build(root)
