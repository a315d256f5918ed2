"""What a notebook shows of a letter and of a document.

Notebooks take style sheets and scripts out of what they don't trust, so there are none: a few ``style`` attributes without
colours of their own, which suit light and dark themes alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._model import Letter
from ._page_html import Safe, element, safe
from ._view import rows

if TYPE_CHECKING:
    from ._document import Document

__all__ = ["document_html", "letter_html"]

_MOST = 200
"""So many rows of a letter are shown."""
_BEGINNING = 1200
"""So many characters of a document."""
_LEFT = "text-align:left;vertical-align:top"
_LABEL = f"{_LEFT};opacity:0.75;white-space:nowrap"
_VALUE = f"{_LEFT};white-space:pre-wrap"


def letter_html(letter: Letter) -> str:
    """The parts of a letter in a table."""
    lines = list(rows(letter))
    body = [_row(label, *map(_styled, bits)) for label, bits in lines[:_MOST]]
    if len(lines) > _MOST:
        body.append(_row("", f"... and {len(lines) - _MOST} more lines"))
    return element("table", element("caption", letter.source.name or "letter", style=_LEFT), *body)


def document_html(document: Document) -> str:
    """What kind of file a document is, what could not be read, how its text begins."""
    facts = [("format", document.format), ("characters", f"{len(document.text):,}")]
    facts += [("pages", str(document.pages))] if document.pages is not None else []
    for issue in document.issues:
        place = f" (page {issue.page})" if issue.page is not None else ""
        facts.append((issue.severity.value, f"{issue.code.value}: {issue.message}{place}"))
    beginning = document.text[:_BEGINNING] + ("\n..." if len(document.text) > _BEGINNING else "")
    body = [_row(label, text) for label, text in facts]
    text = element("pre", beginning, style="white-space:pre-wrap")
    table = element("table", element("caption", document.name or "document", style=_LEFT), *body)
    return element("div", table, text)


def _row(label: str, *text: str) -> Safe:
    return element("tr", element("th", label, scope="row", style=_LABEL), element("td", *text, style=_VALUE))


def _styled(bit: tuple[str, str]) -> Safe:
    """A stretch as the terminal has it: what is bold there, what is dim."""
    text, style = bit
    if not style:
        return safe(text)
    return element("b", text) if style == "bold" else element("span", text, style="opacity:0.75")
