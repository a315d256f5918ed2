"""The command, run as a user runs it: what it prints where, and its exit status."""

from __future__ import annotations

import functools
import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import congress_letters
from congress_letters import _view
from congress_letters._json import from_json
from congress_letters._model import Block, BlockKind, Body, Letter, Line, Source
from congress_letters._schema import json_schema
from congress_letters._version import version
from tests.letters import FULL, LETTERS

LETTER = """\
Congress of the United States
House of Representatives
Washington, DC 20515

March 3, 2021

The Honorable Ana M. Prado
Secretary
U.S. Department of Transportation
1200 New Jersey Avenue, SE
Washington, DC 20590

Dear Secretary Prado:

We write about the harbor of Portland, where the pilots’ association says that the channel is too shallow.

Please tell us by April 1 when it was last dredged.

Sincerely,

José O'Dell
Member of Congress
"""
TREE = str(Path(congress_letters.__file__).parents[1])
HEAR = functools.partial(signal.signal, signal.SIGINT, signal.default_int_handler) if os.name == "posix" else None
"""What makes a process take Ctrl-C: a shell starts what it runs in the background deaf to it, these tests among it."""


def run(
    *arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, path: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command, with the package that these tests import; ``path`` comes first on the way to modules."""
    ways = [str(path)] if path else []
    inherited = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE")}
    return subprocess.run(
        [sys.executable, "-m", "congress_letters", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=inherited | {"PYTHONPATH": os.pathsep.join([*ways, TREE])} | environment,
        timeout=120,
        check=False,
    )


def one_complaint(done: subprocess.CompletedProcess[bytes]) -> str:
    """The one line on standard error."""
    told = done.stderr.decode()
    assert told.startswith("congress-letters: "), told
    assert told.count("\n") == 1, told
    return told.rstrip("\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_bytes(LETTER.encode())
    (tmp_path / "other.txt").write_bytes(LETTER.replace("Portland", "Astoria").encode())
    (tmp_path / "blank.txt").write_bytes(b"\n\n  \n")
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7\n")
    return tmp_path


def parsed(data: bytes) -> Any:
    return json.loads(data)


# parse


def test_one_file_gives_one_object(folder: Path) -> None:
    done = run("parse", "--format", "json", "letter.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    data = parsed(done.stdout)
    Draft202012Validator(json_schema()).validate(data)
    assert data["source"] == {
        "name": "letter.txt",
        "length": len(LETTER),
        "sha256": hashlib.sha256(LETTER.encode()).hexdigest(),
    }
    assert data["date"]["iso"] == "2021-03-03"
    assert [recipient["name"]["text"] for recipient in data["recipients"]] == ["Ana M. Prado"]
    assert data["salutation"]["text"] == "Dear Secretary Prado:"
    assert [block["kind"] for block in data["body"]["blocks"]] == ["paragraph", "paragraph"]
    assert data["closing"]["text"] == "Sincerely,"
    assert [signature["name"]["text"] for signature in data["signatures"]] == ["José O'Dell"]
    start, end = data["signatures"][0]["name"]["span"]
    assert LETTER[start:end] == "José O'Dell"
    assert from_json(done.stdout, text=LETTER).signers == ("José O'Dell",)


def test_several_files_give_an_array_or_a_line_each(folder: Path) -> None:
    array = run("parse", "-f", "json", "letter.txt", "other.txt", cwd=folder)
    lines = run("parse", "-f", "jsonl", "letter.txt", "other.txt", cwd=folder)
    assert (array.returncode, lines.returncode, array.stderr, lines.stderr) == (0, 0, b"", b"")
    assert [data["source"]["name"] for data in parsed(array.stdout)] == ["letter.txt", "other.txt"]
    assert lines.stdout.isascii()
    assert [parsed(line) for line in lines.stdout.splitlines()] == parsed(array.stdout)


def test_jsonl_of_one_file_is_one_line(folder: Path) -> None:
    done = run("parse", "--format=jsonl", "letter.txt", cwd=folder)
    assert done.stdout.count(b"\n") == 1
    assert parsed(done.stdout) == parsed(run("parse", "--format=json", "letter.txt", cwd=folder).stdout)


def test_text_is_the_default_and_shows_the_letter(folder: Path) -> None:
    done = run("parse", "letter.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run("parse", "--format", "text", "letter.txt", cwd=folder).stdout
    shown = done.stdout.decode()
    for part in ("letter.txt", "March 3, 2021", "The Honorable Ana M. Prado", "Dear Secretary Prado:", "pilots’", "José O'Dell"):
        assert part in shown
    assert "\x1b" not in shown


def test_text_of_several_files_names_each(folder: Path) -> None:
    shown = run("parse", "letter.txt", "other.txt", cwd=folder).stdout.decode()
    assert shown.index("letter.txt") < shown.index("Portland") < shown.index("other.txt") < shown.index("Astoria")


def test_text_without_rich_is_the_same(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    without = tmp_path_factory.mktemp("without")
    (without / "rich.py").write_text("raise ImportError('rich is not installed')\n")
    done = run("parse", "letter.txt", cwd=folder, path=without)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == run("parse", "letter.txt", cwd=folder).stdout
    forced = run("parse", "letter.txt", cwd=folder, path=without, FORCE_COLOR="1")
    assert (forced.returncode, b"\x1b" in forced.stdout) == (0, False)


def test_colours_say_the_same_as_text(folder: Path) -> None:
    pytest.importorskip("rich")
    import re

    coloured = run("parse", "letter.txt", cwd=folder, FORCE_COLOR="1", TERM="xterm-256color", COLUMNS="100").stdout.decode()
    assert "\x1b[" in coloured
    bare = [line.rstrip() for line in re.sub(r"\x1b\[[\d;]*m", "", coloured).splitlines()]
    assert bare == run("parse", "letter.txt", cwd=folder).stdout.decode().splitlines()


def test_standard_input(folder: Path) -> None:
    done = run("parse", "-f", "json", "-", stdin=LETTER.encode("utf-8-sig"), cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    data, from_file = parsed(done.stdout), parsed(run("parse", "-f", "json", "letter.txt", cwd=folder).stdout)
    assert data["source"] == {
        "name": "<stdin>",
        "length": len(LETTER),
        "sha256": hashlib.sha256(LETTER.encode("utf-8-sig")).hexdigest(),
    }
    assert data | {"source": 0} == from_file | {"source": 0}


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_gives_the_same_letter(codec: str, folder: Path) -> None:
    (folder / "coded.txt").write_bytes(LETTER.encode(codec))
    first, second = parsed(run("parse", "-f", "json", "letter.txt", "coded.txt", cwd=folder).stdout)
    assert first["source"]["length"] == second["source"]["length"]
    assert first | {"source": 0} == second | {"source": 0}


def test_lone_surrogates_and_controls_do_no_harm(folder: Path) -> None:
    odd = LETTER.replace("harbor", "har\ud83dbor \x1b[31m\x07")
    (folder / "odd.txt").write_bytes(b"\xff\xfe" + odd.encode("utf-16-le", "surrogatepass"))
    for form in ("json", "jsonl"):
        done = run("parse", "--format", form, "odd.txt", cwd=folder)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "har\ud83dbor" in from_json(done.stdout).values()["body"]["blocks"][0]["text"]
    done = run("parse", "odd.txt", cwd=folder, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "har\\ud83dbor" in done.stdout.decode()
    assert b"\x1b" not in done.stdout
    assert b"\x07" not in done.stdout


def test_output_is_utf_8_whatever_the_locale(folder: Path) -> None:
    done = run("parse", "-f", "json", "letter.txt", cwd=folder, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert "pilots’" in done.stdout.decode()


# Issues and errors


def test_no_letter_is_a_result_and_an_error_only_if_strict(folder: Path) -> None:
    for blank in ("blank.txt", "-"):
        done = run("parse", "-f", "json", blank, cwd=folder)
        assert (done.returncode, done.stderr) == (0, b"")
        assert [(issue["code"], issue["severity"]) for issue in parsed(done.stdout)["issues"]] == [("no-letter", "error")]
    done = run("parse", "-f", "json", "--strict", "letter.txt", "blank.txt", cwd=folder)
    assert done.returncode == 1
    assert len(parsed(done.stdout)) == 2
    told = one_complaint(done)
    assert "blank.txt:1:1: no-letter: " in told


def test_strict_is_content_with_a_good_letter(folder: Path) -> None:
    done = run("parse", "--strict", "letter.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("none.txt", "none.txt: there is no such file; check the path"),
        ("letter.pdf", "letter.pdf: it is damaged, or no PDF"),
    ],
)
@pytest.mark.parametrize("command", [["parse"], ["parse", "-f", "json"], ["explain"]], ids=lambda words: " ".join(words))
def test_unreadable_input_is_told_in_one_line(command: list[str], file: str, says: str, folder: Path) -> None:
    done = run(*command, file, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert says in one_complaint(done)


def test_binary_standard_input_is_told_in_one_line(folder: Path) -> None:
    done = run("parse", "-", stdin=bytes(99), cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "<stdin>: it is binary" in one_complaint(done)


@pytest.mark.parametrize("strict", [[], ["--strict"]])
def test_the_others_are_printed_where_one_is_unreadable(strict: list[str], folder: Path) -> None:
    files = ["none.txt", "letter.txt", "letter.pdf", "blank.txt", "other.txt"]
    for form in ("json", "jsonl", "text"):
        done = run("parse", *strict, "-f", form, *files, cwd=folder)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 2 + len(strict)
        if form == "text":
            assert b"Portland" in done.stdout
            assert b"Astoria" in done.stdout
        else:
            found = parsed(done.stdout) if form == "json" else [parsed(line) for line in done.stdout.splitlines()]
            assert [data["source"]["name"] for data in found] == ["letter.txt", "blank.txt", "other.txt"]


def test_where_none_of_several_is_readable_the_array_is_empty(folder: Path) -> None:
    done = run("parse", "-f", "json", "none.txt", "letter.pdf", cwd=folder)
    assert (done.returncode, parsed(done.stdout)) == (2, [])


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["parse"],
        ["read", "letter.txt"],
        ["parse", "--format", "xml", "letter.txt"],
        ["parse", "--unknown", "letter.txt"],
        ["parse", "-", "-"],
        ["explain"],
        ["schema", "letter.txt"],
        ["parse", "letter.txt", "-o", "letter.txt"],
        ["parse", "letter.txt", "-o", "."],
        ["parse", "letter.txt", "-o", "nowhere/out.json"],
    ],
    ids=lambda words: " ".join(words),
)
def test_misuse_is_told_in_one_line(arguments: list[str], folder: Path) -> None:
    done = run(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, b"")
    one_complaint(done)
    assert (folder / "letter.txt").read_bytes() == LETTER.encode()


# Where it goes


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_file_gets_what_would_be_printed(form: str, folder: Path) -> None:
    before = set(folder.iterdir())
    done = run("parse", "-f", form, "letter.txt", "other.txt", "-o", "out", cwd=folder, FORCE_COLOR="1")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (folder / "out").read_bytes() == run("parse", "-f", form, "letter.txt", "other.txt", cwd=folder).stdout
    assert set(folder.iterdir()) - before == {folder / "out"}


def test_a_file_that_was_there_stays_if_nothing_could_be_read(folder: Path) -> None:
    (folder / "out").write_text("before")
    assert run("parse", "none.txt", "-o", "out", cwd=folder).returncode == 2
    assert (folder / "out").read_text() == "before"


@pytest.mark.skipif(sys.platform == "win32", reason="links and permissions of Unix")
def test_a_link_stays_a_link_and_permissions_stay(folder: Path) -> None:
    (folder / "out").write_text("before")
    (folder / "out").chmod(0o640)
    (folder / "link").symlink_to("out")
    assert run("parse", "letter.txt", "-o", "link", cwd=folder).returncode == 0
    assert (folder / "link").is_symlink()
    assert b"Portland" in (folder / "out").read_bytes()
    assert (folder / "out").stat().st_mode & 0o777 == 0o640
    assert run("parse", "letter.txt", "-o", "new", cwd=folder).returncode == 0
    mask = os.umask(0)
    os.umask(mask)
    assert (folder / "new").stat().st_mode & 0o777 == 0o666 & ~mask


@pytest.mark.skipif(sys.platform == "win32", reason="devices of Unix")
def test_a_device_is_written_to_and_not_replaced(folder: Path) -> None:
    assert run("parse", "letter.txt", "-o", "/dev/null", cwd=folder).returncode == 0
    assert Path("/dev/null").is_char_device()
    assert b"Portland" in run("parse", "letter.txt", "-o", "-", cwd=folder).stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("command", ["parse letter.txt", "parse -f json letter.txt other.txt", "explain letter.txt", "schema"])
def test_a_full_disk_is_told_in_one_line(command: str, folder: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "congress_letters", *command.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=os.environ | {"PYTHONPATH": TREE},
            timeout=120,
            check=False,
        )
    assert done.returncode == 2
    assert "standard output: it can't be written" in one_complaint(done)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
@pytest.mark.parametrize("command", ["parse letter.txt", "parse -f jsonl letter.txt other.txt", "explain letter.txt", "schema"])
def test_a_broken_pipe_is_quiet(command: str, folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "congress_letters", *command.split()],
            stdout=write,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=os.environ | {"PYTHONPATH": TREE},
            timeout=120,
            check=False,
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


# The other commands


def test_explain_goes_through_the_letter(folder: Path) -> None:
    done = run("explain", "letter.txt", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    shown = done.stdout.decode()
    assert all(part in shown for part in ("March 3, 2021", "Dear Secretary Prado:", "Sincerely,"))
    both = run("explain", "letter.txt", "other.txt", "none.txt", cwd=folder)
    assert both.returncode == 2
    assert both.stdout.decode().index("letter.txt") < both.stdout.decode().index("other.txt")
    assert "none.txt" in one_complaint(both)


def test_schema_is_printed() -> None:
    done = run("schema")
    assert (done.returncode, done.stderr) == (0, b"")
    assert parsed(done.stdout) == json_schema()


def test_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"congress-letters {version()}\n")


@pytest.mark.parametrize("command", [[], ["parse"], ["explain"], ["schema"]])
def test_help_has_examples(command: list[str]) -> None:
    done = run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, b"")
    if command != ["schema"]:
        assert f"  congress-letters {' '.join(command)}" in done.stdout.decode().split("examples:")[1]


def test_help_and_version_load_neither_lark_nor_cattrs() -> None:
    for words in (["--version"], ["--help"]):
        script = (
            "import sys\nfrom congress_letters._cli import main\n"
            f"try: main({words!r})\nexcept SystemExit: pass\n"
            "print(sorted({'lark', 'cattrs', 'rich'} & sys.modules.keys()), file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, env=os.environ | {"PYTHONPATH": TREE}, timeout=60, check=True
        )
        assert done.stderr == b"[]\n"


# The picture


@pytest.mark.parametrize("width", [1, 40, 73, 100, 500])
@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS.keys())
def test_the_picture_keeps_its_width_and_shows_no_controls(letter: Letter, width: int) -> None:
    shown = _view.plain(letter, width)
    assert shown.endswith("\n")
    for line in shown.removesuffix("\n").split("\n"):
        assert len(line) <= max(40, width)
        assert line == line.rstrip()
        assert not any(character < " " or "\x7f" <= character < "\xa0" for character in line)


def test_the_picture_shows_every_part_of_the_full_letter() -> None:
    shown = " ".join(_view.plain(FULL, 200).split())
    for text in (
        *("harbor.txt", "House of Representatives", "Washington, DC, March 3, 2021 2021-03-03", "VIA EMAIL"),
        *("The Honorable Ana M. Prado-Lind", "Administrator", "Office of Harbor Safety", "Portland, ME 04101"),
        *("RE: Dredging of the inner harbor", "Dear Administrator Prado-Lind:", "Our questions", "1. When was it last dredged?"),
        *('│ "No ship', "North 14 ft", "With best regards,", "Sincerely,", "Hon. José O'Dell, Jr. (D-ME-01)", "· representative"),
        *("Members of Congress", "JO/kl", "Enclosure: chart", "Lee Wu, Harbor Master", "P.S. The chart", "1 Pilots' log, 2020."),
        *("Page 2", "(stamped)", "joined-over-break: A paragraph goes on", "(line 19, column 1)"),
    ):
        assert text in shown, text


def test_a_word_without_end_and_a_deep_list_are_drawn() -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "w" * 100_000),
        Block(BlockKind.LIST_ITEM, "words " * 20_000, "1." * 500, 10**9),
    )
    shown = _view.plain(Letter(source=Source("n" * 300 + "\n\x1b"), delivery=(Line(""),), body=Body(blocks)))
    assert shown.count("w") == 120_000
    assert shown.count("words") == 20_000
    assert "\x1b" not in shown
