"""Reading the legislators files, JSON or YAML, with every value checked; where the user's own copy lies."""

from __future__ import annotations

import gc
import json
import os
import re
from pathlib import Path
from typing import Any

from attrs import define, evolve, field

from ._errors import MissingExtraError, RosterError
from ._model import Chamber
from ._roster import Committee, Leadership, Legislator, OtherName, Roster, Term

__all__ = ["FILES", "data_folder", "parse_file", "read_roster"]

CURRENT, HISTORICAL, COMMITTEES, MEMBERSHIP = FILES = (
    "legislators-current",
    "legislators-historical",
    "committees-current",
    "committee-membership-current",
)
"""Names of the files, without their ending; the first two make a roster."""

_TERM_KEYS = ("type", "start", "end", "state")
_ELECTION = "special-election"
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
    collects = gc.isenabled()
    gc.disable()  # tens of thousands of objects are made that all stay: looking for garbage among them is a tenth of the time
    try:
        return _read(folder, files)
    finally:
        if collects:
            gc.enable()


def _read(folder: Path, files: list[Path]) -> Roster:
    legislators: dict[str, Legislator] = {}
    committees: list[Committee] = []
    leaders: dict[str, list[tuple[str, str]]] = {}
    awaiting: list[Awaiting] = []
    oaths: Oaths = {}
    for file in files:
        found = parse_file(file)
        leaders |= found.leaders
        awaiting += found.awaiting
        for seat, days in found.oaths.items():
            oaths.setdefault(seat, []).extend(days)
        committees += found.committees
        for legislator in found.legislators:
            known = legislators.get(legislator.bioguide)
            # Files fetched on two days may both have one who has just left.
            if known is None or known.terms[-1].start < legislator.terms[-1].start:
                legislators[legislator.bioguide] = legislator
    if not legislators:
        raise RosterError(f"{folder}: there are no members in it; a roster is {CURRENT}.json, {HISTORICAL}.json or both")
    led = tuple(Committee(c.code, c.name, c.chamber, tuple(leaders.get(c.code, ()))) for c in committees)
    return Roster(_relieved(legislators, awaiting, oaths), led, tuple(map(str, files)))


def _relieved(legislators: dict[str, Legislator], awaiting: list[Awaiting], oaths: Oaths) -> tuple[Legislator, ...]:
    """Appointed senators stay until somebody takes the oath for the seat: the day of the election that the files have is no end."""
    for bioguide, day, seat in awaiting:
        year = int(day[:4])
        last = f"{year}-01-03" if year % 2 and day <= f"{year}-01-03" else f"{year + 1 + year % 2}-01-03"
        end = min([last, *(oath for oath in oaths.get(seat, ()) if oath >= day)])
        found = legislators[bioguide]
        terms = [evolve(t, end=end) if t.chamber is Chamber.SENATE and t.end == day else t for t in found.terms]
        legislators[bioguide] = evolve(found, terms=tuple(terms))
    return tuple(legislators.values())


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


Seat = tuple[str, int]
"""State and class of a seat in the Senate."""
Oaths = dict[Seat, list[str]]
"""Days on which somebody's term in a seat began."""
Awaiting = tuple[str, str, Seat]
"""Id of an appointed senator, the day of the election that ends the appointment, and the seat."""


@define(frozen=True, slots=True)
class Parsed:
    """What a file holds: one of the three."""

    legislators: list[Legislator] = field(factory=list)
    committees: list[Committee] = field(factory=list)
    leaders: dict[str, list[tuple[str, str]]] = field(factory=dict)
    """Bioguide id and title of a committee's leaders, by its code."""
    awaiting: list[Awaiting] = field(factory=list)
    oaths: Oaths = field(factory=dict)


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
    found = Parsed()
    days: set[str] = set()
    for place, record in enumerate(value):
        try:
            found.legislators.append(_legislator(record, days, found))
        except _Bad as bad:
            raise _Bad(f"[{place}]{bad}") from None
        except (KeyError, TypeError, AttributeError) as error:
            what = f".{error.args[0]} is missing" if isinstance(error, KeyError) else " is no member's record"
            raise _Bad(f"[{place}]{what}") from None
    return found


def _legislator(record: Any, days: set[str], into: Parsed) -> Legislator:
    name, bioguide = record["name"], record["id"]["bioguide"]
    if not isinstance(bioguide, str) or not _BIOGUIDE.fullmatch(bioguide):
        raise _Bad(f".id.bioguide: expected a letter and six figures; found {bioguide!r:.40}")
    first, last = name["first"], name["last"]
    for key, value in ("first", first), ("last", last):
        if type(value) is not str or not value.strip():
            raise _Bad(f".name.{key}: expected a name; found {value!r:.40}")
    middle, nickname, suffix, official = name.get("middle"), name.get("nickname"), name.get("suffix"), name.get("official_full")
    for value in (middle, nickname, suffix, official):
        if value is not None and type(value) is not str:
            raise _Bad(f".name: expected strings; found {value!r:.40}")
    shown = official or _shown(first, middle, nickname, last, suffix)
    terms = record["terms"]
    if not isinstance(terms, list) or not terms:
        raise _Bad(".terms: expected an array of terms")
    served = _terms(terms, days)
    for term in terms:
        if "class" in term:
            _note(bioguide, term, into)
    found = Legislator(bioguide, shown, first, last, served, middle, nickname, suffix, official)
    more: dict[str, Any] = {}
    if "other_names" in record:
        more["others"] = _others(record["other_names"], name)
    if "leadership_roles" in record:
        more["leadership"] = _roles(record["leadership_roles"])
    if "bioguide_previous" in record["id"]:
        more["previous"] = _previous(record["id"]["bioguide_previous"])
    return evolve(found, **more) if more else found


