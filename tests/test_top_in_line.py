"""The top of a letter that runs into its first sentence."""

from __future__ import annotations

import pytest

from congress_letters import Vocabulary
from congress_letters._top_in_line import top_ends

VOCABULARY = Vocabulary.default()
SENTENCE = "has the care of the laws under which pilots are licensed, and of what they are paid for it."


@pytest.mark.parametrize(
    "line",
    [
        # a ZIP code or a date, and one sign more; the sentence begins with its article, or behind the top's end
        f"Honorable Pat Lee Director Washington, D.C. 20573|The Subcommittee on Harbors and Inland Waters {SENTENCE}",
        f"March 9, 1976 Mr. Pat Lee Director|The Subcommittee on Harbors and Inland Waters {SENTENCE}",
        f"House of Representatives Washington, DC 20515|Quill {SENTENCE}",
        f"March 9, 1976 Pat Lee Washington, DC 20515|We {SENTENCE}",
        f"~lx Quay_ 31 Hon. Pat Lee Washington, DC 20573 OL C-71~|Under the rule the Subcommittee on Inland Waters {SENTENCE}",
        # signs that are none
        f"Honorable Pat Lee Director|The Subcommittee on Harbors and Inland Waters {SENTENCE}".replace("|", " "),
        f"Pat Lee Washington, DC 20573 The Subcommittee on Harbors {SENTENCE}",
        f"House of Representatives Honorable Pat Lee The Subcommittee on Harbors {SENTENCE}",
        f"The Honorable Pat Lee of the House of Representatives told us on March 9, 1976 that the Subcommittee {SENTENCE}",
        f"We {SENTENCE} Honorable Pat Lee Washington, DC 20573",
        "Honorable Pat Lee Director Washington, D.C. 20573",
        "",
    ],
)
def test_where_the_top_ends(line: str) -> None:
    assert top_ends(line.replace("|", " "), VOCABULARY) == (line.index("|") + 1 if "|" in line else 0)
