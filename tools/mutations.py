"""Small changes of Python code, as `tools/mutate.py` makes them: another comparison, a number one off, a condition turned round."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

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
    """All changes of a module that may matter: none of docstrings, annotations, imports, of how a class is made, of self-checks."""
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
    if isinstance(node, ast.ClassDef):  # slots or none, equality or none: memory and time
        yield from node.decorator_list
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "field":
        yield node
    if isinstance(node, ast.keyword) and node.arg == "strict":  # that two lists are of one length is true or a bug
        yield node.value
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


def statement_of(tree: ast.Module, change: Change) -> range:
    """The lines of the innermost statement that a change is in; of one that holds others, those of its head."""
    found = range(change.line, change.line + 1)
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and node.lineno <= change.line <= (node.end_lineno or node.lineno):
            inner = getattr(node, "body", None)
            last = inner[0].lineno - 1 if inner else node.end_lineno or node.lineno
            if change.line <= max(last, node.lineno):
                found = range(node.lineno, max(last, node.lineno) + 1)
    return found
