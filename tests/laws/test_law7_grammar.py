"""Law 7: the grammars are clean, every state takes the fallback kind, every kind and rule is reached, and none can go."""

from __future__ import annotations

import re

import pytest
from lark import Lark
from lark.exceptions import GrammarError

from congress_letters import _grammar
from congress_letters._grammar import Automaton, grammar_text, letter_tables, make_parser
from congress_letters._search import cheapest
from congress_letters._tables import REFUSED
from tests.laws.grammars import Derivation, Mutant, mutants, reading, rules_of, sentences, shape

FILES = {"letter": "sentences.txt", "name": "name_sentences.txt"}
GRAMMARS = tuple(FILES)
FALLBACK = {"FURNITURE", "OTHER"}
BLOCKS = ("PARAGRAPH", "ITEM", "HEADING", "QUOTATION", "TABLE", "RESUME")
MOST_STACKS = 6000
DEEPEST = 14


def terminals(name: str) -> set[str]:
    """The kinds that a grammar declares."""
    lines = re.findall(r"^%declare (.*)", grammar_text(name), re.MULTILINE)
    return {kind for line in lines for kind in line.split()}


def stacks(automaton: Automaton, kinds: set[str]) -> dict[int, tuple[str, ...]]:
    """Every stack that any order of kinds leads to, and a shortest way to it."""
    found: dict[int, tuple[str, ...]] = {automaton.start: ()}
    todo = [automaton.start]
    for stack in todo:
        for kind in sorted(kinds - automaton.ignored):
            after = automaton.step(stack, kind)
            if after != REFUSED and after not in found:
                found[after] = (*found[stack], kind)
                todo.append(after)
                assert len(found) < MOST_STACKS, "the stacks grow: a list that is not left-recursive?"
    return found


@pytest.fixture(scope="module")
def automaton() -> Automaton:
    # One of our own: the shared one keeps what it has seen.
    return Automaton(letter_tables())


@pytest.fixture(scope="module")
def reached(automaton: Automaton) -> dict[int, tuple[str, ...]]:
    return stacks(automaton, terminals("letter"))


# ---- Clean ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_grammar_is_clean_in_strict_mode(name: str) -> None:
    make_parser(name, strict=True)


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_sentences_are_taken_and_refused_as_the_file_says(name: str) -> None:
    parser = make_parser(name)
    wrong = [str(s) for s in sentences(FILES[name]) if (reading(parser, s.kinds) is not None) != s.taken]
    assert not wrong


def test_a_grammar_that_is_not_there_is_told() -> None:
    with pytest.raises(FileNotFoundError, match=r"novel\.lark is missing .* install it again"):
        grammar_text("novel")


# ---- States -----------------------------------------------------------------------------------------------------------


def test_stacks_are_bounded_and_shallow(automaton: Automaton, reached: dict[int, tuple[str, ...]]) -> None:
    # Most of them differ only in which zones came before; a letter meets some dozens.
    assert 500 < len(reached) < MOST_STACKS
    assert max(len(automaton._stacks[stack]) for stack in reached) <= DEEPEST


def test_letters_meet_few_stacks() -> None:
    met = Automaton(letter_tables())
    for sentence in sentences(FILES["letter"]):
        _after(met, sentence.kinds)
    assert len(met.steps) < 500


def test_from_every_state_a_letter_can_end(automaton: Automaton, reached: dict[int, tuple[str, ...]]) -> None:
    kinds = terminals("letter") - automaton.ignored
    for stack, way in reached.items():
        if not automaton.final(stack):
            onward = [automaton.step(stack, kind) for kind in kinds]
            assert any(after != REFUSED and automaton.final(after) for after in onward), way


def test_the_fallback_kinds_are_ignored_everywhere(automaton: Automaton) -> None:
    assert automaton.ignored == FALLBACK
    assert automaton.final(automaton.start), "a text of nothing but fallback kinds must be read too"


def test_the_search_takes_fallback_kinds_in_every_state(automaton: Automaton, reached: dict[int, tuple[str, ...]]) -> None:
    for way in list(reached.values())[::5]:
        offers = [*([(kind, 0)] for kind in way), [("OTHER", 7)], [("FURNITURE", 7)]]
        if not automaton.final(_after(automaton, way)):
            offers.append([("CLOSING", 0)])  # a lead-in alone ends no letter
        assert cheapest(offers, automaton)[: len(way) + 2] == [*way, "OTHER", "FURNITURE"]


