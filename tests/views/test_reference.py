import json
from pathlib import Path

from kb.standing import withdraw
from kb.views import reference
from tests.page.cups import CUPS, book
from tests.views.shown import page, shown, texts

ANSWER = (
    """{"source": "PubMed", "record_id": "1", "read_on": "2026-01-02", "status": "STATUS", "csl": {}, "notices": []}"""
)


def _page(root: Path, name: str, changes: dict[str, str] | None = None) -> list[str]:
    soup = shown(reference, book(root, changes), f"references/{name}/")
    return [line.strip() for line in soup.get_text("\n").splitlines() if line.strip()]


def test_every_reference_has_a_page_titled_by_its_label(tmp_path: Path) -> None:
    titles = {found.address: found.title for found in reference.pages(book(tmp_path))}
    assert titles["references/jones-2002/"] == "Jones 2002: Tea"
    assert len(titles) == 4


def test_it_stands_as_it_is_beside_what_is_printed_with_differences_marked(tmp_path: Path) -> None:
    soup = shown(reference, book(tmp_path), "references/jones-2002/")
    assert texts(soup, ".kb-differs") == ["Year 2002 ✕ 2003 differs from the record"]
    assert texts(soup, ".kb-compare .kb-unconfirmed") == ["unconfirmed"]
    assert texts(soup, ".kb-compare caption") == ["As An essay on cups prints it (No. 2)"]


def test_identifiers_are_links_and_unconfirmed_ones_say_so(tmp_path: Path) -> None:
    soup = shown(reference, book(tmp_path), "references/jones-2002/")
    assert [a["href"] for a in soup.select(".kb-ids a")] == ["https://doi.org/10.1000/tea"]
    assert texts(soup, ".kb-ids") == ["DOI 10.1000/tea unconfirmed"]


def test_what_could_not_be_found_is_called_just_that(tmp_path: Path) -> None:
    text = " ".join(_page(tmp_path, "lost-1999"))
    assert "This work could not be found." in text
    assert "fabricat" not in text
    assert "invented" not in text


def test_a_failed_look_up_says_nothing_of_the_work(tmp_path: Path) -> None:
    failed = {"references/registry/lee-2003.json": ANSWER.replace("STATUS", "failed")}
    text = " ".join(_page(tmp_path, "lee-2003", failed))
    assert "the look-up failed, which says nothing of the work" in text
    assert "No notice" not in text


def test_no_notice_is_said_with_the_day_it_was_looked_for(tmp_path: Path) -> None:
    found = {"references/registry/lee-2003.json": ANSWER.replace("STATUS", "found")}
    text = " ".join(_page(tmp_path, "lee-2003", found))
    assert "No notice of a retraction or correction shown on pages read on 2 January 2026." in text


def test_it_lists_what_rests_on_it(tmp_path: Path) -> None:
    given = book(tmp_path)
    soup = shown(reference, given, "references/smith-2001/")
    assert texts(soup, "#claims h3") == ["The article claims: Tea cools faster in a wide cup. ● supports it"]
    assert texts(soup, "#links li") == ["Wide cups cool through a claim that speaks for it; the work supports it"]
    further = shown(reference, given, "references/lee-2003/")
    assert texts(further, "#links li") == ["Wide cups cool further evidence that no document cites: speaks against it"]


def test_the_study_tells_who_was_studied_and_what_was_found(tmp_path: Path) -> None:
    soup = shown(reference, book(tmp_path), "references/smith-2001/")
    rows = dict(zip(texts(soup, "#study dt"), texts(soup, "#study dd"), strict=True))
    assert rows == {
        "Groups": "12 wide cups · narrow cups (number not read)",
        "Found": "Wide cups cooled faster. wide cups: 3 ± 0.5 (n 12) · narrow cups: 2 ± 0.4 · K/min · ± is SD",
        "Same group": "Its independence from other studies is not declared.",
        "Read": "Its abstract was read.",
    }


def test_machine_forms_stand_beside_it(tmp_path: Path) -> None:
    files = page(reference, book(tmp_path), "references/lost-1999/").files
    assert list(files) == [".json", ".ttl", ".bib", ".ris", ".csl.json"]
    assert json.loads(files[".csl.json"])[0]["note"] == "This work could not be found."
    assert all("This work could not be found." in files[suffix] for suffix in (".bib", ".ris"))


