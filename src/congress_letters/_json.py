"""A letter as a dict and as JSON, and back: the contract "congress-letters/1".

Two laws: ``from_json(to_json(letter)) == letter``, and keys may be added but never change their meaning within a version.

What stands for text says where: ``"span": [start, end]`` always; ``"pieces"`` where there is not exactly one (``[]`` for a value
made by hand, which stands nowhere); ``"text_pieces"`` where the text is narrower than the part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, Any

from attrs import evolve, fields, has

from ._errors import JsonError
from ._model import Issue, Letter, Source, Span

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["OMITTED", "SCHEMA", "TOP", "dumps", "from_dict", "from_json", "pretty", "to_dict", "to_json", "version"]

SCHEMA = "congress-letters/1"
_READABLE = re.compile(r"congress-letters/1(\.\d+)*")

# The contract's order, which puts copies before enclosures.
TOP = (
    "source",
    "letterhead",
    "date",
    "delivery",
    "recipients",
    "subject",
    "salutation",
    "body",
    "closing",
    "signatures",
    "group_title",
    "reference_initials",
    "copies",
    "enclosures",
    "postscript",
    "footnotes",
    "furniture",
    "unclassified",
    "issues",
)

OMITTED = frozenset({"marks", "member"})
"""Keys that are written only where there is something."""

_SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")


class _Bad(Exception):
    """What is wrong with a value; the path is put together where it is caught."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message)
        self.path = path


def to_dict(letter: Letter) -> dict[str, Any]:
    """The letter as dicts, lists, strings and numbers: what its JSON holds. The source's text is not in it."""
    if not isinstance(letter, Letter):
        raise TypeError(f"to_dict takes a Letter, not {type(letter).__name__}")
    try:
        plain: dict[str, Any] = _converter().unstructure(letter)
    except _Bad as bad:
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
        raise JsonError("", f"a letter is an object; found {_shown(data)}")
    schema = data.get("schema")
    if schema is None:
        raise JsonError("schema", f'is missing; a letter has "schema": "{SCHEMA}"')
    if not isinstance(schema, str) or not _READABLE.fullmatch(schema):
        raise JsonError("schema", f'this release reads "{SCHEMA}"; found {_shown(schema)}')
    try:
        letter: Letter = _converter().structure(data, Letter)
    except (_Bad, BaseValidationError) as error:
        raise _json_error(error) from None
    if letter.source.length or letter.source.sha256:  # made by hand, a letter may have places and no source
        _check_ends(letter, letter.source.length)
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


