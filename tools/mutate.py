"""Mutation testing: ``python tools/mutate.py --count 600 --seed 1``: does a test fail for each small change of the code?

First the tests run once, on a copy of the project, and for each is noted how long it takes and which lines it runs. Then
changes of the modules that read a letter (`MODULES`) are drawn (`mutations.py`), and for each change the tests that run its
line, the module's own first and then the quickest, until one fails. A change is made in a process of its own, forked from one
that has collected the tests: there the code of the functions is exchanged. One of a line that is run at import, or at first use
only, is made before the package is loaded. Nothing is written. A change that no test notices is a survivor: it is listed with
its line, and either a test is missing or the change changes nothing: ``survivors.txt`` gives the reason of those that are
known, and it is printed with them. Then comes the share killed; the status is 1 where that is under ``--least``. ``--again
FILE`` tries the survivors of an earlier run once more, from what it printed. ``--part 2/4`` tries the second quarter of those
drawn. ``--tests test_cuts _cuts`` tries changes of one module with its own tests, in seconds: to see what they leave open while
they are written.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import re
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from itertools import zip_longest
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

import coverage
import pytest
from _pytest.runner import runtestprotocol
from mutations import Change, changed, changes, statement_of

ROOT = Path(__file__).parents[1]
PACKAGE = "congress_letters"
SOURCE = Path("src") / PACKAGE
SURVIVORS = Path(__file__).with_name("survivors.txt")
MODULES = (
    "_reading", "_zones", "_runs", "_looks", "_evidence", "_figures", "_phrases", "_misread", "_quotes", "_habits", "_lines",
    "_cells",
    "_cuts", "_run_in", "_sharing", "_top_in_line", "_tail", "_columns", "_abreast", "_across", "_stretches", "_listing", "_marked",
    "_addressed", "_name_lists", "_dealt", "_rest", "_grammar", "_tables", "_search", "_weights", "_build", "_people", "_rolls",
    "_places",
)  # fmt: skip
# Quick tests in this process: one that starts Python anew would not see the change.
TESTS = (
    "test_fixtures", "test_examples", "test_phenomena", "test_parse", "test_reading", "test_evidence", "test_misread",
    "test_quotes", "test_lines", "test_columns", "test_abreast", "test_cuts", "test_listing", "test_tail", "test_habits",
    "test_runs", "test_rest", "test_places", "test_search", "test_tables", "test_weights", "test_build", "test_names",
    "test_dates", "test_salutation", "test_vocabulary", "test_clean", "test_explain", "test_find", "test_render", "test_labels",
    "test_corners", "test_shuffled", "test_signs", "test_sharing", "test_top_in_line", "test_run_in", "laws/test_law1_total",
    "laws/test_law2_spans", "laws/test_law3_nothing_lost", "laws/test_law5_harmless_changes",
)  # fmt: skip
OWN = {
    "_reading": ("test_signs", "test_reading"), "_cuts": ("test_cuts", "test_tail"), "_listing": ("test_listing", "test_tail"),
    "_marked": ("test_listing", "test_cuts"), "_addressed": ("test_listing", "test_tail"),
    "_name_lists": ("test_listing", "test_lines"), "_dealt": ("test_tail",),
    "_words": ("test_evidence",), "_figures": ("test_evidence",), "_phrases": ("test_evidence",), "_looks": ("test_reading",),
    "_people": ("test_build",), "_rolls": ("test_names",), "_grammar": ("test_search",),
    "_across": ("test_columns",), "_cells": ("test_lines", "test_columns"), "_run_in": ("test_run_in", "test_lines"),
    "_stretches": ("test_places",),
}  # fmt: skip
"""The tests of a module where they are not those of its name: they come first."""
PYTEST = ("-q", "-x", "--no-header", "-p", "no:cacheprovider")
MEMORY = 4 << 30
AT_FIRST = 30
"""Seconds to load the package and to collect the tests."""
FAILED = 3
AT_IMPORT, FIRST_USE, USE = "", "first use", "use"
LETTER = "March 4, 2019\n\nDear Chair Lee:\n\nWe write to ask.\n\nSincerely,\n\nPat Lee\nMember of Congress\n"


class Tests(NamedTuple):
    """What is known of the tests: how long each takes, and which of them run a line."""

    seconds: dict[str, float]
    lines: dict[tuple[str, int], frozenset[str]]

    def early(self, module: str, lines: range) -> bool:
        """One of these lines is run when the package is loaded, or when it is first used, and not each time."""
        found = self._run(module, lines)
        return AT_IMPORT in found or (FIRST_USE in found and USE not in found)

    def _run(self, module: str, lines: range) -> set[str]:
        return set().union(*(self.lines.get((module, line), frozenset()) for line in lines))

    def of(self, module: str, lines: range, most: float) -> list[str]:
        """The tests that run one of these lines, as many as take ``most`` seconds in all.

        The module's own come first, then the quickest: every letter that is read runs most lines, and few look at what they do.
        """
        own = tuple(f"tests/{name}.py" for name in OWN.get(module, (f"test{module}",)))
        found = set(self.seconds) if self.early(module, lines) else self._run(module, lines)
        ordered = sorted(found & set(self.seconds), key=lambda name: (not name.startswith(own), self.seconds[name], name))
        spent = 0.0
        kept: list[str] = []
        for name in ordered:
            spent += self.seconds[name]
            if spent > most and kept:
                break
            kept.append(name)
        return kept


class _Watch:
    """A plugin of pytest that notes how long each test takes, and tells coverage which one runs."""

    def __init__(self, watcher: coverage.Coverage) -> None:
        self.watcher = watcher
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.watcher.switch_context(item.nodeid)
        _forget()
        start = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - start
            self.watcher.switch_context(AT_IMPORT)


def _forget() -> None:
    """Empty what the package remembers of results, so that a test runs the lines that an earlier one had run for it.

    What is made once and asked for without arguments stays: the weights, the automaton.
    """
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith(PACKAGE) else ():
            if hasattr(value, "cache_clear") and value.__wrapped__.__code__.co_argcount:
                value.cache_clear()
    from congress_letters import Vocabulary, _looks, _weights

    known = Vocabulary.default()
    for remembered in (_looks._seen, known._known, known.words, _weights.default_weights()._offers):
        remembered.clear()


def learn(tree: Path, files: list[str]) -> Tests | None:
    """Run all tests once; None where one fails."""
    watcher = coverage.Coverage(data_file=None, source_pkgs=[PACKAGE], config_file=False)
    watcher.start()
    watcher.switch_context(FIRST_USE)
    import congress_letters

    congress_letters.parse(LETTER)
    _forget()
    watcher.switch_context(USE)
    congress_letters.parse(LETTER)
    watcher.switch_context(AT_IMPORT)
    plugin = _Watch(watcher)
    status = pytest.main([*PYTEST, *files], [plugin])
    watcher.stop()
    if status != 0:
        return None
    data = watcher.get_data()
    lines: dict[tuple[str, int], frozenset[str]] = {}
    for file in data.measured_files():
        module = Path(file).stem
        for line, names in data.contexts_by_lineno(file).items():
            # Importing runs the package's lines in the first context; what is run nowhere else belongs to no test.
            lines[module, line] = frozenset(names)
    return Tests(plugin.seconds, lines)


class Trial(NamedTuple):
    """A change to try: the module's source with it, and the tests that may notice it, the quickest first."""

    change: Change
    text: str
    tests: list[str]
    seconds: int
    """What the tests may take of the processor before they are taken for endless."""


