"""Label the pieces of a drawn letter with kinds, from the fragments that its layout printed: what the weights are fitted to.

The truth is known here, so that there is no doubt but where a piece was not cut where it should have been.
"""

from __future__ import annotations

import re
from typing import Any

from congress_letters._reading import Reading

ROLES = {
    "letterhead": "LETTERHEAD", "date": "DATE", "delivery": "DELIVERY", "recipient_name": "ADDRESSEE", "title": "TITLE",
    "organization": "ORGANIZATION", "address": "ADDRESS", "subject": "SUBJECT", "headline": "SUBJECT", "salutation": "SALUTATION",
    "paragraph": "PARAGRAPH", "more": "MORE", "item": "ITEM", "heading": "HEADING", "quotation": "QUOTATION", "table": "TABLE",
    "closing": "CLOSING", "lead_in": "LEAD_IN", "name": "NAME", "signature_title": "TITLE", "group_title": "GROUP", "copy": "COPY",
    "copy_more": "COPY", "affiliation": "TITLE", "enclosure": "ENCLOSURE", "initials": "INITIALS", "postscript": "POSTSCRIPT",
    "footnote": "FOOTNOTE", "lone_title": "LONE_TITLE",
    "furniture": "FURNITURE", "roll": "ROLL", "trailer": "TRAILER", "unclassified": "OTHER",
    "preface": "PREFACE", "resume": "RESUME",
}  # fmt: skip
WHOLE = ("LETTERHEAD", "FURNITURE", "OTHER")
"""Kinds that each piece of a part has: nothing goes on with what is the page's, and answers give a letterhead by its pieces."""
_LABEL = re.compile(r"\W*(?:c\.?c\.?|copy to|copies to)\W*$", re.IGNORECASE)
Fragment = tuple[int, int, str | None, bool]  # start, end, kind, whether it is a copy's


def kinds_of(text: str, reading: Reading, items: list[dict[str, Any]]) -> list[str | None]:
    """The kind of each piece by the fragment that it stands in; None where it holds more than one."""
    truth = _truth(items)
    kinds: list[str | None] = []
    for piece in reading.pieces:
        hit = next((fragment for fragment in truth if fragment[0] <= piece.low < fragment[1]), None)
        if hit is None or hit[2] is None or _holds_more(text, hit, piece.high, truth):
            kinds.append(None)
            continue
        inside = bool(text[hit[0] : piece.low].strip(" *_#>\t\u00a0\r\n"))
        if hit[3] and inside and _LABEL.match(text[hit[0] : piece.low]):
            # A label far before the first entry is a piece of its own.
            kinds.append("COPY")
        elif hit[3] and (inside or hit[2] == "MORE") and text[: piece.low].rstrip().endswith((",", " -", " –")):
            # What stands behind a comma or a dash in a copy's entry is an office or a body of its own.
            kinds.append("TITLE")
        elif inside and hit[2] == "TITLE" and text[: piece.low].rstrip().endswith(","):
            kinds.append("TITLE")
        else:
            kinds.append("MORE" if inside and hit[2] not in WHOLE else hit[2])
    return kinds


def _holds_more(text: str, hit: Fragment, high: int, truth: list[Fragment]) -> bool:
    """The piece goes on into a fragment of another kind, where it should have been cut: it is neither."""
    return any(
        hit[1] <= start < high and text[start : min(end, high)].strip() and kind not in ("MORE", hit[2])
        for start, end, kind, _ in truth
    )


def _truth(items: list[dict[str, Any]]) -> list[Fragment]:
    """Start, end and kind of each fragment, and whether it is a copy's; what goes on with a part that has begun is MORE."""
    out: list[Fragment] = []
    seen: set[tuple[str, str]] = set()
    for item in items:
        key = (item["part"], item["kind"])
        kind = ROLES.get(item["kind"])
        going_on = key in seen and kind not in (*WHOLE, "ROLL", "RESUME")
        out.append((item["start"], item["end"], "MORE" if going_on else kind, kind == "COPY"))
        seen.add(key)
    return out
