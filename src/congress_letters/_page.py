"""The page of ``congress-letters view``: letters as text with their parts coloured, and beside it what was read and why.

The page works without its script: everything that it tells stands in ``details`` beside the text. The script shows the same where
the pointer or the focus is, and filters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from ._errors import line_and_column, line_starts
from ._explain import PieceExplanation
from ._matches import Match
from ._model import Issue, Letter, Severity, Signature
from ._page_html import Safe, document, element, safe
from ._page_parts import PartView, parts_of
from ._page_text import is_set_out, marked
from ._view import member_line

__all__ = ["Shown", "page"]

_PIECES = 3
"""So many pieces of a part are explained: a long paragraph has one for each line, and they are much alike."""

_HELP = "Point at a part of the letter, or go there with Tab and from part to part with the arrow keys."


@frozen
class Shown:
    """A letter to show."""

    name: str
    """What it is called: the file's name."""
    letter: Letter
    """The letter, with its source text."""
    signers: tuple[Match, ...] | None = None
    """What became of the signatures' names, where a roster was given."""


def page(letters: Sequence[Shown]) -> str:
    """The page, complete in itself."""
    several = len(letters) != 1
    title = f"{len(letters)} letters" if several else letters[0].name
    articles = [_article(number, shown, several) for number, shown in enumerate(letters, 1)]
    return document(
        title,
        "view.css",
        "view.js",
        element("a", "Skip to the letters" if several else "Skip to the letter", class_="skip", href="#main"),
        element("header", element("h1", title), _filter() if several else None),
        _contents(letters) if several else None,
        element("main", *articles, id="main"),
        element("footer", element("p", "Read by congress_letters. Colours show what each stretch of text was read as.")),
    )


def _filter() -> Safe:
    words = element("input", type="search", id="filter", autocomplete="off", aria_describedby="filter-help")
    return element(
        "form",
        element("label", "Filter ", words),
        element("label", element("input", type="checkbox", id="doubts"), " only letters with doubts"),
        element("span", "words that stand in the letter, its name or its members", id="filter-help", class_="hint"),
        element("output", for_="filter", id="count"),
        role="search",
        hidden=True,
    )


def _contents(letters: Sequence[Shown]) -> Safe:
    items = [
        element("li", element("a", shown.name, href=f"#l{number}"), " ", element("span", _brief(shown.letter), class_="hint"))
        for number, shown in enumerate(letters, 1)
    ]
    return element("nav", element("ol", *items), aria_label="Letters")


def _brief(letter: Letter) -> str:
    to = [r.name.text if r.name else r.titles[0].text for r in letter.recipients if r.name or r.titles]
    signed = len(letter.signatures)
    bits = [
        (letter.date.iso or letter.date.text) if letter.date else "no date",
        f"to {to[0]}{f' and {len(to) - 1} more' if len(to) > 1 else ''}" if to else "",
        f"{signed} signed" if signed else "nobody signed",
        "doubts" if _doubtful(letter) else "",
    ]
    return " · ".join(bit for bit in bits if bit)


def _doubtful(letter: Letter) -> bool:
    return any(issue.severity is not Severity.INFO for issue in letter.issues)


def _article(number: int, shown: Shown, several: bool) -> Safe:
    letter, key = shown.letter, f"l{number}"
    text = letter.source.text or ""
    parts = parts_of(letter)
    return element(
        "article",
        element("h2", shown.name if several else _brief(letter), id=key, tabindex=-1),
        element("p", _brief(letter), class_="hint") if several else None,
        element(
            "div",
            element("div", marked(text, parts, key), class_="text typed" if is_set_out(text) else "text"),
            element(
                "div",
                element("div", element("div", element("p", _HELP, class_="hint"), role="status"), class_="card"),
                _signers(shown, parts, key),
                _issues(letter, parts, key),
                element("h3", f"Parts ({len(parts)})"),
                element("div", *(_part(part, f"{key}p{i}", i) for i, part in enumerate(parts)), class_="parts"),
                class_="side",
            ),
            class_="columns",
        ),
        aria_labelledby=key,
        data_doubts=_doubtful(letter),
    )


# Parts


def _part(part: PartView, key: str, number: int) -> Safe:
    summary = element("summary", element("span", part.title, class_=f"chip {part.kind}"), " ", element("span", _short(part.value)))
    return element("details", summary, element("div", *_told(part), class_="told"), id=f"{key}d", data_p=number)


