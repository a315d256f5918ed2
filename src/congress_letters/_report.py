"""The page of ``congress-letters report``: charts of a database of letters, as SVG, each with its figures in a table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from ._page_html import Safe, document, element, safe
from ._report_data import Figures, Person

__all__ = ["report"]

_WIDTH, _LEFT, _HEIGHT = 920, 56, 240
_PARTIES = {"Democrat": "democrat", "Republican": "republican"}


def report(name: str, found: Figures) -> str:
    """The page, complete in itself. ``name`` is the database's."""
    summary = f"{_count(found.letters, 'letter')}, {_count(found.signatures, 'signature')} of {_count(found.signers, 'signer')}"
    return document(
        f"{name}: {summary}",
        "report.css",
        None,
        element("a", "Skip to the charts", class_="skip", href="#main"),
        element("header", element("h1", name), element("p", summary)),
        element("main", _years(found), _shares(found), _matrix(found), _agencies(found), id="main"),
        element("footer", element("p", "Counted by congress_letters.")),
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + "s" * (number != 1)


def _figure(title: str, says: str, chart: Safe | None, head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> Safe:
    """A section with a chart and the table that says the same."""
    if chart is None:
        return element("section", element("h2", title), element("p", "Nothing to show: ", says, class_="hint"))
    body = [
        element(
            "tr",
            element("th", str(first), scope="row"),
            *(element("td", f"{cell:,}" if isinstance(cell, int) else cell) for cell in rest),
        )
        for first, *rest in rows
    ]
    table = element(
        "table",
        element("caption", title),
        element("thead", element("tr", *(element("th", cell, scope="col") for cell in head))),
        element("tbody", *body),
    )
    details = element("details", element("summary", "The figures"), element("div", table, class_="wide", tabindex=0))
    scroller = element("div", chart, class_="wide", tabindex=0)
    return element("section", element("h2", title), element("p", says, class_="hint"), scroller, details)


def _svg(label: str, width: float, height: float, *children: str) -> Safe:
    box = Safe(f'<svg viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" role="img"')
    return Safe(f'{box} aria-label="{safe(label)}">{safe(*children)}</svg>')


def _rect(x: float, y: float, width: float, height: float, kind: str, title: str, opacity: float | None = None) -> Safe:
    size = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{width:.1f}", "height": f"{height:.1f}"}
    shade = None if opacity is None else f"{opacity:.2f}"
    return element("rect", element("title", title), class_=kind, fill_opacity=shade, **size)


def _text(x: float, y: float, words: str, anchor: str = "start") -> Safe:
    return element("text", words, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor)


def _axis(most: int) -> tuple[list[int], int]:
    """Round steps from 0, and the last of them, which is not below the greatest value."""
    step = next(s * 10**e for e in range(12) for s in (1, 2, 5) if s * 10**e * 5 >= most)
    top = -(-most // step) * step
    return list(range(0, top + 1, step)), top


def _grid(steps: Sequence[int], top: int, unit: str = "") -> list[Safe]:
    out = []
    for value in steps:
        y = 12 + _HEIGHT * (1 - value / top)
        out.append(element("line", x1=_LEFT, x2=_WIDTH, y1=f"{y:.1f}", y2=f"{y:.1f}", class_="grid"))
        out.append(_text(_LEFT - 8, y + 4, f"{value:,}{unit}", "end"))
    return out


def _slots(years: Sequence[int]) -> tuple[float, list[Safe]]:
    """The width of a year, and the names of as many years as there is room for."""
    width = (_WIDTH - _LEFT) / len(years)
    every = -(-44 // max(1, int(width)))
    names = [_text(_LEFT + width * (n + 0.5), _HEIGHT + 32, str(y), "middle") for n, y in enumerate(years) if n % every == 0]
    return width, names


# Charts


def _years(found: Figures) -> Safe:
    title = "Letters over time"
    if not found.years:
        return _figure(title, "no letter has a date that can be read.", None, (), ())
    steps, top = _axis(max(count for _, count in found.years))
    width, names = _slots([year for year, _ in found.years])
    bars = [
        _rect(
            _LEFT + width * (n + 0.1),
            12 + _HEIGHT * (1 - count / top),
            width * 0.8,
            _HEIGHT * count / top,
            "bar",
            f"{year}: {count:,}",
        )
        for n, (year, count) in enumerate(found.years)
    ]
    says = "Letters by the year of their date." + (
        f" {_count(found.undated, 'letter')} without one left out." if found.undated else ""
    )
    chart = _svg("Bar chart: letters by year", _WIDTH, _HEIGHT + 44, *_grid(steps, top), *bars, *names)
    return _figure(title, says, chart, ("Year", "Letters"), found.years)


def _shares(found: Figures) -> Safe:
    title = "Parties of the signers"
    if not found.parties:
        says = "no signer of a dated letter has a party; parse with --roster, so that signers are looked up as members."
        return _figure(title, says, None, (), ())
    parties = sorted(
        {party for _, counts in found.parties for party, _ in counts}, key=lambda party: (party not in _PARTIES, party)
    )
    years = list(range(found.parties[0][0], found.parties[-1][0] + 1))
    counts = {year: dict(values) for year, values in found.parties}
    width, names = _slots(years)
    bars = []
    for n, year in enumerate(years):
        whole, y = sum(counts.get(year, {}).values()), 12.0
        for party in parties:
            count = counts.get(year, {}).get(party, 0)
            if count:
                height = _HEIGHT * count / whole
                told = f"{year}: {party} {count:,} of {whole:,} ({100 * count / whole:.0f} %)"
                bars.append(_rect(_LEFT + width * (n + 0.1), y, width * 0.8, height, _PARTIES.get(party, "other"), told))
                y += height
    key = element("p", *(element("span", party, class_=f"key {_PARTIES.get(party, 'other')}") for party in parties))
    says = "Of the signatures of each year whose party is known."
    says += f" {_count(found.party_unknown, 'signature')} without a party left out." if found.party_unknown else ""
    chart = _svg(
        "Stacked bar chart: share of each party by year", _WIDTH, _HEIGHT + 44, *_grid(range(0, 101, 25), 100, " %"), *bars, *names
    )
    rows = [(year, *(counts.get(year, {}).get(party, 0) for party in parties)) for year in years]
    return _figure(title, says, safe(key, chart), ("Year", *parties), rows)


def _matrix(found: Figures) -> Safe:
    title = "Who signs with whom"
    people, together = found.people, found.together
    if not together:
        return _figure(title, "no letter has two signers.", None, (), ())
    cell, left = 18.0, 12.0 + 7.2 * min(34, max(len(_named(person)) for person in people))
    most = max(together.values())
    cells = [
        _rect(
            left + cell * column,
            30 + cell * row,
            cell - 1,
            cell - 1,
            _kind(people[a], people[b]),
            _pair(people[a], people[b], count),
            0.2 + 0.8 * count / most,
        )
        for (a, b), count in sorted(together.items())
        for row, column in ((a, b), (b, a))
    ]
    cells += [
        _rect(left + cell * n, 30 + cell * n, cell - 1, cell - 1, "self", _pair(one, None, one.letters))
        for n, one in enumerate(people)
    ]
    names = [_text(left - 6, 43 + cell * n, f"{_short(_named(one))} {n + 1}", "end") for n, one in enumerate(people)]
    names += [_text(left + cell * (n + 0.5) - 0.5, 24, str(n + 1), "middle") for n in range(len(people))]
    says = f"The {len(people)} signers of the most letters, by party. The stronger the colour, the more letters two signed together"
    says += f"; at most {most:,}."
    chart = _svg(
        "Matrix: letters that two signers signed together", left + cell * len(people) + 8, 38 + cell * len(people), *cells, *names
    )
    pairs = [(together.get((a, b), 0), a, b) for a, b in combinations(range(len(people)), 2)]
    rows = [
        (people[a].name, people[b].name, count) for count, a, b in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])) if count
    ]
    key = element("p", *(element("span", words, class_=f"key {kind}") for kind, words in _kinds(people)))
    return _figure(title, says, safe(key, chart), ("Signer", "with", "Letters"), rows[:200])


def _named(person: Person) -> str:
    return f"{person.name} ({person.party[:1]})" if person.party else person.name


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:27].rstrip()}..."


