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
from pathlib import Path

import pytest

from congress_letters import CongressLettersError, Document, MissingExtraError, Span, parse, parse_file, read
from congress_letters.readers import File, Limits, Options, Reader, readers
from congress_letters.readers import _text as text_reader
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


def test_other_packages_can_add_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    def shout(file: File, options: Options) -> Document:
        return Document(file.content().decode().upper(), file.name, file.sha256, "shout")

    own = Reader("shout", "shouts", lambda file: file.head.startswith(b"SHOUT"), shout, rank=1)

    class Point:
        name, value = "shout", "somewhere:READER"

        def load(self) -> Reader:
            return own

    class Text(Point):
        def load(self) -> Reader:
            return text_reader.READER

    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [Text(), Point()])
    readers.cache_clear()
    try:
        assert [reader.name for reader in readers()] == ["shout", "text"]
        assert read(b"SHOUT me").text == "SHOUT ME"
        assert read(b"me").text == "me"
    finally:
        readers.cache_clear()


def test_our_readers_are_entry_points() -> None:
    assert {"pdf", "docx", "html", "image", "text"} <= {reader.name for reader in readers()}


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
