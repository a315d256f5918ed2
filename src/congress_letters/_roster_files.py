"""Reading the legislators files, JSON or YAML, with every value checked; where the user's own copy lies."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from attrs import define, field

from ._errors import MissingExtraError, RosterError
from ._model import Chamber
from ._roster import Committee, Legislator, Roster, Term

__all__ = ["FILES", "data_folder", "parse_file", "read_roster"]

CURRENT, HISTORICAL, COMMITTEES, MEMBERSHIP = FILES = (
    "legislators-current",
    "legislators-historical",
    "committees-current",
    "committee-membership-current",
)
"""Names of the files, without their ending; the first two make a roster."""

_TERM_KEYS = ("type", "start", "end", "state")
_DAY = re.compile(r"[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_BIOGUIDE = re.compile(r"[A-Z]\d{6}")
_CHAMBERS = {"rep": Chamber.HOUSE, "sen": Chamber.SENATE, "house": Chamber.HOUSE, "senate": Chamber.SENATE}


class _Bad(Exception):
    """What is wrong with a value, and its place in the file."""


def data_folder() -> Path:
    """Where `congress-letters roster fetch` puts the files: the user's data folder."""
    try:
        from platformdirs import user_data_path
    except ImportError:
        raise MissingExtraError("roster", "the folder of fetched rosters") from None
    return user_data_path("congress-letters", appauthor=False) / "roster"


def read_roster(path: str | os.PathLike[str] | None) -> Roster:
    """See `Roster.load`."""
    try:
        import rapidfuzz  # noqa: F401 (what a name is resolved to must not depend on what is installed)
    except ImportError:
        raise MissingExtraError("roster", "resolving members") from None
    folder = data_folder() if path is None else Path(path)
    try:
        files = _files(folder, fetched=path is None)
    except ValueError as error:  # a path with a NUL
        raise RosterError(f"{path!r}: it is no path ({error}); check the path") from None
    legislators: dict[str, Legislator] = {}
    committees: list[Committee] = []
    leaders: dict[str, list[tuple[str, str]]] = {}
    for file in files:
        found = parse_file(file)
        leaders |= found.leaders
        committees += found.committees
        for legislator in found.legislators:
            known = legislators.get(legislator.bioguide)
            # Files fetched on two days may both have one who has just left.
            if known is None or known.terms[-1].start < legislator.terms[-1].start:
                legislators[legislator.bioguide] = legislator
    if not legislators:
        raise RosterError(f"{folder}: there are no members in it; a roster is {CURRENT}.json, {HISTORICAL}.json or both")
    led = tuple(Committee(c.code, c.name, c.chamber, tuple(leaders.get(c.code, ()))) for c in committees)
    return Roster(tuple(legislators.values()), led, tuple(map(str, files)))


def _files(path: Path, *, fetched: bool) -> list[Path]:
    if path.is_file():
        return [path]
    found = []
    for name in FILES:
        for ending in (".json", ".yaml", ".yml"):
            file = path / f"{name}{ending}"
            if file.is_file():
                found.append(file)
                break
    if any(file.stem in (CURRENT, HISTORICAL) for file in found):
        return found
    if fetched:
        raise RosterError("there is no roster of members yet: run congress-letters roster fetch, or give a folder with the files")
    problem = f"there is no {CURRENT}.json or {HISTORICAL}.json in it" if path.is_dir() else "there is no such folder or file"
    raise RosterError(f"{path}: {problem}; congress-letters roster fetch gets the files")


@define(frozen=True, slots=True)
class Parsed:
    """What a file holds: one of the three."""

    legislators: list[Legislator] = field(factory=list)
    committees: list[Committee] = field(factory=list)
    leaders: dict[str, list[tuple[str, str]]] = field(factory=dict)
    """Bioguide id and title of a committee's leaders, by its code."""