@cache
def version() -> str:
    """The installed version of this library."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("congress-letters")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "unknown"


def _escape_apart(found: re.Match[str]) -> str:
    character, before = found[0], found.string[found.start() - 1]
    if "\udc00" <= character <= "\udfff" and "\ud800" <= before <= "\udbff":
        return character
    return json.dumps(character)[1:-1]


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


# The converter


@cache
def _converter() -> Converter:
    from cattrs import Converter

    converter = Converter(unstruct_collection_overrides={tuple: list})
    # Checked both ways: what can't be read back must not be written.
    converter.register_structure_hook(str, lambda value, kind: _string(value) if kind is str else _member(value, kind))
    converter.register_structure_hook(int, lambda value, _: _count(value))
    converter.register_structure_hook(float, lambda value, _: _grade(value))
    converter.register_unstructure_hook(str, _string)
    converter.register_unstructure_hook(int, _count)
    converter.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_reader(kind, converter))
    converter.register_structure_hook_factory(has, lambda kind: _reader(kind, converter))
    converter.register_unstructure_hook_factory(has, lambda kind: _writer(kind, converter))
    return converter


def _is_tuple(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _writer(kind: type, converter: Converter) -> Callable[[Any], dict[str, Any]]:
    from cattrs.gen import make_dict_unstructure_fn, override

    names = {f.name for f in fields(kind)}
    hidden = names & {"pieces", "text_pieces", "grade"} | ({"text"} if kind is Source else set())
    overrides: dict[str, Any] = {name: override(omit=True) for name in hidden}
    for name in names & OMITTED:
        overrides[name] = override(omit_if_default=True)
    values: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(kind, converter, **overrides)
    narrower, graded = "text_pieces" in names, "grade" in names

    def write(part: Any) -> dict[str, Any]:
        try:
            out = dict(values(part))
            _add_place(out, part)
            if narrower and part.text_pieces != part.pieces:
                out["text_pieces"] = _pairs(part.text_pieces)
            if graded:
                out["grade"] = _grade(part.grade)
        except _Bad as bad:
            raise bad if bad.path else _Bad(str(bad), kind.__name__) from None
        return out

    def write_letter(letter: Any) -> dict[str, Any]:
        out: dict[str, Any] = {"schema": SCHEMA, "generator": f"congress_letters {version()}"}
        found = write(letter)
        out |= {key: found[key] for key in ("span", "pieces") if key in found}
        return out | {key: found[key] for key in TOP}

    if kind is Letter:
        return write_letter
    return write if "pieces" in names else lambda value: dict(values(value))


def _add_place(out: dict[str, Any], part: Any) -> None:
    pieces = _pairs(part.pieces)
    if len(pieces) == 1:
        out["span"] = pieces[0]
    else:
        out["span"] = [part.span.start, part.span.end]
        out["pieces"] = pieces


def _pairs(pieces: tuple[Span, ...]) -> list[list[int]]:
    pairs = [[piece.start, piece.end] for piece in pieces]
    for start, end in pairs:
        if not 0 <= start <= end:
            raise _Bad(f"no span of a text: {_stretch(start, end)}")
    return pairs


def _check_ends(value: Any, length: int, path: str = "") -> None:
    """Refuse places that lie behind the end of the source."""
    for name in ("pieces", "text_pieces"):
        places = getattr(value, name, ())
        for number, place in enumerate(places):
            if place.end > length:
                key = "span" if name == "pieces" and len(places) == 1 else f"{name}[{number}]"
                message = f"{_stretch(place.start, place.end)} ends behind the source, which has {length} characters"
                raise JsonError(_joined(path, key).removeprefix("."), message)
    for f in fields(type(value)):
        held = getattr(value, f.name)
        if f.name in ("pieces", "text_pieces"):
            continue
        if isinstance(held, tuple):
            for number, item in enumerate(held):
                if has(type(item)):
                    _check_ends(item, length, f"{path}.{f.name}[{number}]")
        elif has(type(held)):
            _check_ends(held, length, f"{path}.{f.name}")


def _reader(kind: type, converter: Converter) -> Callable[[Any, Any], Any]:
    from cattrs.gen import make_dict_structure_fn, override

    names = {f.name for f in fields(kind)}
    placed, narrower = "pieces" in names, "text_pieces" in names
    overrides: dict[str, Any] = {n: override(struct_hook=lambda value, _: value) for n in names & {"pieces", "text_pieces"}}
    if kind is Source:
        overrides["text"] = override(omit=True)
    values: Callable[[Any, Any], Any] = make_dict_structure_fn(kind, converter, _cattrs_detailed_validation=True, **overrides)

    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _Bad(f"expected an object; found {_shown(value)}")
        found = dict(value)
        if placed:
            found["pieces"] = _pieces(value)
        if narrower:
            found["text_pieces"] = _spans(value["text_pieces"], "text_pieces") if "text_pieces" in value else found["pieces"]
        # Issues are about places, no part of the text.
        if placed and kind is not Issue:
            _check_order(found["pieces"], "pieces")
            _check_order(found.get("text_pieces", ()), "text_pieces")
        return values(found, kind)

    return read


def _pieces(value: Mapping[str, Any]) -> tuple[Span, ...]:
    hull = _span(value["span"], "span") if "span" in value else None
    if "pieces" not in value:
        return () if hull is None else (hull,)
    pieces = _spans(value["pieces"], "pieces")
    ends = (pieces[0].start, max(piece.end for piece in pieces)) if pieces else (0, 0)
    if hull is not None and (hull.start, hull.end) != ends:
        raise _Bad(f"{_stretch(hull.start, hull.end)} is not the hull of the pieces, {_stretch(*ends)}", "span")
    return pieces


def _spans(value: Any, path: str) -> tuple[Span, ...]:
    if not isinstance(value, list | tuple):
        raise _Bad(f"expected an array of spans; found {_shown(value)}", path)
    return tuple(_span(item, f"{path}[{i}]") for i, item in enumerate(value))


def _check_order(places: tuple[Span, ...], path: str) -> None:
    """Refuse places of one part that overlap or stand in disorder."""
    for number, (before, place) in enumerate(pairwise(places), 1):
        if place.start < before.end:
            message = f"{_stretch(place.start, place.end)} begins before {_stretch(before.start, before.end)} ends"
            raise _Bad(message, f"{path}[{number}]")


def _span(value: Any, path: str) -> Span:
    if not (isinstance(value, list | tuple) and len(value) == 2 and all(type(end) is int for end in value)):
        raise _Bad(f"expected two whole numbers, [start, end]; found {_shown(value)}", path)
    start, end = value
    if not 0 <= start <= end:
        raise _Bad(f"no span of a text: {_stretch(start, end)}", path)
    return Span(start, end)


def _tuple_reader(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    from cattrs.errors import BaseValidationError

    inner = kind.__args__[0]
    read = converter.get_structure_hook(inner)

    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise _Bad(f"expected an array; found {_shown(value)}")
        out = []
        # The first wrong item ends it: cattrs would keep an error, with its traceback, for each of a million.
        for number, item in enumerate(value):
            try:
                out.append(read(item, inner))
            except (_Bad, BaseValidationError) as error:
                found = _json_error(error)
                raise _Bad(found.message, _joined(f"[{number}]", found.path)) from None
        return tuple(out)

    return structure


def _member(value: Any, kind: Any) -> Any:
    try:
        return kind(value)
    except (ValueError, TypeError):
        raise _Bad(f"expected one of {', '.join(member.value for member in kind)}; found {_shown(value)}") from None


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise _Bad(f"expected a string; found {_shown(value)}")
    return str(value)  # an enum's member becomes its plain value


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise _Bad(f"expected a whole number, 0 or more; found {_shown(value)}")
    return value


def _grade(value: Any) -> float:
    if type(value) not in (int, float) or not isfinite(value) or not 0 <= value <= 1:
        raise _Bad(f"expected a number from 0 to 1; found {_shown(value)}")
    return float(value)


_KINDS = {dict: "an object", list: "an array", tuple: "an array", type(None): "null"}


def _shown(value: Any) -> str:
    """What was found instead, short."""
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:39] + "…")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**30):
        return repr(value)
    if isinstance(value, int):
        return "a huge number"
    return _KINDS.get(type(value), type(value).__name__)


def _joined(path: str, rest: str) -> str:
    return f"{path}.{rest}" if rest and not rest.startswith("[") else path + rest


def _stretch(start: int, end: int) -> str:
    return f"[{_shown(start)}, {_shown(end)}]"


def _json_error(error: Exception) -> JsonError:
    """The first error in cattrs' tree, with the path to it."""
    from cattrs.errors import ClassValidationError, IterableValidationError, IterableValidationNote

    path = ""
    while isinstance(error, ClassValidationError | IterableValidationError):
        # Only what is raised when an object is made has no note, and the model's classes check nothing then.
        noted: Any = error.group_exceptions()[0]
        error, note = noted[0]
        path += f"[{note.index}]" if isinstance(note, IterableValidationNote) else f".{note.name}"
    if isinstance(error, _Bad):
        message, path = str(error), _joined(path, error.path)
    else:
        message = "is missing" if isinstance(error, KeyError) else f"can't be read: {error}"
    return JsonError(path.removeprefix("."), message)
