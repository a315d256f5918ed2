"""Copies of drawn letters, changed as pages change letters, with the truth of each piece: more to fit weights on.

Signers as one paragraph, headers and notes at the ends of pages, offices at their feet, misread characters, stamps, lost names,
another document or letter behind.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Sequence
from typing import Any

Items = list[dict[str, Any]]
"""The fragments that a layout printed: kind, place, part of the letter."""


def rolled(text: str, items: list[dict[str, Any]], seed: int) -> tuple[str, list[dict[str, Any]]] | None:
    """A copy of a drawn letter whose signers are one paragraph, as in the Record: "Pat Lee, Lee Orr; Members of Congress."."""
    first = next((i for i, item in enumerate(items) if item["part"].startswith("signatures/")), None)
    names = [item["text"].strip(" ,.*_") for item in items if item["kind"] == "name"]
    if first is None or len(names) < 6:
        return None
    draw = random.Random(seed)
    names[0] += draw.choice(["", ", Chairman, Committee on Trade;", ", Ranking Member;"])
    run = ", ".join(names).replace(";,", ";") + draw.choice([".", "; Members of Congress.", "; U.S. Senators."])
    margin = draw.choice(["     ", ""])
    lines = textwrap.wrap(
        run, draw.choice([58, 65, 90, 5_000]), break_on_hyphens=False, initial_indent=margin + "  ", subsequent_indent=margin
    )
    head = text[: items[first]["start"]].rstrip(" ") if items[first]["start"] else ""
    out, kept, at = head, items[:first], len(head)
    for number, line in enumerate(lines):
        kept = [*kept, {"kind": "roll", "part": f"roll/{min(number, 1)}", "start": at, "end": at + len(line) + 1}]
        out += line + "\n"
        at = len(out)
    kept[first + 1 :] = [{**item, "kind": "more"} for item in kept[first + 1 :]]
    return out, kept


_NOTES = (
    "See the report of the Inspector General, at 12.",
    "Id.",
    "88 Fed. Reg. 2,760 (Jan. 17, 2023).",
    "Pub. L. No. 116-283, § 6401, 134 Stat. 3388, 4604 (2021).",
    "42 U.S.C. § 1396a(a)(10).",
    "Letter from the clerk of Dunmore County to the Department, March 3, 2011 (on file with the Committee); answer of May 9.",
    "Hearing on the harbor at Fort Corden Before the Subcommittee on Water, 109th Cong. 44 (2006) (statement of the lockmaster).",
    "The figures are those of the Government Accountability Office. They leave out the two counties that have not answered yet.",
    "https://www.example.gov/reports/2016/harbors.pdf",
)


def headed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy whose page numbers have the addressee's name and the date above them, as continuation headers do."""
    return _at_pages(text, items, random.Random(seed), head=_header(items))


