"""The top of a letter that runs, in one line and with no salutation, into the first sentence of its body."""

from __future__ import annotations

import re
from itertools import islice

from ._vocabulary import BIT, Vocabulary

_TOKEN = re.compile(r"\S+")
_WINDOW = 10
_IN_LOWER = 6
"""Of so many words in a row, in a sentence."""
_LONGEST = 200
"""Words of a top, garbled letterhead included."""
_BACK = 12
"""Words from where a sentence begins to its first one in lower case: "The Subcommittee on Harbors and Inland Waters has ..."."""
_SMALL = BIT["prose"] | BIT["connectives"]
_ZIP = re.compile(r"[A-Z.]{2,5}\s+\d{5}(?:-\d{4})?(?=\s|$)")
_DATE = re.compile(
    r"(?:^|[^a-z]\s|[a-z],\s)(?i:january|february|march|april|may|june|july|august|september|october|november|december)"
    r"\s\d{1,2},?\s?\d{4}"
)
_FIGURES = re.compile(r"\d,?\s?\d{4}")
"""What both a ZIP code and a date have: most paragraphs don't."""
_PERSON = re.compile(r"(?:Honorable|Hon\.|HONORABLE|Mr\.|Mrs\.|Ms\.|Dr\.)\s+[A-Z]")
_CHAMBER = re.compile(r"Congress of the United States|House of Representatives|United States Senate", re.IGNORECASE)


def top_ends(line: str, vocabulary: Vocabulary) -> int:
    """Where the first sentence begins behind what is surely the top of a letter; 0 for there is none.

    Sure is a ZIP code or a date, and one sign more: an honorific with a name, the name of a chamber.
    """
    if not _FIGURES.search(line):
        return 0
    place = _sentence_begins(line, vocabulary)
    top = line[:place]
    placed, dated = bool(_ZIP.search(top)), bool(_DATE.search(top))
    return place if (placed or dated) and placed + dated + bool(_PERSON.search(top)) + bool(_CHAMBER.search(top)) > 1 else 0


def _sentence_begins(line: str, vocabulary: Vocabulary) -> int:
    """Where the sentence begins that has the first run of words mostly in lower case; 0 where there is none."""
    tokens = list(islice(_TOKEN.finditer(line), _LONGEST))
    bits = [vocabulary.bits(token[0]) for token in tokens]
    lower = [token[0][0].islower() and token[0].strip(",.;:").isalpha() for token in tokens]
    for i in range(len(tokens)):
        run = range(i, min(i + _WINDOW, len(tokens)))
        if not lower[i] or sum(lower[n] for n in run) < _IN_LOWER or sum(1 for n in run if lower[n] and bits[n] & _SMALL) < 2:
            continue
        for n in range(i - 1, max(-1, i - _BACK), -1):
            word = tokens[n][0]
            if word[0].isupper() and bits[n] & _SMALL:
                return tokens[n].start()
            if word[-1] in ".,;:~" or any(map(str.isdigit, word)):
                return tokens[n + 1].start()
        return tokens[max(0, i - 1)].start()
    return 0
