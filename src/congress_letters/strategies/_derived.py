"""Values that are functions of the printed text: the strategies ask the library for them, as its reader does.

Imported when first asked for: the functions bring vocabularies and grammars with them.
"""

from __future__ import annotations

from .._model import Chamber, PersonName, Role


def read_name(text: str) -> PersonName:
    """A name taken apart."""
    from .._names import read_name as read

    return read(text)


def role_of(titles: tuple[str, ...], group_title: str | None) -> Role | None:
    """What titles say that a signer is."""
    from .._names import role_of as role

    return role(titles, group_title)


def chamber_of(lines: tuple[str, ...]) -> Chamber | None:
    """The chamber that a letterhead names."""
    from .._names import chamber_of as chamber

    return chamber(lines)


def addressees_of(text: str) -> tuple[str, ...]:
    """Those whom a salutation greets."""
    from .._salutation import addressees_of as addressees

    return addressees(text)