def topped(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with a continuation header at its very top: viewers that take a text apart print that of page one too."""
    draw = random.Random(seed)
    if not any(item["kind"] == "recipient_name" for item in items):
        return None
    lines = [line for _, line in _header(items)]
    page = draw.choice(["Page 1", "Page 1 of 7", "Page 1 of 2", "1", "Page One", "Page 1 of 12"])
    lines = draw.choice([[*lines, page], [lines[0], page], [*lines, page], [page, *lines], [lines[0], f"{lines[1]}, {page}"]])
    gap = draw.choice(["\n", "\n", "\n\n"])
    head = gap.join(lines) + draw.choice(["\n", "\n\n", "\n\n\n"])
    kept: Items = []
    at = 0
    for number, line in enumerate(lines):
        kept.append({"kind": "furniture", "part": f"topped/{number}", "text": line, "start": at, "end": at + len(line)})
        at += len(line) + len(gap)
    shift = len(head)
    return head + text, kept + [{**item, "start": item["start"] + shift, "end": item["end"] + shift} for item in items]


def footed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with footnotes at the foot of each page: a paragraph that they cut is resumed below."""
    draw = random.Random(seed)
    notes = [item["text"] for item in items if item["kind"] == "footnote"] or [
        f"{number} {note}" for number, note in enumerate(draw.sample(_NOTES, 3), draw.choice([1, 1, 2, 4]))
    ]
    marked = all(re.search(rf"[a-z.,;”\"’]{number}(?!\d)", text) for number in range(1, len(notes) + 1))
    how = draw.choice(["fused", "fused", "apart", "above"] if marked else ["fused", "apart"])
    if how == "fused":
        # A superscript comes out fused to the note's first word.
        notes = [re.sub(r"^(\d{1,2})\.? ", r"\1", note) for note in notes]
    foot = []
    for note in notes[: draw.choice([1, 1, 2, 3])]:
        first, *rest = textwrap.wrap(note, draw.choice([70, 90, 110])) if draw.random() < 0.7 else [note]
        if how == "above" and (figure := re.match(r"(\d{1,2})\.? ", first)):
            # Or on a line of its own.
            foot.append(("footnote", figure[1]))
            rest = [first[figure.end() :], *rest]
        else:
            foot.append(("footnote", first))
        foot += [("more", line) for line in rest]
    return _at_pages(text, items, draw, foot, _header(items) if draw.random() < 0.5 else [], resume=True)


def desked(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with the addresses of a member's offices at the foot of each page, as their stationery has them."""
    draw = random.Random(seed)
    building = draw.choice(["Cannon House", "Longworth House", "Rayburn House", "Hart Senate", "Dirksen Senate", "Russell Senate"])
    city = draw.choice(["Portland, ME 04101", "Yuma, AZ 85364", "Dayton, OH 45402", "Everett, WA 98201", "Macon, GA 31201"])
    street = draw.choice(["Wetmore Avenue, Suite 9F", "Main Street", "N. 4th Street, Room 210", "Federal Plaza"])
    lines = [
        f"{draw.randint(100, 2400)} {building} Office Building",
        "Washington, DC 20515",
        f"(202) 22{draw.choice('45')}-{draw.randint(1000, 9999)}",
        f"{draw.randint(10, 4000)} {street}",
        city,
        f"({draw.randint(200, 900)}) 555-{draw.randint(1000, 9999)}",
        f"{draw.choice(['www.lee', 'orr', 'https://day'])}.{draw.choice(['house', 'senate'])}.gov",
    ]
    low = draw.choice([0, 0, 3, 6])
    lines = [*lines[low : draw.randint(low + 1, 7)], *(["Printed on Recycled Paper"] if draw.random() < 0.5 else [])]
    if draw.random() < 0.6:
        lines = [line.upper() for line in lines]
    if len(lines) > 3 and draw.random() < 0.4:
        # Two offices side by side.
        half = (len(lines) + 1) // 2
        right = [*lines[half:], ""]
        lines = [f"{left:44}{right[n]}".rstrip() for n, left in enumerate(lines[:half])]
    head = _header(items) if draw.random() < 0.4 else []
    return _at_pages(text, items, draw, [("furniture", line) for line in lines], head)


def _header(items: Items) -> list[tuple[str, str]]:
    name = next((item["text"].strip(" ,.*") for item in items if item["kind"] == "recipient_name"), "The Honorable Pat Lee")
    date = next((item["text"].strip(" .*") for item in items if item["kind"] == "date"), "March 4, 2019")
    return [("furniture", name), ("furniture", date)]


def _at_pages(
    text: str,
    items: Items,
    draw: random.Random,
    foot: Sequence[tuple[str, str]] = (),
    head: Sequence[tuple[str, str]] = (),
    *,
    resume: bool = False,
) -> tuple[str, Items] | None:
    """A copy with lines at the foot and the head of its pages, above and below the form feed; some without page numbers."""
    marks = [n for n, item in enumerate(items) if item["kind"] == "furniture"]
    pages = [items[n] for n in marks if n - 1 not in marks and (resume or re.search(r"age|\d", items[n]["text"]))]
    if not pages:
        return None
    feed, numbered = draw.random() < 0.6, not head or draw.random() < 0.7
    apart = draw.choice(["\n", "\n\n", ""]) if foot else ""
    out, kept, at = "", [], 0
    cut_off = False

    def put(lines: Sequence[tuple[str, str]], where: str, indent: str) -> None:
        nonlocal out
        for number, (role, line) in enumerate(lines):
            start, end = len(out), len(out) + len(line) + 1
            kept.append({"kind": role, "part": f"{where}/{at}/{number}", "text": line, "start": start, "end": end})
            out += line + "\n" + indent

    for item in items:
        kind = item["kind"]
        out += text[at : item["start"]]
        at = item["end"]
        if item in pages:
            indent = text[text.rfind("\n", 0, item["start"]) + 1 : item["start"]].strip("\f")
            fed = feed or "\f" in out[-4:]
            out = out.rstrip(" \f") + apart + (indent if foot else "")
            put(foot, "foot", indent)
            out = out.rstrip(" ") + ("\f" if fed else "") + indent
            put(head, "head", indent)
            cut_off = resume
            if not numbered and fed:
                continue
        elif cut_off:
            kind = "resume" if kind == "more" else kind
            cut_off = kind == "furniture"
        kept.append({**item, "kind": kind, "start": len(out), "end": len(out) + item["end"] - item["start"]})
        out += text[item["start"] : item["end"]]
    return out + text[at:], kept


def tailed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """The last page of a letter alone: a header with name, date and page number, and what is below some line of the body."""
    draw = random.Random(seed)
    body = [i for i, item in enumerate(items) if item["kind"] in ("paragraph", "more", "item")]
    items = items[draw.choice(body) :] if body else []
    if not items or any(item["kind"] == "salutation" for item in items):
        return None
    name = draw.choice(["The Honorable Pat Lee", "Secretary Orr", "Mr. Sam Day", "Letter to Chair Lee"])
    lines = [name, draw.choice(["March 4, 2019", "June 12, 2014"]), draw.choice(["Page 2", "Page 2 of 2", "2", "- 2 -", "PAGE 3"])]
    out, kept = "", []
    for number, line in enumerate(lines):
        kept.append({"kind": "furniture", "part": f"top/{number}", "text": line, "start": len(out), "end": len(out) + len(line)})
        out += line + "\n"
    out += draw.choice(["\n", "\n\n", "\n\n\n"])
    begin = text.rfind("\n", 0, items[0]["start"]) + 1
    shift = len(out) - begin
    if items[0]["kind"] == "more":
        items = [{**items[0], "kind": "paragraph"}, *items[1:]]
    kept += [{**item, "start": item["start"] + shift, "end": item["end"] + shift} for item in items]
    return out + text[begin:], kept


def run_in(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with a page's header amid a paragraph, where lines were run together: "a map The Honorable Lee Orr Page 2 of it"."""
    draw = random.Random(seed)
    long = [i for i, item in enumerate(items) if item["kind"] == "paragraph" and item["end"] - item["start"] > 200]
    if not long:
        return None
    at = draw.choice(long)
    item = items[at]
    blanks = [m.start() + item["start"] for m in re.finditer(r"(?<=\w) (?=[a-z])", text[item["start"] : item["end"]])]
    if len(blanks) < 9 or "\n" in text[item["start"] : item["end"]]:
        return None
    place = draw.choice(blanks[4:-4])
    name, date = (line for _, line in _header(items))
    name = name if re.match(r"The Honorable|Hon\.|Mr\.|Ms\.", name) else "The Honorable Pat Lee"
    date = date if re.search(r"[a-z] \d{1,2}, \d{4}$", date) else "March 4, 2019"
    head = f" {name} {date} Page {draw.randint(2, 9)}"
    shift = len(head)
    parts = [
        {**item, "end": place},
        {"kind": "furniture", "part": f"run_in/{place}", "text": head[1:], "start": place + 1, "end": place + shift},
        {**item, "kind": "more", "start": place + shift + 1, "end": item["end"] + shift},
    ]
    behind = [{**one, "start": one["start"] + shift, "end": one["end"] + shift} for one in items[at + 1 :]]
    return text[:place] + head + text[place:], [*items[:at], *parts, *behind]


def rebulleted(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy whose bullets were read as letters: "e That the lock be repaired"."""
    bullets = [
        item["start"] for item in items if item["kind"] == "item" and re.match(r"[•o*·▪] ", text[item["start"] : item["end"]])
    ]
    sign = random.Random(seed).choice("eec¢®»")
    for place in bullets:
        text = text[:place] + sign + text[place + 1 :]
    return (text, items) if bullets else None


def recased(text: str, items: Items, _: int = 0) -> tuple[str, Items] | None:
    """A copy whose headings are written as sentences are: "What we ask for"."""
    headings = [item for item in items if item["kind"] == "heading"]
    for item in headings:
        text = text[: item["start"]] + text[item["start"] : item["end"]].capitalize() + text[item["end"] :]
    return (text, items) if headings else None


_LOOK_ALIKES = {
    "h": "b",
    "e": "c",
    "y": "v",
    "i": "l",
    "l": "1",
    "o": "0",
    "0": "O",
    "1": "I",
    "r": "n",
    "t": "f",
    "D": "O",
    "S": "5",
}


def misread(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with some characters misread for others, one for one, so that everything stands where it stood."""
    draw = random.Random(seed)
    return "".join(_LOOK_ALIKES.get(char, char) if draw.random() < 0.04 else char for char in text), items


_TITLES = (
    "RULE 1. GENERAL PROVISIONS",
    "SECTION 2. DEFINITIONS",
    "TITLE III. FERRIES AND BRIDGES",
    "QUESTIONS ABOUT THE FERRY",
    "THE HARBOR RULE AND WHAT IT ASKS OF TOWNS",
    "APPENDIX B",
    "SUMMARY OF THE BILL",
    "Questions for the Record",
    "Statement of the Lockmaster",
)
_PROVISIONS = (
    "The rules of the port apply so far as they can.",
    "Did the Board or its staff hear from anybody about the ferry before the rule was published?",
    "A member may ask for the log of the bridge, and it shall be shown within ten days.",
    "Who wrote the summary of the report, and when was it sent to the counties?",
    "In this section the term ``harbor'' means a place where boats are kept.",
    "We ask for the following papers, and for a day on which they can be seen:",
    "How many times has the lock been repaired since 1996? What did each repair cost, and who paid?",
)


def attached(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with another document right behind it: a title, and provisions or questions with labels. All of it is a trailer."""
    if not items or items[-1]["kind"] not in ("name", "signature_title", "group_title", "copy", "copy_more", "affiliation"):
        return None
    draw = random.Random(seed)
    labels = draw.choice([("(a) ", "(b) ", "(c) "), ("1. ", "2. ", "3. "), ("* ", "* ", "* "), ("", "", "")])
    lines = [label + provision for label, provision in zip(labels, draw.sample(_PROVISIONS, 3), strict=True)]
    lines = [draw.choice(_TITLES), *lines] if draw.random() < 0.8 else lines
    gap = draw.choice(["\n", "\n\n", "\n\n"])
    out, kept = text.rstrip("\n") + draw.choice([gap, "\n\n\n"]), list(items)
    for number, line in enumerate(lines):
        kept.append({"kind": "trailer", "part": f"attached/{number}", "text": line, "start": len(out), "end": len(out) + len(line)})
        out += line + gap
    return out, kept


_STAMPS = (
    "RECEIVED",
    "RECEIVED MAR 21 1983",
    "2012 JUN -4 PM 2:15",
    "Harbor Registry",
    "84-2317",
    "OFFICE OF THE CLERK",
    "OFFICIAL FILE COPY",
    "Docket No. 61-308",
    "DISTRIBUTION",
    "528 April 3, 2020",
    "LTR-30-0417",
    "FILED",
    "ACTION: Legal",
    "COPY",
    "(HBR 74-G2wQ",
    "EDO --- 005812",
    "Cleared For Opening 2009/05/03: HBP84-00246",
    "BOARD MEMBERS",
)
_FIGURES = ("{}-{}", "{}{}", "{:02}-{:04}", "ER {}-{}", "No. {}{}", "{1}")
_SCRAPS = "~{}|!;:.,'`^_-=*/\\il1Ij"
_PLACES = ("letterhead", "date", "recipient_name", "title", "organization", "address", "salutation", "closing", "name")


def stamped(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with stamps, or dirt that was read as signs, on lines between those of the top and the end."""
    draw = random.Random(seed)
    begins = {0, *(i for i, item in enumerate(items) if item["kind"] in _PLACES and text[: item["start"]].rstrip(" ")[-1:] == "\n")}
    chosen = sorted(draw.sample(sorted(begins), min(len(begins), draw.choice([1, 1, 2, 3]))))
    out, kept, at = "", [], 0
    for number, item in enumerate(items):
        if number in chosen:
            line = text.rfind("\n", 0, item["start"]) + 1
            if line < at:
                kept.append({**item, "start": len(out) + item["start"] - at, "end": len(out) + item["end"] - at})
                continue
            out += text[at:line]
            at = line
            for _ in range(draw.choice([1, 1, 1, 2, 4])):
                size = draw.randint(1, 9)
                scrap = "".join(draw.choice(_SCRAPS) if draw.random() < 0.8 else " " for _ in range(size)).strip() or "~"
                figures = draw.choice(_FIGURES).format(draw.randint(2, 99), draw.randint(100, 99_999))
                said = draw.choice([draw.choice(_STAMPS), draw.choice(_STAMPS), figures, scrap, scrap])
                start = len(out) + (indent := draw.choice([0, 0, 0, 12, 40]))
                role = "unclassified" if any(char.isalnum() for char in said) else "furniture"
                kept.append({"kind": role, "part": f"stamp/{start}", "text": said, "start": start, "end": start + len(said)})
                out += " " * indent + said + draw.choice(["\n", "\n", "\n\n"])
        kept.append({**item, "start": len(out) + item["start"] - at, "end": len(out) + item["end"] - at})
    return out + text[at:], kept


def unnamed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy whose addressee's name is lost behind the honorific, as in "Hon. / Speaker": a comma behind it may stay."""
    draw = random.Random(seed)
    found = next((i for i, item in enumerate(items) if item["kind"] == "recipient_name"), None)
    if found is None:
        return None
    item = items[found]
    named = re.match(r"(\W{0,4}(?:The Honorable|THE HONORABLE|Hon\.|HON\.))\s[^\n]*", text[item["start"] : item["end"]])
    if not named or "\n" in text[item["start"] : item["end"]].rstrip():
        return None
    comma = "," if text[: item["end"]].rstrip().endswith(",") or draw.random() < 0.3 else ""
    left = named[1] + draw.choice(["", " "]) * bool(comma) + comma
    behind = text[item["end"] :]
    if text[item["end"] - 1] == "\n":
        left += "\n"
    shift = item["start"] + len(left) - item["end"]
    kept = [*items[:found], {**item, "end": item["start"] + len(left)}]
    kept += [{**one, "start": one["start"] + shift, "end": one["end"] + shift} for one in items[found + 1 :]]
    return text[: item["start"]] + left + behind, kept


CHANGES = (
    rolled, headed, topped, footed, recased, desked, misread, attached, stamped, stamped, tailed, run_in, footed, rebulleted,
    unnamed, unnamed,
)  # fmt: skip


def followed(text: str, items: Items, before: tuple[str, Items] | None) -> tuple[str, Items] | None:
    """The letter before this one with this one behind it: all of this one is a trailer."""
    if before is None or len(text) + len(before[0]) > 9_000:
        return None
    head = before[0].rstrip("\n") + "\n\n\n"
    shift = len(head)
    behind = [
        {**item, "kind": "trailer", "part": f"trailer/{item['part']}", "start": item["start"] + shift, "end": item["end"] + shift}
        for item in items
    ]
    return head + text, [*before[1], *behind]