def parse_file(path: Path) -> Parsed:
    """What one of the files holds. Raises `RosterError`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RosterError(f"{path}: it can't be read ({(error.strerror or str(error)).lower()}); check the path") from None
    yaml = path.suffix.lower() in (".yaml", ".yml")
    try:
        value = _yaml(data) if yaml else json.loads(data)
    except RecursionError:
        raise RosterError(f"{path}: nested too deeply for a roster; fetch the file again") from None
    except MissingExtraError:
        raise
    except Exception as error:  # YAML's errors are many, bad dates and odd tags among them
        place = " ".join(str(error).split())[:160]
        raise RosterError(f"{path}: it is not {'YAML' if yaml else 'JSON'} ({place}); fetch the file again") from None
    try:
        return _parsed(value)
    except _Bad as bad:
        raise RosterError(f"{path}: {bad}; is it one of the files of congress-legislators?") from None


def _yaml(data: bytes) -> Any:
    try:
        import yaml
    except ImportError:
        raise MissingExtraError("roster", "reading YAML") from None
    return yaml.load(data, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _parsed(value: Any) -> Parsed:
    if isinstance(value, dict):
        return Parsed(leaders=_leaders(value))
    if not isinstance(value, list):
        raise _Bad(f"expected an array of members; found {type(value).__name__}")
    if value and isinstance(value[0], dict) and "thomas_id" in value[0] and "terms" not in value[0]:
        return Parsed(committees=[found for place, item in enumerate(value) for found in _committees(item, f"[{place}]")])
    days: set[str] = set()
    out = []
    for place, record in enumerate(value):
        try:
            out.append(_legislator(record, days))
        except _Bad as bad:
            raise _Bad(f"[{place}]{bad}") from None
        except (KeyError, TypeError, AttributeError) as error:
            what = f".{error.args[0]} is missing" if isinstance(error, KeyError) else " is no member's record"
            raise _Bad(f"[{place}]{what}") from None
    return Parsed(out)


def _legislator(record: Any, days: set[str]) -> Legislator:
    name, bioguide = record["name"], record["id"]["bioguide"]
    if not isinstance(bioguide, str) or not _BIOGUIDE.fullmatch(bioguide):
        raise _Bad(f".id.bioguide: expected a letter and six figures; found {bioguide!r:.40}")
    for key in ("first", "last"):
        if not isinstance(name[key], str) or not name[key].strip():
            raise _Bad(f".name.{key}: expected a name; found {name[key]!r:.40}")
    optional = middle, nickname, suffix, official = (
        name.get("middle"),
        name.get("nickname"),
        name.get("suffix"),
        name.get("official_full"),
    )
    for value in optional:
        if value is not None and type(value) is not str:
            raise _Bad(f".name: expected strings; found {value!r:.40}")
    first, last = name["first"], name["last"]
    shown = official or _shown(first, middle, nickname, last, suffix)
    terms = record["terms"]
    if not isinstance(terms, list) or not terms:
        raise _Bad(".terms: expected an array of terms")
    served = _terms(terms, days)
    others = _others(record["other_names"], first, last) if "other_names" in record else ()
    return Legislator(bioguide, shown, first, last, served, middle, nickname, suffix, official, others)


def _shown(first: str, middle: str | None, nickname: str | None, last: str, suffix: str | None) -> str:
    """The name for display of one without an official one."""
    return " ".join(bit for bit in (first, middle, f"“{nickname}”" if nickname else None, last) if bit) + (
        f", {suffix}" if suffix else ""
    )


def _others(value: Any, first: str, last: str) -> tuple[tuple[str | None, str | None], ...]:
    """First and last names of other times that differ from the present ones."""
    out = []
    for other in value if isinstance(value, list) else ():
        if isinstance(other, dict):
            names = [_other(other.get(key), now) for key, now in (("first", first), ("last", last))]
            if any(names):
                out.append((names[0], names[1]))
    return tuple(out)


def _other(name: Any, now: str) -> str | None:
    return name if isinstance(name, str) and name.strip() and name != now else None


def _terms(terms: list[Any], days: set[str]) -> tuple[Term, ...]:
    """The terms by their first day. ``days`` are those that have been found to be days: thousands of terms begin on few of them.

    A term that begins when Congress convened begins when the one before it ended. Terms begin on 3 January at noon (20th
    Amendment), but the files have the day of the oath: in 1997 it was the 7th. Nobody who was elected again was out of
    office in between.
    """
    out: list[Term] = []
    before, ended, in_order = None, "", True
    try:
        for term in terms:
            kind, start, end, state = _CHAMBERS[term["type"]], term["start"], term["end"], term["state"]
            if start not in days or end not in days:
                start, end = _day(start), _day(end)
                days |= {start, end}
            party, number, changes = term.get("party"), term.get("district"), term.get("party_affiliations")
            if start > end or type(state) is not str or (party is not None and type(party) is not str):
                raise _Bad(f": expected two days in order, a state and a party; found {start}, {end}, {state!r:.20}, {party!r:.20}")
            district = (str(number) if number > 0 else "AL" if number == 0 else None) if type(number) is int else None
            parties = tuple([_affiliation(change) for change in changes]) if changes and isinstance(changes, list) else ()
            if start > ended:
                if before is kind and ended[:7] == start[:7] and ended[5:7] in ("01", "03"):
                    start = ended
            elif start < out[-1].start:
                in_order = False
            out.append(Term(kind, start, end, state, district, party, parties))
            before, ended = kind, end
    except _Bad as bad:
        raise _Bad(f".terms[{len(out)}]{bad}") from None
    except KeyError as error:
        what = f"{error.args[0]} is missing" if error.args[0] in _TERM_KEYS else f"expected rep or sen; found {error.args[0]!r:.20}"
        raise _Bad(f".terms[{len(out)}]: {what}") from None
    except (TypeError, AttributeError):
        raise _Bad(f".terms[{len(out)}]: it is no term") from None
    if not in_order:
        return _terms([terms[place] for _, place in sorted(zip([term.start for term in out], range(len(out)), strict=True))], days)
    return tuple(out)


def _day(value: Any) -> str:
    text = str(value)  # in YAML a day may be a date
    if not _DAY.fullmatch(text):
        raise _Bad(f": expected a day like 2016-08-09; found {value!r:.40}")
    return text


def _affiliation(change: Any) -> tuple[str, str, str]:
    try:
        start, end, party = change["start"], change["end"], change["party"]
    except (KeyError, TypeError):
        start = end = party = None
    if start is None or type(party) is not str:
        raise _Bad(".party_affiliations: expected days and a party")
    return _day(start), _day(end), party


def _committees(value: Any, path: str) -> list[Committee]:
    try:
        code, name, kind = value["thomas_id"], value["name"], value.get("type")
        below = value.get("subcommittees") or []
        found = [(code, name), *((f"{code}{sub['thomas_id']}", sub["name"]) for sub in below)]
    except (KeyError, TypeError, AttributeError):
        raise _Bad(f"{path}: expected a committee with thomas_id, name and type") from None
    if not all(isinstance(text, str) for pair in found for text in pair):
        raise _Bad(f"{path}: expected strings as thomas_id and name")
    chamber = _CHAMBERS.get(kind) if isinstance(kind, str) else None
    return [Committee(code, name, chamber) for code, name in found]


def _leaders(value: dict[Any, Any]) -> dict[str, list[tuple[str, str]]]:
    out: dict[str, list[tuple[str, str]]] = {}
    for code, members in value.items():
        if not isinstance(code, str) or not isinstance(members, list):
            raise _Bad("expected an array of members, or of a committee's members by its code")
        for member in members:
            if not isinstance(member, dict):
                raise _Bad(f".{code}: expected members")
            title, bioguide = member.get("title"), member.get("bioguide")
            if isinstance(title, str) and isinstance(bioguide, str):
                out.setdefault(code, []).append((bioguide, title))
    return out
