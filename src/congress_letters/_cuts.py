"""Where in a line another thing begins.

Three cases: a line that a salutation or a closing begins and something else goes on with; a line that lists a name, its
offices, bodies and an address; and a long line into which a whole letter, or its top or end, has run together. In a long
line only what stands above a salutation or below a closing is cut finely: prose stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ._closings import CLOSES, closing_at
from ._listing import flat_listing, listing, may_list
from ._marked import dates_in
from ._misread import greets
from ._run_in import dated_stamps, lost_blanks, page_headers, seams
from ._sharing import among_scraps, notations
from ._tail import tail_cuts
from ._top_in_line import top_ends
from ._vocabulary import BIT, Vocabulary, fold
from ._words import FLAG, Words, words_in

_LONG = 160
_SHORT = 60
"""A line that a salutation begins may hold the whole letter: "Dear Sir: We thank you. Sincerely, Pat Lee, Senator."."""
_UPPER = r"[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞİĹĽŁŃŇŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ]"
_OPENS = r"(?:My\s+[Dd]ear|(?:[Mm]y\s+)?(?:Dear|DEAR))"
_GREETING = re.compile(rf"[\"'“‘`(]*{_OPENS}\s?(?={_UPPER}|[\[(])")
_COLON = re.compile(r"[^:\n]{1,120}?:(?=\s|$)")
_QUOTE = "\"'“‘`"
_COMMA = re.compile(rf",(?=\s+[{_QUOTE}]?(?:{_UPPER}|\d))")
_WORDS = re.compile(rf"\s+[{_QUOTE}]*([^\s,:]+)(?:\s+([^\s,:]+))?(?:\s+([^\s,:]+))?")
_SEGMENT = re.compile(r"[^,:]*")
_LONGEST_GREETING = 240
"""Characters up to the comma that ends a salutation: "Dear Chair Lee, Ranking Member Orr, Mr. Day, and Ms. Roe, We write"."""
_BARE_GREETING = re.compile(r"[\"“]?(?:To\s+(?:the|whom)\b|(?:[A-Z][\w.-]*\s+){0,5}[A-Z][\w.'’-]*)[^:.,;\n]{0,60}:(?=\s)")
_MID_GREETING = re.compile(rf"(?<=[\s\"“‘]){_OPENS}\s?(?={_UPPER}|[\[(])")
_MID_BARE = re.compile(
    r"(?<=[.\d]\s)(?:(?:Mr|Mrs|Ms|Dr)\.?\s|Madam\s|Ladies\s|Gentlemen|Sirs?|To\s(?:the|[Ww]hom|[Aa]ll)\s)[^:.,;]{0,60}:(?=\s)"
)
_SENTENCE_END = ".!?”\"’')]"
# A date or an addressee that begins a long line; the words behind it are names, offices and addresses, not a sentence.
_TOP_OF_LETTER = re.compile(r"(?:The Honorable|Hon\.)\s|[A-Z][a-z]{2,8}\s+\d{1,2},?\s+\d{4}\s+[A-Z]")
_REST_OF_GREETING = re.compile(
    rf"(?:(?:and|&|the|of|de|la|van|von|der|{_UPPER}[\w.'’-]*),?\s+){{0,11}}(?:{_UPPER}[\w.'’-]*)(?::(?=\s|$)|,?$)"
)
_DATED = re.compile(r"[A-Z][a-z]{2,8}\.?\s\d{1,2},\s[12][\dIlO ]{2,6}(?=\s[A-Z])\s")
_TITLES = (" Mr.", " Mrs.", " Ms.", " Dr.", " Rev.", " Gen.", " Sen.", " Rep.")
_NAME = 90
"""A name with its offices in a salutation."""
_TOP = 1500
_END = 3000


def greets_on(line: str) -> bool:
    """A salutation begins in the line and may go on in the next: "Dear Chair Lee, Ms. Orr, and Dr."."""
    if not line.startswith(("Dear ", "DEAR ")) or ":" in line or len(line) > _LONG:
        return False
    # "Dear Chair Lee, Thank you for the plan that your office" is a wrapped paragraph.
    return (line[-1] not in ";.!?" or line.endswith(_TITLES)) and _capitalised(line)


def greeted_to(line: str) -> int:
    """How far a line goes on with the salutation above it: to its colon or comma, where all before is names; 0 for not."""
    found = _REST_OF_GREETING.match(line)
    return found.end() if found else 0


def cuts(line: Words, vocabulary: Vocabulary, roll: bool = False, greeted: bool = False) -> list[int]:
    """Offsets in a line where a new piece begins, in order, without 0.

    ``roll``: the line is one of a list of names. ``greeted``: a salutation goes on from the line above.
    """
    places = _cuts(line, vocabulary, roll, greeted) if roll or greeted else _lines_of(line, vocabulary)
    headers = page_headers(line.text) if line.signs & FLAG["page"] and ("Page " in line.text or "PAGE " in line.text) else []
    stamps = dated_stamps(line.text, vocabulary) if "/" in line.text else []
    glued = seams(line.text, vocabulary)
    return sorted({*places, *headers, *stamps, *glued}) if headers or stamps or glued else places


def _lines_of(line: Words, vocabulary: Vocabulary) -> list[int]:
    """Cuts in a line, or in each of the lines that it was before the breaks between them were lost."""
    text = line.text
    lost = lost_blanks(text, vocabulary) if line.words and _MARK_AMID.search(text) and may_list(line) else []
    if line.words and not any(word.bits & BIT["prose"] and word.text[0].islower() for word in line.words):
        lost = sorted({*lost, *notations(line, vocabulary)})
    places = list(lost)
    for start, end in pairwise([0, *lost, len(text)]):
        part = words_in(text[start:end].rstrip(), vocabulary) if lost else line
        places += [start + place for place in _cuts(part, vocabulary, False, False)]
    return sorted(places)


_MARK_AMID = re.compile(r"\w[.,][A-Z]")


def _cuts(line: Words, vocabulary: Vocabulary, roll: bool, greeted: bool) -> list[int]:
    text = line.text
    if greeted:
        end = greeted_to(text)
        return [_start_of(text, end)] if end < len(text) else []
    dear = line.signs & _DEAR
    behind = _greeting(line, vocabulary) if line.signs & _GREETS else 0
    if behind == len(text) or (not behind and dear and greets_on(text) and text[-1] != ","):
        return []
    if behind:
        rest = _start_of(text, behind)
        return [rest, *(rest + place for place in _long(text[rest:], vocabulary))] if len(text) - rest > _SHORT else [rest]
    closing = closing_at(text, 0, vocabulary) if line.starts & CLOSES else None
    if closing and text[closing[1] : closing[1] + 1] in (",", ";"):
        rest = _start_of(text, closing[1] + 1)
        signed = rest < len(text) and rest - closing[1] < 4 and (text[rest].isupper() or text[rest] in "/~_")
        if signed and not _says(text, rest, vocabulary):
            return sorted({rest, *tail_cuts(text[: rest + _END], rest, vocabulary)}) if not roll else [rest]
    if line.signs & FLAG["comma"] and (alone := among_scraps(line, vocabulary)):
        return alone
    if len(text) > _LONG or (dear and " Dear " in text and _last_closing(text, 0, vocabulary)):
        places = _long(text, vocabulary)
        return places or (listing(line, vocabulary) if dates_in(line.words) and not roll and may_list(line) else [])
    if dear and (greeting := _mid_greeting(text, vocabulary)) and greeting[1] == len(text) and _capitalised(text):
        # "Portland, ME 04101 Dear Director Lee:"
        above = words_in(text[: greeting[0]].rstrip(), vocabulary)
        return [*(listing(above, vocabulary) if may_list(above) else []), greeting[0]]
    return [] if roll or not may_list(line) else listing(line, vocabulary)


_DEAR = FLAG["dear"]
_GREETS = FLAG["dear"] | FLAG["colon"] | FLAG["comma"]
_MISREAD = re.compile(rf"[{_QUOTE}]*([A-Z][a-z]{{3}})\s+(?=(\S+)\s)")
_MID_MISREAD = re.compile(rf"(?<=\s)[{_QUOTE}]?[A-Z][a-z]{{3}}\s+(?=[A-Z]\S+\s)")


def _greeting(line: Words, vocabulary: Vocabulary) -> int:
    """Length of a salutation that begins a line, 0 where there is none."""
    text = line.text
    end = _greets_to(text, 0, vocabulary)
    if end:
        return end
    if ":" in text[:80]:
        first = text.split(None, 1)[0]
        bare = _BARE_GREETING.match(text) if first.lstrip('"“')[:1].isupper() else None
        opener = vocabulary.bits(first)
        if (
            bare
            and (
                (fold(first) == "to" and " " in bare[0])
                or opener & (BIT["offices"] | BIT["honorifics"] | BIT["salutation_openers"])
            )
            and not vocabulary.match("copy_labels", text)
        ):
            return bare.end()
    return 0


def greetings_inside(line: str, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """Where salutations with Dear begin and end in a line, but for one at its beginning; a misread one only in its top."""
    places = [dear.start() for dear in _MID_GREETING.finditer(line)] if _may_greet(line) else []
    for start in places or _misread_inside(line):
        end = _greets_to(line, start, vocabulary)
        if end:
            yield start, end


def _may_greet(line: str) -> bool:
    return "Dear" in line or "DEAR" in line or "My dear" in line


def _misread_inside(line: str) -> Iterator[int]:
    """Where a misread "Dear" may stand in the top of a letter that a line holds."""
    for misread in _MID_MISREAD.finditer(line, 0, _TOP):
        if _capitalised(line[max(0, misread.start() - 60) : misread.start()]):
            yield misread.start()


def greeting_end(line: str, vocabulary: Vocabulary) -> int:
    """Where the salutation with Dear that begins a line ends; 0 where it can't be told from what follows."""
    return _greets_to(line, 0, vocabulary)


