"""The cheapest order of kinds that the grammar accepts: compared with trying all of them."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_letters import _search
from congress_letters._grammar import Automaton, letter_automaton, letter_tables
from congress_letters._search import cheapest
from congress_letters._tables import REFUSED

Offer = list[tuple[str, int]]
# The kinds that have the most to say to each other.
KINDS = (
    "DATE",
    "ADDRESSEE",
    "SUBJECT",
    "SALUTATION",
    "PARAGRAPH",
    "MORE",
    "LEAD_IN",
    "CLOSING",
    "NAME",
    "TITLE",
    "GROUP",
    "COPY",
    "TRAILER",
)


def accepts(kinds: list[str] | tuple[str, ...], automaton: Automaton) -> bool:
    stack = automaton.start
    for kind in kinds:
        if kind not in automaton.ignored:
            stack = automaton.step(stack, kind)
            if stack == REFUSED:
                return False
    return automaton.final(stack)


def cost(kinds: list[str] | tuple[str, ...], offers: list[Offer]) -> int:
    return sum(dict(offer)[kind] for kind, offer in zip(kinds, offers, strict=True))


def brute(offers: list[Offer], automaton: Automaton) -> int:
    ways = product(*([kind for kind, _ in offer] for offer in offers))
    return min(cost(way, offers) for way in ways if accepts(way, automaton))


@st.composite
def offer(draw: st.DrawFn) -> Offer:
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=4, unique=True))
    ignored = draw(st.sampled_from([("OTHER",), ("FURNITURE",), ("OTHER", "FURNITURE")]))
    drawn = [(kind, draw(st.integers(0, 99))) for kind in (*kinds, *ignored)]
    return sorted(drawn, key=lambda item: item[1])


@given(st.lists(offer(), max_size=6))
def test_it_is_as_cheap_as_the_best_of_all(offers: list[Offer]) -> None:
    automaton = letter_automaton()
    found = cheapest(offers, automaton)
    assert len(found) == len(offers)
    assert accepts(found, automaton)
    assert cost(found, offers) == brute(offers, automaton)


@given(st.lists(offer(), max_size=6))
def test_it_is_the_same_each_time(offers: list[Offer]) -> None:
    assert cheapest(offers, letter_automaton()) == cheapest(offers, letter_automaton())


@pytest.mark.parametrize("width", [1, 2, 3])
@given(offers=st.lists(offer(), max_size=12))
def test_a_narrow_search_still_gives_a_letter(width: int, offers: list[Offer]) -> None:
    before, _search._WIDTH = _search._WIDTH, width
    try:
        found = cheapest(offers, letter_automaton())
    finally:
        _search._WIDTH = before
    assert len(found) == len(offers)
    assert accepts(found, letter_automaton())


def test_no_pieces_are_an_empty_letter() -> None:
    assert cheapest([], letter_automaton()) == []


def test_a_dearer_kind_is_taken_where_the_grammar_refuses_the_cheap_one() -> None:
    # A name right below the inside address would be the cheapest, but nobody signs there.
    offers = [
        [("ADDRESSEE", 0), ("OTHER", 900)],
        [("NAME", 0), ("ADDRESSEE", 30), ("OTHER", 900)],
        [("SALUTATION", 0), ("OTHER", 900)],
    ]
    assert cheapest(offers, letter_automaton()) == ["ADDRESSEE", "ADDRESSEE", "SALUTATION"]


def test_what_fits_nowhere_is_left_out() -> None:
    offers = [[("SALUTATION", 0), ("OTHER", 900)], [("SALUTATION", 0), ("OTHER", 200)], [("PARAGRAPH", 0), ("OTHER", 900)]]
    assert cheapest(offers, letter_automaton()) == ["SALUTATION", "OTHER", "PARAGRAPH"]


def test_an_early_kind_gives_way_to_what_comes_later() -> None:
    # Read from the top the subject is cheaper as a paragraph; but then no salutation may follow.
    offers = [[("PARAGRAPH", 0), ("SUBJECT", 50), ("OTHER", 900)], [("SALUTATION", 0), ("OTHER", 900)]]
    assert cheapest(offers, letter_automaton()) == ["SUBJECT", "SALUTATION"]


def test_a_lead_in_needs_its_closing() -> None:
    alone = [[("LEAD_IN", 0), ("PARAGRAPH", 10), ("OTHER", 99)]]
    assert cheapest(alone, letter_automaton()) == ["PARAGRAPH"]
    assert cheapest([*alone, [("CLOSING", 0), ("OTHER", 99)]], letter_automaton()) == ["LEAD_IN", "CLOSING"]


def test_of_two_that_cost_the_same_what_was_read_before_does_not_choose() -> None:
    """A lone title and a name at one price: the numbers of their stacks depend on which was met first."""
    offers: list[Offer] = [[("CLOSING", 0), ("OTHER", 900)], [("LONE_TITLE", 5), ("NAME", 5), ("OTHER", 900)]]
    taken = set()
    for before in (["CLOSING", "NAME"], ["CLOSING", "LONE_TITLE"]):
        automaton = Automaton(letter_tables())
        assert accepts(before, automaton)
        taken.add(tuple(cheapest(offers, automaton)))
    assert len(taken) == 1


def test_where_no_way_to_an_end_is_left_all_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that keeps one way only has no other when a lead-in comes without its closing."""
    monkeypatch.setattr(_search, "_WIDTH", 1)
    assert cheapest([[("LEAD_IN", 0), ("OTHER", 99)], [("LEAD_IN", 0), ("OTHER", 99)]], letter_automaton()) == ["OTHER", "OTHER"]


def test_what_costs_far_more_is_given_up() -> None:
    """The title would need a salutation; no way to it is left where that costs more than 6000 above the cheapest."""
    few: Offer = [("PARAGRAPH", 0), ("HEADING", 1), ("QUOTATION", 1), ("ITEM", 1), ("TABLE", 1)]

    def taken(cost: int) -> str:
        offers: list[Offer] = [[*few, ("SUBJECT", cost), ("OTHER", 9000)], [("SALUTATION", 0), ("OTHER", 7900)]]
        return cheapest(offers, letter_automaton())[0]

    assert taken(6000) == "SUBJECT"
    assert taken(6001) != "SUBJECT"


def test_what_was_given_up_at_first_is_taken_where_it_turns_out_cheaper() -> None:
    """With little room the subject is given up for a paragraph, and the salutation must be left out: there is more room then."""
    offers: list[Offer] = [[("PARAGRAPH", 0), ("SUBJECT", 900), ("OTHER", 2000)], [("SALUTATION", 0), ("OTHER", 1500)]]
    assert cheapest(offers, letter_automaton()) == ["SUBJECT", "SALUTATION"]


def test_twenty_lines_that_look_like_a_trailer_do_not_hide_the_letter_below_them() -> None:
    """A letterhead that nobody can read is cheaper as another text's, line by line, until the salutation comes."""
    top: list[Offer] = [[("PREFACE", 0), ("OTHER", 500)], *[[("TRAILER", 0), ("PREFACE", 200), ("OTHER", 600)]] * 20]
    letter: list[Offer] = [[("SALUTATION", 0), ("OTHER", 1300)], *[[("PARAGRAPH", 0), ("OTHER", 1400)]] * 3]
    assert cheapest(top + letter, letter_automaton()) == ["PREFACE"] * 21 + ["SALUTATION"] + ["PARAGRAPH"] * 3
