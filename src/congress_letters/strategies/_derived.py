"""Values that are functions of the printed text: the strategies ask the library for them, as its reader does."""

from __future__ import annotations

from .._model import Chamber, PersonName, Role


def read_name(text: str) -> PersonName:
    """A name taken apart."""
    try:
        from .._names import read_name as read
    except ImportError:  # TEMPORARY
        return PersonName(text)
    return read(text)


def role_of(titles: tuple[str, ...], group_title: str | None) -> Role | None:
    """What titles say that a signer is."""
    try:
        from .._names import role_of as role
    except ImportError:  # TEMPORARY
        return None
    return role(titles, group_title)


def chamber_of(lines: tuple[str, ...]) -> Chamber | None:
    """The chamber that a letterhead names."""
    try:
        from .._names import chamber_of as chamber
    except ImportError:  # TEMPORARY
        return None
    return chamber(lines)


def addressees_of(text: str) -> tuple[str, ...]:
    """Those whom a salutation greets."""
    try:
        from .._salutation import addressees_of as addressees
    except ImportError:  # TEMPORARY
        return ()
    return addressees(text)
