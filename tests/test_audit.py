"""After its first call `parse` opens no file, and it never opens a socket or starts a process: Python's own audit events say so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

WATCH = """
import json, sys
from pathlib import Path
from congress_letters import find_letters, parse

texts = [file.read_text("utf-8", "replace") for file in sorted(Path(sys.argv[1]).glob("*.txt"))]
texts += ["", "\\0\\ud800", "%PDF-1.7", "Dear Mr. Lee:", "x" * 5_000, "https://example.com/a.txt\\n/etc/passwd\\n__import__('os')"]
seen = []
sys.addaudithook(lambda event, arguments: watching and seen.append((event, repr(arguments[1:2] + arguments[:1])[:200])))
watching = True
parse("Dear Mr. Lee:\\n\\nWe write to ask.\\n\\nSincerely,\\n\\nPat Lee")
list(find_letters("Dear Mr. Lee:\\n\\nWe write to ask for the plan.\\n\\nSincerely,\\n\\nPat Lee"))
first = list(seen)
seen.clear()
for text in texts:
    parse(text)
    list(find_letters(text))
watching = False
print(json.dumps([first, seen, len(texts)]))
"""

NEVER = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "ctypes.",
    "urllib.",
    "pickle.",
    "winreg.",
)
WRITES = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.truncate", "shutil.", "tempfile.", "sqlite3.")
LATER = ("open", "os.listdir", "os.scandir", "import", "exec", "compile", "marshal.")


@pytest.fixture(scope="module")
def seen() -> tuple[list[list[str]], list[list[str]]]:
    run = subprocess.run(
        [sys.executable, "-c", WATCH, str(ROOT / "tests" / "fixtures")], capture_output=True, text=True, check=True, cwd=ROOT
    )
    first, later, texts = json.loads(run.stdout)
    assert texts > 20
    return first, later


def test_no_socket_and_no_process_ever(seen: tuple[list[list[str]], list[list[str]]]) -> None:
    for event, arguments in (*seen[0], *seen[1]):
        assert not event.startswith((*NEVER, *WRITES)), (event, arguments)


def test_after_the_first_call_no_file_and_no_code(seen: tuple[list[list[str]], list[list[str]]]) -> None:
    assert [found for found in seen[1] if found[0].startswith(LATER)] == []


def test_the_first_call_only_reads(seen: tuple[list[list[str]], list[list[str]]]) -> None:
    opened = [arguments for event, arguments in seen[0] if event == "open"]
    assert opened, "the first call reads the grammar: a watch that sees nothing proves nothing"
    for arguments in opened:
        assert "'r'" in arguments or "'rb'" in arguments or "None" in arguments, arguments