# In a process that has collected the tests: the code of the functions is exchanged


class _Loop:
    """A plugin of pytest that tries changes instead of running the tests that it collected."""

    def __init__(self, trials: list[Trial], tree: Path, tell: Callable[[Change, bool], None], jobs: int, longest: float) -> None:
        self.trials, self.tree, self.tell, self.jobs, self.longest = trials, tree, tell, jobs, longest
        self.items: dict[str, pytest.Item] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        import congress_letters

        congress_letters.parse(LETTER)  # what is made once, by lines that are not changed here
        self.items = {item.nodeid: item for item in session.items}
        for change, noticed in try_all(self.trials, self.notices, self.jobs, self.longest):
            self.tell(change, noticed)
        return True

    def notices(self, trial: Trial) -> bool:
        name = f"{PACKAGE}.{trial.change.module}"
        old = sys.modules[name]
        new = ModuleType(name)
        vars(new).update({key: value for key, value in vars(old).items() if key.startswith("__")})
        exec(compile(trial.text, str(old.__file__), "exec"), vars(new))
        _exchange(vars(old), vars(new), str(old.__file__))
        _forget()
        items = [self.items[test] for test in trial.tests]
        return any(
            any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))
            for item, following in zip_longest(items, items[1:])
        )


def _exchange(old: Mapping[str, Any], new: Mapping[str, Any], file: str) -> None:
    """Give the functions of a module, and the methods of its classes, the code of others; who holds them notices nothing."""
    for name, value in list(old.items()):
        mine, other = (getattr(it, "fget", None) or getattr(it, "__wrapped__", it) for it in (value, new.get(name)))
        if isinstance(mine, FunctionType) and isinstance(other, FunctionType) and mine.__code__.co_filename == file:
            mine.__code__, mine.__defaults__, mine.__kwdefaults__ = other.__code__, other.__defaults__, other.__kwdefaults__
        elif isinstance(mine, type) and isinstance(other, type) and mine.__module__ == old.get("__name__"):
            _exchange({**vars(mine), "__name__": None}, vars(other), file)


