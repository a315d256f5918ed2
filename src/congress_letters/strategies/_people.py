"""Names of persons."""

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


_made_given = st.builds(
    lambda start, end: (start + end).capitalize(),
    one(w.SYLLABLES),
    one(("nna", "lio", "rian", "vid", "le", "tte", "mon", "seph", "ra", "do")),
)
_initial = one(tuple(f"{letter}." for letter in "QABCDEFGHJKLMNPRSTVWZ"))
given_names = st.one_of(
    *[one(w.GIVEN)] * 12,
    *[_made_given] * 3,
    one(w.ACCENTED_GIVEN),
    st.builds("{}-{}".format, one(w.GIVEN), one(w.GIVEN)),
    st.builds("{} {}".format, _initial, one(w.GIVEN)),
    st.builds("{} {}".format, _initial, _initial),
    st.builds("{}{}".format, _initial, _initial),
)
"""What stands first in a name."""
english = st.builds("{}{}".format, one(w.STEMS), one(w.ENDINGS))
"""Made of an English stem and ending: a surname, a town, a street, a company."""
_far = st.builds(lambda a, b, c: (a + b + c).capitalize(), one(w.SYLLABLES), one(w.SYLLABLES), one(w.FAR_ENDINGS))
_single = st.one_of(one(w.FAMILY), one(w.FAMILY), english, _far)
family_names = st.one_of(
    *[one(w.FAMILY)] * 5,
    *[english] * 4,
    *[_far] * 4,
    one(w.ACCENTED_FAMILY),
    st.builds("{}-{}".format, _single, _single),
    st.builds("{}{}".format, one(("Mc", "O'", "Mac", "O’", "D'", "Fitz")), one(w.STEMS)),
    st.builds("{} {}".format, one(w.PARTICLES), _single),
    st.builds("{} {}".format, _single, _single),
)
"""Family names: plain, made up, with accents, hyphens, prefixes, particles, and two words."""
_middle = st.one_of(*[st.just("")] * 4, *[_initial] * 4, one(w.GIVEN), _single)
_nickname = rarely(st.builds(str.format, one(("“{}”", '"{}"', "({})", "‘{}’")), one(w.NICKNAMES)), 15)
_behind = rarely(st.one_of(one(w.SUFFIXES), one(w.DEGREES)))


@st.composite
def name_texts(draw: Draw) -> str:
    """A name as it is printed, without honorific."""
    parts = [draw(given_names), draw(_middle), draw(_nickname), draw(family_names)]
    return " ".join(filter(None, parts)) + draw(_behind)


def person_names() -> st.SearchStrategy[PersonName]:
    """Names of persons: initials, hyphens, accents, particles, nicknames, generations and degrees; some in capitals."""
    return st.builds(lambda text, dice: text.upper() if dice == 5 else text, name_texts(), st.integers(0, 5)).map(read_name)