def _short(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[: most - 4].rstrip()} ..."


def _told(part: PartView) -> Iterator[Safe]:
    """Value, grade, place and evidence of a part."""
    facts = [("Value", _short(part.value, 600)), *part.facts]
    if part.grade is not None:
        facts.append(("Grade", f"{part.grade:.2f}"))
    facts.append(("Place", part.place))
    yield element("dl", *(bit for label, fact in facts for bit in (element("dt", label), element("dd", fact))))
    for piece in part.evidence[:_PIECES]:
        yield _evidence(piece)
    if len(part.evidence) > _PIECES:
        yield element("p", f"and {len(part.evidence) - _PIECES} more pieces of text", class_="hint")


def _evidence(piece: PieceExplanation) -> Safe:
    others = [f"{kind} +{cost / 100:.1f}" for kind, cost in piece.offered if kind != piece.kind][:2]
    reasons = [element("li", f"{'for' if weight > 0 else 'against'}: {words}") for weight, words in piece.reasons]
    return element(
        "div",
        element("p", element("q", _short(piece.text, 60)), " is ", element("code", piece.kind)),
        element("ul", *reasons) if reasons else None,
        element("p", f"or {', '.join(others)}", class_="hint") if others else None,
        element("p", f"the grammar refused {', '.join(piece.refused)}", class_="hint") if piece.refused else None,
        class_="evidence",
    )


# Signers and issues


def _signers(shown: Shown, parts: Sequence[PartView], key: str) -> Safe:
    signatures = shown.letter.signatures
    if not signatures:
        return Safe("")
    numbers = _numbers(shown.letter, parts)
    rows = [
        _signer(signature, shown.signers[i] if shown.signers is not None else None, f"#{key}p{numbers[i]}")
        for i, signature in enumerate(signatures)
    ]
    matched = sum(signature.member is not None for signature in signatures)
    head = f"Signers ({len(signatures)}{f', {matched} matched' if shown.signers is not None else ''})"
    return safe(element("h3", head), element("ol", *rows, class_="signers"))


def _numbers(letter: Letter, parts: Sequence[PartView]) -> list[int]:
    """The number of each signature among the parts, which are in reading order."""
    at = {id(part): number for number, part in enumerate(letter)}
    return [at[id(signature)] for signature in letter.signatures]


def _signer(signature: Signature, match: Match | None, place: str) -> Safe:
    titles = " · ".join(title.text for title in signature.titles)
    seat = "-".join(bit for bit in (signature.party, signature.state, signature.district) if bit)
    lines = [element("a", signature.name.text if signature.name else "(no name)", href=place)]
    lines += [element("span", f" ({seat})")] if seat else []
    lines += [element("div", titles, class_="hint")] if titles else []
    if signature.member:
        lines.append(element("div", member_line(signature.member), class_="member"))
        if match is not None and match.issues:
            lines.append(element("div", f"grade {match.grade:.2f}: {'; '.join(match.evidence)}", class_="hint"))
    elif match is not None:
        lines.append(element("div", f"{match.status.value}{_candidates(match)}", class_="member"))
    return element("li", *lines)


def _candidates(match: Match) -> str:
    named = [candidate.member.name for candidate in match.candidates[:3]]
    return f": perhaps {', '.join(named)}" if named else ""


def _issues(letter: Letter, parts: Sequence[PartView], key: str) -> Safe:
    if not letter.issues:
        return Safe("")
    starts = line_starts(letter.source.text or "")
    rows = [_issue(issue, starts, parts, key) for issue in letter.issues]
    return safe(element("h3", f"Issues ({len(rows)})"), element("ul", *rows, class_="issues"))


def _issue(issue: Issue, starts: list[int], parts: Sequence[PartView], key: str) -> Safe:
    bits = [element("strong", issue.severity.value, class_=issue.severity.value), " ", element("code", issue.code.value), " "]
    bits.append(safe(issue.message))
    if issue.pieces:
        line, column = line_and_column(starts, issue.span.start)
        at = issue.span.start
        part = next((i for i, one in enumerate(parts) if any(span.start <= at < span.end for span in one.pieces)), None)
        where = f"line {line}, column {column}"
        bits += [" ", element("a", where, href=f"#{key}p{part}") if part is not None else element("span", where, class_="hint")]
    return element("li", *bits)