def _kind(one: Person, other: Person) -> str:
    return _PARTIES.get(one.party or "", "other") if one.party == other.party else "across"


def _kinds(people: Sequence[Person]) -> list[tuple[str, str]]:
    used = {_kind(a, b) for a, b in combinations(people, 2)}
    words = {
        "democrat": "both Democrats",
        "republican": "both Republicans",
        "across": "across parties",
        "other": "others, or no party known",
    }
    return [(kind, said) for kind, said in words.items() if kind in used]


def _pair(one: Person, other: Person | None, count: int) -> str:
    return f"{_named(one)}{f' and {_named(other)}' if other else ''}: {_count(count, 'letter')}"


def _agencies(found: Figures) -> Safe:
    title = "To whom"
    if not found.agencies:
        return _figure(title, "no letter has a recipient.", None, (), ())
    most = found.agencies[0][1]
    left, row = 330.0, 24.0
    bars = [
        safe(
            _text(left - 8, 17 + row * n, name if len(name) <= 44 else f"{name[:41].rstrip()}...", "end"),
            _rect(left, 4 + row * n, 520 * count / most, row - 6, "bar", f"{name}: {count:,}"),
            _text(left + 520 * count / most + 6, 17 + row * n, f"{count:,}"),
        )
        for n, (name, count) in enumerate(found.agencies)
    ]
    chart = _svg("Bar chart: letters by addressee", _WIDTH, 8 + row * len(bars), *bars)
    return _figure(
        title, "Bodies, or offices where no body is named, that got the most letters.", chart, ("To", "Letters"), found.agencies
    )
