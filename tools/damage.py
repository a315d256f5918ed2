"""Damage letters by program, and see how much worse they are read.

    python tools/damage.py                     make the copies under build/damaged, print the table
    python tools/damage.py --seed 2 --verbose  with other dice; each letter's losses
    python tools/damage.py --strict            judge also what the damage destroys

Every letter of ../shared/corpus/{record,press,other} (as text) is copied with each damage; the copies and their answers lie in
folders that ../shared/accuracy/score.py can score, and are scored here by its functions. The table has, for each damage, the
overall mean over all letters and fields / over those where the part is printed, undamaged and damaged, and the fall. Exit status 1
where a fall is above its limit in either column. The same seed gives the same copies.

The damages, and what becomes of the answer:

one line    All blanks and line ends become single blanks. Where one paragraph or one line of a letterhead ends can't be known then:
            their number is not judged, undamaged neither, unless there is only one (``--strict`` judges them).
unspaced    Empty lines and indents are taken out. The answer stays.
wrapped     The text is set anew with lines of at most 60 characters, broken at blanks; lines that were wrapped before are joined
            first, and what is set right or in the middle moves with the margin. The answer stays.
misread     1.5 % of the characters that are no blanks are misread as other ones that look alike. The answer stays what the letter
            says, and is marked "ocr", so that values are compared with more tolerance, as the corpus has it for scans:
            what was misread is still to be found, and a date still to be understood. No figure is taken for another figure.
            Only the lines of an addressee's block, which score.py compares word by word, are expected as they were misread.
exchanged   Names, offices (titles) and addresses are exchanged for others from the lists that our strategies draw from, in the text
            wherever they stand, and in every value of the answer by the same function. What the text has otherwise than the answer
            stays, as do offices that are addressees ("The President") and places without a ZIP code. Capitals stay capitals.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from gate import _scorer as scorer_of

from congress_letters import parse, to_dict
from congress_letters._names import read_name
from congress_letters.strategies import _words as w

ROOT = Path(__file__).resolve().parents[1]
CORPORA = ("record", "press", "other")
LIMITS = {"one line": 6.0, "unspaced": 3.0, "wrapped": 2.0, "misread": 4.0, "exchanged": 1.0}
"""By how many points the overall mean may fall."""
Answer = dict[str, Any]
Damage = Callable[[str, Answer, random.Random], tuple[str, Answer]]


def one_line(text: str, want: Answer, _: random.Random) -> tuple[str, Answer]:
    """Everything on one line."""
    return " ".join(text.split()), want


def unspaced(text: str, want: Answer, _: random.Random) -> tuple[str, Answer]:
    """No empty lines, no indents."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip()) + "\n", want


def wrapped(text: str, want: Answer, _: random.Random) -> tuple[str, Answer]:
    """Set anew, 60 characters wide."""
    out: list[str] = []
    for line, hang in _unwrapped([line.expandtabs().rstrip() for line in text.splitlines()]):
        content = line.strip()
        indent = len(line) - len(line.lstrip())
        if indent >= _FAR:  # set right or in the middle
            indent = max(0, min(indent, _WIDTH - len(content)))
        setting = textwrap.TextWrapper(_WIDTH, " " * indent, " " * hang, break_long_words=False, break_on_hyphens=False)
        out += setting.wrap(content) or [""]
    return "\n".join(out) + "\n", want


_WIDTH, _FAR = 60, 20
_NOT_WRAPPED = 120
"""A letter with longer lines has a line for each paragraph."""


