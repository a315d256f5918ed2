"""Files made to break a reader: each gives a clear error or a document, soon, with no network and no process."""

from __future__ import annotations

import os
import socket
import subprocess
import time

import pytest

from congress_letters import CongressLettersError, read
from congress_letters.readers import Options
from tests.readers.hostile import files

FILES = files()


@pytest.fixture(autouse=True)
def _sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """No network and no process: whoever tries fails the test."""

    def refused(*_: object, **__: object) -> None:
        pytest.fail("a reader tried to reach the network or to start a process")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(subprocess, "Popen", refused)
    monkeypatch.setattr(os, "system", refused)


def test_there_are_many() -> None:
    assert len(FILES) >= 40


@pytest.mark.parametrize("name", FILES)
def test_a_clear_error_or_a_document(name: str) -> None:
    started = time.perf_counter()
    try:
        document = read(FILES[name], name=name, options=Options(ocr=False))
    except CongressLettersError as error:
        message = str(error)
        assert message.startswith(f"{name}: ")
        assert "\n" not in message
        assert len(message) < 400
        assert not name.startswith("ok-"), message
    else:
        assert not name.startswith("ok-") or "Dear" in document.text
        assert "root:" not in document.text, "a file of the system was read"
        document.letter()
    assert time.perf_counter() - started < 20


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith(("png", "jpeg", "tiff"))])
def test_broken_pictures_are_told_before_anything_is_recognized(name: str) -> None:
    with pytest.raises(CongressLettersError, match=f"{name}: "):
        read(FILES[name], name=name, options=Options(ocr=True))
