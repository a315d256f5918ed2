"""Tables of many files, by the command as a user runs it: what is written, what is told, and what is left when something breaks."""

from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from congress_letters import from_json, parse, to_json
from congress_letters._cli import main
from docs.engines.common import letters
from tests.test_cli import HEAR, TREE, run

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of Unix")

# A reader of another package, found by its entry point as any: what it reads ends the process, or fails in an odd way.
DEADLY = """
import os, signal
from pathlib import Path
from congress_letters import Document
from congress_letters.readers import Reader

def read(file, options):
    word = file.content().split()[1].decode()
    if word == "once" and not Path("died").exists():
        Path("died").write_text("")
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "always":
        os._exit(3)
    if word == "odd":
        raise RuntimeError("odd\\nfile")
    return Document("Dear Chair Orr:\\n\\nWe write.\\n\\nSincerely,\\n\\nPat Lee\\n", file.name, file.sha256, "deadly")

READER = Reader("deadly", "files that kill", lambda file: file.head.startswith(b"%DEADLY"), read, rank=1)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twenty letters in a folder, two of them below, and the package of the deadly reader beside it."""
    (tmp_path / "in" / "below").mkdir(parents=True)
    for number, text in enumerate(letters(20)):
        (tmp_path / "in" / ("below" if number > 17 else ".") / f"{number:02}.txt").write_text(text, "utf-8")
    info = tmp_path / "plugin" / "deadly-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: deadly\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[congress_letters.readers]\ndeadly = deadly:READER\n")
    (tmp_path / "plugin" / "deadly.py").write_text(DEADLY)
    return tmp_path


def names(data: bytes) -> list[str]:
    return [json.loads(line)["source"]["name"] for line in data.splitlines()]


