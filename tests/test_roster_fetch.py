"""Fetching the roster from a real server on the loopback, also from one that means harm."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from congress_letters import Roster, RosterError
from congress_letters._cli import main
from congress_letters._roster_fetch import Limits, fetch, fetched_on
from tests.rosters import FILES

Answer = Callable[[BaseHTTPRequestHandler], None]
QUICK = Limits(seconds=1.0, silence=0.5, size=200_000)


def sends(body: bytes, *, kind: str = "application/json", length: int | None = None, code: int = 200) -> Answer:
    """An answer like any other, but for what is said otherwise."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(len(body) if length is None else length))
        request.end_headers()
        request.wfile.write(body)

    return answer


def endless(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.end_headers()
    for _ in range(10_000):
        request.wfile.write(b"[" * 10_000)


def dripping(request: BaseHTTPRequestHandler) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "application/json")
    request.end_headers()
    for _ in range(100):
        request.wfile.write(b" ")
        request.wfile.flush()
        time.sleep(0.1)


def dripping_head(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    for _ in range(100):
        request.wfile.write(b"x")
        request.wfile.flush()
        time.sleep(0.1)


def silent(request: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def nothing(request: BaseHTTPRequestHandler) -> None:
    request.close_connection = True


def redirects(to: str) -> Answer:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("Location", to)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def further(request: BaseHTTPRequestHandler) -> None:
    redirects(f"{request.path}x")(request)


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[str]:
    """A server that has these files; its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.lstrip("/")
            answer = answers.get(name) or answers.get("*") or sends(b"no such file", kind="text/html", code=404)
            with suppress(OSError):  # the other side has had enough
                answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


GOOD: dict[str, Answer] = {name: sends(json.dumps(content).encode()) for name, content in FILES.items()}


def test_all_files_are_fetched(tmp_path: Path) -> None:
    with serving(GOOD) as url:
        files = fetch(tmp_path, url=f"{url}/")
        assert [file.name for file in files] == list(FILES)
        assert (fetched_on(tmp_path) or "").endswith(f"from {url}")
    assert len(Roster.load(tmp_path)) == 27
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([*FILES, "fetched.json"])


def test_the_committees_may_be_missing(tmp_path: Path) -> None:
    with serving({name: answer for name, answer in GOOD.items() if name.startswith("legislators")}) as url:
        assert len(fetch(tmp_path / "new" / "folder", url=url)) == 2


def test_an_honest_redirect_is_followed(tmp_path: Path) -> None:
    with serving(GOOD) as good:
        moved = {name: redirects(f"{good}/{name}") for name in GOOD}
        with serving(moved) as url:
            assert len(fetch(tmp_path, url=url)) == 4


HISTORICAL = "legislators-historical.json"


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        pytest.param(endless, r"it is too large \(more than 200,000 bytes\)", id="endless body"),
        pytest.param(dripping, "it takes too long", id="slow drip"),
        pytest.param(dripping_head, "it takes too long", id="slow drip of the header"),
        pytest.param(silent, "it takes too long", id="silence"),
        pytest.param(nothing, "it can't be reached", id="hangs up"),
        pytest.param(sends(b"[]", kind="text/html"), "it is text/html, not JSON", id="wrong type"),
        pytest.param(sends(b"[]", length=10**12), r"it is too large \(1,000,000,000,000 bytes\)", id="too large as it says"),
        pytest.param(sends(b'[{"id"', length=5_000), "only 6 of 5,000 bytes came", id="truncated"),
        pytest.param(sends(b'[{"id"'), "it is not JSON", id="half of it"),
        pytest.param(sends(b"<html>sign in</html>"), "it is not JSON", id="a page that says it is JSON"),
        pytest.param(sends(b"[3]"), r"\[0\] is no member's record", id="other JSON"),
        pytest.param(sends(b"[]"), "it is not the file legislators-historical", id="empty"),
        pytest.param(sends(json.dumps(FILES["committees-current.json"]).encode()), "it is not the file", id="another file"),
        pytest.param(further, r"it sends us on and on \(302\)", id="redirect loop"),
        pytest.param(redirects("file:///etc/passwd"), r"it sends us on and on \(302\)", id="redirect to a file"),
        pytest.param(redirects("ftp://127.0.0.1/x"), "it sends us to ftp://127.0.0.1/x, which is no safe", id="redirect to ftp"),
        pytest.param(sends(b"", code=500), "the server says 500", id="500"),
        pytest.param(sends(b"", code=503), "the server says 503", id="503"),
        pytest.param(sends(b"", code=404), r"there is no such file \(404\)", id="404"),
    ],
)
def test_what_is_there_stays_when_the_server_means_harm(answer: Answer, says: str, tmp_path: Path) -> None:
    (tmp_path / HISTORICAL).write_text("as it was", "utf-8")
    (tmp_path / "legislators-current.json").write_text("as it was too", "utf-8")
    started = time.monotonic()
    with serving(GOOD | {HISTORICAL: answer, "*": further}) as url, pytest.raises(RosterError, match=says) as caught:
        fetch(tmp_path, url=url, limits=QUICK)
    assert time.monotonic() - started < 3
    assert HISTORICAL in str(caught.value)
    assert "\n" not in str(caught.value)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["legislators-current.json", HISTORICAL]
    assert {file.read_text("utf-8") for file in tmp_path.iterdir()} == {"as it was", "as it was too"}


def test_nobody_there(tmp_path: Path) -> None:
    with serving(GOOD) as url:
        pass
    with pytest.raises(RosterError, match=r"it can't be reached \(connection refused\); are you online\?"):
        fetch(tmp_path, url=url)


def test_addresses_that_are_none(tmp_path: Path) -> None:
    for wrong in ("file:///tmp", "nowhere", "https://", "ftp://example.org"):
        with pytest.raises(RosterError, match="no address; give one that begins with https://"):
            fetch(tmp_path, url=wrong)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RosterError, match="it can't be written"):
        fetch(tmp_path / "file" / "folder", url="http://127.0.0.1:1")


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    with serving(GOOD) as url:
        monkeypatch.setenv("CONGRESS_LETTERS_ROSTER_URL", url)
        assert main(["roster", "fetch"]) == 0
    assert capsys.readouterr().out.count(os.linesep) == 4
    assert main(["roster", "info"]) == 0
    shown = capsys.readouterr().out
    assert "members      27" in shown
    assert f"from {url}" in shown
    assert "2027-01-03 (the end of the latest House)" in shown
    assert len(Roster.load()) == 27


def test_the_command_says_what_goes_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving({}) as url:
        assert main(["roster", "fetch", "--into", str(tmp_path), "--url", url]) == 2
    assert capsys.readouterr().err.startswith("congress-letters: http://127.0.0.1")
    with pytest.raises(SystemExit) as caught:
        main(["roster", "fetch", "--timeout", "soon"])
    assert caught.value.code == 2