def _greets_to(line: str, start: int, vocabulary: Vocabulary) -> int:
    """Where a salutation with Dear that begins at ``start`` ends: behind its colon, or its comma with a sentence behind; else 0.

    "Dear Chair Lee, Ms. Orr, and Dr. Day:" ends at its colon; "Dear Director Lee, The Department's own manual ..." at its comma.
    """
    head = _GREETING.match(line, start) or _misread_greeting(line, start, vocabulary)
    if not head:
        return 0
    colon = _COLON.match(line, head.end())
    again = _MID_GREETING.search(line, head.end(), colon.end() if colon else head.end() + _NAME)
    if again:  # a title's words: "Dear Colleague March 4, 2019 Dear Colleague: We write"
        return 0
    limit = colon.end() if colon else head.end() + _LONGEST_GREETING
    for comma in _COMMA.finditer(line, head.end(), limit):
        if not _addresses(line[head.end() : comma.start()], vocabulary):
            break
        if (not colon or colon.end() - comma.end() > 40) and _sentence(line, comma.end(), not colon, vocabulary):
            return comma.end()
    return colon.end() if colon and not _tells(line[head.end() : colon.end()], vocabulary) else 0


def _tells(text: str, vocabulary: Vocabulary) -> bool:
    """A sentence up to its colon: "Dear Colleague letters were sent round. She read one aloud:"."""
    other = [word for word in text.split() if word[0].islower() and not vocabulary.bits(word) & _JOINS]
    return len(other) > 3 and sum(1 for word in other if vocabulary.bits(word) & BIT["prose"]) > 1


