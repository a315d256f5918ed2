"""Where a letter ends: the walk down from its closing, over signatures, copies, enclosures, a postscript and footnotes."""

from __future__ import annotations

from attrs import define

from ._find_anchors import Anchor, closes, greets, named
from ._find_head import Head
from ._find_lines import END_MARK, PAGE_MARK, PROSE, RULE, Looks, has, indent_of, lines

_END = 40_000
_BODY = 60_000
_SHORT = 60
_RUN_TOGETHER = 1_000
_BEFORE = " \t\u00a0>*_#\"'“‘`("
_SET_IN = 4
_SIGNERS = frozenset({"name", "name_shape", "office_name", "office", "group"})


@define(frozen=True, slots=True, eq=False, repr=False)
class End:
    """The end of what may be a letter."""

    at: int
    """Behind its last line."""
    reach: int
    """Where another thing begins: a closing before it closes no other letter."""


def end_below(text: str, anchor: Anchor, head: Head, looks: Looks) -> End | None:
    """The end of a letter that closes at ``anchor``; None where a sentence goes on below: that closing is quoted."""
    if text[anchor.start : anchor.at].strip(_BEFORE):  # the letter ran together into one line
        return End(anchor.end, anchor.end)
    walk = _Walk(looks, anchor.end, _edge(text, anchor, head))
    limit = min(len(text), anchor.end + _END)
    for low, line in lines(text, anchor.end, limit):
        bare = line.strip()
        if not bare:
            walk.blank = True
        elif walk.goes_on(low, line, bare):
            walk.first = False
        else:
            return None if walk.quoted else End(walk.end, low)
    return End(walk.end, limit)


def end_without_closing(text: str, head: Head, limit: int, looks: Looks) -> int:
    """Behind a letter without a closing: where it is set in, up to a rule or a step back to the left; else all above ``limit``.

    A release's last mark ends it, and what a web page says below a letter: "Be the first to comment".
    """
    if head.line_end - head.at > _RUN_TOGETHER:
        return min(head.line_end, limit)
    end = head.at
    blank = False
    for low, line in lines(text, head.at, min(limit, head.at + _BODY)):
        bare = line.strip()
        if not bare:
            blank = True
            continue
        if END_MARK.match(bare) or (blank and _of_the_page(bare, looks)):
            break
        blank = False
        if head.indent > _SET_IN and low > head.at and (RULE.match(bare) or _left_of(line, bare, head.indent - 3)):
            break
        end = low + len(line)
    return end


def _of_the_page(bare: str, looks: Looks) -> bool:
    """A line below a blank one says what pages say; a single word may be a letter's heading."""
    return len(bare) < _SHORT and " " in bare and has(looks.of(bare)[1], "site")


def _edge(text: str, anchor: Anchor, head: Head) -> int:
    """The column that the lines of a letter that is set in don't step back from; 0 where it isn't set in."""
    if head.indent <= _SET_IN:
        return 0
    edge = min(indent_of(text[anchor.start : anchor.end]) - 4, head.indent - 2) - 1
    return edge if edge > 1 else 0


def _left_of(line: str, bare: str, column: int) -> bool:
    return indent_of(line) < column and not PAGE_MARK.match(bare)


def _list(look: str, own: int) -> bool:
    """A long line of names: "Pat Lee, Kim Orr, Sam Day, ..."."""
    return has(own, "roll") or (look == "other" and not has(own, "lower_words", "prose_words"))


@define(slots=True, eq=False, repr=False)
class _Walk:
    looks: Looks
    end: int
    edge: int
    first: bool = True
    """No line has come yet."""
    blank: bool = False
    """A blank line is above."""
    ruled: bool = False
    """A rule is above: to sign on, or above footnotes; else it ends the letter."""
    prose: bool = False
    """A footnote or a postscript is above, and may go on."""
    noted: bool = False
    """Footnotes have begun."""
    quoted: bool = False
    """A sentence goes on right below the closing."""
    before: int = 0
    """Behind the line before the last."""

    def goes_on(self, low: int, line: str, bare: str) -> bool:
        """Take a line in; False where the letter is above it."""
        if self.edge and (_left_of(line, bare, self.edge) or RULE.match(bare)):
            return False
        if RULE.match(bare):
            self.ruled = True
            return True
        if END_MARK.match(bare):
            return False
        if greets(bare) or closes(bare, self.looks.vocabulary):
            return False
        if self._plain(bare):
            self.prose = False
        elif not self._may_follow(bare):
            return False
        self.ruled = self.blank = False
        self.before, self.end = self.end, low + len(line)
        return True

    def _plain(self, bare: str) -> bool:
        """A name or a title, as most lines are: it needs no second look."""
        if self.ruled or self.prose or len(bare) >= _SHORT or not bare[0].isalpha():
            return False
        return named(bare.split()) and not self.looks.vocabulary.match("postscript_labels", bare)

    def _may_follow(self, bare: str) -> bool:
        look, own = self.looks.of(bare)
        labelled = has(own, "note_label", "postscript")
        if self.ruled and look not in _SIGNERS and not labelled:
            return False
        going_on = self.prose and not self.blank
        if look not in PROSE or _list(look, own):
            self.prose = labelled or going_on
            return True
        self.quoted = self.first and (bare[0].islower() or not labelled)
        if self.quoted or not (labelled or going_on or (self.noted and has(own, "number_label"))):
            if bare[0].islower() and not self.blank and self.before:
                self.end = self.before  # the line above began the sentence: "The Honorable Pat Lee, Chair, asked / whether"
            return False
        self.noted = self.noted or has(own, "note_label")
        self.prose = True
        return True
