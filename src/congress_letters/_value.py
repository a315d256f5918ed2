"""What all values of the model have in common: how they compare and show, where they stand, that they are closed."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, ClassVar, NoReturn, TypeVar

from attrs import define, field, fields

__all__ = ["Placed", "Span", "Value", "closed", "grade_field", "pieces_field", "valued"]

T = TypeVar("T", bound=type)


class Value:
    """Compared, hashed and shown by its fields. What attrs writes of each class for that costs half of the time of an import."""

    __slots__ = ()
    _said: ClassVar[Callable[[Any], Any]]
    """The fields that count."""

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        said = self.__class__._said
        return bool(said(self) == said(other))

    def __hash__(self) -> int:
        return hash(self.__class__._said(self))

    def __repr__(self) -> str:
        shown = []
        for f in self.__class__.__attrs_attrs__:  # type: ignore[attr-defined]
            if f.repr:
                held = getattr(self, f.name)
                shown.append(f"{f.name}={f.repr(held) if callable(f.repr) else repr(held)}")
        return f"{self.__class__.__qualname__}({', '.join(shown)})"


def valued(cls: T) -> T:
    """Let a class of values compare by its fields."""
    cls._said = attrgetter(*[f.name for f in fields(cls) if f.eq])  # type: ignore[attr-defined]
    return cls


def closed(cls: T) -> T:
    """Forbid subclassing: a pipeline that stores letters must be able to rely on what they are."""

    def refuse(sub: type, /, **_: object) -> NoReturn:
        raise TypeError(f"{cls.__name__} is closed to subclassing; hold one in a class of your own instead of {sub.__name__}")

    setattr(cls, "__init_subclass__", classmethod(refuse))  # noqa: B010 (assigned, it is an error to mypy)
    return valued(cls)


def pieces_field() -> Any:
    return field(default=(), metadata={"where": True})


def grade_field() -> Any:
    return field(default=1.0, metadata={"where": True})


class Placed(Value):
    """``span`` for everything that has pieces."""

    __slots__ = ()
    pieces: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """The hull of the pieces; (0, 0) where there are none (a value made by hand)."""
        if len(self.pieces) == 1:
            return self.pieces[0]
        return Span(self.pieces[0].start, max(p.end for p in self.pieces)) if self.pieces else Span(0, 0)


@closed
@define(frozen=True, slots=True, eq=False, repr=False)
class Span(Value):
    """A half-open stretch of the source: ``source.text[start:end]``, in code points."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end