def _addresses(text: str, vocabulary: Vocabulary) -> bool:
    """Names and offices, with what joins them: one word in lower case may be another, as in "Dear Mr. Lee and friends"."""
    other = [word for word in text.split() if word[0].islower() and not vocabulary.bits(word) & _JOINS]
    return len(other) < 2


def _sentence(line: str, place: int, unended: bool, vocabulary: Vocabulary) -> bool:
    """Whether a sentence begins behind a salutation's comma, and no further addressee."""
    first, *more = _WORDS.match(line, place).groups("")  # type: ignore[union-attr]
    bits = vocabulary.bits(first)
    if bits & _ADDRESSED:
        # "Ms. Quill told us on Friday" is a sentence by its verb; "Jr." goes on with the name before it.
        segment = _SEGMENT.match(line, place)[0].split()  # type: ignore[index]
        return not bits & _SUFFIXES and sum(1 for word in segment if word[0].islower() and not vocabulary.bits(word) & _JOINS) > 1
    if first in ("I", "A") or bits & BIT["prose"]:
        return True
    if any(word[0].islower() and not vocabulary.bits(word) & BIT["connectives"] for word in more if word):
        return True
    # In a line that holds a letter the sentence may begin with names: "Dear Mr. Lee, U.S. EPA Administrator Orr denied".
    return unended and len(line) > _LONG


_JOINS = BIT["connectives"] | BIT["particles"]
_SUFFIXES = BIT["suffixes"] | BIT["degrees"]
_ADDRESSED = BIT["honorifics"] | BIT["offices"] | BIT["given"] | _SUFFIXES


