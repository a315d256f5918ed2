"""Mutation testing: ``python tools/mutate.py --count 600 --seed 1``: does a test fail for each small change of the code?

Draws changes of the modules that read a letter (`MODULES`), makes each in a copy of the project under the system's temporary
folder, never in the checkout, and runs the fast tests of that module. A change that no test notices is a survivor: it is
listed with its line, and either a test is missing or the change changes nothing. Prints survivors, then the share killed; the
status is 1 where that is under ``--least``.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
SOURCE = Path("src") / "congress_letters"
# The tests of all modules, then those of each: the first that fails ends it, so the quickest stand first.
COMMON = ("tests/test_fixtures.py", "tests/test_examples.py", "tests/test_parse.py")
MODULES: dict[str, tuple[str, ...]] = {
    "_reading": ("tests/test_reading.py", "tests/test_evidence.py"),
    "_runs": ("tests/test_reading.py", "tests/test_evidence.py"),
    "_looks": ("tests/test_reading.py",),
    "_evidence": ("tests/test_evidence.py", "tests/test_reading.py"),
    "_figures": ("tests/test_evidence.py", "tests/test_dates.py"),
    "_phrases": ("tests/test_evidence.py",),
    "_misread": ("tests/test_misread.py",),
    "_quotes": ("tests/test_quotes.py",),
    "_habits": ("tests/test_reading.py",),
    "_lines": ("tests/test_lines.py", "tests/test_columns.py"),
    "_cuts": ("tests/test_cuts.py", "tests/test_lines.py"),
    "_tail": ("tests/test_tail.py", "tests/test_cuts.py"),
    "_columns": ("tests/test_columns.py",),
    "_listing": ("tests/test_lines.py", "tests/test_cuts.py"),
    "_grammar": ("tests/test_search.py", "tests/laws/test_law7_grammar.py"),
    "_search": ("tests/test_search.py",),
    "_weights": ("tests/test_search.py", "tests/test_reading.py"),
    "_build": ("tests/test_build.py", "tests/laws/test_law2_spans.py", "tests/laws/test_law3_nothing_lost.py"),
    "_people": ("tests/test_build.py",),
    "_rolls": ("tests/test_names.py", "tests/test_build.py"),
    "_places": ("tests/test_build.py", "tests/laws/test_law2_spans.py"),
}
_COMPARE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot,
    ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATE: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr, ast.FloorDiv: ast.Mult,
}  # fmt: skip


class Change(NamedTuple):
    """One small change: the node (its number in the walk), what to do, and where."""

    module: str
    node: int
    how: str
    line: int


def changes(module: str, tree: ast.AST) -> Iterator[Change]:
    """All changes of a module that may matter: none of docstrings, annotations, imports."""
    skipped = {id(inner) for node in ast.walk(tree) for part in _inert(node) for inner in ast.walk(part)}
    for number, node in enumerate(ast.walk(tree)):
        if id(node) in skipped:
            continue
        for how in _ways(node):
            yield Change(module, number, how, getattr(node, "lineno", 0))


def _inert(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node
    if isinstance(node, ast.FunctionDef):
        yield from filter(None, [node.returns, *(argument.annotation for argument in node.args.args)])
    if isinstance(node, ast.AnnAssign):
        yield node.annotation
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        yield node
    if isinstance(node, ast.If) and "_work" in ast.unparse(node.test):  # counts the work for a law, and nothing else
        yield node
    if isinstance(node, ast.Raise):
        yield node


def _ways(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare) and type(node.ops[0]) in _COMPARE:
        yield "compare"
    elif isinstance(node, ast.BinOp) and type(node.op) in _OPERATE:
        yield "operate"
    elif isinstance(node, ast.BoolOp):
        yield from ("and-or", "drop")
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not"
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield "condition"
    elif isinstance(node, ast.Constant) and type(node.value) is int:
        yield from ("more", "less")
    elif isinstance(node, ast.Constant) and type(node.value) is bool:
        yield "other"
    elif isinstance(node, ast.Continue | ast.Break):
        yield "pass"
    elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield "none"
    elif isinstance(node, ast.AugAssign) and type(node.op) in _OPERATE:
        yield "assign"


def changed(source: str, change: Change) -> tuple[str, str]:
    """The source with the change, and what it says, before and after."""
    tree: ast.AST = ast.parse(source)
    node = next(node for number, node in enumerate(ast.walk(tree)) if number == change.node)
    before = ast.unparse(node)
    new: ast.AST = node
    if isinstance(node, ast.Compare):
        node.ops[0] = _COMPARE[type(node.ops[0])]()
    elif isinstance(node, ast.BinOp):
        node.op = _OPERATE[type(node.op)]()
    elif isinstance(node, ast.AugAssign):
        new = ast.Assign([node.target], node.value)
    elif isinstance(node, ast.BoolOp) and change.how == "and-or":
        node.op = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
    elif isinstance(node, ast.BoolOp):
        new = node.values[0]
    elif isinstance(node, ast.UnaryOp):
        new = node.operand
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Constant):
        node.value = not node.value if change.how == "other" else node.value + (1 if change.how == "more" else -1)  # type: ignore[operator]
    elif isinstance(node, ast.Continue | ast.Break):
        new = ast.Pass()
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    if new is not node:
        tree = _Replace(node, new).visit(tree)
    ast.fix_missing_locations(tree)
    return ast.unparse(tree), f"{before.splitlines()[0][:90]}  ->  {ast.unparse(new).splitlines()[0][:90]}"


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def tests(tree: Path, module: str, seconds: float) -> str:
    """What the tests say: "passed", "failed" or "time out"."""
    files = [name for name in (*MODULES[module], *COMMON) if (tree / name).exists()]
    command = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "-p", "no:cacheprovider", *dict.fromkeys(files)]
    settings = {**os.environ, "PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1", "CONGRESS_LETTERS_PROFILE": "quick"}
    try:
        done = subprocess.run(command, cwd=tree, env=settings, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return "time out"
    return "passed" if done.returncode == 0 else "failed"


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--count", type=int, default=600, help="changes to draw (default: 600)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--least", type=float, default=90, help="percent that must be killed (default: 90)")
    options.add_argument("modules", nargs="*", help=f"of {', '.join(MODULES)}; all where none is given")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        tree = Path(folder) / "tree"
        left = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "build", "dist", "__pycache__")
        shutil.copytree(ROOT, tree, ignore=left)
        names = given.modules or list(MODULES)
        sources = {name: (tree / SOURCE / f"{name}.py").read_text("utf-8") for name in names}
        every = [change for name, source in sources.items() for change in changes(name, ast.parse(source))]
        drawn = random.Random(given.seed).sample(every, min(given.count, len(every)))
        longest: dict[str, float] = {}
        for name in names:
            start = time.monotonic()
            if tests(tree, name, 600) != "passed":
                print(f"the tests of {name} fail without any change; nothing was tried")
                return 2
            longest[name] = 3 * (time.monotonic() - start) + 10
        print(f"{len(every)} changes are possible; {len(drawn)} are tried", flush=True)
        killed = 0
        for number, change in enumerate(drawn, 1):
            file = tree / SOURCE / f"{change.module}.py"
            text, said = changed(sources[change.module], change)
            file.write_text(text, "utf-8")
            found = tests(tree, change.module, longest[change.module])
            file.write_text(sources[change.module], "utf-8")
            killed += found != "passed"
            if found == "passed":
                print(f"survives: {SOURCE / change.module}.py:{change.line} ({change.how}) {said}", flush=True)
            if number % 50 == 0:
                print(f"{number} tried, {killed} killed", flush=True)
        share = 100 * killed / len(drawn) if drawn else 100
        print(f"{killed} of {len(drawn)} killed, {share:.1f} %")
        return 0 if share >= given.least else 1


if __name__ == "__main__":
    sys.exit(main())
