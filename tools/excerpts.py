"""Copies of drawn letters as pages and viewers give them: cut off somewhere; without an end, the page's own words right behind;
with the member's offices, which stood beside the letter, between its date and its addressee.

With the truth of each piece, as `changes` has it: more to fit weights on.
"""

from __future__ import annotations

import random
from typing import Any

Items = list[dict[str, Any]]

_BODY = frozenset({"paragraph", "more", "item", "heading", "quotation", "table"})
_END = frozenset({"lead_in", "closing", "name", "signature_title", "group_title", "lone_title", "postscript"})
_ENOUGH = 40
"""Characters of the body that a letter which is cut off still has, at least."""
_SHORT = (
    "image", "ad", "Advertisement", "SPONSORED", "Trending now", "Latest News", "LATEST HARBOR NEWS ON VIDEO", "11.20.2021",
    "March 4, 2019", "Source:", "Photo credit:", "is licensed under", "Powered by :", "Tags: harbor, letters", "Filed under: News",
    "Previous", "Next Post", "Read more", "Subscribe", "Print", "Tweet", "Share on social media", "Comments are closed.",
    "Click here to read the letter (PDF).", "* * *", "###", "-30-", "Menu", "Home", "12 responses", "Sign up for our newsletter",
    "0 Comments:", "Post a Comment", "<< Home", "Letter to the President Concerning the Harbor at Marlow", "Older letters",
    "Senator Lund on the Tides Memo", "Source: Harbor Weekly", "Help us keep the page free", "Link to this post", "Permalink",
    "About the author", "More from this section", "Get the app", "Harbor Weekly, Marlow, Ohio", "Attachment: letter.pdf",
)  # fmt: skip
_SAID = (
    "About Senator Lund:",
    "About Representative Orr:",
    "Background:",
    "Representative Orr is a member of the House from Ohio. She was elected in 2002 and sits on the Committee on Trade.",
    "Senator Lund serves on the Committee on Harbors, and was the first to ask the Board about the lock at Marlow.",
    "The letter comes a week after the Board said that it would close the lock for good.",
    "What do you think of this? Tell us below.",
    "Now I am wondering whether anybody there has read what I wrote to them.",
    "A spokesman for the Board said that it had received the letter and would answer it in due time.",
    "The full text of the letter is on the senator's page.",
)


