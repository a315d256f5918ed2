"""Values as JSON: a compact line, or set out for people."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

__all__ = ["dumps", "pretty"]

_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")


def dumps(value: Any, *, indent: int | None = None) -> str:
    """JSON in ASCII that reads back as it was."""
    separators = (",", ":") if indent is None else (",", ": ")
    out = json.dumps(value, indent=indent, separators=separators, allow_nan=False)
    if "\\ud" in out and _SURROGATE_PAIR.search(raw := json.dumps(value, indent=indent, separators=separators, ensure_ascii=False)):
        # Two surrogates side by side, each a character of its own, would be read back as one: so the second stays as it is.
        return _NOT_ASCII.sub(_escape_apart, raw)
    return out


def pretty(value: Any) -> str:
    """JSON for people: a line for each part, letters with accents left readable where UTF-8 can hold them."""
    out = _broken(value, json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode, "\n ")
    try:
        out.encode()
    except UnicodeEncodeError:
        return _broken(value, json.JSONEncoder(allow_nan=False).encode, "\n ")
    return out


def _broken(value: Any, encode: Callable[[Any], str], pad: str) -> str:
    """One line for an object that holds no other object, a line for each key or item of the rest."""
    if isinstance(value, dict) and any(isinstance(item, dict) or _holds_objects(item) for item in value.values()):
        items = [f"{encode(key)}: {_broken(item, encode, pad + ' ')}" for key, item in value.items()]
        return "{" + f",{pad}".join(items) + "}"
    if _holds_objects(value):
        return "[" + f",{pad}".join([_broken(item, encode, pad + " ") for item in value]) + "]"
    return encode(value)


def _holds_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _escape_apart(found: re.Match[str]) -> str:
    character, before = found[0], found.string[found.start() - 1]
    if "\udc00" <= character <= "\udfff" and "\ud800" <= before <= "\udbff":
        return character
    return json.dumps(character)[1:-1]
