"""How a text sets its paragraphs apart, and what that says of a line: at the edges of each habit."""

from __future__ import annotations

from collections import Counter

import pytest

from congress_letters import Vocabulary
from congress_letters._habits import FLOW, TAIL, _apart, _begins, _hanging, _line, _stands, _Text, _text_of
from congress_letters._lines import cut
from congress_letters._piece import Piece
from congress_letters._reading import read
from congress_letters._signs import EVIDENCE

VOCABULARY = Vocabulary.default()


def line(indent: int = 0, above: int = 0, size: int = 60, first: bool = True) -> Piece:
    """A line of a text: how far it is indented, the blank lines above it, its length."""
    return Piece(0, size, 0, size, 0, indent, indent + size, above, first, True, 0, "", 0)


def text_of(lines: list[Piece], ends: list[str] | None = None) -> _Text:
    """The habits of a text of these lines, each of which ends in the middle of a sentence if nothing else is said."""
    count = len(lines)
    indents = Counter(piece.indent for piece in lines)
    return _text_of(lines, range(count), indents, range(-1, count - 1), ends or ["open"] * count)


def indented(some: int, of: int, by: int = 4, spaced: int = 0) -> _Text:
    """The habits of so many lines, some of them indented, some below a blank line."""
    return text_of([line(by if n < some else 0, 1 if n >= of - spaced else 0) for n in range(of)])


# ---- The habits of a text


@pytest.mark.parametrize(("size", "wraps"), [(29, False), (30, True), (120, True), (121, False)])
def test_lines_of_30_to_120_characters_are_wrapped(size: int, wraps: bool) -> None:
    assert text_of([line(size=10), line(size=size), line(size=400)]).wraps is wraps


@pytest.mark.parametrize(
    ("habits", "by_indent"),
    [
        (indented(0, 10), False),
        (indented(1, 10), False),
        (indented(2, 10), True),
        # one line in forty, one in twenty where blank lines stand between as well
        (indented(2, 80), True),
        (indented(2, 81), False),
        (indented(2, 40, spaced=3), True),
        (indented(2, 41, spaced=3), False),
        # three lines in four, three in five where blank lines stand between as well
        (indented(6, 8), True),
        (indented(7, 9), False),
        (indented(3, 5, spaced=2), True),
        (indented(4, 6, spaced=2), False),
        # an indent has 2 to 12 columns
        (indented(3, 10, by=1), False),
        (indented(3, 10, by=2), True),
        (indented(3, 10, by=12), True),
        (indented(3, 10, by=13), False),
        # a text whose lines are no lines of print
        (text_of([line(4 if n < 3 else 0, size=20) for n in range(10)]), False),
    ],
)
def test_an_indent_begins_paragraphs_where_other_lines_have_none(habits: _Text, by_indent: bool) -> None:
    assert habits.by_indent is by_indent


def test_margin_and_first_column() -> None:
    assert (indented(3, 10).margin, indented(3, 10).first) == (0, 4)
    assert indented(1, 10).first == 0
    # The leftmost column that a seventh of the lines has is the margin, also where more are set in.
    assert text_of([line(0), line(0), *[line(9)] * 12]).margin == 0
    assert text_of([line(0), line(0), *[line(9)] * 13]).margin == 9
    # Of several indents the leftmost counts that a sixth of the indented lines has.
    assert text_of([*[line(0)] * 9, line(3), *[line(6)] * 5]).first == 3
    assert text_of([*[line(0)] * 9, line(3), *[line(6)] * 6]).first == 6
    # Where a line is a paragraph the usual column is the margin.
    assert text_of([line(0, size=20), line(5, size=20), line(5, size=20)]).margin == 5


@pytest.mark.parametrize(
    ("spaced", "of", "by_blank"), [(0, 20, False), (1, 20, True), (1, 21, False), (7, 10, True), (8, 10, False), (10, 10, False)]
)
def test_blank_lines_set_paragraphs_apart_where_not_all_lines_have_one(spaced: int, of: int, by_blank: bool) -> None:
    assert indented(0, of, spaced=spaced).by_blank is by_blank


