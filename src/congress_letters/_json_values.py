"""What a letter's classes are in its JSON, and back: a cattrs converter that checks both ways and says where something is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from attrs import fields, has

from ._errors import JsonError
from ._model import Issue, Letter, Source, Span
from ._version import version

if TYPE_CHECKING:
    from cattrs import Converter

__all__ = ["OMITTED", "SCHEMA", "TOP", "Bad", "check_ends", "converter", "json_error", "shown"]

SCHEMA = "congress-letters/1"

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


class Bad(Exception):
    """What is wrong with a value; the path is put together where it is caught."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message)
        self.path = path


@cache
def converter() -> Converter:
    from cattrs import Converter

    made = Converter(unstruct_collection_overrides={tuple: list})
    # Checked both ways: what can't be read back must not be written.
    made.register_structure_hook(str, lambda value, kind: _string(value) if kind is str else _member(value, kind))
    made.register_structure_hook(int, lambda value, _: _count(value))
    made.register_structure_hook(float, lambda value, _: _grade(value))
    made.register_unstructure_hook(str, _string)
    made.register_unstructure_hook(int, _count)
    made.register_structure_hook_factory(_is_tuple, lambda kind: _tuple_reader(kind, made))
    made.register_structure_hook_factory(has, lambda kind: _reader(kind, made))
    made.register_unstructure_hook_factory(has, lambda kind: _writer(kind, made))
    return made


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
            out = values(part)
            pieces = _pairs(part.pieces)
            if len(pieces) == 1:
                out["span"] = pieces[0]
            else:
                out["span"] = [part.span.start, part.span.end]
                out["pieces"] = pieces
            if narrower and (inner := part.text_pieces) is not part.pieces and inner != part.pieces:
                out["text_pieces"] = _pairs(inner)
            if graded:
                out["grade"] = _grade(part.grade)
        except Bad as bad:
            raise bad if bad.path else Bad(str(bad), kind.__name__) from None
        return out

    def write_letter(letter: Any) -> dict[str, Any]:
        out: dict[str, Any] = {"schema": SCHEMA, "generator": f"congress_letters {version()}"}
        found = write(letter)
        out |= {key: found[key] for key in ("span", "pieces") if key in found}
        return out | {key: found[key] for key in TOP}

    if kind is Letter:
        return write_letter
    return write if "pieces" in names else values


def _pairs(pieces: tuple[Span, ...]) -> list[list[int]]:
    pairs = [[piece.start, piece.end] for piece in pieces]
    for start, end in pairs:
        if not 0 <= start <= end:
            raise Bad(f"no span of a text: {_stretch(start, end)}")
    return pairs


def check_ends(value: Any, length: int, path: str = "") -> None:
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
                    check_ends(item, length, f"{path}.{f.name}[{number}]")
        elif has(type(held)):
            check_ends(held, length, f"{path}.{f.name}")


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
            raise Bad(f"expected an object; found {shown(value)}")
        found = dict(value)
        if placed:
            found["pieces"] = _pieces(value)
        if narrower:
            found["text_pieces"] = _spans(value["text_pieces"], "text_pieces") if "text_pieces" in value else found["pieces"]
        # Issues are about places, no part of the text.
        if placed and kind is not Issue:
            _check_order(found["pieces"], "pieces")
            # An object without text of its own may still have the key, of another program: it is left alone.
            _check_order(found["text_pieces"] if narrower else (), "text_pieces")
        return values(found, kind)

    return read


def _pieces(value: Mapping[str, Any]) -> tuple[Span, ...]:
    hull = _span(value["span"], "span") if "span" in value else None
    if "pieces" not in value:
        return () if hull is None else (hull,)
    pieces = _spans(value["pieces"], "pieces")
    ends = (pieces[0].start, max(piece.end for piece in pieces)) if pieces else (0, 0)
    if hull is not None and (hull.start, hull.end) != ends:
        raise Bad(f"{_stretch(hull.start, hull.end)} is not the hull of the pieces, {_stretch(*ends)}", "span")
    return pieces


def _spans(value: Any, path: str) -> tuple[Span, ...]:
    if not isinstance(value, list | tuple):
        raise Bad(f"expected an array of spans; found {shown(value)}", path)
    return tuple(_span(item, f"{path}[{i}]") for i, item in enumerate(value))


def _check_order(places: tuple[Span, ...], path: str) -> None:
    """Refuse places of one part that overlap or stand in disorder."""
    for number, (before, place) in enumerate(pairwise(places), 1):
        if place.start < before.end:
            message = f"{_stretch(place.start, place.end)} begins before {_stretch(before.start, before.end)} ends"
            raise Bad(message, f"{path}[{number}]")


def _span(value: Any, path: str) -> Span:
    if not (isinstance(value, list | tuple) and len(value) == 2 and all(type(end) is int for end in value)):
        raise Bad(f"expected two whole numbers, [start, end]; found {shown(value)}", path)
    start, end = value
    if not 0 <= start <= end:
        raise Bad(f"no span of a text: {_stretch(start, end)}", path)
    return Span(start, end)


def _tuple_reader(kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:
    from cattrs.errors import BaseValidationError

    inner = kind.__args__[0]
    read = converter.get_structure_hook(inner)

    def structure(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise Bad(f"expected an array; found {shown(value)}")
        out = []
        # The first wrong item ends it: cattrs would keep an error, with its traceback, for each of a million.
        for number, item in enumerate(value):
            try:
                out.append(read(item, inner))
            except (Bad, BaseValidationError) as error:
                found = json_error(error)
                raise Bad(found.message, _joined(f"[{number}]", found.path)) from None
        return tuple(out)

    return structure


def _member(value: Any, kind: Any) -> Any:
    try:
        return kind(value)
    except (ValueError, TypeError):
        raise Bad(f"expected one of {', '.join(member.value for member in kind)}; found {shown(value)}") from None


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise Bad(f"expected a string; found {shown(value)}")
    return str(value)  # an enum's member becomes its plain value


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise Bad(f"expected a whole number, 0 or more; found {shown(value)}")
    return value


def _grade(value: Any) -> float:
    # What is no number is not between 0 and 1 either.
    if type(value) is float and 0 <= value <= 1:
        return value
    if type(value) is not int or not 0 <= value <= 1:
        raise Bad(f"expected a number from 0 to 1; found {shown(value)}")
    return float(value)


_KINDS = {dict: "an object", list: "an array", tuple: "an array", type(None): "null"}


def shown(value: Any) -> str:
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
    return f"[{shown(start)}, {shown(end)}]"


def json_error(error: Exception) -> JsonError:
    """The first error in cattrs' tree, with the path to it."""
    from cattrs.errors import ClassValidationError, IterableValidationError, IterableValidationNote

    path = ""
    while isinstance(error, ClassValidationError | IterableValidationError):
        # Only what is raised when an object is made has no note, and the model's classes check nothing then.
        noted: Any = error.group_exceptions()[0]
        error, note = noted[0]
        path += f"[{note.index}]" if isinstance(note, IterableValidationNote) else f".{note.name}"
    if isinstance(error, Bad):
        message, path = str(error), _joined(path, error.path)
    else:
        message = "is missing" if isinstance(error, KeyError) else f"can't be read: {error}"
    return JsonError(path.removeprefix("."), message)
