"""Hypothesis strategies for letters and each of their parts, for the tests of those who build on this library.

Truth first: a strategy draws what a letter says, a layout prints it, and ``layout.keep(letter)`` is what reading the text
must give.

>>> from hypothesis import given
>>> from congress_letters.strategies import texts
>>> @given(texts())
... def test_my_pipeline(drawn):
...     letter, layout, text = drawn

Everything is composed from broad lists and made-up words, and shrinks to a small letter that reads well. What is derived
from the printed text (given and family name, chamber, role, addressees) is what the library derives. Where Hypothesis is installed,
``hypothesis.strategies.from_type(Letter)`` and those of the parts work without an import (Hypothesis' entry point).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from ._body import blocks, bodies, paragraphs
    from ._end import closings, copies, enclosures, footnotes, signatures
    from ._heads import letterheads
    from ._layouts import layouts, texts
    from ._letters import letters
    from ._people import person_names
    from ._top import dates, deliveries, recipients, salutations, subjects

__all__ = [
    "LOOK_ALIKES_LEFT_OUT",
    "blocks",
    "bodies",
    "closings",
    "copies",
    "dates",
    "deliveries",
    "enclosures",
    "footnotes",
    "layouts",
    "letterheads",
    "letters",
    "paragraphs",
    "person_names",
    "recipients",
    "salutations",
    "signatures",
    "subjects",
    "texts",
]

LOOK_ALIKES_LEFT_OUT = tuple(
    """
A paragraph, list item or heading that is nothing but a date, a name, an office, an address, a delivery notation, a greeting,
    a closing or the label of copies; inside sentences all of these are drawn.
A last line of one word where a paragraph is wrapped (layouts take a word down): a year alone would be a page number.
Emphasis characters and heading marks of Markdown in the text itself.
A paragraph that begins like a list item or a footnote, or that is one quotation from its first to its last character.
A list item behind the eighth of its level, where letters reach the Roman figure i.
A quotation of several paragraphs without marks.
A paragraph of an item's own, in a list that has more than one level.
A letter without a salutation that has neither date nor addressee.
Two levels of a list with labels of one style; a list that doesn't begin with its first label.
A footnote mark behind a figure.
A letterhead without a date below it; a headline without a date or recipients above it.
An addressee after the first with neither honorific nor office; an addressee without an honorific on top of a letter.
Titles of addressees, and bodies in copies, with a comma inside.
A table whose first column is anything but words, whose other columns are anything but figures, or that has an empty cell.
An office without a name beside signers with names, or without a closing above.
A title of all signers below signers with titles of their own, or below one signer.
""".strip()
    .replace("\n    ", " ")
    .splitlines()
)
"""What the strategies never draw, since on paper it is the same as something else. The list is complete: nothing is left out
because the library reads it wrong."""

_MODULES = {
    **dict.fromkeys(("blocks", "bodies", "paragraphs"), "_body"),
    **dict.fromkeys(("closings", "copies", "enclosures", "footnotes", "signatures"), "_end"),
    **dict.fromkeys(("layouts", "texts"), "_layouts"),
    **dict.fromkeys(("dates", "deliveries", "recipients", "salutations", "subjects"), "_top"),
    "letterheads": "_heads",
    "letters": "_letters",
    "person_names": "_people",
}


def __getattr__(name: str) -> Any:
    """Import a strategy when it is first asked for: Hypothesis loads this module in every test run of everybody who has both."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return __all__


def _register() -> None:
    """Tell Hypothesis which strategies belong to which classes (its entry point)."""
    from hypothesis import strategies as st

    from .. import _model as model

    drawn = {
        model.Block: "blocks",
        model.Body: "bodies",
        model.Closing: "closings",
        model.Copy: "copies",
        model.DateLine: "dates",
        model.Enclosure: "enclosures",
        model.Footnote: "footnotes",
        model.Letter: "letters",
        model.Letterhead: "letterheads",
        model.Line: "deliveries",
        model.PersonName: "person_names",
        model.Recipient: "recipients",
        model.Salutation: "salutations",
        model.Signature: "signatures",
        model.Subject: "subjects",
    }
    for kind, name in drawn.items():
        st.register_type_strategy(kind, _later(name))
    st.register_type_strategy(model.Span, lambda _: st.tuples(st.integers(0, 9999), st.integers(0, 999)).map(_span))


def _later(name: str) -> Callable[[type], SearchStrategy[Any]]:
    return lambda _: __getattr__(name)()


def _span(ends: tuple[int, int]) -> Any:
    from .._model import Span

    return Span(ends[0], sum(ends))