def test_where_a_line_is_a_paragraph_all_may_have_blank_lines_between() -> None:
    lines = [line(size=200, above=1)] * 10
    assert text_of(lines).by_blank
    assert text_of(lines).loose
    assert not text_of([*lines[:7], *[line(size=200)] * 3]).loose
    assert text_of([*lines[:8], *[line(size=200)] * 2]).loose


def test_the_width_is_where_nine_in_ten_lines_end() -> None:
    assert text_of([line(size=size) for size in range(51, 61)]).width == 60
    assert text_of([line(size=size) for size in range(51, 71)]).width == 69
    assert text_of([line(size=200)] * 9).width == 0


def test_nothing_but_an_indent_begins_a_paragraph() -> None:
    assert indented(5, 20).strictly
    assert indented(5, 20, spaced=1).strictly
    assert not indented(5, 20, spaced=2).strictly
    assert not indented(0, 20).strictly


@pytest.mark.parametrize(
    ("before", "ends", "always"),
    [
        (60, "stop", True),
        (48, "stop", True),  # four fifths of the width
        (47, "stop", False),  # a paragraph ends above, with no blank line
        (47, "open", True),
    ],
)
def test_nothing_but_a_blank_line_begins_a_paragraph(before: int, ends: str, always: bool) -> None:
    lines = [line(), line(above=1), line(size=before), *[line()] * 7]
    assert text_of(lines, ["open", "stop", "open", ends, *["open"] * 6]).always is always


def test_a_blank_line_is_not_all_where_an_indent_counts_too() -> None:
    lines = [line(4, 1), line(), line(4), *[line()] * 7]
    assert (text_of(lines).by_indent, text_of(lines).by_blank, text_of(lines).always) == (True, True, False)
    assert not text_of([line(size=200, above=1), *[line(size=200)] * 5]).always


# ---- What that says of a line


def habit(
    wraps: bool = True, by_indent: bool = False, by_blank: bool = False, first: int = 4, strictly: bool = False,
    always: bool = False, loose: bool = False,
) -> _Text:  # fmt: skip
    """A text of 80 columns whose margin is at 0."""
    return _Text(wraps, 80, 0, first, by_indent, by_blank, strictly, always, loose)


@pytest.mark.parametrize(
    ("right", "full", "room", "filled"),
    [(69, False, True, False), (70, True, False, False), (75, True, False, False), (76, True, False, True)],
)
def test_whether_a_line_had_room_for_the_next_word(right: int, full: bool, room: bool, filled: bool) -> None:
    """At 80 columns 70 are full; a word of four letters and a blank has room up to 70, and none from 80 on."""
    text = habit()
    assert text.full(right, 80) is full
    assert text.room(right - 4, 4, 80) is room
    assert text.filled(right, 4, 80) is filled
    assert not habit(wraps=False).room(right - 4, 4, 80)
    assert not habit(wraps=False).filled(right, 4, 80)


@pytest.mark.parametrize(
    ("first", "stands"),
    [
        (2, ["margin", "margin", "first", "first", "deep"]),
        (3, ["margin", "margin", "first", "first", "first", "deep"]),
        (4, ["margin", "margin", "first", "first", "first", "first", "first", "deep"]),
        (10, [*["margin"] * 4, *["first"] * 9, "deep"]),
    ],
)
def test_where_a_line_stands_in_a_text_that_indents_paragraphs(first: int, stands: list[str]) -> None:
    text = habit(by_indent=True, first=first)
    assert [_stands(text, line(indent), None) for indent in range(len(stands))] == stands


@pytest.mark.parametrize(
    ("above", "here", "stands"),
    [(7, 10, "deep"), (8, 10, "deep_on"), (12, 10, "deep_on"), (13, 10, "deep"), (7, 8, "deep_on"), (6, 8, "deep")],
)
def test_a_line_that_is_set_in_like_the_one_above(above: int, here: int, stands: str) -> None:
    """Column 6 is the last one in which a paragraph begins."""
    assert _stands(habit(by_indent=True), line(here), line(above)) == stands


