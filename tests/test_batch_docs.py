"""The questions on the page about databases are those that a database answers."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from congress_letters import parse
from congress_letters.formats import Record, format_of

DOCS = Path(__file__).parents[1] / "docs"
QUESTIONS = re.findall(r"```sql\n(.*?)```", (DOCS / "batch.md").read_text("utf-8"), re.DOTALL)
# By letters of ours these have no answer: no members were resolved, and no letter has an error.
EMPTY = ("member_party", "severity = 'error'")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    form, folder = format_of("sqlite"), tmp_path_factory.mktemp("base")
    files = sorted((DOCS / "examples").glob("*.txt"))
    records = [Record(file.name, 1, parse(file.read_text("utf-8"), name=file.name)) for file in files]
    other = (DOCS / "examples" / "requests.txt").read_text("utf-8").replace("2019", "2018")
    records.append(Record("other.txt", 1, parse(other)))
    (folder / "rows").write_bytes(form.encode(records))
    assert form.finish is not None
    form.finish(folder / "rows", folder / "base.sqlite", None)
    return folder / "base.sqlite"


def test_there_are_questions() -> None:
    assert len(QUESTIONS) >= 6


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda text: text.split("\n")[0][:40])
def test_a_question_has_an_answer(question: str, base: Path) -> None:
    with closing(sqlite3.connect(base)) as found:
        rows = found.execute(question).fetchall()
    assert rows or any(word in question for word in EMPTY)