def _unwrapped(lines: list[str]) -> list[tuple[str, int]]:
    """The lines before they were wrapped, and the indent of what is wrapped: a line goes on where the next word had no room."""
    lengths = sorted(len(line) for line in lines if line)
    full = lengths[len(lengths) * 9 // 10] if lengths and lengths[-1] <= _NOT_WRAPPED else sys.maxsize
    out: list[tuple[str, int]] = []
    before, indent = "", 0
    for line in lines:
        here = len(line) - len(line.lstrip())
        broken = before and line and len(before) + 1 + len(line.split()[0]) > full
        if broken and here <= indent < _FAR and any(word.islower() for word in before.split()):
            out[-1] = (f"{out[-1][0]} {line.strip()}", here)
        else:
            out.append((line, 0))
        before, indent = line, here
    return out


_CONFUSIONS = """
    a/o b/h c/e d/cl e/c f/t g/q h/b i/l j/; k/lc l/1 m/rn n/ri o/0 p/o q/g r/n s/5 t/f u/ii v/u w/vv x/v y/v z/2
    A/4 B/8 C/G D/O E/F F/E G/C H/N I/l J/I K/R L/I M/N N/M O/0 P/F Q/O R/P S/5 T/I U/V V/Y W/VV X/K Y/V Z/2
    0/O 1/l 2/Z 3/B 4/A 5/S 6/G 8/B 9/g ,/. ./, ’/' '/` “/" ”/" -/~ :/; (/{ )/} &/8
"""
_MISREAD = {pair[0]: pair[2:] for pair in _CONFUSIONS.split()}


def misread(text: str, want: Answer, dice: random.Random) -> tuple[str, Answer]:
    """Characters taken for others."""
    out = [_MISREAD.get(char, char) if not char.isspace() and dice.random() < 0.015 else char for char in text]
    recipients = want.get("recipients")
    if recipients:
        recipients = [_misread_block(text, out, recipient) for recipient in recipients]
    return "".join(out), {**want, "ocr": True, "recipients": recipients}


def _misread_block(text: str, out: list[str], recipient: Answer) -> Answer:
    """The lines of an addressee's block as they stand below the name: they are compared word by word."""
    name = _pattern(recipient["name"]).search(text) if recipient.get("name") else None
    start = name.start() if name else 0

    def as_read(line: str) -> str:
        found = _pattern(line).search(text, start)
        return "".join(out[found.start() : found.end()]) if found else line

    return {**recipient, **{key: [as_read(v) for v in recipient.get(key) or []] for key in ("titles", "organization", "address")}}


def exchanged(text: str, want: Answer, dice: random.Random) -> tuple[str, Answer]:
    """Names, offices and addresses exchanged for others."""
    pairs: dict[str, str] = {}
    offices: set[str] = set()
    for person in [*(want.get("recipients") or []), *(want.get("signers") or [])]:
        signs = "honorific" not in person
        name = person.get("name") or ""
        if _family(name):
            pairs.setdefault(name, _new_name(name, dice))
        for title in person.get("titles") or []:
            pairs.setdefault(title, _new_title(title, signs, dice))
            offices.add(_folded(title))
        for line in person.get("address") or []:
            pairs.setdefault(line, _new_address(line, dice))
    pairs = {old: new for old, new in pairs.items() if old != new and _pattern(old).search(text)}
    for old, new in list(pairs.items()):
        family = _family(old)
        # A surname that is a word too ("Young") may be no name where it stands alone.
        if family and family not in pairs and len(family) > 3 and family not in w.MONTHS and family.lower() not in text.split():
            pairs[family] = _family(new) or family
    if not pairs:
        return text, want
    anything = re.compile("|".join(_pattern(old).pattern for old in sorted(pairs, key=len, reverse=True)), re.IGNORECASE)
    folded = {_folded(old): new for old, new in pairs.items()}
    styled = re.compile(r"\b(?:Mr|Madam)\.?\s+$")

    def exchange(found: re.Match[str]) -> str:
        old, new = found[0], folded[_folded(found[0])]
        if old.upper() == old:
            new = new.upper()
        elif old.lower() == old or (_folded(old) in offices and styled.search(found.string[: found.start()])):
            return old  # "the chairman", "Mr. Chairman"
        broken = re.search(r"\s*\n\s*", old)
        if broken and " " in new:
            new = new.replace(" ", broken[0], 1)
        return new

    def spaced(found: re.Match[str]) -> str:
        """Columns by blanks stay where they are."""
        new = exchange(found)
        gap = re.compile(r" {3,}").match(found.string, found.end())
        return new if not gap else new + " " * max(0, len(found[0]) - len(new))

    return anything.sub(spaced, text), _everywhere(want, lambda value: anything.sub(exchange, value))


def _everywhere(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: item if key in ("id", "date", "remarks") else _everywhere(item, change) for key, item in value.items()}
    return [_everywhere(item, change) for item in value] if isinstance(value, list) else value


def _pattern(value: str) -> re.Pattern[str]:
    words = [re.sub("['’‘`]", "['’‘`]", re.escape(word)) for word in value.split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _folded(value: str) -> str:
    return re.sub("[’‘`]", "'", " ".join(value.split())).casefold()


def _family(name: str) -> str | None:
    if not re.fullmatch(r"(?:[^\W\d][\w.'’`“”\"()-]*,?\s+)+[^\W\d][\w.'’-]*", name) or name.startswith("The "):
        return None
    words = set(name.split())
    known = {word for title in (*w.OFFICES, *w.SIGNER_TITLES) for word in title.split()}
    return None if words & (known | {"of", "for", "the", "Public"}) else read_name(name).family


def _new_name(name: str, dice: random.Random) -> str:
    """Another name of the same form: initials and a generation stay."""
    found = read_name(name)
    initials = re.findall(r"\b[A-Z]\.", found.given or "")
    suffix = re.search(r",?\s+(?:Jr\.?|Sr\.?|I{1,3}|M\.D\.|Ph\.D\.)$", name)
    family = dice.choice(w.FAMILY) if dice.random() < 0.5 else dice.choice(w.STEMS) + dice.choice(w.ENDINGS)
    new = " ".join([dice.choice(w.GIVEN), *initials[:1], family]) + (suffix[0] if suffix else "")
    return new.upper() if name.isupper() else new


_HEADS = ("Chairman", "Ranking Member", "Chair", "Vice Chairman", "Chairwoman")
_SINGLE = ("Chairman", "Director", "Secretary", "Administrator", "Commissioner", "Governor", "Chair")
_LEGISLATORS = ("Senator", "Representative")


def _new_title(title: str, signs: bool, dice: random.Random) -> str:
    """Another office of the same form: one that can stand before a name, a chair of a committee, any other."""
    if title in _LEGISLATORS:
        return _LEGISLATORS[1 - _LEGISLATORS.index(title)]
    if "ommittee" in title and not title.startswith(("Committee", "Subcommittee")):
        glue = ", " if ", " in title else " of the "
        kind = "Subcommittee" if "Subcommittee" in title else "Committee"
        return f"{dice.choice(_HEADS)}{glue}{kind} on {dice.choice(w.TOPICS)}"
    if title.startswith(("Committee", "Subcommittee")):
        return f"{title.split()[0]} on {dice.choice(w.TOPICS)}"
    if " " not in title:
        return dice.choice([other for other in (_HEADS if signs else _SINGLE) if other != title and " " not in other])
    others = w.SIGNER_TITLES if signs else w.OFFICES
    return dice.choice([other for other in others if other != title and " " in other])


def _new_address(line: str, dice: random.Random) -> str:
    """Another city with its ZIP code, another room or another street; a line that is none of these stays."""
    town = dice.choice(w.STEMS) + dice.choice(w.ENDINGS)
    number = dice.randint(11, 4999)
    if re.match(r"(?:Suite|Room|P\.?O\.? Box)\b", line):
        return re.sub(r"\d+", str(number), line)
    if re.search(r"\d{5}(?:-\d{4})?$", line):
        return f"{town}, {dice.choice(tuple(w.STATES))} {dice.randint(1001, 99900):05d}{'-1204' if line[-5] == '-' else ''}"
    if "Building" in line:
        return f"{number % 400 + 101} {dice.choice(w.BUILDINGS)}"
    return f"{number} {town} {dice.choice(w.STREETS)}{dice.choice(w.QUARTERS)}" if re.match(r"\d", line) else line


DAMAGES: dict[str, Damage] = {
    "one line": one_line,
    "unspaced": unspaced,
    "wrapped": wrapped,
    "misread": misread,
    "exchanged": exchanged,
}


def judged(want: Answer, way: str) -> Answer:
    """The answer without what the damage destroys."""
    if way != "one line":
        return want
    lost = {"n_paragraphs": (want.get("n_paragraphs") or 0) > 1, "letterhead": len(want.get("letterhead") or []) > 1}
    return {key: None if lost.get(key) else value for key, value in want.items()}


class Copy(NamedTuple):
    """A letter and its answer."""

    name: str
    text: str
    want: Answer


def originals(shared: Path) -> list[Copy]:
    """The letters as they are."""
    out = []
    for corpus in CORPORA:
        for gold in sorted((shared / "corpus" / corpus / "gold").glob("*.json")):
            file = gold.parents[1] / f"{gold.stem}.txt"
            if file.exists():
                text = file.read_bytes().decode("utf-8-sig")
                out.append(Copy(f"{corpus}/{gold.stem}", text, json.loads(gold.read_text("utf-8"))))
    return out


def damaged(letters: list[Copy], way: str, seed: int) -> list[Copy]:
    """Copies of the letters with one damage."""
    out = []
    for letter in letters:
        dice = random.Random(hashlib.sha256(f"{seed} {way} {letter.name}".encode()).digest())
        text, want = DAMAGES[way](letter.text, letter.want, dice)
        out.append(Copy(letter.name, text, want))
    return out


def write(copies: list[Copy], folder: Path) -> None:
    """As folders that score.py takes."""
    for copy in copies:
        corpus, stem = copy.name.split("/")
        gold = folder / corpus / "gold" / f"{stem}.json"
        gold.parent.mkdir(parents=True, exist_ok=True)
        gold.write_text(json.dumps(copy.want, ensure_ascii=False, indent=1), "utf-8")
        gold.parents[1].joinpath(f"{stem}.txt").write_text(copy.text, "utf-8", newline="")


Row = dict[str, float]


def read(copies: list[Copy], weights: Sequence[Path] = ()) -> list[dict[str, Any]]:
    """What is read from each; with weights of two halves by those of the half that it is not in."""
    if not weights:
        return [to_dict(parse(copy.text)) for copy in copies]
    from accuracy_table import with_weights
    from fit_weights import half_of

    found: dict[str, dict[str, Any]] = {}
    for half, file in enumerate(weights):
        with with_weights(file):
            found |= {copy.name: to_dict(parse(copy.text)) for copy in copies if half_of(copy.name) != half}
    return [found[copy.name] for copy in copies]


def overall(rows: Mapping[str, Row], wanted: Mapping[str, Answer], scorer: ModuleType) -> tuple[float, float]:
    """Mean over all letters and fields, and over those where the part is printed, in points."""
    pairs = [
        (points, field in scorer.present(scorer.without_unprinted(wanted[name])))
        for name, row in rows.items()
        for field, points in row.items()
    ]
    return 100 * scorer.mean([p for p, _ in pairs]), 100 * scorer.mean([p for p, printed in pairs if printed])


def main() -> int:
    """Make the copies, print the table."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", type=Path, default=ROOT / "build" / "damaged", help="where the copies go")
    ap.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder with corpus/ and accuracy/")
    ap.add_argument("--strict", action="store_true", help="judge also what a damage destroys")
    ap.add_argument("--verbose", action="store_true", help="the fields that each letter loses")
    ap.add_argument(
        "--held-out",
        nargs=2,
        type=Path,
        default=(),
        metavar="W",
        help="weights fitted to half 0 and half 1: each letter by the other",
    )
    options = ap.parse_args()
    if not (options.shared / "accuracy" / "score.py").exists():
        print(f"damage: there are no letters at {options.shared}; give the folder with --shared", file=sys.stderr)
        return 2
    scorer = scorer_of(options.shared)
    letters = originals(options.shared)
    found = read(letters, options.held_out)
    print(f"{len(letters)} letters, seed {options.seed}; overall, all / where printed")
    print(f"{'damage':<10} {'undamaged':>13} {'damaged':>13} {'fall':>11} {'limit':>6}")
    short = []
    for way, limit in LIMITS.items():
        copies = damaged(letters, way, options.seed)
        write(copies, options.out / way.replace(" ", "-"))
        wants = {copy.name: copy.want if options.strict else judged(copy.want, way) for copy in copies}
        before = {letter.name: letter.want if options.strict else judged(letter.want, way) for letter in letters}
        was = {letter.name: scorer.score(got, before[letter.name]) for letter, got in zip(letters, found, strict=True)}
        now = {
            copy.name: scorer.score(got, wants[copy.name]) for copy, got in zip(copies, read(copies, options.held_out), strict=True)
        }
        old, new = overall(was, before, scorer), overall(now, wants, scorer)
        falls = [a - b for a, b in zip(old, new, strict=True)]
        above = max(falls) > limit
        short += [way] if above else []
        cells = ["{:.1f} / {:.1f}".format(*pair) for pair in (old, new, falls)]
        print(f"{way:<10} {cells[0]:>13} {cells[1]:>13} {cells[2]:>11} {limit:6.0f}{'  above' if above else ''}")
        if options.verbose:
            _lost(was, now)
    return 1 if short else 0


def _lost(was: Mapping[str, Row], now: Mapping[str, Row]) -> None:
    for name, row in was.items():
        fields = {field: (points, now[name].get(field)) for field, points in row.items() if now[name].get(field, points) < points}
        if fields:
            print(f"    {name:<10}", *(f"{field} {100 * a:.0f}->{100 * (b or 0):.0f}" for field, (a, b) in fields.items()))


if __name__ == "__main__":
    raise SystemExit(main())
