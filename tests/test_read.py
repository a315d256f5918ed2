"""Files of any kind: told by their content, read by the reader that takes them, from the command as from Python."""

from __future__ import annotations

import hashlib
import io
import json
import os
import pickle
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from congress_letters import CongressLettersError, MissingExtraError, Span, parse, parse_file, read
from congress_letters.readers import Limits, Options, _named_elsewhere, readers
from tests.readers.written import WRITERS

SIMPLE = Path(__file__).parents[1] / "docs" / "examples" / "simple.txt"
TEXT = SIMPLE.read_bytes().decode("utf-8")


def run(*args: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "congress_letters", *args], cwd=cwd, input=stdin, capture_output=True, check=False)


@pytest.mark.parametrize("name", WRITERS)
def test_a_letter_says_the_same_whatever_it_is_written_as(name: str) -> None:
    assert parse_file(WRITERS[name](TEXT)).values() == parse(TEXT).values()


@pytest.mark.parametrize("name", WRITERS)
def test_the_source_is_the_text_of_the_document_and_the_hash_that_of_the_bytes(name: str, tmp_path: Path) -> None:
    data = WRITERS[name](TEXT)
    path = tmp_path / "a file of any name"
    path.write_bytes(data)
    document = read(path)
    letter = document.letter()
    assert letter.source.text == document.text
    assert letter.source.sha256 == document.sha256 == hashlib.sha256(data).hexdigest()
    assert letter.source.name == document.name == os.fspath(path)
    assert document.format == name.split("-")[0]
    assert pickle.loads(pickle.dumps(document)).locate(letter.signatures[0].span) == document.locate(letter.signatures[0].span)


@pytest.mark.parametrize("name", WRITERS)
def test_every_word_has_a_place(name: str) -> None:
    document = read(WRITERS[name](TEXT))
    at = 0
    for word in document.text.split():
        at = document.text.index(word, at)
        assert document.locate(Span(at, at + len(word)))
        at += len(word)


def test_plain_text_is_located_by_offset() -> None:
    document = read(SIMPLE)
    (place,) = document.locate(Span(10, 20))
    assert place.source == Span(10, 20)


SHOUT = """
from congress_letters import Document
from congress_letters.readers import Reader

def read(file, options):
    return Document(file.content().decode().upper(), file.name, file.sha256, "shout")

READER = Reader("shout", "shouts", lambda file: file.head.startswith(b"SHOUT"), read, rank=1)
NO_READER = "shout"
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Installs a package that names a reader."""
    (tmp_path / "shouting.py").write_text(SHOUT)
    monkeypatch.syspath_prepend(tmp_path)

    def install(point: str) -> None:
        info = tmp_path / "shouting-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: shouting\nVersion: 1\n")
        (info / "entry_points.txt").write_text(f"[congress_letters.readers]\nshout = {point}\n")
        readers.cache_clear()

    yield install
    readers.cache_clear()


def test_other_packages_can_add_readers(installed: Callable[[str], None]) -> None:
    installed("shouting:READER")
    assert [reader.name for reader in readers()] == ["shout", "pdf", "docx", "html", "image", "text"]
    assert read(b"SHOUT me").text == "SHOUT ME"
    assert read(b"me").text == "me"


@pytest.mark.parametrize(
    ("point", "says"),
    [
        ("shouting:NOWHERE", r"the reader shout \(shouting:NOWHERE\) can't be loaded \(.*NOWHERE.*\); mend or uninstall"),
        ("shouting:NO_READER", r"the reader shout \(shouting:NO_READER\) is no congress_letters\.readers\.Reader; report it there"),
    ],
)
def test_a_reader_that_is_none_is_told(installed: Callable[[str], None], point: str, says: str) -> None:
    installed(point)
    with pytest.raises(CongressLettersError, match=says):
        read(b"me")


class Finder:
    """Something that finds packages in its own way."""

    def find_spec(self, *_: object) -> None:
        """No modules."""

    def find_distributions(self, *_: object) -> tuple[()]:
        """No distributions either."""
        return ()