def test_what_falls_and_what_is_relieved_without_it_stands_under_every_standard(tmp_path: Path) -> None:
    given = book(tmp_path)
    told = {
        n: texts(shown(reference, given, f"references/{n}/"), "#withdrawn .kb-row") for n in ("smith-2001", "lee-2003")
    }
    assert told["smith-2001"][1] == (
        "As the sources read, partial support counts Nothing would be left to support "
        "cup of “Cup shape and joy” Wide cups cool The article claims: Tea cools faster in a wide cup."
    )
    assert told["lee-2003"][0].startswith("As the author cites it Nothing loses its support")
    assert (
        "Nothing would be left to oppose Cup shape and joy cup of “Cup shape and joy” Wide cups cool"
        in told["lee-2003"][1]
    )


def test_its_machine_form_says_what_kb_what_if_says(tmp_path: Path) -> None:
    given = book(tmp_path)
    machine = json.loads(page(reference, given, "references/smith-2001/").files[".json"])["withdrawn"]
    for standard in given.standards:
        gone = withdraw(given.base, standard, ["smith-2001"])
        assert machine[standard]["falls"] == {kind: list(names) for kind, names in gone.falls.items()}
        assert machine[standard]["relieved"] == {kind: list(names) for kind, names in gone.relieved.items()}


def test_how_a_study_was_made_is_said_as_far_as_it_is_recorded(tmp_path: Path) -> None:
    text = CUPS["references/studies/smith-2001.yaml"] + (
        "comparator: other-group\nmasking: open-label\ntiming: retrospective\nsampling: convenience\nmatched: false\n"
        "interest: sellers\n"
    )
    soup = shown(reference, book(tmp_path, {"references/studies/smith-2001.yaml": text}), "references/smith-2001/")
    rows = dict(zip(texts(soup, "#study dt"), texts(soup, "#study dd"), strict=True))
    made = ("Compared with", "Masking", "Timing", "People found", "Groups", "At stake")
    assert [rows[name] for name in made] == [
        "another group of people",
        "none: everybody knew what was given",
        "looked back",
        "who could be had",
        "not alike",
        "run by those who sell it",
    ]


def test_it_can_be_copied_as_three_styles_print_it_and_taken_into_a_reference_manager(tmp_path: Path) -> None:
    soup = shown(reference, book(tmp_path), "references/jones-2002/")
    assert dict(zip(texts(soup, "#cite dt"), texts(soup, "#cite dd p"), strict=True)) == {
        "Vancouver (NLM)": "Jones B, Li C. Tea. Tea Review. 2002;4:10-7. doi: 10.1000/tea.",
        "AMA": "Jones B, Li C. Tea. Tea Review . 2002;4:10-17. doi:10.1000/tea",
        "APA": "Jones, B., & Li, C. (2002). Tea. Tea Review , 4 , 10–17. https://doi.org/10.1000/tea",
    }
    assert texts(soup, "#cite > p") == ["Unconfirmed: DOI.", "For a reference manager: BibTeX · RIS · CSL-JSON"]
    assert [a["href"] for a in soup.select("#cite a")] == [
        f"/references/jones-2002{suffix}" for suffix in (".bib", ".ris", ".csl.json")
    ]


def test_a_work_that_nobody_found_is_not_offered_as_one_to_cite(tmp_path: Path) -> None:
    soup = shown(reference, book(tmp_path), "references/lost-1999/")
    assert texts(soup, "#cite > p")[0] == "Nobody has found this work: see for yourself before you cite it."


def test_a_hostile_title_is_text_in_every_style(tmp_path: Path) -> None:
    title = "{<img src=x onerror=alert(1)>} and \\emph{not} $x$ שלום"
    text = f"@article{{bad-2001, author = {{<b>, A.}}, title = {{{title}}}, journal = {{J}}, year = {{2001}}, volume = {{1}}}}"
    soup = shown(reference, book(tmp_path, {"references/library.bib": text}), "references/bad-2001/")
    assert not soup.select("#cite img, #cite b")
    shown_as = texts(soup, "#cite dd p")
    assert len(shown_as) == 3
    assert all("<img src=x onerror=alert(1)> and" in each and "שלום" in each for each in shown_as)
