"""Names of persons, offices, bodies and places."""

from __future__ import annotations

from hypothesis import strategies as st

from .._model import PersonName
from . import _words as w
from ._derived import read_name

Draw = st.DrawFn


def one(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    """One of these; the first is the plainest."""
    return st.sampled_from(words)


def rarely(strategy: st.SearchStrategy[str], times: int = 7) -> st.SearchStrategy[str]:
    """Mostly nothing: the strategy's turn comes once in ``times`` and one."""
    return st.integers(0, times).flatmap(lambda dice: strategy if dice == times else st.just(""))


_made_given = st.builds(lambda a, b: (a + b).capitalize(), one(w.SYLLABLES), st.sampled_from(("nna", "lio", "rian", "vid", "le", "tte", "mon")))
_initial = st.sampled_from(tuple(f"{c}." for c in "QABCDEFGHJKLMNPRSTVWZ"))
given_names = st.one_of(
    *[one(w.GIVEN)] * 9,
    _made_given,
    _made_given,
    one(w.ACCENTED_GIVEN),
    st.builds("{}-{}".format, one(w.GIVEN), one(w.GIVEN)),
    st.builds("{} {}".format, _initial, one(w.GIVEN)),
    st.builds("{} {}".format, _initial, _initial),
    st.builds("{}{}".format, _initial, _initial),
)
_english = st.builds("{}{}".format, one(w.STEMS), one(w.ENDINGS))
_far = st.builds(lambda a, b, c: (a + b + c).capitalize(), one(w.SYLLABLES), one(w.SYLLABLES), one(w.FAR_ENDINGS))
_single = st.one_of(one(w.FAMILY), one(w.FAMILY), _english, _far)
family_names = st.one_of(
    *[one(w.FAMILY)] * 4,
    *[_english] * 4,
    *[_far] * 4,
    one(w.ACCENTED_FAMILY),
    st.builds("{}-{}".format, _single, _single),
    st.builds("{}{}".format, st.sampled_from(("Mc", "O'", "Mac", "O’", "D'", "Fitz")), one(w.STEMS)),
    st.builds("{} {}".format, one(w.PARTICLES), _single),
    st.builds("{} {}".format, _single, _single),
)
_middle = st.one_of(*[st.just("")] * 4, *[_initial] * 4, one(w.GIVEN), _single)
_nickname = rarely(st.builds(str.format, st.sampled_from(("“{}”", '"{}"', "({})", "‘{}’")), one(w.NICKNAMES)), 15)
_behind = rarely(st.one_of(one(w.SUFFIXES), one(w.DEGREES)))


@st.composite
def name_texts(draw: Draw) -> str:
    """A name as it is printed, without honorific."""
    parts = [draw(given_names), draw(_middle), draw(_nickname), draw(family_names)]
    return " ".join(filter(None, parts)) + draw(_behind)


def person_names() -> st.SearchStrategy[PersonName]:
    """Names of persons: initials, hyphens, accents, particles, nicknames, generations and degrees; some in capitals."""
    return st.builds(_cased, name_texts(), st.integers(0, 5)).map(read_name)


def _cased(text: str, dice: int) -> str:
    return text.upper() if dice == 5 else text


def _both(a: str, b: str) -> str:
    return a if a == b or " and " in a + b else f"{a} and {b}"


topics = one(w.TOPICS)
two_topics = st.one_of(topics, topics, st.builds(_both, topics, topics))
agencies = st.builds(str.format, one(w.BODIES), topics.filter(lambda t: not t.startswith("the ")))
committees = st.one_of(
    st.builds("Committee on {}".format, two_topics),
    st.builds("Committee on {}".format, two_topics),
    st.builds("Subcommittee on {}".format, two_topics),
    st.builds("Select Committee on {}".format, topics),
    st.builds("Joint Committee on {}".format, topics),
    st.builds("Committee on {}, {}, and {}".format, topics, topics, topics).filter(lambda t: " the " not in t),
    st.builds("Senate Committee on {}".format, topics),
    st.builds("House Committee on {}".format, topics),
)
companies = st.builds(str.format, one(w.COMPANIES), _english)
offices = st.one_of(one(w.OFFICES), one(w.OFFICES), st.builds(str.format, one(w.OFFICES_FOR), two_topics.filter(lambda t: not t.startswith("the "))))

towns = st.one_of(_english, st.builds("{} {}".format, st.sampled_from(("Fort", "New", "Lake", "St.", "North", "Port", "Mount")), _english), _english.map("{} City".format))
state_codes = st.sampled_from(tuple(w.STATES))
state_names = st.sampled_from(tuple(w.STATES.values()))
_zip = st.integers(1, 99999).map("{:05d}".format)
_plus_four = rarely(st.integers(1, 9999).map("-{:04d}".format))
cities = st.one_of(
    st.builds("Washington, DC 20{}".format, st.integers(1, 599).map("{:03d}".format)),
    st.builds("Washington, DC 20{}{}".format, st.integers(1, 599).map("{:03d}".format), _plus_four),
    st.builds("Washington, D.C. 20{}".format, st.integers(1, 599).map("{:03d}".format)),
    st.builds("{}, {} {}{}".format, towns, state_codes, _zip, _plus_four),
    st.builds("{}, {} {}".format, towns, state_names, _zip),
)
_number = st.one_of(st.integers(1, 99), st.integers(100, 9999)).map(str)
streets = st.one_of(
    st.builds("{} {} {}{}".format, _number, st.one_of(_english, one(w.FAMILY)), one(w.STREETS), one(w.QUARTERS)),
    st.builds("{} {} {}".format, _number, st.one_of(_english, one(w.FAMILY)), one(w.STREETS)),
    st.builds("{} {} Street{}".format, _number, st.sampled_from(("C", "K", "First", "12th", "7th", "Main", "E", "North Capitol")), one(w.QUARTERS)),
    st.builds("{} {} {}".format, _number, st.sampled_from(("North", "South", "East", "W.", "N.")), _english.map("{} Avenue".format)),
)
rooms = st.builds(str.format, one(w.ROOMS).filter(lambda r: r != "{} Floor"), _number)
buildings = st.builds("{} {}".format, _number, one(w.BUILDINGS))
