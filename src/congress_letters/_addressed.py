"""Where a street, a room or a city begins in a line, by what its words are."""

from __future__ import annotations

from collections.abc import Sequence

from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, Word

_OFFICE, _BODY, _STREET, _MONTH = BIT["offices"], BIT["bodies"], BIT["streets"], BIT["months"]
_CONNECTIVE, _STATE = BIT["connectives"], BIT["states"]
_ZIP, _NUMBER = FLAG["zip"], FLAG["house_number"]
_QUOTES = "\"'‘“`"
_CITY_HEADS = frozenset(
    """new san los las santa st. saint fort ft. salt el des baton grand north south east west little long lake port mount cape
    palm""".split()  # noqa: SIM905 (a word list reads better so)
)
_NUMBERED = frozenset({"box", "suite", "ste", "room", "rm", "floor", "stop", "code"})
_BOXES = {"po": ("box",), "p.o": ("box",), "mail": ("stop", "code")}


def street(words: Sequence[Word], i: int) -> bool:
    """A house number with its street, or a box, begins here."""
    if words[i].key in _BOXES and i + 1 < len(words):
        return words[i + 1].key in _BOXES[words[i].key]
    if words[i].key in ("rm", "room") and i + 1 < len(words) and words[i + 1].text[0].isdigit():
        return not i or not (words[i - 1].bits & _STREET or words[i - 1].text[-1] == "," or words[i - 1].text[0].isdigit())
    if (
        not words[i].signs & _NUMBER
        or any(word.bits & _MONTH for word in words[max(0, i - 2) : i])
        or (i and words[i - 1].key in _NUMBERED)
    ):
        return False
    return any(word.bits & _STREET for word in words[i + 1 : i + 6]) and not any(word.signs & _ZIP for word in words[i + 1 : i + 4])


def city(words: Sequence[Word], i: int, vocabulary: Vocabulary) -> bool:
    """A city with its state begins here, and the line (or a ZIP code) ends with it."""
    if not words[i].text.lstrip(_QUOTES)[:1].isupper() or words[i].bits & _STREET or _state_alone(words, i, vocabulary):
        return False
    for j in range(i + 1, min(i + 4, len(words))):
        state = words[j]
        if words[j - 1].text[0].isdigit():
            return False
        two = f"{state.key} {words[j + 1].key}" if j + 1 < len(words) else ""
        apart = state.text == "D." and j + 1 < len(words) and words[j + 1].text == "C."
        named = j == len(words) - 1 and state.text[0].isalpha() and any(word.key == state.key for word in words[:i])
        known = state.key in vocabulary.states or two in vocabulary.states or apart or named or _misread_state(words, j)
        if known and (words[j - 1].text[-1] == "," or _follows_zip(words, j)):
            last = j + 1 if apart or (two in vocabulary.states and state.key not in vocabulary.states) else j
            behind = words[last + 1] if last + 1 < len(words) else None
            return behind is None or bool(behind.signs & (_ZIP | _MONTH))
        if words[j - 1].text[-1] == ",":
            # "Main Street, Portland, ME": a city has its only comma before the state.
            return False
        if state.bits & (_CONNECTIVE | _OFFICE | _BODY | _STREET):
            return False
    return False


def capital_city(words: Sequence[Word], i: int, vocabulary: Vocabulary) -> bool:
    """Washington with its ZIP code: of no other city is it known where it begins. "Director of Tides Washington, D. C. 20505"."""
    return words[i].key == "washington" and words[-1].signs & _ZIP != 0 and city(words, i, vocabulary)


def _state_alone(words: Sequence[Word], i: int, vocabulary: Vocabulary) -> bool:
    """A state of two words, with nothing but a ZIP code behind it: "West Virginia 25534" is no town of that name in Virginia."""
    if i + 1 == len(words) or f"{words[i].key} {words[i + 1].key}" not in vocabulary.states:
        return False
    return i + 2 == len(words) or _follows_zip(words, i + 1)


def _misread_state(words: Sequence[Word], j: int) -> bool:
    """A few signs between a city's comma and a ZIP code: "Washington, AC 20515"."""
    return 1 < len(words[j].text) < 5 and words[j].text[0].isupper() and words[j - 1].text[-1] == "," and _follows_zip(words, j)


def _follows_zip(words: Sequence[Word], j: int) -> bool:
    return j + 1 < len(words) and bool(words[j + 1].signs & _ZIP)


def city_starts(words: Sequence[Word], i: int, vocabulary: Vocabulary) -> bool:
    """The first word of a city: behind a street, a building or a body, or two words before the state."""
    if not city(words, i, vocabulary):
        return False
    if words[i - 1].key in _CITY_HEADS or street(words, i - 1):
        return False
    if i > 1 and words[i - 2].text[-1] == "," and city(words, i - 1, vocabulary):
        # "Elson City, Maine" began at the comma before it.
        return False
    if _street_ends(words, i - 1):
        return True
    if i > 1 and _street_ends(words, i - 2) and city(words, i - 1, vocabulary):
        return False
    ahead = i + 1 < len(words) and words[i].text[-1] != "," and city(words, i + 1, vocabulary)
    return not ahead or words[i].key in _CITY_HEADS


def _street_ends(words: Sequence[Word], i: int) -> bool:
    """What comes behind a street, or a room, can be nothing but the city: "12 Main Street Silver Spring, MD"."""
    word = words[i]
    return bool(word.bits & _STREET) or (i > 0 and word.text[0].isdigit() and words[i - 1].key in _NUMBERED)


def misread_city(words: Sequence[Word], i: int) -> bool:
    """A city of blackletter: "...i;tates .as4ington, iiOt 20515". Of its state nothing but the place before a ZIP code is left."""
    if i + 2 >= len(words) or words[i].text[-1] != "," or len(words[i].text) < 6 or words[i].bits & ~_STATE:
        return False
    state = words[i + 1]
    return not state.bits and state.text.isalpha() and 1 < len(state.text) < 6 and _follows_zip(words, i + 1)