def _after(automaton: Automaton, way: tuple[str, ...]) -> int:
    stack = automaton.start
    for kind in way:
        stack = automaton.step(stack, kind)
        if stack == REFUSED:
            break
    return stack


def test_prose_goes_on_everywhere_in_a_body(automaton: Automaton, reached: dict[int, tuple[str, ...]]) -> None:
    inside = {after for stack in reached for kind in BLOCKS if (after := automaton.step(stack, kind)) != REFUSED}
    assert len(inside) > 20
    # A line that goes on, and one more: nothing in a body is ever refused as prose.
    for _ in range(3):
        for stack in inside:
            assert automaton.step(stack, "PARAGRAPH") != REFUSED, reached[stack]
        inside = {automaton.step(stack, "MORE") for stack in inside}
        assert REFUSED not in inside


def test_fallback_kinds_change_no_tree() -> None:
    parser = make_parser("letter")
    for sentence in sentences(FILES["letter"]):
        mixed = tuple(kind for pair in zip(sentence.kinds, ("FURNITURE", "OTHER") * 20, strict=False) for kind in pair)
        plain, other = reading(parser, sentence.kinds), reading(parser, mixed)
        assert (plain is None) == (other is None)
        if plain is not None and other is not None:
            assert re.sub(r"\d+", "", shape(plain)) == re.sub(r"\d+", "", shape(other))


# ---- Reached ----------------------------------------------------------------------------------------------------------

REACHED = {
    # rules
    "start": "PARAGRAPH",
    "letter": "PARAGRAPH",
    "opening": "DATE",
    "_preliminary": "DATE",
    "letterhead": "LETTERHEAD",
    "date": "DATE",
    "delivery": "DELIVERY",
    "inside_address": "ADDRESSEE",
    "nameless": "TITLE",
    "recipient": "ADDRESSEE",
    "_late": "ADDRESSEE DATE",
    "name": "ADDRESSEE",
    "_detail": "ADDRESSEE TITLE",
    "title": "ADDRESSEE TITLE",
    "organization": "ADDRESSEE ORGANIZATION",
    "address": "ADDRESSEE ADDRESS",
    "subject_matter": "SUBJECT",
    "subject": "SUBJECT",
    "salutation": "SALUTATION",
    "body": "PARAGRAPH",
    "_block": "PARAGRAPH",
    "paragraph": "PARAGRAPH",
    "list_item": "PARAGRAPH ITEM",
    "heading": "HEADING PARAGRAPH",
    "quotation": "PARAGRAPH QUOTATION",
    "table": "PARAGRAPH TABLE",
    "resumption": "PARAGRAPH FOOTNOTE RESUME",
    "ending": "PARAGRAPH CLOSING",
    "closed": "CLOSING",
    "noted": "COPY",
    "close": "CLOSING",
    "closing": "CLOSING",
    "signing": "CLOSING NAME",
    "_signer": "CLOSING NAME",
    "signature": "CLOSING NAME",
    "untitled": "CLOSING LONE_TITLE",
    "roll": "CLOSING ROLL",
    "group": "CLOSING GROUP",
    "_matter": "CLOSING COPY",
    "_notation": "COPY",
    "copy": "COPY",
    "enclosure": "ENCLOSURE",
    "footnote": "PARAGRAPH FOOTNOTE",
    "initials": "INITIALS",
    "postscript": "POSTSCRIPT",
    "trailer": "TRAILER",
    "preface": "PREFACE",
    "_top": "DATE",
    # kinds
    "PREFACE": "PREFACE",
    "LETTERHEAD": "LETTERHEAD",
    "DATE": "DATE",
    "DELIVERY": "DELIVERY",
    "ADDRESSEE": "ADDRESSEE",
    "NAME": "CLOSING NAME",
    "TITLE": "ADDRESSEE TITLE",
    "ORGANIZATION": "ADDRESSEE ORGANIZATION",
    "ADDRESS": "ADDRESSEE ADDRESS",
    "SUBJECT": "SUBJECT",
    "SALUTATION": "SALUTATION",
    "PARAGRAPH": "PARAGRAPH",
    "ITEM": "ITEM",
    "HEADING": "HEADING",
    "QUOTATION": "QUOTATION",
    "TABLE": "TABLE",
    "RESUME": "PARAGRAPH RESUME",
    "MORE": "PARAGRAPH MORE",
    "LEAD_IN": "LEAD_IN CLOSING",
    "CLOSING": "CLOSING",
    "ROLL": "CLOSING ROLL",
    "LONE_TITLE": "CLOSING LONE_TITLE",
    "GROUP": "CLOSING GROUP",
    "COPY": "COPY",
    "ENCLOSURE": "ENCLOSURE",
    "FOOTNOTE": "PARAGRAPH FOOTNOTE",
    "INITIALS": "INITIALS",
    "POSTSCRIPT": "POSTSCRIPT",
    "TRAILER": "TRAILER",
    "FURNITURE": "FURNITURE",
    "OTHER": "OTHER",
}
"""For each rule and each kind of `letter.lark` a short letter that reaches it."""