def shortened(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A letter that was cut off somewhere behind its salutation, at a word's end or in the middle of one."""
    draw = random.Random(seed)
    begin = next((item["end"] for item in items if item["kind"] == "salutation"), None)
    if begin is None or begin + _ENOUGH >= len(text):
        return None
    cut = draw.randrange(begin + _ENOUGH, len(text))
    if draw.random() < 0.5:
        cut = max(begin + _ENOUGH, text.rfind(" ", 0, cut))
    kept = [{**item, "end": min(item["end"], cut)} for item in items if item["start"] < cut]
    return text[:cut], kept


def unclosed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A letter whose closing and signers a page has left out, with the page's own words right behind the body: a trailer."""
    draw = random.Random(seed)
    end = next((n for n, item in enumerate(items) if item["kind"] in _END), None)
    if end is None or not end or items[end - 1]["kind"] not in _BODY or items[end]["part"].startswith("body"):
        return None
    return _trailed(text[: items[end]["start"]].rstrip(), items[:end], draw)


_STROKES = (
    "~-", "wub_R", "/xTr-Q", "(/", "7~.", ";,", "J$;,", "F,W", "Oz~~", "(vb-", "\\PN", "Jv", "W-", "{~u", ":/)", "fL,", "&c~",
)  # fmt: skip


def unsigned(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A letter that ends with what a scanner made of its signature: no name is printed below, or it was cut off."""
    draw = random.Random(seed)
    at = next((n for n, item in enumerate(items) if item["kind"] == "closing"), None)
    if at is None:
        return None
    kept = list(items[: at + 1])
    out = text[: kept[-1]["end"]]
    scrawl = " ".join(draw.sample(_STROKES, draw.randint(1, 4)))
    out += draw.choice([" ", "\n", "\n\n", "\n\n\n"] if "\n" in text else [" "])
    kept.append({"kind": "furniture", "part": "below/0", "text": scrawl, "start": len(out), "end": len(out) + len(scrawl)})
    return out + scrawl + "\n", kept


def trailed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A whole letter with the page's own words right behind it: a trailer."""
    return _trailed(text.rstrip(), items, random.Random(seed)) if items else None


def _trailed(out: str, items: Items, draw: random.Random) -> tuple[str, Items] | None:
    kept = list(items)
    if len(out) <= kept[-1]["start"]:
        return None
    kept[-1] = {**kept[-1], "end": min(kept[-1]["end"], len(out))}
    lines = draw.sample(_SHORT, draw.randint(1, 6))
    if draw.random() < 0.4:
        lines[:0] = draw.sample(_SAID, draw.randint(1, 2))
    gap = draw.choice(["\n", "\n\n", "\n\n", "\n\n\n"])
    for number, line in enumerate(lines):
        out += draw.choice([gap, "\n\n"])
        kept.append({"kind": "trailer", "part": f"below/{number}", "text": line, "start": len(out), "end": len(out) + len(line)})
        out += line
    return out + "\n", kept


def officed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A letter with a member's offices above its addressee, below the date: a column at the side that came out there."""
    draw = random.Random(seed)
    at = next((n for n, item in enumerate(items) if item["kind"] in ("recipient_name", "salutation")), None)
    if not at or items[at - 1]["kind"] != "date":
        return None
    start = items[at]["start"]
    between = text[items[at - 1]["end"] : start]
    gap = "\n" if "\n" in between or text[: items[at - 1]["end"]].endswith("\n") else " "
    if gap == "\n" and not text[(line := text.rfind("\n", 0, start) + 1) : start].strip():
        start = line
    capitals = draw.random() < 0.6
    parts = ["1-800-555-0142"] if draw.random() < 0.2 else []
    for place in draw.sample(_PLACES, draw.randint(1, 4)):
        phone = f"({draw.randint(200, 900)}) 555{draw.choice(['-', '-', '--', '–'])}{draw.randint(1000, 9999)}"
        phone = phone.replace("0", "O").replace("1", "l") if draw.random() < 0.15 else phone
        office = [f"{draw.randint(1, 4000)} {place[0]}", place[1], *([phone] if draw.random() < 0.9 else [])]
        parts += [line.upper() if capitals else line for line in office]
    out, kept = text[:start], list(items[:at])
    for part in parts:
        kept.append({"kind": "letterhead", "part": "letterhead", "text": part, "start": len(out), "end": len(out) + len(part)})
        out += part + gap
    out += "\n" if gap == "\n" and draw.random() < 0.5 else ""
    shift = len(out) - start
    return out + text[start:], kept + [{**item, "start": item["start"] + shift, "end": item["end"] + shift} for item in items[at:]]


_ABOVE = (
    ("Letter to {office}", "", "", "By:  {name}", "Date: {date}", "Location: {place}"),
    ("Letter to {name}, {office} - {title}", "", "Letter", "", "Date: {date}", "Location: {place}"),
    ("{title}", "", "By: {name} and {other}", "Date: {date}"),
    ("{name} on the {title}",),
    ("{title}", "", "Posted: {date} in Uncategorized"),
    ("{title}", "Posted by {other} on {date}", "", "{tells}"),
    ("---", "author: {other}", "comments: false", "date: {iso} 21:00:00", "layout: post", "title: {title}", "---", "", "{tells}"),
    ("Harbor Assembly", "122 C Street, NW, Suite 350", "Washington, DC 20001", "Phone: 202-555-0134", "Fax: 202-555-0149",
     "Email: press@harbor.example", "{date}", "CONTACT: {other}", "{title}", "{tells}", "*" * 70),
    ("FOR IMMEDIATE RELEASE", "{date}", "Contact: {other}, (202) 555-0134", "", "{title}", "", "{tells}", "", "* * *"),
    ("{title}", "", "{place} – {name} sent the following letter today to the Board.", "", "Below is the text of the letter:"),
    ("{title}", "", "Washington, D.C. - {tells}", "", "Colleagues and friends have signed it. The letter is below.", "", "###"),
)  # fmt: skip
_TITLED = (
    "Keep the Lock at Marlow Open", "Senators Urge the Board to Dredge the Harbor", "Letter from Senator on the Lighthouses",
    "Lund, Orr Ask Board About the Tides", "PRESS RELEASE: Members Ask for the Harbor Plan", "My congressman answers",
)  # fmt: skip
_TELLS = (
    "Then this email arrived from my representative:",
    "Senator Lund sent a letter to the Board today, and asked it to say when the harbor will be dredged.",
    "The members are circulating the letter below among their colleagues, with the support of the towns on the inlet.",
    "I wrote to all three of them about the harbor. This is what one of them said.",
)
_NAMED = ("Senator Pat Lund", "Rep. Lee Orr", "Lee Orr", "Sam J. Day", "Representative Kim Roe", "U.S. Sen. Ruth Quill (D-OH)")


def prefaced(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A letter below what a page says above it: its title, who wrote the letter and on what day, a release. No letterhead."""
    draw = random.Random(seed)
    if not items or items[0]["kind"] in ("preface", "furniture", "more"):
        return None
    said = {
        "office": draw.choice(["the President", "President Lee", "the Secretary of Harbors", "House Leaders"]),
        "name": draw.choice(_NAMED),
        "other": draw.choice(["Ada Holt", "Vera Penhallow", "Rufus"]),
        "date": draw.choice(["Nov. 2, 2012", "March 4, 2019", "June 12, 2014", "February 3, 2010"]),
        "iso": "2008-10-17",
        "place": draw.choice(["Unknown", "Washington, DC", "Marlow, OH"]),
        "title": draw.choice(_TITLED),
        "tells": draw.choice(_TELLS),
    }
    out, kept = "", []
    for line in draw.choice(_ABOVE):
        line = line.format(**said)
        if line:
            role = "preface" if any(char.isalnum() for char in line) else "furniture"
            kept.append({"kind": role, "part": f"above/{len(out)}", "text": line, "start": len(out), "end": len(out) + len(line)})
        out += line + "\n"
    out += draw.choice(["", "\n", "\n", "\n\n"])
    shift = len(out)
    return out + text, kept + [{**item, "start": item["start"] + shift, "end": item["end"] + shift} for item in items]


_PLACES = (
    ("Hart Senate Office Building", "Washington, DC 20510-3403"), ("Cannon House Office Building", "Washington, DC 20515"),
    ("East Rosser Avenue, Room 228", "Bismarck, ND 58501-3866"), ("2nd Avenue North, Suite B", "Fargo, ND 58102"),
    ("South 3rd Street", "Grand Forks, ND 58201"), ("1st Street, S.W., Room 105", "Minot, ND 58701"),
    ("Main Street", "Dayton, OH 45402"), ("Federal Building", "Macon, Georgia 31201"), ("N. 4th Street", "Yuma, AZ 85364"),
    ("Wetmore Avenue, Suite 9F", "Everett, WA 98201"), ("Courthouse Square", "Portland, Maine 04101"),
)  # fmt: skip

EXCERPTS = (shortened, prefaced, unclosed, officed, trailed, prefaced, unsigned)