def _shown(first: str, middle: str | None, nickname: str | None, last: str, suffix: str | None) -> str:
    """The name for display of one without an official one."""
    given = f"{first} {middle}" if middle else first
    called = f" “{nickname}”" if nickname else ""
    return f"{given}{called} {last}, {suffix}" if suffix else f"{given}{called} {last}"


def _others(value: Any, name: dict[str, Any]) -> tuple[OtherName, ...]:
    """Names of other times, as far as they differ from the present one."""
    if not isinstance(value, list):
        raise _Bad(".other_names: expected an array of names")
    out = []
    for place, other in enumerate(value):
        path = f".other_names[{place}]"
        if not isinstance(other, dict):
            raise _Bad(f"{path}: expected a name; found {other!r:.40}")
        found: dict[str, str] = {}
        for key in ("first", "middle", "last", "suffix", "nickname", "official_full"):
            text = other.get(key)
            if text is not None and type(text) is not str:
                raise _Bad(f"{path}.{key}: expected a name; found {text!r:.40}")
            if text and text.strip() and text != name.get(key):
                found["official" if key == "official_full" else key] = text
        if found:
            out.append(OtherName(**found, **{key: _of(path, other[key]) for key in ("start", "end") if other.get(key)}))
    return tuple(out)


def _roles(value: Any) -> tuple[Leadership, ...]:
    if not isinstance(value, list):
        raise _Bad(".leadership_roles: expected an array of roles")
    out = []
    for place, role in enumerate(value):
        path = f".leadership_roles[{place}]"
        chamber = _CHAMBERS.get(role["chamber"]) if isinstance(role, dict) and isinstance(role.get("chamber"), str) else None
        if chamber is None or type(role.get("title")) is not str or "start" not in role:
            raise _Bad(f"{path}: expected a title, a chamber and the day of the start")
        out.append(
            Leadership(role["title"], chamber, _of(path, role["start"]), _of(path, role["end"]) if role.get("end") else None)
        )
    return tuple(out)


def _previous(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(bioguide, str) for bioguide in value):
        raise _Bad(f".id.bioguide_previous: expected an array of ids; found {value!r:.40}")
    return tuple(value)


def _of(path: str, day: Any) -> str:
    try:
        return _day(day)
    except _Bad as bad:
        raise _Bad(f"{path}{bad}") from None


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
            party, number = term.get("party"), term.get("district")
            if start > end or type(state) is not str or (party is not None and type(party) is not str):
                raise _Bad(f": expected two days in order, a state and a party; found {start}, {end}, {state!r:.20}, {party!r:.20}")
            district = (str(number) if number > 0 else "AL" if number == 0 else None) if type(number) is int else None
            parties = () if "caucus" not in term and "party_affiliations" not in term else _sides(term, start, end, party)
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


def _sides(term: dict[str, Any], start: str, end: str, party: str | None) -> tuple[tuple[str, str, str, str | None], ...]:
    """The stretches of a term with the party and the caucus of each."""
    stretches = term.get("party_affiliations")
    if stretches is None:
        stretches = [{"start": start, "end": end, "party": party, "caucus": term["caucus"]}] if party and term["caucus"] else []
    if not isinstance(stretches, list):
        raise _Bad(".party_affiliations: expected an array")
    out = []
    for stretch in stretches:
        try:
            first, last, side, caucus = stretch["start"], stretch["end"], stretch["party"], stretch.get("caucus")
        except (KeyError, TypeError, AttributeError):
            raise _Bad(".party_affiliations: expected days and a party") from None
        if type(side) is not str or (caucus is not None and type(caucus) is not str):
            raise _Bad(f": expected parties; found {side!r:.20} and {caucus!r:.20}")
        out.append((_day(first), _day(last), side, caucus))
    return tuple(out)


def _note(bioguide: str, term: dict[str, Any], into: Parsed) -> None:
    """Remember when a senator's term began, and whether its end is not known yet."""
    if type(term["class"]) is int:
        seat = (term["state"], term["class"])
        into.oaths.setdefault(seat, []).append(str(term["start"]))
        if term.get("end-type") == _ELECTION:
            into.awaiting.append((bioguide, str(term["end"]), seat))


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
