"""HTML: the site's frame dropped, lines, lists, tables, quotations, preformatted pages; and the element of each value."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from congress_letters import parse_file, read

BODY = (
    "<p>March 4, 2019</p><p>The Honorable Hollis Abernathy<br>Secretary of Commerce<br>Washington, DC 20230</p>"
    "<p>Dear Secretary Abernathy:</p><p>We ask when the harbor at Cutler Point will be dredged, and who will do the work.</p>"
    "<p>Sincerely,</p><p>Marian Oakes<br>United States Senator</p>"
)


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>".encode()


def test_the_frame_of_a_site_is_dropped_and_the_letter_found() -> None:
    framed = (
        "<header><a href='/'>Senator Oakes</a></header><nav><ul><li>About</li></ul></nav><div role='search'>Search</div>"
        "<main><h1>Oakes asks for dredging</h1><p>Senator Marian Oakes wrote to the Secretary today. The letter follows.</p>"
        f"{BODY}<p>###</p></main><aside>More news</aside><footer>Privacy, 12 Main Street</footer><script>var x = 'Dear';</script>"
    )
    document = read(page(framed, "<title>Dear reader</title>"))
    for dropped in ("About", "Search", "Privacy", "More news", "var x", "Dear reader"):
        assert dropped not in document.text
    letter = document.letter()
    assert letter.signers == ("Marian Oakes",)
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"
    assert [recipient.name.text for recipient in letter.recipients if recipient.name] == ["Hollis Abernathy"]


def test_of_a_release_that_is_a_letter_almost_all_only_the_letter_is_read() -> None:
    sentence = "We have asked before, and nobody has told us who will do it, or what it will cost the town."
    body = BODY.replace("<p>Sincerely", 30 * f"<p>{sentence}</p>" + "<p>Sincerely")
    above = "<p>April 1, 2019</p><p>Senator Marian Oakes and two of her colleagues wrote to the Secretary of Commerce today.</p>"
    letter = read(page(f"<h1>Oakes asks for dredging</h1>{above}{body}")).letter()
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"
    assert not letter.unclassified
    below = "<p>-30-</p><div id='foot'><a href='/accessibility'>Accessibility</a> <a href='/privacy'>Privacy</a></div>"
    assert read(page(body + below)).letter().signers == ("Marian Oakes",)


def test_lines_are_those_of_br_and_blocks_stand_apart() -> None:
    text = read(page("<div>Line one<br>line\n two<br><br>Next   block<p>Third</p></div>")).text
    assert text == "Line one\nline two\n\nNext block\n\nThird"


@pytest.mark.parametrize(
    ("attributes", "labels"),
    [
        ("", ["1.", "2."]),
        ("type='a'", ["a.", "b."]),
        ("type=I start=4", ["IV.", "V."]),
        ("style='list-style: none'", ["When", "When"]),
    ],
)
def test_lists_have_labels(attributes: str, labels: list[str]) -> None:
    text = read(page(f"<ol {attributes}><li>When?</li><li><p>When?</p></li></ol>")).text
    assert [line.split()[0].rstrip("?") for line in text.splitlines() if line.strip()] == labels


def test_a_table_of_signers_is_read_row_by_row_and_one_of_names_stays_a_table() -> None:
    rows = "".join(
        f"<tr><td>{a}<br>Member of Congress</td><td>{b}<br>Member of Congress</td></tr>"
        for a, b in [("Marian Oakes", "Peregrine Holt")]
    )
    assert read(page(f"<table>{rows}</table>")).text == "Marian Oakes\nMember of Congress\n\nPeregrine Holt\nMember of Congress"
    names = "<table><tr><td>1. Marian Oakes</td><td>3. Alma Orr</td></tr><tr><td>2. Lee Day</td><td>4. Pat Holt</td></tr></table>"
    first, second = read(page(names)).text.splitlines()
    assert first.index("3.") == second.index("4.")


def test_a_quotation_is_marked_unless_it_is_the_whole_letter() -> None:
    assert "> The harbor is silent." in read(page("<p>You wrote:</p><blockquote><p>The harbor is silent.</p></blockquote>")).text
    assert ">" not in read(page(f"<p>The letter:</p><blockquote>{BODY}</blockquote>")).text


def test_preformatted_text_keeps_its_lines_and_columns() -> None:
    record = """
                    House of Representatives,
              Washington, DC, March 4, 2019.
     Hon. Hollis Abernathy,
"""
    lines = read(page(f"<pre>{record}</pre>")).text.splitlines()
    assert lines == record.strip("\n").splitlines()


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "windows-1252"), ("cp1252", "iso-8859-1"), ("utf-8", "utf-8"), ("cp1252", ""), ("iso8859_15", "iso-8859-15")],
)
def test_encodings(encoding: str, declared: str) -> None:
    meta = f"<meta http-equiv='Content-Type' content='text/html; charset={declared}'>" if declared else ""
    data = f"<html><head>{meta}</head><body><p>São Tomé</p></body></html>".encode(encoding)
    assert read(data).text == "São Tomé"


def test_what_is_hidden_is_left_out() -> None:
    hidden = "<p hidden>a</p><p style='display:none'>b</p><p class='sr-only'>c</p><template>d</template><p>seen</p>"
    assert read(page(hidden)).text == "seen"


def test_a_signer_is_located_by_a_path_that_selects_the_element() -> None:
    data = page(f"<div><div>one</div><div>{BODY}</div></div>")
    document = read(data)
    (signature,) = document.letter().signatures
    assert signature.name is not None
    (place,) = document.locate(signature.name.pieces)
    assert place.path is not None
    found = LexborHTMLParser(data.decode()).css(place.path)
    assert len(found) == 1
    assert "Marian Oakes" in (found[0].text() or "")


def test_entities() -> None:
    assert read(page("<p>Fish &amp; Wildlife &ldquo;Service&rdquo; &#167; 4</p>")).text == "Fish & Wildlife “Service” § 4"


def test_bytes_without_a_doctype_are_known() -> None:
    assert parse_file(f"<p>{BODY}".encode()).signers == ("Marian Oakes",)