# In a process that has loaded nothing yet: the module is imported with the change


class _Changed(MetaPathFinder):
    """Imports one module of the package from a text, and leaves the rest to others."""

    def __init__(self, module: str, file: Path, text: str) -> None:
        self.module, self.file, self.text = f"{PACKAGE}.{module}", file, text

    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        if fullname != self.module:
            return None
        loader: Loader = _FromText(self.text, fullname, str(self.file))
        return spec_from_loader(fullname, loader, origin=str(self.file))


class _FromText(SourceFileLoader):
    def __init__(self, text: str, name: str, file: str) -> None:
        super().__init__(name, file)
        self.text = text

    def get_code(self, fullname: str) -> Any:
        return compile(self.text, self.path, "exec")


class _Only:
    """A plugin of pytest that runs these tests alone, in this order."""

    def __init__(self, names: list[str]) -> None:
        self.order = {name: number for number, name in enumerate(names)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((item for item in items if item.nodeid in self.order), key=lambda item: self.order[item.nodeid])


def notices_anew(trial: Trial) -> bool:
    """Whether one of the tests fails with the change."""
    module = trial.change.module
    sys.meta_path.insert(0, _Changed(module, SOURCE / f"{module}.py", trial.text))
    files = list(dict.fromkeys(name.split("::")[0] for name in trial.tests))
    return pytest.main([*PYTEST, *files], [_Only(trial.tests)]) != 0


# Processes


def alone(work: Callable[[], bool], says: str = os.devnull, seconds: int = resource.RLIM_INFINITY) -> int:
    """Start ``work`` in a process of its own, which prints into a file; True ends it with status 1. Gives its number.

    One that takes more than some seconds of the processor is ended.
    """
    sys.stdout.flush()
    process = os.fork()
    if process:
        return process
    status = FAILED
    try:
        printed = os.open(says, os.O_WRONLY | os.O_CREAT)
        os.dup2(printed, 1)
        os.dup2(printed, 2)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        status = int(work())
    finally:
        os._exit(status)


def try_all(trials: list[Trial], notices: Callable[[Trial], bool], jobs: int, longest: float) -> Iterator[tuple[Change, bool]]:
    """Each change with whether it is noticed, in the order in which they end. A test that doesn't end has noticed it."""
    waiting = list(reversed(trials))
    running: dict[int, tuple[Change, float]] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            trial = waiting.pop()
            if not trial.tests:
                yield trial.change, False
                continue
            running[alone(partial(notices, trial), seconds=trial.seconds)] = trial.change, time.monotonic() + longest
        for process in list(running):
            change, until = running[process]
            late = time.monotonic() > until
            if late:
                with suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
            done, status = os.waitpid(process, 0 if late else os.WNOHANG)
            if done:
                del running[process]
                if os.waitstatus_to_exitcode(status) == FAILED:
                    raise RuntimeError(f"it could not be tried: {change}")
                yield change, status != 0
        time.sleep(0.002)


def draw(sources: dict[str, str], count: int, seed: int, again: Path | None) -> list[tuple[Change, str, str]]:
    """Changes with the source they make and what they say."""
    every = [change for name, source in sources.items() for change in changes(name, ast.parse(source))]
    if again:
        listed = set(known_survivors(again))
        places = {line.split(")")[0] for line in listed}
        drawn = [change for change in every if told(change, "").split(")")[0] in places]
        made = [(change, *changed(sources[change.module], change)) for change in drawn]
        return [found for found in made if told(found[0], found[2]) in listed]
    print(f"{len(every)} changes are possible", flush=True)
    drawn = random.Random(seed).sample(every, min(count, len(every)))
    return [(change, *changed(sources[change.module], change)) for change in drawn]


def told(change: Change, said: str) -> str:
    """A change for people."""
    return f"{SOURCE / change.module}.py:{change.line} ({change.how}) {said}"


def known_survivors(file: Path) -> dict[str, str]:
    """The survivors that a file lists, as `told` gives them, each with the reason in the line below it, if any."""
    return dict(re.findall(r"^survives: (.+)(?:\n    (.+))?$", file.read_text("utf-8"), re.M))


def main() -> int:
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--count", type=int, default=600, help="changes to draw (default: 600)")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--least", type=float, default=90, help="percent that must be killed (default: 90)")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes at once (default: one a core)")
    options.add_argument("--most", type=float, default=8, help="seconds of tests for one change (default: 8)")
    options.add_argument(
        "--again", type=lambda name: Path(name).resolve(), metavar="FILE", help="the survivors that an earlier run printed"
    )
    options.add_argument("--part", default="1/1", metavar="K/N", help="try every N-th of the changes drawn, from the K-th on")
    options.add_argument("--tests", action="append", metavar="NAME", help="tests to run instead of all (tests/NAME.py)")
    options.add_argument("modules", nargs="*", help=f"of {', '.join(MODULES)}; all where none is given")
    given = options.parse_args()
    start = time.monotonic()
    os.environ["CONGRESS_LETTERS_PROFILE"] = "quick"
    # Plugins load the package before the change is there; the tests need none of them.
    os.environ.update(PYTEST_DISABLE_PLUGIN_AUTOLOAD="1", HYPOTHESIS_NO_PLUGINS="1")
    import hypothesis  # noqa: F401  # loaded once, before the forks
    import lark  # noqa: F401

    assert PACKAGE not in sys.modules, "a change of what is loaded already would change nothing"
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        tree = Path(folder) / "tree"
        left = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "build", "dist", "__pycache__")
        shutil.copytree(ROOT, tree, ignore=left)
        os.chdir(tree)
        sys.path[:0] = [str(tree / "src")]
        sources = {name: (tree / SOURCE / f"{name}.py").read_text("utf-8") for name in given.modules or MODULES}
        part, parts = map(int, given.part.split("/"))
        drawn = draw(sources, given.count, given.seed, given.again)[part - 1 :: parts]
        files = [f"tests/{name}.py" for name in given.tests or TESTS]
        reasons = known_survivors(SURVIVORS)
        known = learn_apart(tree, files)
        if known is None:
            print("the tests fail without any change; nothing was tried")
            return 2
        print(f"{len(known.seconds)} tests take {sum(known.seconds.values()):.0f} s; {len(drawn)} changes are tried", flush=True)
        says = {change: said for change, _, said in drawn}
        trees = {name: ast.parse(source) for name, source in sources.items()}
        places = {change: (change.module, statement_of(trees[change.module], change)) for change, _, _ in drawn}
        trials = []
        for change, text, _ in drawn:
            tests = known.of(*places[change], given.most)
            start_up = AT_FIRST if known.early(*places[change]) else 0
            trials.append(Trial(change, text, tests, 5 + start_up + 2 * round(sum(known.seconds[name] for name in tests))))
        tried = killed = 0

        def tell(change: Change, noticed: bool) -> None:
            nonlocal tried, killed
            tried += 1
            killed += noticed
            if not noticed:
                survivor = told(change, says[change])
                print(f"survives: {survivor}", *filter(None, [reasons.get(survivor)]), sep="\n    ", flush=True)
            if tried % 50 == 0:
                print(f"{tried} tried, {killed} killed, {time.monotonic() - start:.0f} s", flush=True)

        longest = 10 * given.most + 30
        for change, noticed in try_all([t for t in trials if known.early(*places[t.change])], notices_anew, given.jobs, longest):
            tell(change, noticed)
        loop = _Loop([t for t in trials if not known.early(*places[t.change])], tree, tell, given.jobs, longest)
        pytest.main([*PYTEST, "-q", "-s", *files], [loop])
        share = 100 * killed / len(drawn) if drawn else 100
        print(f"{killed} of {len(drawn)} killed, {share:.1f} %, {time.monotonic() - start:.0f} s")
        return 0 if share >= given.least else 1


def learn_apart(tree: Path, files: list[str]) -> Tests | None:
    """`learn` in a process of its own, so that the package is not loaded here."""
    import pickle

    told_in = tree / "learned"

    def work() -> bool:
        found = learn(tree, files)
        told_in.write_bytes(pickle.dumps(found))
        return found is None

    _, status = os.waitpid(alone(work, str(tree / "said")), 0)
    if status != 0:
        print((tree / "said").read_text("utf-8")[-20_000:])
        return None
    found: Tests = pickle.loads(told_in.read_bytes())
    return found


if __name__ == "__main__":
    sys.exit(main())
