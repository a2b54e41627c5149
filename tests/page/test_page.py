import json

import yaml

from kb.page import Page


def _parts(page: Page) -> tuple[dict[str, object], str]:
    _, head, body = page.source().split("---\n", 2)
    return yaml.safe_load(head), body


def test_an_address_becomes_the_path_that_mkdocs_turns_back_into_it() -> None:
    paths = [Page(address, "", "").path for address in ("", "browse/", "claims/a/b/")]
    assert paths == ["index.md", "browse.md", "claims/a/b.md"]


def test_links_are_relative_to_the_page() -> None:
    body = '<p><a href="/claims/a/b/">x</a> <a href="https://example.org/">y</a> <a href="#z">z</a></p>'
    ends = '">x</a> <a href="https://example.org/">y</a> <a href="#z">z</a></p>\n'
    assert _parts(Page("links/h/l/", "t", body))[1] == '\n<p><a href="../../../claims/a/b/' + ends
    assert _parts(Page("", "t", body))[1] == '\n<p><a href="./claims/a/b/' + ends


def test_a_title_is_escaped_where_mkdocs_writes_it_as_it_is() -> None:
    head, _ = _parts(Page("x/", '</title><script>"\n---\n{{ 7 }}', ""))
    assert head["title"] == "&lt;/title&gt;&lt;script&gt;&quot; --- {{ 7 }}"


def test_the_first_page_leaves_its_title_to_the_site() -> None:
    assert "title" not in _parts(Page("", "Cups", ""))[0]


def test_a_page_that_only_lists_stays_out_of_the_search() -> None:
    assert _parts(Page("browse/", "t", "", searchable=False))[0]["search"] == {"exclude": True}


def test_every_line_of_the_body_begins_with_a_tag() -> None:
    body = _parts(Page("x/", "t", "<div> text <p>one # two</p> <ul> <li>- three</li> </ul> </div>"))[1]
    assert all(line.startswith("<") for line in body.strip().splitlines())


def test_the_words_of_two_cells_do_not_run_together() -> None:
    body = _parts(Page("x/", "t", "<table><tr><th>Authors</th><td>Manu P</td></tr></table>"))[1]
    assert "</th>\n<td>" in body


def test_what_a_page_is_about_is_json_in_which_no_tag_can_end() -> None:
    about = {"@type": "Claim", "text": "</script><script>alert(1)</script> & more"}
    head, _ = _parts(Page("x/", "t", "<p>x</p>", about=about))
    assert "<" not in str(head["about"])
    assert json.loads(str(head["about"])) == about
