"""Help: every command has examples that the parser takes, and docs/commands.md says what the parser says."""

from __future__ import annotations

import argparse
import re
import shlex
import subprocess
import sys
from shutil import get_terminal_size

import pytest
from commands import PAGE, commands, page

from congress_letters._cli import _parser
from congress_letters._cli_io import terminal_width

COMMANDS = {parser.prog: parser for parser in commands(_parser())}


def _examples(parser: argparse.ArgumentParser) -> list[str]:
    _, found, listed = (parser.epilog or "").partition("examples:\n")
    return [line for line in listed.split("\n") if line] if found else []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples_that_the_parser_takes(name: str) -> None:
    examples = _examples(COMMANDS[name])
    assert examples
    used = set()
    for example in examples:
        command = re.search(r"congress-letters .*", re.split(r"\s[>#]|\s{3,}", example.strip())[0].split("| ")[-1])
        assert command, example
        words = shlex.split(command[0])
        _parser().parse_args(words[1:])
        used.add(command[0])
    assert any(command.startswith(name) for command in used)


def test_every_option_says_what_it_does() -> None:
    silent = [
        f"{name} {action.dest}"
        for name, parser in COMMANDS.items()
        for action in parser._actions
        if not action.help and not isinstance(action, argparse._SubParsersAction)
    ]
    assert silent == []


def test_the_page_of_commands_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run python tools/commands.py --write"


def test_the_page_has_every_command_and_option() -> None:
    text = PAGE.read_text("utf-8")
    for name, parser in COMMANDS.items():
        assert re.search(rf"^##+ {name}$", text, re.MULTILINE)
        for action in parser._actions:
            assert all(option in text for option in action.option_strings)


@pytest.mark.parametrize("said", ["", "0", "-3", "wide", "57", "200"])
def test_the_width_is_that_which_python_knows(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", said)
    assert terminal_width() == (get_terminal_size().columns if said != "-3" else 80)


def test_a_closed_output_has_a_width_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr("sys.__stdout__", None)
    assert terminal_width() == 80


def test_only_the_command_that_is_asked_for_is_made() -> None:
    code = (
        "import sys; old = {*sys.modules}; from congress_letters import _cli; _cli._parser('schema'); print(*{*sys.modules} - old)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "congress_letters._cli_other" in loaded
    assert not {"congress_letters._cli_parse", "congress_letters._cli_roster", "importlib.metadata", "shutil"} & set(loaded)
