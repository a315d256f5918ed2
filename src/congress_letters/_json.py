"""A letter as a dict and as JSON, and back: the contract "congress-letters/1".

Two laws: ``from_json(to_json(letter)) == letter``, and keys may be added but never change their meaning within a version.

What stands for text says where: ``"span": [start, end]`` always; ``"pieces"`` where there is not exactly one (``[]`` for a value
made by hand, which stands nowhere); ``"text_pieces"`` where the text is narrower than the part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from ._errors import JsonError
from ._json_text import dumps
from ._json_values import SCHEMA, Bad, check_ends, converter, json_error, shown
from ._model import Letter

__all__ = ["from_dict", "from_json", "to_dict", "to_json"]

_READABLE = re.compile(r"congress-letters/1(\.\d+)*")


def to_dict(letter: Letter) -> dict[str, Any]:
    """The letter as dicts, lists, strings and numbers: what its JSON holds. The source's text is not in it."""
    if not isinstance(letter, Letter):
        raise TypeError(f"to_dict takes a Letter, not {type(letter).__name__}")
    try:
        plain: dict[str, Any] = converter().unstructure(letter)
    except Bad as bad:
        raise JsonError(bad.path, str(bad)) from None
    return plain


def from_dict(data: Mapping[str, Any], *, text: str | None = None) -> Letter:
    """The letter that `to_dict` wrote. Unknown keys are ignored.

    With ``text``, the text that the letter was read from, `Letter.text_of` works again. Raises `JsonError` where something is
    wrong, with its place.
    """
    from cattrs.errors import BaseValidationError

    if text is not None and not isinstance(text, str):
        raise TypeError(f"text must be the str that the letter was read from, not {type(text).__name__}")
    if not isinstance(data, Mapping):
        raise JsonError("", f"a letter is an object; found {shown(data)}")
    schema = data.get("schema")
    if schema is None:
        raise JsonError("schema", f'is missing; a letter has "schema": "{SCHEMA}"')
    if not isinstance(schema, str) or not _READABLE.fullmatch(schema):
        raise JsonError("schema", f'this release reads "{SCHEMA}"; found {shown(schema)}')
    try:
        letter: Letter = converter().structure(data, Letter)
    except (Bad, BaseValidationError) as error:
        raise json_error(error) from None
    if letter.source.length or letter.source.sha256:  # made by hand, a letter may have places and no source
        check_ends(letter, letter.source.length)
    if text is None:
        return letter
    if len(text) != letter.source.length:
        raise JsonError("source.length", f"is {letter.source.length}, but the text given has {len(text)} characters: another text?")
    return evolve(letter, source=evolve(letter.source, text=text))


def to_json(letter: Letter, *, indent: int | None = None) -> str:
    """The letter as JSON: ASCII, so it can be written in any encoding; without ``indent`` one compact line."""
    return dumps(to_dict(letter), indent=indent)


def from_json(data: str | bytes, *, text: str | None = None) -> Letter:
    """The letter that `to_json` wrote; see `from_dict`."""
    if not isinstance(data, str | bytes | bytearray):
        raise TypeError(f"from_json takes str or bytes, not {type(data).__name__}")
    try:
        # A mark at the start is no part of the JSON; json strips it from bytes only.
        value = json.loads(data.removeprefix("\ufeff") if isinstance(data, str) else data, parse_constant=_refuse_constant)
    except RecursionError:
        raise JsonError("", "nested too deeply for a letter") from None
    except ValueError as error:
        raise JsonError("", f"not JSON: {error}") from None
    return from_dict(value, text=text)


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")
