"""Getting the legislators files from the project that keeps them, whole and checked or not at all.

Whatever answers at the address is not trusted: its size, its time, its type, its redirects and its content are bounded and
checked before a file is replaced.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import socket
import tempfile
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from attrs import define

from ._errors import RosterError
from ._roster import Roster
from ._roster_files import COMMITTEES, CURRENT, FILES, HISTORICAL, MEMBERSHIP, data_folder, parse_file

__all__ = ["ADDRESS", "Limits", "fetch", "fetched_on"]

ADDRESS = "https://unitedstates.github.io/congress-legislators"
"""Where the files lie; the variable CONGRESS_LETTERS_ROSTER_URL or ``--url`` names another place."""
NOTE = "fetched.json"
"""What was fetched when from where; beside the files."""

_NEEDED = (CURRENT, HISTORICAL)
_CHUNK = 64 * 1024
_TYPES = ("application/json", "text/json", "text/plain", "application/octet-stream", "binary/octet-stream", "application/x-json")


@define(frozen=True, slots=True)
class Limits:
    """What one file may cost."""

    seconds: float = 120.0
    """From the request to the last byte, redirects included."""
    silence: float = 20.0
    """Between two packets."""
    size: int = 64 * 1024 * 1024
    """Bytes. The largest file has about a tenth of it."""
    redirects: int = 5
    """How often the address may send us on."""


def fetch(folder: str | os.PathLike[str] | None = None, *, url: str | None = None, limits: Limits | None = None) -> list[Path]:
    """Fetch the files into a folder, by default the user's data folder, and say where they are.

    Nothing is replaced unless all that is needed came whole and is a roster; each file is replaced in one step. Raises
    `RosterError` that says what went wrong and what to do.
    """
    base = (url or os.environ.get("CONGRESS_LETTERS_ROSTER_URL") or ADDRESS).rstrip("/")
    if urlsplit(base).scheme not in ("http", "https") or not urlsplit(base).hostname:
        raise RosterError(f"{base}: no address; give one that begins with https://")
    into = data_folder() if folder is None else Path(folder)
    try:
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=into, prefix=".fetching-") as room:
            return _fetched(base, into, Path(room), limits or Limits())
    except OSError as error:
        raise RosterError(f"{into}: it can't be written ({(error.strerror or str(error)).lower()}); give another folder") from None


def fetched_on(folder: Path) -> str | None:
    """When and from where the files in a folder were fetched, in words; None where they came otherwise."""
    try:
        note = json.loads((folder / NOTE).read_bytes())
        return f"{note['fetched']} from {note['url']}"
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _fetched(base: str, into: Path, room: Path, limits: Limits) -> list[Path]:
    got: list[Path] = []
    hashes: dict[str, str] = {}
    for name in FILES:
        file = room / f"{name}.json"
        address = f"{base}/{file.name}"
        try:
            _download(address, file, limits)
        except _Absent as absent:
            if name in _NEEDED:
                raise RosterError(f"{address}: {absent}; check the address") from None
            continue
        _check(address, file, name)
        hashes[file.name] = hashlib.sha256(file.read_bytes()).hexdigest()
        got.append(file)
    Roster.load(room)
    note = {"fetched": datetime.now(UTC).date().isoformat(), "url": base, "sha256": hashes}
    (room / NOTE).write_text(json.dumps(note, indent=1) + "\n", "utf-8")
    out = []
    for file in (*got, room / NOTE):
        os.chmod(file, 0o644)
        os.replace(file, into / file.name)
        out.append(into / file.name)
    return out[:-1]


def _check(address: str, file: Path, name: str) -> None:
    """It is what its name says."""
    try:
        found = parse_file(file)
    except RosterError as error:
        what = str(error).partition(": ")[2].replace("fetch the file again", "try again later")
        raise RosterError(f"{address}: {what}") from None
    if not {COMMITTEES: found.committees, MEMBERSHIP: found.leaders}.get(name, found.legislators):
        raise RosterError(f"{address}: it is not the file {name}; check the address")


class _Absent(Exception):
    """There is no such file."""


def _download(address: str, file: Path, limits: Limits) -> None:
    with _deadline(limits) as watch:
        try:
            with _opener(watch, limits).open(urllib.request.Request(address, headers=_HEADERS), timeout=limits.silence) as answer:
                _copy(address, answer, file, limits, watch)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in (404, 410):
                raise _Absent(f"there is no such file ({error.code})") from None
            if error.code in range(300, 400):
                raise RosterError(f"{address}: it sends us on and on ({error.code}); check the address") from None
            raise RosterError(f"{address}: the server says {error.code} {error.reason}; try again later") from None
        except RosterError:
            raise
        except (OSError, http.client.HTTPException, ValueError) as error:
            if watch.over or isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
                raise RosterError(f"{address}: it takes too long; try again later, or download the file yourself") from None
            reason = getattr(error, "reason", None) or error
            says = str(getattr(reason, "strerror", None) or reason or type(reason).__name__).lower()
            raise RosterError(f"{address}: it can't be reached ({says}); are you online?") from None


_HEADERS = {"User-Agent": "congress-letters (roster fetch)", "Accept": "application/json", "Accept-Encoding": "identity"}


def _copy(address: str, answer: Any, file: Path, limits: Limits, watch: _Watch) -> None:
    kind = answer.headers.get_content_type()
    if kind not in _TYPES:
        raise RosterError(f"{address}: it is {kind}, not JSON; check the address")
    length = answer.headers.get("Content-Length")
    wanted = int(length) if length and length.isdigit() else None
    if wanted is not None and wanted > limits.size:
        raise RosterError(f"{address}: it is too large ({wanted:,} bytes); check the address")
    size = 0
    with file.open("wb") as out:
        while chunk := answer.read1(_CHUNK):
            size += len(chunk)
            if size > limits.size:
                raise RosterError(f"{address}: it is too large (more than {limits.size:,} bytes); check the address")
            out.write(chunk)
    if watch.over:  # what was shut down looks like a body at its end
        raise TimeoutError
    if wanted is not None and size != wanted:
        raise RosterError(f"{address}: only {size:,} of {wanted:,} bytes came; try again later")


# The deadline. A time-out of a socket counts from packet to packet, so that a server that sends a byte a second, of its header too,
# could hold us for ever. When time is over the connections are shut down, and whoever reads from them gets an error.


class _Watch:
    def __init__(self) -> None:
        self.sockets: list[socket.socket] = []
        self.over = False

    def end(self) -> None:
        self.over = True
        for sock in self.sockets:
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)


@contextmanager
def _deadline(limits: Limits) -> Iterator[_Watch]:
    watch = _Watch()
    timer = threading.Timer(limits.seconds, watch.end)
    timer.daemon = True
    timer.start()
    try:
        yield watch
    finally:
        timer.cancel()
        for sock in watch.sockets:
            sock.close()


def _opener(watch: _Watch, limits: Limits) -> urllib.request.OpenerDirector:
    class Plain(http.client.HTTPConnection):
        def connect(self) -> None:
            super().connect()
            watch.sockets.append(self.sock)

    class Secure(http.client.HTTPSConnection):
        def connect(self) -> None:
            super().connect()
            watch.sockets.append(self.sock)

    class PlainHandler(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Plain, req)

    class SecureHandler(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Secure, req)

    class Redirects(urllib.request.HTTPRedirectHandler):
        max_redirections = limits.redirects
        max_repeats = 2

        def redirect_request(
            self, req: urllib.request.Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
        ) -> urllib.request.Request | None:
            kind = urlsplit(newurl).scheme
            if kind not in ("http", "https") or (req.type == "https" and kind != "https"):
                fp.close()
                raise RosterError(f"{req.full_url}: it sends us to {newurl[:80]}, which is no safe address; check the address")
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    handlers: Sequence[urllib.request.BaseHandler] = (PlainHandler(), SecureHandler(), Redirects())
    return urllib.request.build_opener(*handlers)
