import pytest
from jinja2 import UndefinedError

from kb.page import render

_FOOT = {"forms": (), "where": "claims/", "repository": ""}


def test_a_value_is_escaped_and_put_on_one_line() -> None:
    html = render("listing.html", title="<b>\n# x", lead="", items=(), nothing="{{ 7*7 }} & co", **_FOOT)
    assert "<h1>&lt;b&gt; # x</h1>" in html
    assert "{{ 7*7 }} &amp; co" in html


def test_a_value_that_is_not_there_is_a_bug_and_no_gap() -> None:
    with pytest.raises(UndefinedError):
        render("listing.html", title="x")
