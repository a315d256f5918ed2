"""Law 4: `parse(render(letter, layout)).values() == layout.keep(letter).values()`, for all letters and layouts that are drawn."""

from __future__ import annotations

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from congress_letters import Letter, parse
from congress_letters._render import LAYOUTS, render
from congress_letters.strategies import layouts, letters
from tests.laws.inputs import same_values


@pytest.mark.parametrize("name", LAYOUTS)
@given(data=st.data())
def test_what_a_layout_keeps_is_read_back(name: str, data: st.DataObject) -> None:
    letter, layout = data.draw(letters(), label="letter"), data.draw(layouts(name), label="layout")
    text = render(letter, layout)
    note(text)
    assert not same_values(parse(text), layout.keep(letter))


@pytest.mark.parametrize("name", LAYOUTS)
@given(data=st.data())
def test_few_signers_too(name: str, data: st.DataObject) -> None:
    """The other parts, with fewer names to wade through when one fails."""
    letter, layout = data.draw(letters(max_signers=3), label="letter"), data.draw(layouts(name), label="layout")
    text = render(letter, layout)
    note(text)
    assert not same_values(parse(text), layout.keep(letter))


@pytest.mark.parametrize("name", LAYOUTS)
@given(letter=letters(max_signers=5))
def test_printing_again_changes_nothing(name: str, letter: Letter) -> None:
    """A letter that was read prints so that the same is read again."""
    layout = LAYOUTS[name]
    again = parse(render(letter, layout))
    assert not same_values(parse(render(again, layout)), layout.keep(again))
