"""Every letter in a longer document: a day of the Congressional Record, a press release, a page of correspondence.

A pass over the lines looks for salutations and closings (`_find_anchors`), what stands around them makes regions
(`_find_regions`), and each region goes the same way as any text that is parsed. It is a letter where enough of one is found,
and its salutation and closing are those that the lines showed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from attrs import evolve

from ._clean import clean
from ._find_regions import Region, regions
from ._model import Closing, Furniture, IssueCode, Letter, Line, Salutation, Source, Span
from ._parse import read_part, unclassified_issue
from ._source import make_source
from ._vocabulary import Vocabulary

L = TypeVar("L", Line, Furniture)

_ENOUGH = 4
_SHORTEST, _LONGEST = 20, 250


def find_letters(text: str, *, name: str | None = None, vocabulary: Vocabulary | None = None) -> Iterator[Letter]:
    r"""Every letter in a text, in reading order; none where there is none.

    Each is what `parse` gives for the stretch that it stands in, but that it ends where its parts do: text around it is no
    part of it, not even unclassified. Its ``source`` is the whole text, and all spans point into that: ``letter.span`` is
    where the letter stands. ``name`` and ``vocabulary`` are those of `parse`. Letters are read while you iterate: the memory
    needed beside the text is that of one letter, the time grows with the text's length. Never fails on any str; raises
    TypeError for what is no str.

    >>> letter = "March 4, 2019\n\nDear Chair Orr:\n\nWe write to ask for the plan.\n\nSincerely,\n\nPat Lee\n"
    >>> document = f"The ferry was late again.\n\n{letter}\n\nNobody answered.\n\n{letter.replace('Pat Lee', 'Sam Day')}"
    >>> [(found.signers, found.span.start) for found in find_letters(document)]
    [(('Pat Lee',), 27), (('Sam Day',), 130)]
    """
    return find_in(text, name=name, vocabulary=vocabulary)


def find_in(
    text: str, *, name: str | None = None, sha256: str | None = None, vocabulary: Vocabulary | None = None
) -> Iterator[Letter]:
    """As `find_letters`, for a caller that knows the hash of the file that the text was decoded from."""
    return _found(make_source(text, name, sha256), text, vocabulary or Vocabulary.default())


def _found(source: Source, text: str, vocabulary: Vocabulary) -> Iterator[Letter]:
    end = 0
    closed = False
    for region in regions(text, vocabulary):
        # What one letter has taken is no other's: a region may begin above the end of the letter before it.
        start = min(max(region.start, end), region.end)
        letter = read_part(source, start, region.end, vocabulary)
        if _accepted(letter, region, closed):
            letter = _trimmed(letter)
            closed = closed or letter.closing is not None
            end = letter.span.end
            yield letter


def _accepted(letter: Letter, region: Region, closed: bool) -> bool:
    """Enough of a letter is there: a salutation or a closing in prose, a list of addresses, a dated statement are none.

    Where a letter above has kept its closing (``closed``), one without is not known by what it says alone: no page broke it off.
    """
    if letter.body is None or sum(len(block.text) for block in letter.body.blocks) < _SHORTEST:
        return False
    addressed = any(r.honorific or (r.name and (r.titles or r.address)) for r in letter.recipients)
    strong = (_at(letter.salutation, region.greeting), _at(letter.closing, region.closing), addressed)
    weak = (
        letter.recipients and not addressed,
        letter.signatures,
        letter.date,
        letter.delivery or letter.subject,
        letter.letterhead and letter.letterhead.chamber,
    )
    said = region.told and not closed and (strong[0] or region.greeting is None)
    return 2 * (sum(strong) + said) + sum(map(bool, weak)) >= _ENOUGH


def _at(part: Salutation | Closing | None, place: int | None) -> bool:
    """The part stands where the lines showed it; a quotation mark or bold may stand before it."""
    if part is None or place is None or len(part.text) > _LONGEST:
        return False
    return part.span.start - 3 <= place < part.span.end


def _trimmed(letter: Letter) -> Letter:
    """The letter without what stands above its first part and below its last."""
    span = letter.span
    unclassified = _inside(letter, letter.unclassified)
    furniture = _inside(letter, letter.furniture)
    issues = [i for i in letter.issues if i.code is not IssueCode.UNCLASSIFIED and (not i.pieces or _meets(i.span, span))]
    if unclassified:
        issues.append(unclassified_issue(unclassified))
    return evolve(letter, unclassified=unclassified, furniture=furniture, issues=tuple(issues))


def _inside(letter: Letter, parts: tuple[L, ...]) -> tuple[L, ...]:
    span = letter.span
    out: list[L] = []
    for part in parts:
        if span.start <= part.span.start and part.span.end <= span.end:
            out.append(part)
        elif _meets(part.span, span):  # columns, some of them outside
            pieces = tuple(p for p in part.pieces if _meets(p, span))
            texts = tuple(p for p in part.text_pieces if _meets(p, span))
            if pieces:
                out.append(evolve(part, text=clean(letter.source.text or "", texts), text_pieces=texts, pieces=pieces))
    return tuple(out)


def _meets(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