@pytest.mark.parametrize("way", ["nothing", "no folder", "egg", "archive", "finder"])
def test_other_packages_are_looked_for_where_they_may_be(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What can't be looked into is left to importlib.metadata, which is not loaded for nothing."""
    archive = tmp_path / "some.zip"
    archive.write_bytes(b"PK\x05\x06" + bytes(18))
    places = {"no folder": tmp_path / "none", "egg": tmp_path / "some.egg", "archive": archive}
    monkeypatch.setattr("sys.meta_path", [finder for finder in sys.meta_path if finder is PathFinder])
    monkeypatch.setattr("sys.path", [str(tmp_path), str(places.get(way, tmp_path))])
    if way == "finder":
        sys.meta_path.append(Finder())
    assert _named_elsewhere() == (way in ("egg", "archive", "finder"))


def test_importlib_metadata_is_not_loaded_for_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); from congress_letters import read; read(b'me'); print(*set(sys.modules) - before)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split())
    assert "congress_letters.readers._text" in loaded
    assert not loaded & {"importlib.metadata", "congress_letters.readers._pdf", "zipfile", "rich"}


def test_a_missing_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("congress_letters.readers.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match=r"x\.pdf: reading PDF needs an extra: pip install 'congress-letters\[pdf\]'"):
        read(b"%PDF-1.7", name="x.pdf")


@pytest.mark.parametrize(
    ("source", "error", "says"),
    [
        ("there is none", CongressLettersError, "there is no such file"),
        (".", CongressLettersError, "it is a folder"),
        ("a\0b", CongressLettersError, "it is no path"),
        (7, TypeError, "takes a path or bytes, not int"),
        (b"\x89PNG\r\n\x1a\n", CongressLettersError, "--ocr"),
    ],
)
def test_what_cannot_be_read_is_told(source: object, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says):
        read(source)  # type: ignore[arg-type]


def test_a_file_over_the_limit_is_told() -> None:
    with pytest.raises(CongressLettersError, match="more than the 5 that are read"):
        read(b"Dear Chair Orr", options=Options(limits=Limits(file_bytes=5)))


# The command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a letter of each kind, one of them deeper, one hidden, one broken."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    for name, write in WRITERS.items():
        (tmp_path / "in" / f"{name}.bin").write_bytes(write(TEXT))
    (tmp_path / "in" / "deep" / "letter").write_bytes(TEXT.encode())
    (tmp_path / "in" / ".hidden").write_bytes(TEXT.encode())
    return tmp_path


def signers(output: bytes) -> list[str]:
    return [json.loads(line)["signatures"][0]["name"]["text"] for line in output.splitlines()]


def test_a_folder_stands_for_its_files(folder: Path) -> None:
    done = run("parse", "--format", "jsonl", "in", cwd=folder)
    assert (done.returncode, done.stderr) == (0, b"")
    assert signers(done.stdout) == ["Marian Oakes"] * (len(WRITERS) + 1)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("parse", "empty", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "congress-letters: empty: the folder has no files; give another one\n"


def test_a_zip_stands_for_its_files_and_a_broken_one_does_not_stop_the_others(folder: Path) -> None:
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        for file in sorted((folder / "in").glob("*.bin")):
            archive.write(file, file.name)
        archive.writestr("broken.pdf", b"%PDF-1.7")
        archive.writestr("__MACOSX/x", b"x")
    done = run("parse", "--format", "json", "all.zip", cwd=folder)
    assert done.returncode == 2
    says = "it is damaged, or no PDF in spite of its first bytes; get it anew, or repair it, e.g. qpdf FILE OUT"
    assert done.stderr.decode() == f"congress-letters: all.zip/broken.pdf: {says}\n"
    assert [letter["source"]["name"] for letter in json.loads(done.stdout)] == sorted(f"all.zip/{name}.bin" for name in WRITERS)


@pytest.mark.parametrize("name", WRITERS)
def test_standard_input_is_told_by_its_content(name: str, tmp_path: Path) -> None:
    done = run("parse", "--format", "jsonl", "-", cwd=tmp_path, stdin=WRITERS[name](TEXT))
    assert (done.returncode, done.stderr) == (0, b"")
    assert signers(done.stdout) == ["Marian Oakes"]


def test_a_zip_may_come_from_standard_input(tmp_path: Path) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b.txt", TEXT)
    done = run("parse", "--format", "jsonl", "-", cwd=tmp_path, stdin=stream.getvalue())
    assert signers(done.stdout) == ["Marian Oakes"] * 2


def test_readers_are_listed(tmp_path: Path) -> None:
    done = run("readers", cwd=tmp_path)
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.decode().splitlines()] == ["pdf", "docx", "html", "image", "text"]
