"""How well names are resolved when they are written otherwise than in the roster: the tables of docs/resolve.md.

    python tools/name_noise.py ROSTER              # every member of every Congress since 1973, in twelve ways
    python tools/name_noise.py ROSTER --verbose 20 # and twenty of each way's failures

Right is matched to the member, or ambiguous with the member among the candidates. Below the table: names of people who never
served, and names of members on days when they did not serve. Same seed, same figures.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from unicodedata import combining, normalize

from congress_letters import Roster, Vocabulary, resolve_names
from congress_letters._name_forms import _common_surnames, _nicknames, tokens
from congress_letters._roster import Legislator, Term

FIRST, LAST = 93, 119
# What recognition makes of letters, lower case and capitals.
SLIPS = (
    ("rn", "m"), ("m", "rn"), ("cl", "d"), ("d", "cl"), ("l", "1"), ("i", "l"), ("l", "i"), ("o", "0"), ("e", "c"), ("c", "e"),
    ("a", "o"), ("u", "v"), ("v", "u"), ("n", "u"), ("h", "b"), ("b", "h"), ("s", "5"), ("g", "q"), ("f", "t"), ("t", "f"),
    ("B", "8"), ("S", "5"), ("O", "0"), ("I", "l"), ("G", "6"), ("R", "P"), ("E", "F"), ("M", "N"), ("C", "G"), ("W", "VV"),
)  # fmt: skip


def plain(text: str) -> str:
    return "".join(c for c in normalize("NFKD", text) if not combining(c))


def slipped(word: str, rng: random.Random) -> str | None:
    """The word with one slip: a look-alike in two of three, else a letter lost, doubled or changed."""
    if rng.random() < 2 / 3:
        able = [(old, new) for old, new in SLIPS if old in word]
        if able:
            old, new = rng.choice(able)
            at = rng.choice([i for i in range(len(word)) if word.startswith(old, i)])
            return word[:at] + new + word[at + len(old) :]
    letters = [i for i, c in enumerate(word) if c.isalpha()]
    if len(letters) < 3:
        return None
    at = rng.choice(letters)
    kind = rng.choice(("lost", "doubled", "changed"))
    new = {"lost": "", "doubled": word[at] * 2, "changed": rng.choice("abcdefghijklmnoprstuvwy")}[kind]
    return word[:at] + new + word[at + 1 :]


def given(one: Legislator) -> str:
    return one.first.split("(")[0].strip() or one.first


def middle(one: Legislator) -> str | None:
    words = [w.strip(",") for w in (one.middle or "").replace("(", " ").replace(")", " ").split()]
    words = [w for w in words if tokens(w) and tokens(w)[0] not in ("jr", "sr", "ii", "iii", "iv")]
    return words[0] if words else None


def nickname(one: Legislator, rng: random.Random) -> str | None:
    if one.nickname:
        return one.nickname
    first = "".join(tokens(given(one)))
    known = sorted(name for name, formal in _nicknames().items() if first in formal and name != first)
    return rng.choice(known).title() if known else None


def initials(one: Legislator) -> str:
    bits = [given(one)[0], *(m[0] for m in (middle(one),) if m)]
    return " ".join(f"{bit}." for bit in bits) + f" {one.last}"


def titled(one: Legislator, term: Term, rng: random.Random) -> str:
    title = "Senator" if term.chamber.value == "senate" else rng.choice(("Rep.", "Congressman", "Congresswoman", "Representative"))
    return f"{title} {given(one)} {one.last}, {rng.choice(('M.D.', 'Ph.D.', 'J.D.'))}"


def whole(one: Legislator) -> str:
    bits = [given(one), middle(one) or "", one.last]
    return one.official or " ".join(bit for bit in bits if bit) + (f", {one.suffix}" if one.suffix else "")


def _slip_of(word: str, other: Callable[[str], str], rng: random.Random) -> str | None:
    new = slipped(word, rng)
    return other(new) if new else None


Way = Callable[[Legislator, Term, random.Random], str | None]
WAYS: dict[str, Way] = {
    "official": lambda one, term, rng: whole(one),
    "capitals": lambda one, term, rng: whole(one).upper(),
    "first and last": lambda one, term, rng: f"{given(one)} {one.last}",
    "nickname": lambda one, term, rng: f"{nick} {one.last}" if (nick := nickname(one, rng)) else None,
    "initials and last": lambda one, term, rng: initials(one),
    "with suffix": lambda one, term, rng: f"{given(one)} {one.last}, {one.suffix}" if one.suffix else None,
    "without accents": lambda one, term, rng: plain(whole(one)) if plain(whole(one)) != whole(one) else None,
    "hyphen lost": lambda one, term, rng: f"{given(one)} {one.last.replace('-', ' ')}" if "-" in one.last else None,
    "title and degree": lambda one, term, rng: titled(one, term, rng),
    "middle name only": lambda one, term, rng: f"{m} {one.last}" if (m := middle(one)) and len(tokens(m)[0]) > 1 else None,
    "slip in the surname": lambda one, term, rng: _slip_of(one.last, lambda new: f"{given(one)} {new}", rng),
    "slip in the given name": lambda one, term, rng: _slip_of(given(one), lambda new: f"{new} {one.last}", rng),
}


def served(roster: Roster, rng: random.Random) -> Iterator[tuple[Legislator, Term, str]]:
    """Each member of each Congress, with a day of it on which the member served."""
    for number in range(FIRST, LAST + 1):
        first, last = f"{1789 + 2 * (number - 1)}-01-04", f"{1789 + 2 * number}-01-02"
        for one in roster.legislators:
            terms = [term for term in one.terms if term.start <= last and first <= term.end]
            if terms:
                term = rng.choice(terms)
                low, high = (date.fromisoformat(day) for day in (max(first, term.start), min(last, term.end)))
                yield one, term, (low + timedelta(days=rng.randrange((high - low).days + 1))).isoformat()


def noise(roster: Roster, seed: int, verbose: int) -> dict[str, Counter[str]]:
    rng = random.Random(seed)
    table: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
    failures: dict[str, list[str]] = defaultdict(list)
    for one, term, day in served(roster, rng):
        for way, write in WAYS.items():
            written = write(one, term, rng)
            if written is None:
                continue
            (match,) = resolve_names([written], date=day, chamber=term.chamber.value, roster=roster)
            outcome = "missed"
            if match.member:
                outcome = "matched" if match.member.bioguide == one.bioguide else "wrong"
            elif match.status.value == "ambiguous":
                outcome = "ambiguous" if one.bioguide in [c.member.bioguide for c in match.candidates] else "missed"
            table[way][outcome] += 1
            if outcome in ("missed", "wrong"):
                to = f" -> {match.member.name}" if match.member else f" ({match.status.value}: {'; '.join(match.evidence)})"
                failures[way].append(f"{outcome:7}{written!r}, {whole(one)!r}, {day}{to}")
    for way, shown in failures.items():
        for line in rng.sample(shown, min(verbose, len(shown))):
            print(f"{way}: {line}", file=sys.stderr)
    return table


def strangers(roster: Roster, seed: int, count: int, verbose: int) -> tuple[int, int]:
    """Names of nobody: common given names with common surnames, and with surnames of members."""
    rng = random.Random(seed)
    firsts = sorted(Vocabulary.default().lists["given"])
    lasts = sorted(name.title() for name in _common_surnames())
    known: dict[str, set[str]] = defaultdict(set)
    for one in roster.legislators:
        names = {*tokens(given(one)), *tokens(one.nickname or ""), *tokens(one.official or "")[:1], *tokens(one.middle or "")[:1]}
        known["".join(tokens(one.last))] |= {formal for name in names for formal in (name, *_nicknames().get(name, ()))}
        if len(tokens(one.first)[0]) == 1:
            known["".join(tokens(one.last))].add(tokens(one.first)[0])
    matched = made = 0
    while made < count:
        first = rng.choice(firsts)
        last = rng.choice(lasts) if made % 2 else rng.choice(roster.legislators).last
        spoken = {"".join(tokens(first)), *_nicknames().get("".join(tokens(first)), ())}
        if spoken & known["".join(tokens(last))]:
            continue
        made += 1
        day = date(1973, 2, 1) + timedelta(days=rng.randrange(53 * 365))
        (match,) = resolve_names([f"{first} {last}"], date=day, chamber=rng.choice(("house", "senate")), roster=roster)
        if match.member:
            matched += 1
            if matched <= verbose:
                print(f"stranger: {first} {last} on {day} -> {match.member.name}: {match.evidence}", file=sys.stderr)
    return matched, made


def unserved(roster: Roster, seed: int, count: int) -> tuple[int, int, int]:
    """Names of members on days when they did not serve: matched without an issue, matched with one, all."""
    rng = random.Random(seed)
    silent = told = 0
    for _ in range(count):
        one = rng.choice(roster.legislators)
        while True:
            day = (date(1973, 2, 1) + timedelta(days=rng.randrange(53 * 365))).isoformat()
            if one.on(day) is None:
                break
        (match,) = resolve_names([whole(one)], date=day, roster=roster)
        if match.member:
            silent += not match.issues
            told += bool(match.issues)
            if not match.issues:
                print(f"silent: {whole(one)!r} on {day} -> {match.member.name}", file=sys.stderr)
    return silent, told, count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("roster", help="folder with the legislators files")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", type=int, default=0, help="how many failures of each way to show")
    options = parser.parse_args()
    roster = Roster.load(options.roster)
    print("| written | names | matched | ambiguous, the member among them | missed | wrong |\n|---|---|---|---|---|---|")
    total: Counter[str] = Counter()
    for way, counts in noise(roster, options.seed, options.verbose).items():
        total += counts
        print(_row(way, counts))
    print(_row("all", total))
    matched, made = strangers(roster, options.seed, 5000, options.verbose)
    print(f"\nnever served: {matched} of {made} matched ({100 * matched / made:.2f} %)")
    silent, told, count = unserved(roster, options.seed, 5000)
    print(f"on a day not served: {silent} of {count} matched silently, {told} matched with an issue")
    right = 1 - (total["missed"] + total["wrong"]) / total.total()
    return 0 if right >= 0.985 and total["wrong"] / total.total() < 0.002 and matched / made < 0.002 and not silent else 1


def _row(way: str, counts: Counter[str]) -> str:
    shares = [f"{100 * counts[outcome] / counts.total():.2f} %" for outcome in ("matched", "ambiguous", "missed", "wrong")]
    return f"| {way} | {counts.total():,} | {' | '.join(shares)} |"


if __name__ == "__main__":
    raise SystemExit(main())