def test_where_a_line_stands_in_other_texts() -> None:
    assert _stands(habit(by_blank=True), line(), None) == "spaced"
    assert _stands(habit(), line(), None) == "wrap"
    assert _stands(habit(wraps=False), line(), None) == "own"


def test_what_an_indent_says() -> None:
    def says(piece: Piece, stands: str, strictly: bool = True, right: int = 80, label: int = 0) -> list[str]:
        return _begins(habit(by_indent=True, strictly=strictly), piece, stands, right, lambda _: label)

    assert says(line(4), "first") == ["starts_by_indent", "strictly_starts"]
    assert says(line(0), "margin") == ["goes_on_by_indent", "strictly_goes_on"]
    assert says(line(4), "first", strictly=False) == ["starts_by_indent"]
    assert says(line(4, above=1), "first") == ["starts_by_indent"]
    assert says(line(9), "deep") == []
    # "section / (1) of the Act"
    assert says(line(0), "margin", label=3) == ["goes_on_by_indent", "strictly_goes_on", "label_inside"]
    assert says(line(0), "margin", label=3, right=60) == ["goes_on_by_indent", "strictly_goes_on"]
    assert says(line(4), "first", label=3) == ["starts_by_indent", "strictly_starts"]


def test_what_a_blank_line_says() -> None:
    assert _apart(habit(), line(above=1)) == []
    assert _apart(habit(by_blank=True), line(above=1)) == ["starts_by_blank"]
    assert _apart(habit(by_blank=True), line()) == ["goes_on_by_blank"]
    assert _apart(habit(by_blank=True, always=True), line(above=1)) == ["strictly_apart", "starts_by_blank"]
    assert _apart(habit(by_blank=True, always=True), line()) == ["strictly_within", "goes_on_by_blank"]


def test_what_holds_anywhere_in_a_text() -> None:
    assert _line(habit(), line(), 0, 4, 80) == ["wrapped"]
    assert _line(habit(wraps=False), line(), 0, 4, 80) == ["own_line"]
    assert _line(habit(wraps=False, by_blank=True), line(), 0, 4, 80) == []
    assert _line(habit(wraps=False, by_blank=True, loose=True), line(), 0, 4, 80) == ["own_line"]
    # the line above ends before four fifths of the width, or had no room for the first word here
    assert _line(habit(), line(), 63, 4, 80) == ["wrapped", "short_above"]
    assert _line(habit(), line(), 64, 4, 80) == ["wrapped"]
    assert _line(habit(), line(), 76, 4, 80) == ["wrapped", "filled_above"]
    assert "short_above" not in _line(habit(wraps=False), line(), 63, 4, 80)


@pytest.mark.parametrize(
    ("indent", "by_indent", "deep"), [(2, False, False), (3, False, True), (12, True, False), (13, True, True)]
)
def test_a_line_deeper_than_paragraphs_begin(indent: int, by_indent: bool, deep: bool) -> None:
    assert ("deep" in _line(habit(by_indent=by_indent), line(indent), 80, 4, 80)) is deep


@pytest.mark.parametrize(
    ("below", "hangs"),
    [
        (line(3), True),
        (line(2), True),  # one column off
        (line(4), True),
        (line(1), False),
        (line(5), False),
        (line(3, above=1), False),
        (line(3, first=False), False),
    ],
)
def test_lines_below_the_text_of_a_list_item(below: Piece, hangs: bool) -> None:
    """The label "1." begins an item, whose text is at column 3."""
    item = line(0)
    found = _hanging([item, below], lambda piece: 3 if piece is item else 0, 1)
    assert found == [0, int(hangs)]


def test_nothing_hangs_where_no_item_is_above() -> None:
    assert _hanging([line(0), line(0), line(1)], lambda _: 0, 1) == [0, 0, 0]
    assert _hanging([line(0, first=False), line(1)], lambda _: 0, 1) == [0, 0]


def test_lines_hang_as_long_as_none_stands_elsewhere() -> None:
    item = line(0)
    lines = [line(3), item, line(3), line(3), line(0), line(3)]
    assert _hanging(lines, lambda piece: 3 if piece is item else 0, 1) == [0, 0, 1, 1, 0, 0]