def _misread_greeting(line: str, start: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """The misread "Dear" of a salutation, with the blank behind it: "Doar President Lee,"."""
    found = _MISREAD.match(line, start)
    return found if found and greets(found[1], vocabulary.bits(found[1]), vocabulary.bits(found[2])) else None


def _long(line: str, vocabulary: Vocabulary) -> list[int]:
    """Cuts in a long line: at a salutation and a closing inside it, and in what stands above and below them."""
    places: list[int] = []
    body = 0
    found = _mid_greeting(line, vocabulary)
    if found:
        start, end = found
        body = _start_of(line, end)
        places += [*flat_listing(line[:start], vocabulary), start, body]
        # A date that was set at the right came out behind the salutation.
        dated = _DATED.match(line, body)
        if dated:
            places.append(dated.end())
    elif body := top_ends(line, vocabulary):
        places += [*flat_listing(line[:body], vocabulary), body]
    elif _TOP_OF_LETTER.match(line) and _capitalised(line[:120]):
        # The top of a letter in one line, cut off before its salutation.
        places += flat_listing(line[: _LONG * 3], vocabulary)
    closing = _last_closing(line, max(body, len(line) - _END), vocabulary)
    if closing:
        start, end = closing
        places.append(start)
        below = _start_of(line, end)
        if below < len(line):
            places.append(below)
            places += tail_cuts(line, below, vocabulary)
    return sorted({place for place in places if 0 < place < len(line)})


def _mid_greeting(line: str, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Start and end of the salutation inside a long line: with Dear, else without."""
    dear = _MID_GREETING.search(line, 0, _TOP) if _may_greet(line) else None
    if dear:
        end = _greets_to(line, dear.start(), vocabulary)
        return (dear.start(), end) if end else None
    for misread in _misread_inside(line):
        if end := _greets_to(line, misread, vocabulary):
            return misread, end
    bare = _MID_BARE.search(line, 0, _TOP) if ":" in line[:_TOP] else None
    return bare.span() if bare else None


def _last_closing(line: str, begin: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Start and end, comma included, of the last closing behind ``begin``; with the phrase that leads it in, if one does.

    It stands behind the end of a sentence, or at ``begin``; or the full stop before it was lost or misread, and names and titles
    are all that is behind: "in any way possible Sincere regards, Pat Lee".
    """
    last = None
    for start in (begin, _start_of(line, begin), *(found.end() for found in _SENTENCE.finditer(line, begin))):
        if start == begin or _before(line, start) in _SENTENCE_END:
            last = _closing_at(line, start, vocabulary) or last
    if last:
        return last
    for found in _UNSTOPPED.finditer(line, max(begin, len(line) - _TAIL)):
        closing = _closing_at(line, found.end(), vocabulary)
        if closing and _capitalised(line[closing[1] :]):
            return closing
    return None


def _closing_at(line: str, start: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Start and end, comma included, of the closing that begins here, with the phrase that leads it in."""
    # "With kind regards, I am sincerely yours," begins in upper case where its lead-in does.
    if not line[start : start + 1].isupper():
        return None
    found = closing_at(line, start, vocabulary)
    if found is None or line[found[1] : found[1] + 1] != ",":
        return None
    end = found[1] + 1
    return (start, end) if _closes(line, end, vocabulary) else None


def _before(line: str, place: int) -> str:
    """The last character before a place that is no blank; nothing where there is none."""
    while place and line[place - 1].isspace():
        place -= 1
    return line[place - 1 : place]


_UNSTOPPED = re.compile(r"(?:(?<=[a-z]\s)|(?<=\w,\s))(?=[A-Z])")
_TAIL = 600
"""Characters of a closing with what is below it, where no full stop tells that it is one."""
_SENTENCE = re.compile(r"[.!?”\"’')\]]\s*(?=[^\W\d_])")


def _closes(line: str, end: int, vocabulary: Vocabulary) -> bool:
    """A closing ends the line or a name follows it: "Respectfully, we ask" is a sentence."""
    below = _start_of(line, end)
    if below == len(line) or not line[below].islower():
        return not _says(line, below, vocabulary)
    # A scrap of misread handwriting may stand before the name: "Sincerely, ie, Pat Lee".
    first, _, rest = line[below : below + 40].partition(" ")
    return len(first) < 4 and not vocabulary.bits(first) & (BIT["prose"] | BIT["connectives"]) and rest[:1].isupper()


def _says(line: str, place: int, vocabulary: Vocabulary) -> bool:
    """A sentence begins here, by an everyday word among its first: "Respectfully, Chairman Lee is wrong about the tides"."""
    first = line[place : place + 60].split()[:6]
    return any(word[0].islower() and vocabulary.bits(word) & BIT["prose"] for word in first)


def _capitalised(text: str) -> bool:
    words = text.split()
    return sum(1 for word in words if word[0].islower() and len(word) > 3) * 5 <= len(words)


def _start_of(line: str, place: int) -> int:
    while place < len(line) and line[place].isspace():
        place += 1
    return place
