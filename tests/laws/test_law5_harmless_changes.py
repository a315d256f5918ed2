"""Law 5: line ends, trailing blanks, doubled empty lines, form feeds for empty lines and bold lines change no value."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given, note

from congress_letters import parse
from tests.laws.inputs import letter_texts, same_values


def _bold(text: str) -> str:
    """Bold round each whole line, but for those with emphasis in them or marks of Markdown before them."""
    return re.sub(r"(?m)^([ \t]*)([^\s#>*_](?:[^*_\n]*[^\s*_])?)([ \t]*)$", r"\1**\2**\3", text)


CHANGES: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "trailing blanks": lambda text: re.sub(r"(?m)$", "   ", text),
    "no trailing blanks": lambda text: re.sub(r"(?m)[ \t]+$", "", text),
    "empty lines doubled": lambda text: re.sub(r"\n\n", "\n\n\n", text),
    "form feed for an empty line": lambda text: re.sub(r"\n\n", "\n\f\n", text),
    "bold lines": _bold,
}


@pytest.mark.parametrize("change", CHANGES)
@given(text=letter_texts())
def test_no_value_changes(change: str, text: str) -> None:
    changed = CHANGES[change](text)
    note(changed)
    assert not same_values(parse(changed), parse(text))