def test_lines_that_are_set_in_alike_have_a_width_of_their_own() -> None:
    """Four lines of a quotation end by column 48 in a text of 80 columns; three lines are too few to tell."""
    quoted = [line(12, 1, 34), line(12, 0, 36), line(12, 0, 32), line(13, 0, 17)]
    assert habit().widths([line(0, 0, 80), *quoted, line(0, 1)]) == [80, 48, 48, 48, 48, 80]
    assert habit().widths(quoted[:3]) == [80, 80, 80]
    assert habit().widths([*quoted[:2], line(12, 1, 32), line(12, 0, 18)]) == [80, 80, 80, 80]
    assert habit().widths([line(2, 0, 44) for _ in range(4)]) == [80, 80, 80, 80]
    assert habit(wraps=False).widths(quoted) == [80, 80, 80, 80]


# ---- All together


def flows(*lines: str) -> list[str]:
    """How each piece follows the one above, in the words of `FLOW` and `TAIL`."""
    text = "\n".join(lines)
    names = list(EVIDENCE)
    found = read(text, cut(text, VOCABULARY), VOCABULARY).evidence
    return [" ".join(names[i] for i in range(len(names)) if bits >> i & 1 and names[i] in (FLOW | TAIL)) for bits in found]


WIDE = "We write to ask for the harbor plan that was promised to us"
STOP = "in June, and to thank you for what we heard from you then."


def test_habits_need_three_lines_of_prose() -> None:
    assert flows("Dear Chair Lee:", WIDE, STOP, "Sincerely,", "Pat Lee") == [""] * 5
    assert flows("Dear Chair Lee:", WIDE, STOP, WIDE)[1:] == ["wrap/colon/room", "wrap/open/full", "wrap/stop/full"]
    assert flows("Dear Chair Lee:", WIDE + ";", WIDE, WIDE)[2:] == ["wrap/comma/full", "wrap/open/full"]
    # What is above the body follows nothing.
    assert flows("Harbor Office", "Pat Lee", "Dear Chair Lee:", WIDE, STOP, WIDE)[:3] == [""] * 3


def test_below_the_body_lines_may_go_on() -> None:
    title = "Member of the Committee on the Old Harbors and Quays of the"
    found = flows("Dear Chair Lee:", *["", WIDE, STOP] * 2, "", "Sincerely,", "", "Pat Lee", title, "State", "of Maine")
    assert found[5:] == ["", "tail/comma/room", "tail/open/room", "tail/open/filled", "tail/open/room"]
    # Where each line is a paragraph none goes on.
    long = f"{WIDE} {STOP} {WIDE} {STOP}"
    assert flows("Dear Chair Lee:", "", long, long, long, "Sincerely,", "", "Pat Lee", title, "State")[4:] == [""] * 4


def test_list_items_do_not_say_where_paragraphs_begin() -> None:
    """The items are indented and their text hangs; paragraphs are apart by blank lines alone."""
    bullets = ["  • We ask when the harbor plan will be in our hands, and", "    who is to write it for us this time around."]
    assert flows("Dear Chair Lee:", "", WIDE, STOP, "", *bullets, "", WIDE, STOP)[4] == "hang/open/full"
    items = ["  1. We ask when the harbor plan will be in our hands, and", "     who is to write it for us this time around."]
    found = flows("Dear Chair Lee:", "", WIDE, STOP, "", WIDE, STOP, "", *items, "", *items, "", WIDE, STOP)
    assert [flow.split("/")[0] for flow in found[1:]] == [
        "spaced+blank", "spaced", "spaced+blank", "spaced", "", "hang", "", "hang", "spaced+blank", "spaced",
    ]  # fmt: skip


def test_lines_that_are_set_in_alike_are_of_one_quotation() -> None:
    quoted = ("    " + WIDE[:50], "    Nobody has told us why.", "    " + WIDE[:50], "    Nobody has told us why it was late.")
    paragraph = ("    " + WIDE, WIDE, WIDE, STOP, "")
    found = flows("Dear Chair Lee:", "", *paragraph, *paragraph, *quoted, "", *paragraph)
    assert found[10:12] == ["deep_on/open/full", "deep_on/stop/room"]