def errors(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_rows_are_those_of_a_plain_loop_in_the_order_of_the_input(folder: Path) -> None:
    done = run("parse", "in", "-o", "out.jsonl", "-j", "2", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    files = [*sorted((folder / "in").glob("*.txt")), *sorted((folder / "in" / "below").glob("*.txt"))]
    wanted = [to_json(parse(file.read_text("utf-8"), name=str(file.relative_to(folder)))) for file in files]
    assert (folder / "out.jsonl").read_text("ascii").splitlines() == wanted
    assert sorted(path.name for path in folder.iterdir()) == ["in", "out.jsonl", "plugin"]


def test_however_many_processes_the_bytes_are_the_same(folder: Path) -> None:
    for jobs in ("1", "3"):
        assert run("parse", "in", "-o", f"{jobs}.csv", "-j", jobs, cwd=folder).returncode == 0
    assert (folder / "1.csv").read_bytes() == (folder / "3.csv").read_bytes()


def test_archives_and_standard_input(folder: Path) -> None:
    text = (folder / "in" / "00.txt").read_bytes()
    with zipfile.ZipFile(folder / "letters.zip", "w") as archive:
        archive.writestr("b.txt", text)
        archive.writestr("a/a.txt", text)
    assert run("parse", "letters.zip", "-", "in/01.txt", "-o", "out.jsonl", stdin=text, cwd=folder).returncode == 0
    assert names((folder / "out.jsonl").read_bytes()) == ["letters.zip/a/a.txt", "letters.zip/b.txt", "<stdin>", "in/01.txt"]


def test_what_is_written_into_the_folder_that_is_read_is_no_letter(folder: Path) -> None:
    for _ in range(2):
        assert run("parse", ".", "-o", "out.jsonl", cwd=folder / "in").returncode == 0
        assert len(names((folder / "in" / "out.jsonl").read_bytes())) == 20


def test_every_letter_of_a_file_is_a_row(folder: Path) -> None:
    two = "\n\n\n".join((folder / "in" / name).read_text("utf-8") for name in ("00.txt", "01.txt"))
    (folder / "two.txt").write_text(two)
    assert run("parse", "--all", "two.txt", "-o", "out.csv", cwd=folder).returncode == 0
    with (folder / "out.csv").open(encoding="utf-8", newline="") as stream:
        assert [(row["file"], row["letter"]) for row in csv.DictReader(stream)] == [("two.txt", "1"), ("two.txt", "2")]


def test_a_table_on_standard_output_is_that_of_a_file(folder: Path) -> None:
    for form, end in (("csv", "csv"), ("signers-csv", "csv"), ("tei", "xml"), ("jsonl", "jsonl")):
        printed = run("parse", "-f", form, "in/00.txt", "in/03.txt", cwd=folder)
        assert printed.returncode == 0
        assert run("parse", "-f", form, "in/00.txt", "in/03.txt", "-o", f"out.{end}", cwd=folder).returncode == 0
        assert (folder / f"out.{end}").read_bytes() == printed.stdout


# What fails


def test_a_file_that_fails_is_a_row_of_errors_and_costs_no_other(folder: Path) -> None:
    (folder / "in" / "05.txt").write_bytes(b"%PDF-1.7\nbroken")
    (folder / "in" / "07.txt").write_bytes(b"%DEADLY odd")
    done = run("parse", "in", "none.txt", "-o", "out.jsonl", "-j", "2", cwd=folder, path=folder / "plugin")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "congress-letters: 3 of 21 files can't be read; " + str(folder / "out.jsonl.errors.jsonl") + " says why"
    ]
    assert len(names((folder / "out.jsonl").read_bytes())) == 18
    found = errors(folder / "out.jsonl.errors.jsonl")
    assert [(row["file"], row["severity"], row["code"]) for row in found] == [
        ("in/05.txt", "error", "unreadable"),
        ("in/07.txt", "error", "crash"),
        ("none.txt", "error", "unreadable"),
    ]
    assert "RuntimeError: odd file" in found[1]["message"]
    # When all is well the next time, nothing says that it is not.
    assert run("parse", "in/00.txt", "-o", "out.jsonl", cwd=folder).returncode == 0
    assert not (folder / "out.jsonl.errors.jsonl").exists()


@POSIX
def test_a_process_that_dies_costs_its_letter(folder: Path) -> None:
    (folder / "in" / "03.txt").write_bytes(b"%DEADLY once")
    (folder / "in" / "04.txt").write_bytes(b"%DEADLY always")
    done = run("parse", "in", "-o", "out.jsonl", "-j", "2", cwd=folder, path=folder / "plugin")
    assert done.returncode == 1, done.stderr
    found = names((folder / "out.jsonl").read_bytes())
    assert found == sorted(found, key=lambda name: (name.count("/"), name))
    assert len(found) == 19
    assert "in/03.txt" in found  # the one that died once was read at the second time
    (row,) = errors(folder / "out.jsonl.errors.jsonl")
    assert (row["file"], row["code"]) == ("in/04.txt", "died")
    assert "exit status 3" in row["message"]


def test_a_table_that_is_there_stays_if_no_file_can_be_read(folder: Path) -> None:
    (folder / "out.csv").write_text("before")
    done = run("parse", "none.txt", "-o", "out.csv", cwd=folder)
    assert (done.returncode, (folder / "out.csv").read_text()) == (1, "before")
    assert b"not written" in done.stderr
    assert [row["file"] for row in errors(folder / "out.csv.errors.jsonl")] == ["none.txt"]


def test_strict_is_an_exit_status_and_a_row(folder: Path) -> None:
    (folder / "blank.txt").write_text("\n\n")
    assert run("parse", "blank.txt", "in/00.txt", "-o", "out.jsonl", cwd=folder).returncode == 0
    assert run("parse", "--strict", "blank.txt", "in/00.txt", "-o", "out.jsonl", cwd=folder).returncode == 1
    assert len(names((folder / "out.jsonl").read_bytes())) == 2
    (row,) = errors(folder / "out.jsonl.errors.jsonl")
    assert (row["file"], row["severity"], row["code"]) == ("blank.txt", "strict", "no-letter")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["in", "-o", "nowhere/out.csv"], "no such folder"),
        (["in/00.txt", "-o", "in/00.txt", "-f", "csv"], "one of the letters"),
        (["in", "-f", "parquet"], "give a file with -o"),
        (["in", "-f", "sqlite", "-o", "-"], "give a file with -o"),
        (["in", "-f", "text", "--resume"], "--resume is for a table"),
        (["in", "-o", "out.jsonl", "--bom"], "--bom is for csv"),
        (["in", "-o", "out.csv", "-j", "0"], "1 to 1024"),
        (["in", "-o", "out.csv", "--roster", "nowhere"], "nowhere"),
        (["in", "-o", "in/00.txt", "-f", "sqlite"], "no SQLite file"),
    ],
)
def test_misuse_is_told_in_one_line_and_writes_nothing(arguments: list[str], says: str, folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = run("parse", *arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and ".part" not in str(path)} == before


# Broken off


def start(folder: Path, *arguments: str, every: float = 0.0) -> subprocess.Popen[bytes]:
    """The command in a group of its own, with a state after so many seconds."""
    code = f"""
import sys
if __name__ == "__main__":
    import congress_letters._batch_state as state
    state._EVERY = {every}
    from congress_letters._cli import main
    sys.exit(main(sys.argv[1:]))
"""
    environment = os.environ | {"PYTHONPATH": TREE}
    command = [sys.executable, "-c", code, "parse", *arguments]
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=HEAR)


def wait_for_rows(folder: Path, out: str) -> None:
    """Until some inputs are done, and the state says so."""
    state = folder / f"{out}.part" / "state.json"
    for _ in range(2000):
        time.sleep(0.01)
        if state.exists() and json.loads(state.read_bytes())["done"]:
            return
    raise AssertionError("nothing was done in 20 s")