def test_the_table_has_every_rule_and_kind() -> None:
    rules = {str(rule.origin.name) for rule in rules_of(make_parser("letter"))}
    assert REACHED.keys() == {name for name in rules if not name.startswith("__")} | terminals("letter")


def test_every_rule_and_kind_is_reached() -> None:
    parser = make_parser("letter")
    derivation, rules = Derivation(parser), rules_of(parser)
    for name, letter in REACHED.items():
        kinds = tuple(letter.split())
        used = {str(rules[number].origin.name) for number in derivation.of(kinds)}
        assert name in (kinds if name.isupper() else used)


# ---- None can go ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GRAMMARS)
def test_every_expanded_rule_is_in_a_sentence(name: str) -> None:
    # A grammar without conflicts derives a sentence in one way: without one of its rules the sentence is refused.
    parser = make_parser(name)
    derivation, rules = Derivation(parser), rules_of(parser)
    used = set[int]().union(*(derivation.of(s.kinds) for s in sentences(FILES[name]) if s.taken))
    assert not [str(rule) for number, rule in enumerate(rules) if number not in used]


MUTANTS = {name: list(mutants(grammar_text(name))) for name in GRAMMARS}


def test_the_mutants_are_all_there_is() -> None:
    # As many as the grammar has optional, repeated and alternative items; fewer would mean that lines were overlooked.
    for name in GRAMMARS:
        text = re.sub(r"//.*", "", grammar_text(name))
        assert len(MUTANTS[name]) > text.count("?") + 2 * text.count("*") + text.count("+") + text.count("|")
    assert len({mutant.text for mutant in MUTANTS["letter"]}) == len(MUTANTS["letter"])


@pytest.mark.parametrize("name", GRAMMARS)
def test_deleting_anything_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = sentences(FILES[name])
    parser = make_parser(name)
    right = {s.kinds: _shape(parser, s.kinds) for s in known}
    unnoticed = [m.what for m in MUTANTS[name] if not _noticed(m, right, monkeypatch)]
    assert not unnoticed


def _noticed(mutant: Mutant, right: dict[tuple[str, ...], str | None], monkeypatch: pytest.MonkeyPatch) -> bool:
    monkeypatch.setattr(_grammar, "grammar_text", lambda name: mutant.text)
    try:
        parser = make_parser(mutant.what)
    except GrammarError:
        return True  # it is no grammar any more
    return any(_shape(parser, kinds) != tree for kinds, tree in right.items())


def _shape(parser: Lark, kinds: tuple[str, ...]) -> str | None:
    tree = reading(parser, kinds)
    return None if tree is None else shape(tree)


# ---- Comments ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", sorted(terminals("letter")))
def test_every_kind_has_an_example_in_the_comments(kind: str) -> None:
    lines = grammar_text("letter").splitlines()
    examples = []
    for number, line in enumerate(lines):
        code = line.split("//")[0]
        if re.search(rf"\b{kind}\b", code) and not code.startswith("%declare"):
            above = number
            while above and lines[above - 1].startswith(("//", "%ignore")):
                above -= 1
            examples += re.findall(r"\"[^\"]+\"", "\n".join(lines[above:number]))
    assert examples, f"no comment above a rule with {kind} shows an example in quotation marks"


@pytest.mark.parametrize("name", GRAMMARS)
def test_the_grammar_says_everywhere_what_it_is_about(name: str) -> None:
    lines = grammar_text(name).splitlines()
    comments = sum(1 for line in lines if line.startswith("//"))
    rules = sum(1 for line in lines if re.match(r"\??\w+:", line))
    assert comments * 2 > rules
