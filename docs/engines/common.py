"""What the scripts of this folder share: letters to read, the rows that a plain loop gives, and the comparison.

The letters are those of docs/examples, over and over, each with a date and a sentence of its own, so that no two are alike.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}")
_DEAR = re.compile(r"^(Dear .*)$", re.MULTILINE)


def letters(count: int) -> Iterator[str]:
    """So many letters, each another one, always the same."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))]
    for number in range(count):
        date = f"{MONTHS[number % 12]} {1 + number % 28}, {1990 + number % 35}"
        text = _DATE.sub(date, texts[number % len(texts)], count=1)
        yield _DEAR.sub(rf"\1\n\nThis is about case number {number:,} of the docket that we sent you.", text, count=1)


def write_texts(path: Path, count: int) -> None:
    """A Parquet file with the columns ``id`` and ``text``."""
    import pyarrow as pa
    from pyarrow import parquet

    rows = [{"id": f"letter-{number:06}", "text": text} for number, text in enumerate(letters(count))]
    parquet.write_table(pa.Table.from_pylist(rows), path, compression="zstd", row_group_size=1000)


def plain(path: Path, rows: int | None = None) -> Any:
    """The table that a plain loop over `parse` gives, of all rows or the first so many."""
    from pyarrow import parquet

    from congress_letters import parse
    from congress_letters.arrow import to_table

    texts = parquet.read_table(path)
    found = (texts if rows is None else texts.slice(0, rows)).to_pylist()
    return to_table((parse(row["text"], name=row["id"]) for row in found), ids=[row["id"] for row in found])


Engine = Callable[[Path, Path], None]
"""Reads texts from one Parquet file and writes letters to another file or folder."""


_START_UP_ROWS = 100


def main(engine: Engine, argv: Sequence[str] | None = None) -> int:
    """The command of each script: make letters, run the engine, compare it with the plain loop row by row.

    A first run on a hundred letters is the start-up: the engine's own, and that of the processes that parse. Two runs on all
    letters follow; the faster one is the steady rate.
    """
    from pyarrow import dataset, parquet

    name = Path(sys.modules[engine.__module__].__file__ or "").stem.removeprefix("with_")
    parser = argparse.ArgumentParser(description=f"Letters by {name}, compared with a plain loop.")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--folder", type=Path, default=Path("build/engines"), help="delete it after another release was installed")
    args = parser.parse_args(argv)
    args.folder.mkdir(parents=True, exist_ok=True)
    texts, wanted = args.folder / f"texts-{args.rows}.parquet", args.folder / f"plain-{args.rows}.parquet"
    few = args.folder / f"texts-{_START_UP_ROWS}.parquet"
    for path, rows in (few, _START_UP_ROWS), (texts, args.rows):
        if not path.exists():
            write_texts(path, rows)
    plain(texts, 20)
    start = perf_counter()
    engine(few, args.folder / f"{name}-start-up")
    start_up = perf_counter() - start
    steady, loop = min(_turn(engine, texts, args.folder / f"{name}-{args.rows}", args.rows) for _ in range(2))
    print(
        f"{name}: start-up {start_up:.1f} s, steady {steady:.1f} s, {steady / loop:.2f} of a plain loop ({loop:.1f} s)", flush=True
    )
    if not wanted.exists():
        parquet.write_table(plain(texts), wanted)
    expected = parquet.read_table(wanted).sort_by("id")
    found = dataset.dataset(args.folder / f"{name}-{args.rows}").to_table().sort_by("id").cast(expected.schema)
    same = found.equals(expected)
    print(f"{name}: {found.num_rows:,} rows, {'all equal to' if same else 'NOT equal to'} the plain loop's")
    return 0 if same else 1


def _turn(engine: Engine, texts: Path, out: Path, rows: int) -> tuple[float, float]:
    """Seconds of the engine, and those that a plain loop would have taken meanwhile."""
    before = _rate(texts, rows)
    start = perf_counter()
    engine(texts, out)
    taken = perf_counter() - start
    # A busy machine slows both alike, so the loop is timed before and behind.
    return taken, 2 * rows / (before + _rate(texts, rows))


def _rate(texts: Path, rows: int) -> float:
    """Letters a second of the plain loop, by a tenth of them."""
    some = max(1, rows // 10)
    start = perf_counter()
    plain(texts, some)
    return some / (perf_counter() - start)
