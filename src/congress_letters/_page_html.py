"""Pages that stand alone: HTML out of parts that are escaped wherever they come from, under a policy that lets nothing in.

Whatever is a plain ``str`` is text and is escaped; only `element` makes `Safe`, which is not. So a letter's words can't become
markup however they are put together. The policy (Content-Security-Policy in a ``meta`` element) allows one style sheet and one
script, by their hashes, and no request at all: a page about letters from anywhere can't tell anybody that it was opened.
"""

from __future__ import annotations

import base64
import hashlib
import html
from importlib.resources import files

__all__ = ["Safe", "document", "element", "safe", "shown"]


class Safe(str):
    """Text that is markup already."""

    __slots__ = ()


# As in `_view`: what turns the writing direction, or can't be seen, is shown and not done. Line breaks and tabs stay.
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: "␡"}
_HIDDEN = [*range(0x80, 0xA0), 0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
_SHOWN = _PICTURES | {code: ascii(chr(code))[1:-1] for code in _HIDDEN}

_VOID = frozenset({"meta", "input", "br", "col"})


def shown(text: str) -> str:
    """Text with control characters, marks of writing direction and lone surrogates made visible."""
    return text.translate(_SHOWN).encode("utf-8", "backslashreplace").decode("utf-8")


def safe(*parts: str | None) -> Safe:
    """The parts one behind the other, what is not `Safe` escaped."""
    return Safe("".join(part if isinstance(part, Safe) else html.escape(shown(part)) for part in parts if part))


def element(name: str, /, *children: str | None, **attributes: str | int | bool | None) -> Safe:
    """An element. ``class_="x"`` gives ``class="x"``, ``data_p=3`` gives ``data-p="3"``, True a bare name, None and False none."""
    start = name
    for key, value in attributes.items():
        if value is None or value is False:
            continue
        key = key.rstrip("_").replace("_", "-")
        start += f" {key}" if value is True else f' {key}="{safe(str(value))}"'
    return Safe(f"<{start}>") if name in _VOID else Safe(f"<{start}>{safe(*children)}</{name}>")


def document(title: str, style: str, script: str | None, *body: str | None) -> str:
    """A whole page. ``style`` and ``script`` are names of files in ``data/page``; what all pages share is added."""
    sheet, code = _file("base.css") + _file(style), _file(script) if script else None
    policy = [
        "default-src 'none'",
        f"style-src {_hash(sheet)}",
        f"script-src {_hash(code) if code else chr(39) + 'none' + chr(39)}",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ]
    head = [
        element("meta", charset="utf-8"),
        # The policy holds for what comes behind it, so it comes first.
        Safe(f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">'),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content="congress_letters"),
        element("title", title),
        Safe(f"<style>{sheet}</style>"),
    ]
    end = [Safe(f"<script>{code}</script>")] if code else []
    page = element("html", element("head", *head), "\n", element("body", *body, *end), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def _file(name: str) -> str:
    # A browser reads CRLF as LF before it takes the hash.
    return (files(__package__) / "data" / "page" / name).read_text("utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
