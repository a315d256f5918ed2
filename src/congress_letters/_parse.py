"""The whole way: text → source → lines → reading → grammar → build → letter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from ._build import Builder
from ._clean import clean
from ._errors import strict_error
from ._find_regions import next_letter
from ._grammar import letter_automaton
from ._lines import cut
from ._misread import anchor
from ._model import Issue, IssueCode, Letter, Line, Severity, Source, Span
from ._names import read_person
from ._piece import Piece
from ._places import spans
from ._reading import Reading, read
from ._search import cheapest
from ._source import make_source
from ._vocabulary import Vocabulary
from ._weights import default_weights


def parse(text: str, *, name: str | None = None, strict: bool = False, vocabulary: Vocabulary | None = None) -> Letter:
    r"""Read a text as one letter.

    ``name`` is the source's name in messages. With ``strict`` the first issue of severity error raises `StrictError`.
    ``vocabulary`` replaces the default one. Never raises on any str otherwise: doubts are ``letter.issues``. A text that
    is no letter gives an empty letter with an issue, and all of it as unclassified. Raises TypeError for what is no str.

    >>> parse("March 4, 2019\n\nDear Chair Orr:\n\nWe write to ask for the plan.\n\nSincerely,\n\nPat Lee").signers
    ('Pat Lee',)
    """
    letter = parse_source(text, name=name, vocabulary=vocabulary)
    if strict:
        for issue in letter.issues:
            if issue.severity is Severity.ERROR:
                raise strict_error(issue, text)
    return letter


def parse_source(text: str, *, name: str | None = None, sha256: str | None = None, vocabulary: Vocabulary | None = None) -> Letter:
    """As `parse`, for a caller that knows the hash of the file that the text was decoded from."""
    source = make_source(text, name, sha256)
    vocabulary = vocabulary or Vocabulary.default()
    return read_part(source, 0, len(text), vocabulary, next_letter(text, vocabulary))


def read_part(source: Source, start: int, end: int, vocabulary: Vocabulary, another: int | None = None) -> Letter:
    """The letter in a stretch of a source's text; what it says points into the whole text.

    From ``another`` on, where another letter begins in the stretch, the text belongs to no part.
    """
    _loaded()
    text = source.text or ""
    part = text[start:end]
    pieces = cut(part, vocabulary)
    if start:
        for piece in pieces:
            piece.start += start
            piece.end += start
            piece.low += start
            piece.high += start
    first = pieces if another is None else [piece for piece in pieces if piece.start < another]
    rest = [] if another is None else [piece for piece in pieces if piece.start >= another]
    reading = read(text, first, vocabulary)
    kinds, costs = choose(reading)
    tree = letter_automaton().read(kinds)
    assert tree is not None, "the search takes only what the grammar accepts"
    builder = Builder(source, text, [*first, *rest], kinds + ["OTHER"] * len(rest), costs + [0] * len(rest), vocabulary)
    return _judged(builder.build(tree), text, part, reading, kinds, rest)


@cache
def _loaded() -> None:
    """Load what only some letters need as well: after the first call no file is opened."""
    import unicodedata  # noqa: F401

    anchor("honorable")
    read_person("Pat Lee")


def choose(reading: Reading) -> tuple[list[str], list[int]]:
    """The kind that the grammar took for each piece, and what it costs."""
    weights = default_weights()
    offers = [weights.offer(evidence) for evidence in reading.evidence]
    kinds = cheapest(offers, letter_automaton())
    return kinds, [dict(offer)[kind] for offer, kind in zip(offers, kinds, strict=True)]


def _judged(letter: Letter, text: str, part: str, reading: Reading, kinds: list[str], rest: list[Piece]) -> Letter:
    """The letter with issues about the whole of it; an empty one where the text is no letter."""
    problem = _file_of(part)
    if problem or not _is_letter(letter, reading, kinds):
        return _no_letter(letter, text, reading.pieces + rest, problem or _binary(part))
    found = list(letter.issues)
    if letter.salutation is None:
        found.append(Issue(IssueCode.NO_SALUTATION, Severity.WARNING, "no salutation was found", ()))
    if letter.body is None:
        found.append(Issue(IssueCode.NO_BODY, Severity.WARNING, "no body was found", ()))
    if not letter.signatures:
        found.append(Issue(IssueCode.NO_SIGNATURE, Severity.WARNING, "no signature was found", ()))
    if rest:
        place = spans(text, rest[:1])
        found.append(
            Issue(IssueCode.ANOTHER_LETTER, Severity.WARNING, "another letter seems to begin here; only the first is read", place)
        )
    if letter.unclassified:
        found.append(unclassified_issue(letter.unclassified))
    return evolve(letter, issues=tuple(found)) if len(found) > len(letter.issues) else letter


def unclassified_issue(lines: Sequence[Line]) -> Issue:
    """The issue that says which text belongs to no part of the letter."""
    places = tuple(sorted((p for line in lines for p in line.pieces), key=lambda p: p.start))
    message = f"{len(lines)} pieces of text belong to no part of the letter"
    return Issue(IssueCode.UNCLASSIFIED, Severity.INFO, message, places)


_SIGNS = {
    "SALUTATION": frozenset({"greeting", "greeting_bare"}),
    "CLOSING": frozenset({"closing", "closing_run"}),
    "ADDRESSEE": frozenset({"honorific", "office_name"}),
    "ADDRESS": frozenset({"address"}),
    "DATE": frozenset({"date"}),
    "NAME": frozenset({"name", "office_name"}),
    "PREFACE": frozenset({"lead"}),
    "SUBJECT": frozenset({"subject"}),
    "DELIVERY": frozenset({"delivery"}),
}


def _is_letter(letter: Letter, reading: Reading, kinds: list[str]) -> bool:
    """A letter has a salutation or a closing that looks like one, or two other signs of one and a body."""
    signs = {kind for look, kind in zip(reading.looks, kinds, strict=True) if look in _SIGNS.get(kind, ())}
    if signs & {"SALUTATION", "CLOSING"}:
        return True
    # "Mr. Speaker:" greets a house or opens a letter; which, the rest must tell.
    signs |= {"SALUTATION", "INITIALS"} & set(kinds)
    return len(signs) > 1 and letter.body is not None


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")


def _file_of(text: str) -> str | None:
    """What kind of file the text is the bytes of, where it begins like one, and what to do about it."""
    from ._files import problem_of

    return problem_of(text[:1024].encode("latin-1", "replace"))


def _binary(text: str) -> str | None:
    # A letter with many of them is still a letter; where there is none, they say why.
    many = len(_CONTROL.findall(text)) * 10 > len(text)
    return "it is binary data, not text: more than a tenth of it is control characters; extract its text first" if many else None


def _no_letter(letter: Letter, text: str, pieces: list[Piece], problem: str | None) -> Letter:
    lines: list[Line] = []
    run: list[Piece] = []
    for piece in [*pieces, None]:
        if run and (piece is None or piece.above):
            places = spans(text, run)
            lines.append(Line(clean(text, places), places, places))
            run = []
        if piece is not None:
            run.append(piece)
    whole = (Span(0, len(text)),) if pieces else ()
    code = IssueCode.NOT_TEXT if problem else IssueCode.NO_LETTER
    issue = Issue(code, Severity.ERROR, problem or "no letter was found in the text", whole)
    return Letter(source=letter.source, unclassified=tuple(sorted(lines, key=lambda line: line.pieces[0].start)), issues=(issue,))
