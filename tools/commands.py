"""The page docs/commands.md, made from the command's own parser: usage, options and examples of each command.

    python tools/commands.py --write    make it anew
    python tools/commands.py --check    say whether it is up to date

Made from the parser's parts and not from its printed help, which every version of Python sets out in another way.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from congress_letters._cli import _parser

PAGE = Path(__file__).parents[1] / "docs" / "commands.md"
HEAD = """\
# Commands

What `congress-letters --help` and `congress-letters COMMAND --help` say. This page is made by `tools/commands.py`.
"""


def page() -> str:
    """The page's text."""
    return "\n".join([HEAD, *_command(_parser(), 2)])


def commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser and all of its subcommands."""
    yield parser
    for below, _ in _below(parser):
        yield from commands(below)


def _below(parser: argparse.ArgumentParser) -> Iterator[tuple[argparse.ArgumentParser, str]]:
    """The subcommands, each with what it is for in a few words."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            says = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, below in action.choices.items():
                yield below, says.get(name, "")


def _command(parser: argparse.ArgumentParser, level: int) -> Iterator[str]:
    yield f"{'#' * level} {parser.prog}\n"
    yield f"```text\n{_usage(parser)}\n```\n"
    if parser.description:
        yield from _blocks(parser.description)
    actions = [action for action in parser._actions if not isinstance(action, argparse._SubParsersAction)]
    for action in actions:
        yield f"`{_names(action)}`\n: {_escaped(_help(parser, action))}\n"
    below = list(_below(parser))
    if below:
        yield "| Command | |\n|---|---|"
        yield "".join(f"| [`{one.prog}`](#{one.prog.replace(' ', '-')}) | {_escaped(says)} |\n" for one, says in below)
    if parser.epilog:
        yield from _blocks(parser.epilog)
    for one, _ in below:
        yield from _command(one, 3)


def _usage(parser: argparse.ArgumentParser) -> str:
    bits = [parser.prog]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            bits.append(f"{action.metavar} ...")
        elif not action.option_strings:
            name = _metavar(action)
            bits.append({"+": f"{name}...", "*": f"[{name}...]", "?": f"[{name}]"}.get(str(action.nargs), name))
        elif action.required:
            bits.append(f"{action.option_strings[0]} {_metavar(action)}")
    return " ".join([bits[0], "[OPTION]...", *bits[1:]])


def _names(action: argparse.Action) -> str:
    if not action.option_strings:
        return _metavar(action)
    value = "" if action.nargs == 0 else f" {_metavar(action)}"
    return ", ".join(action.option_strings) + value


def _metavar(action: argparse.Action) -> str:
    if action.choices is not None and action.metavar is None:
        return "{" + ",".join(map(str, action.choices)) + "}"
    return str(action.metavar or (action.dest.upper() if action.option_strings else action.dest))


def _help(parser: argparse.ArgumentParser, action: argparse.Action) -> str:
    if isinstance(action, argparse._HelpAction):
        return "print help"
    return (action.help or "") % {**vars(action), "prog": parser.prog}


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs; what is headed by a word and a colon is a list that was set out by hand, and stays as it is."""
    for block in text.strip("\n").split("\n\n"):
        first, _, rest = block.partition("\n")
        if first.endswith(":") and rest:
            lines = rest.split("\n")
            kind = "bash" if first == "examples:" else "text"
            yield f"{first[0].upper()}{first[1:]}\n\n```{kind}\n" + "\n".join(line.removeprefix("  ") for line in lines) + "\n```\n"
        else:
            yield f"{_escaped(' '.join(block.split()))}\n"


def _escaped(text: str) -> str:
    return text.replace("|", "\\|").replace("*", "\\*").replace("<", "\\<").replace("[", "\\[")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--write", action="store_true", help="make the page anew")
    what.add_argument("--check", action="store_true", help="exit with 1 if it is out of date")
    if parser.parse_args().write:
        PAGE.write_text(page(), "utf-8")
        return 0
    if PAGE.read_text("utf-8") == page():
        return 0
    print("docs/commands.md is out of date: run python tools/commands.py --write", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
