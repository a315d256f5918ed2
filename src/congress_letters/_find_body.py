"""Whether what stands below a salutation is said to a reader: what tells a letter with nothing above its salutation.

Novels have salutations too, and pages that show how to write one: below those somebody is told of, or the next example comes.
"""

from __future__ import annotations

import re
from itertools import islice

from ._cuts import greeting_end
from ._find_anchors import Anchor, greets
from ._find_head import Head
from ._find_lines import PROSE, Looks, has, indent_of, lines, lines_above
from ._vocabulary import BIT

_SAID = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|[Mm]y|[Uu]s|[Mm]e)\b")
_SENTENCE_ENDS = re.compile(r"[.?!][\"'”’)]*(?:\s|\d|$)")
_WHO = BIT["honorifics"] | BIT["offices"] | BIT["given"]
_ALL = re.compile(r"(?:\w+ )?(?:colleague|friend|member|sir|madam)s?\b", re.IGNORECASE)
_BEFORE = " \t\u00a0>*_#\"'“‘`("
_LEFT_OPEN = re.compile(r"[\[({<][a-z\s]{0,30}\b(?:name|title|office|recipient|member)\b|_{3,}", re.IGNORECASE)
"""What an example leaves open: "Dear Senator [last name]:"."""
_SHOWS = re.compile(
    r"\b(?:salutation|greeting|example|sample|template|formula)s?\b|\bforms?\sof\saddress\b"
    r"|\b(?:begins?|opens?|addressed|address|write|use)\b[^.]{0,25}:$|\b(?:so|thus|like\sthis):$",
    re.IGNORECASE,
)
"""What a line says that shows how to write: "Address the chair of a committee so:"."""
_NEXT = re.compile(r"\n[ \t>*\"“]*(?:Dear|DEAR)\s")
_QUOTED = re.compile(r"[“\"][^“”\"]{0,400}[”\"]")
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_NAME, _NEAR, _ABOVE = 250, 1_000, 300
_SHORTEST, _LEAST, _MOST_LINES = 100, 2, 20


def told(text: str, head: Head, looks: Looks) -> bool:
    """Somebody with an office, an honorific or a name is greeted, nothing shows it as an example, and is spoken to below."""
    name = text[head.at : head.at + _NAME].replace("\n", " ")
    end = greeting_end(name, looks.vocabulary) or len(text[head.at : min(head.line_end, head.at + _NAME)].rstrip())
    greeted = name[:end].lstrip(_BEFORE)
    if greeted[-1:] not in (":", ",", ".") or name[end : end + 1] in ("”", '"', "’", "'") or _LEFT_OPEN.search(greeted):
        return False
    words = greeted.split()[1:]
    somebody = _ALL.match(" ".join(words)) or any(looks.vocabulary.bits(word) & _WHO for word in words[:6])
    if not somebody or _in_prose(text, head, looks):
        return False
    return _said(text[head.at + end : head.at + end + _NEAR])


def told_below(text: str, anchor: Anchor, looks: Looks) -> Head | None:
    """The head of a letter without a salutation below a line that says that a letter follows.

    It has an address, and what is below that is said to a reader. The line that leads in is where the reading begins.
    """
    if looks.of(text[anchor.start : anchor.end])[0] != "lead":
        return None
    addressed = False
    for low, line in islice(lines(text, anchor.end, min(len(text), anchor.end + _NEAR)), _MOST_LINES):
        bare = line.strip()
        if not bare:
            continue
        look, _ = looks.of(bare)
        if greets(bare):
            return None
        if look in PROSE:
            if not addressed or not _said(text[low : low + _NEAR]):
                return None
            return Head(anchor.start, low, True, indent_of(line), low, None, True)
        addressed = addressed or look == "address"
    return None


def _said(below: str) -> bool:
    """A text is said to a reader, up to another salutation."""
    another = _NEXT.search(below)
    # What is said in quotation marks is said to somebody else.
    below = _QUOTED.sub("", below[: another.start()] if another else below).strip()
    first = _PARAGRAPH.split(below, maxsplit=1)[0]
    if len(below) < _SHORTEST or not _SENTENCE_ENDS.search(below) or not _SAID.search(first):
        return False
    return len(_SAID.findall(below)) >= _LEAST


def _in_prose(text: str, head: Head, looks: Looks) -> bool:
    """The line above goes on in the salutation's, or shows it as an example, or one salutation follows another."""
    blank = False
    nearest = True
    begin = text.rfind("\n", 0, head.at) + 1
    for _, line in lines_above(text, begin, max(0, begin - _ABOVE)):
        bare = line.strip()
        if not bare:
            blank = True
            continue
        if bare[-1] in ":," and (greets(bare) or (bare[-1] == ":" and _SHOWS.search(bare))):
            return True
        if nearest and not blank:
            look, own = looks.of(bare)
            if look in ("prose", "lower") and not has(own, "ends_stop", "ends_colon", "ends_mark"):
                return True
        nearest = False
    return False