@POSIX
def test_ctrl_c_leaves_a_state_to_go_on_from(folder: Path) -> None:
    arguments = ("in", "in", "in", "in", "in", "in", "-o", "out.jsonl", "-j", "1")
    going = start(folder, *arguments)
    wait_for_rows(folder, "out.jsonl")
    os.killpg(going.pid, signal.SIGINT)
    _, told = going.communicate(timeout=60)
    assert (going.returncode, told) == (
        130,
        b"congress-letters: out.jsonl: broken off; what is done is kept: go on with --resume\n",
    )
    assert not (folder / "out.jsonl").exists()
    refused = run("parse", *arguments, cwd=folder)
    assert refused.returncode == 2
    assert b"go on with --resume" in refused.stderr
    for other, says in ((("in/below", "-o", "out.jsonl"), b"not those of the run"), ((*arguments, "--strict"), b"other options")):
        refused = run("parse", *other, "--resume", cwd=folder)
        assert (refused.returncode, says in refused.stderr) == (2, True)
    assert run("parse", *arguments, "--resume", cwd=folder).returncode == 0
    assert len(names((folder / "out.jsonl").read_bytes())) == 120
    assert not (folder / "out.jsonl.part").exists()


@POSIX
@pytest.mark.parametrize("out", ["out.jsonl", "out.parquet", "out.sqlite"])
def test_a_full_disk_is_told_and_gone_on_from(out: str, folder: Path) -> None:
    if out.endswith("parquet"):
        pytest.importorskip("pyarrow")
    import resource

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    command = [sys.executable, "-m", "congress_letters", "parse", "in", "-o", out, "-j", "1"]
    environment = os.environ | {"PYTHONPATH": TREE}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, preexec_fn=small, timeout=120, check=False)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"can't be written" in done.stderr
    assert b"--resume" in done.stderr
    assert not (folder / out).exists()
    assert run("parse", "in", "-o", out, "--resume", cwd=folder).returncode == 0
    assert run("parse", "in", "-o", f"again-{out}", cwd=folder).returncode == 0
    assert rows(folder / out) == rows(folder / f"again-{out}")


def rows(path: Path) -> object:
    """What must be the same: bytes, or the rows of all tables."""
    if path.suffix == ".parquet":
        from pyarrow import parquet

        return parquet.read_table(path).to_pylist()
    if path.suffix == ".sqlite":
        with closing(sqlite3.connect(path)) as base:
            tables = ("letters", "files", "signers", "recipients", "blocks", "issues")
            return {table: base.execute(f"SELECT rowid, * FROM {table} ORDER BY rowid").fetchall() for table in tables}
    return path.read_bytes()


@POSIX
def test_two_runs_do_not_write_one_file(folder: Path) -> None:
    # As many letters as the first run still reads when the second one has started.
    going = start(folder, *["in"] * 60, "-o", "out.jsonl", "-j", "1")
    wait_for_rows(folder, "out.jsonl")
    second = run("parse", "in", "-o", "out.jsonl", "--resume", cwd=folder)
    _, told = going.communicate(timeout=60)
    assert (second.returncode, going.returncode, told) == (2, 0, b"")
    assert b"another run writes it" in second.stderr
    assert len(names((folder / "out.jsonl").read_bytes())) == 1200


# On a terminal


@POSIX
def test_a_terminal_shows_how_far_it_is_and_a_pipe_does_not(folder: Path) -> None:
    import pty

    def told(*options: str) -> str:
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "congress_letters", "parse", "in", "-o", "out.jsonl", "-j", "1", *options]
        environment = os.environ | {"PYTHONPATH": TREE, "TERM": "xterm", "COLUMNS": "100"}
        going = subprocess.Popen(command, cwd=folder, env=environment, stderr=theirs, stdin=subprocess.DEVNULL)
        os.close(theirs)
        text = b""
        try:
            while more := os.read(ours, 4096):
                text += more
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        assert going.wait(timeout=60) == 0
        return text.decode()

    shown = told()
    assert "/20" in shown
    assert "20 letters of 20 files in out.jsonl" in shown
    assert told("--quiet") == ""


def test_members_are_resolved_where_a_roster_is_given(folder: Path) -> None:
    pytest.importorskip("rapidfuzz")
    from tests.rosters import write

    (folder / "roster").mkdir()
    write(folder / "roster")
    text = "July 8, 2019\n\nDear Chair Orr:\n\nWe write.\n\nSincerely,\n\nMarian Oakes\nUnited States Senator\n"
    (folder / "letter.txt").write_text(text)
    assert run("parse", "letter.txt", "-o", "out.jsonl", "--roster", "roster", cwd=folder).returncode == 0
    written = (folder / "out.jsonl").read_bytes()
    member = from_json(written).signatures[0].member
    assert member is not None
    assert (member.bioguide, member.state) == ("O000901", "NV")
    assert run("parse", "-f", "jsonl", "letter.txt", "--roster", "roster", cwd=folder).stdout == written


def test_the_command_runs_in_this_process_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert main(["parse", "in/00.txt", "-o", "out.tei.xml", "-j", "1"]) == 0
    assert b"<TEI>" in (folder / "out.tei.xml").read_bytes()
