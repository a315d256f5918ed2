"""From bytes to text: nothing is lost, newlines stay, and what is no text is told in one line with a remedy."""

from __future__ import annotations

import hashlib
import io
import os
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_letters._errors import CongressLettersError
from congress_letters._files import decode, read_text_file

TEXT = "Dear Señor O’Hara:\r\n\r\nWe write — “again” —\x0c about\t€\u00a05.\rYours,\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_each_encoding_gives_the_same_text(codec: str) -> None:
    assert decode(TEXT.encode(codec)) == TEXT


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_utf_16_of_both_orders(codec: str, mark: bytes) -> None:
    assert decode(mark + TEXT.encode(codec)) == TEXT
    assert decode(mark + "😀".encode(codec)) == "😀"


def test_a_mark_is_no_part_of_the_text_but_only_the_first_is_one() -> None:
    assert decode(b"\xef\xbb\xbf") == ""
    assert decode("\ufeff\ufeffDear".encode()) == "\ufeffDear"
    assert decode("\ufeff\ufeffDear".encode("utf-16-le")) == "\ufeffDear"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40).map(lambda text: "Dear " + text))
def test_utf_8_and_utf_16_keep_every_character(text: str) -> None:
    assert decode(text.encode()) == text
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text
    assert decode(b"\xff\xfe" + text.encode("utf-16-le")) == text


def test_every_byte_has_a_character_of_its_own() -> None:
    data = b"Dear " + bytes(range(1, 256))
    text = decode(data)
    assert len(text) == len(data)
    assert len(set(text[5:])) == 255
    assert text[5 + 0x92 - 1] == "’"
    assert text[5 + 0x81 - 1] == "\x81"  # means nothing in Windows-1252
    assert text[5 + 0xE9 - 1] == "é"


def test_a_stray_byte_behind_a_utf_8_mark_does_not_spoil_the_rest() -> None:
    assert decode(b"\xef\xbb\xbf" + "Señor ".encode() + b"O\x92Hara \x81") == "Señor O’Hara \x81"


def test_utf_16_cut_short_or_with_half_a_pair_loses_nothing() -> None:
    assert decode(b"\xff\xfe" + "Dear".encode("utf-16-le") + b"\n") == "Dear\n"
    assert decode(b"\xff\xfe" + "a\ud83d b\udc00".encode("utf-16-le", "surrogatepass")) == "a\ud83d b\udc00"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x0c", "\x0b", "\x85", "\u2028"])
def test_newlines_stay_as_they_are(newline: str, tmp_path: Path) -> None:
    text = f"One{newline}two{newline}"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read_text_file(tmp_path / "a.txt")[0] == text


@pytest.mark.parametrize("data", [b"", b" ", b"\n\n", b"a\0b, a long line with one NUL in it", b"\x1a"])
def test_odd_but_text(data: bytes) -> None:
    assert decode(data) == data.decode()


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name in names:
            file.writestr(name, "content")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", ["PDF", "pip install 'congress-letters[pdf]'", "pdftotext -layout"]),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", ["PDF"]),
        (archive("[Content_Types].xml", "word/document.xml"), ["Word", "pip install 'congress-letters[docx]'", "pandoc"]),
        (archive("a.txt"), ["ZIP", "unpack"]),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), ["Word", "plain text"]),
        (b"{\\rtf1\\ansi Dear", ["rich text", "plain text"]),
        (b"\x89PNG\r\n\x1a\n" + bytes(9), ["picture", "tesseract"]),
        (b"\xff\xd8\xff\xe0JFIF", ["picture"]),
        (b"II*\0" + bytes(9), ["picture"]),
        (b"\x1f\x8b\x08\0", ["gunzip"]),
        (b"\0\1\2\3" * 50, ["binary", "iconv"]),
        ("No mark".encode("utf-16-le"), ["binary", "encoding", "iconv"]),
        ("A mark".encode("utf-32"), ["encoding", "iconv"]),
    ],
)
def test_what_is_no_text_is_told_with_a_remedy(data: bytes, says: list[str], tmp_path: Path) -> None:
    with pytest.raises(CongressLettersError) as caught:
        decode(data)
    told = str(caught.value)
    assert "\n" not in told
    assert all(what in told for what in says), told
    (tmp_path / "letter.bin").write_bytes(data)
    with pytest.raises(CongressLettersError) as from_file:
        read_text_file(tmp_path / "letter.bin")
    assert str(from_file.value) == f"{tmp_path / 'letter.bin'}: {told}"


def test_the_checksum_is_of_the_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TEXT.encode()
    (tmp_path / "a.txt").write_bytes(data)
    assert read_text_file(str(tmp_path / "a.txt")) == (TEXT, hashlib.sha256(data).hexdigest())


def told(path: Any) -> str:
    with pytest.raises(CongressLettersError) as caught:
        read_text_file(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")
    return str(caught.value)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "there is no such file; check the path" in told(tmp_path / "none.txt")
    assert "; " in told(tmp_path / "none" / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "it is a folder; give the files in it, e.g." in told(tmp_path)


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert "can't be read (permission denied); check the file's permissions" in told(tmp_path / "a.txt")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Dear")
    (tmp_path / "a.txt").chmod(0)
    assert "permission denied" in told(tmp_path / "a.txt")


def test_a_path_that_is_none(tmp_path: Path) -> None:
    assert "check the path" in told("a\0b.txt")
    assert "; check" in told(tmp_path / ("x" * 5000))
    (tmp_path / "a.txt").write_text("Dear")
    assert "; check" in told(tmp_path / "a.txt" / "b.txt")


@pytest.mark.parametrize("data", ["text", None, 3, ["Dear"]])
def test_decode_takes_bytes(data: Any) -> None:
    with pytest.raises(TypeError, match="takes bytes"):
        decode(data)
