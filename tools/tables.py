"""Write the LALR tables of the grammars, so that nobody has to wait for Lark to make them.

    python tools/tables.py [--check]

Run it after every change of a ``.lark`` file and commit what it writes. ``--check`` only says whether that is needed.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from congress_letters._grammar import digest, grammar_text, make_parser
from congress_letters._tables import packed

FOLDER = Path(__file__).resolve().parents[1] / "grammars"


def tables(name: str) -> str:
    """The text of a grammar's file of tables: a rule or a state a line."""
    made = {"about": f"LALR tables of {name}.lark. Made by tools/tables.py; don't edit.", "grammar": digest(grammar_text(name))}
    made |= packed(make_parser(name))
    parts = []
    for key, value in made.items():
        lines = ",\n".join(json.dumps(line) for line in value) if key in ("rules", "states") else ""
        parts.append(f"{json.dumps(key)}: " + (f"[\n{lines}\n]" if lines else json.dumps(value)))
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the LALR tables of the grammars.")
    parser.add_argument("--check", action="store_true", help="write nothing; end with status 1 where a file is not up to date")
    check = parser.parse_args().check
    stale = 0
    for grammar in sorted(FOLDER.glob("*.lark")):
        file = grammar.with_suffix(".json")
        text = tables(grammar.stem)
        if not file.is_file() or file.read_text("utf-8") != text:
            stale += 1
            print(f"{file.name} is {'not up to date' if check else 'written'}")
            if not check:
                file.write_text(text, "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
