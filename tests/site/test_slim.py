"""Pages lose what says nothing, and only that."""

from kb.site.slim import slim


def test_blank_lines_and_margins_go_and_words_stay_apart() -> None:
    assert slim(b"<p>\n\n    one  two\n  <b>three</b> \n\t four</p>\n\n") == b"<p>\none  two\n<b>three</b>\nfour</p>\n"


def test_what_is_preformatted_or_runs_stays_byte_for_byte() -> None:
    for kept in (
        b"<pre>\n\n  a\n    b </pre>",
        b"<script>\n\n  var a = `\n  `;\n</script>",
        b"<textarea>\n\n x</textarea>",
        b"<style>\n\n  a {}\n</style>",
        b'<pre class="x"><svg xmlns="http://www.w3.org/2000/svg"></svg>\n\n </pre>',
    ):
        assert slim(b"<i>\n\n </i>" + kept + b"\n\n<i></i>") == b"<i>\n</i>" + kept + b"\n<i></i>"


def test_drawings_within_a_page_need_no_name_of_their_language() -> None:
    assert slim(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>') == b'<svg viewBox="0 0 1 1"></svg>'


def test_of_links_to_one_place_only_the_first_carries_the_preview() -> None:
    link = b'<a class="kb-a" href="../x/" data-kb-preview="A &quot;cup&quot;.">x</a>'
    bare = b'<a class="kb-a" href="../x/">x</a>'
    other = link.replace(b"../x/", b"../y/")
    assert slim(link + other + link + link) == link + other + bare + bare


def test_what_is_never_closed_goes_on_to_the_end() -> None:
    assert slim(b"<i>\n\n</i><pre<pre<PRE>\n\n <i>") == b"<i>\n</i><pre<pre<PRE>\n\n <i>"
