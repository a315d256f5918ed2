"""Label the pieces of a letter with kinds, from a hand-made answer: what the weights are fitted to.

An answer says what the parts of a letter are, not where they stand. A piece gets a label where the answer leaves no doubt,
and None where it does, so that doubt is not learned.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from congress_letters._habits import FLOW
from congress_letters._looks import LOOKS
from congress_letters._piece import Piece
from congress_letters._predicates import B as _B
from congress_letters._reading import Reading
from congress_letters._signs import C as _C

QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_HONORIFIC = re.compile(r"^['\"]?(?:the )?(?:honorable|hon\.?|mr\.?|mrs\.?|ms\.?|dr\.?)\s+")
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]


_ROOM = sum(_C[name] for name in FLOW if name.endswith("/room"))
_ALONE = _C["stands_alone"] | _C["below_alone"]
_NOTES = sum(_C[f"{look}@notes"] for look in LOOKS)
"""A figure may be fused to the note's own: "288 Fed. Reg." for note 2 at the foot of a page."""


def norm(text: str | None) -> str:
    text = unicodedata.normalize("NFKC", text or "").translate(QUOTES)
    text = re.sub(r"[*_]{1,2}", "", text)
    return re.sub(r"\s+", " ", text).strip(" \t,.;:").casefold()


def words(text: str | None) -> list[str]:
    return [w for w in (w.strip(".,;:()") for w in norm(text).split()) if w]


def _find(flat: list[tuple[str, int]], wanted: list[str], last: bool) -> int | None:
    """Index in ``flat`` of the first (or last) place where the words stand, allowing one in four to differ."""
    n = len(wanted)
    places: Iterable[int] = range(len(flat) - n + 1)
    best, where = 0.0, None
    for i in reversed(list(places)) if last else places:
        score = sum(1 for j in range(n) if flat[i + j][0] == wanted[j]) / n
        if score > best:
            best, where = score, i
        if score == 1:
            break
    return where if best >= 0.75 else None


def _place(flat: list[tuple[str, int]], wanted: list[str], last: bool) -> int | None:
    """The piece in which the words begin (or end): the first (or last) of them that stands there; others may be misread."""
    at = _find(flat, wanted, last)
    if at is None:
        return None
    same = [at + j for j in range(len(wanted)) if flat[at + j][0] == wanted[j]]
    return flat[same[-1 if last else 0]][1]


def label(text: str, reading: Reading, want: dict[str, Any]) -> list[str | None]:
    """A kind for each piece, or None where the answer does not tell."""
    pieces = reading.pieces
    texts = [text[p.low : p.high] for p in pieces]
    normed = [norm(t) for t in texts]
    flat = [(w, i) for i, t in enumerate(texts) for w in words(t)]
    out: list[str | None] = [None] * len(pieces)
    begin = end = None
    if want.get("first_words"):
        begin = _place(flat, words(want["first_words"]), last=False)
    if begin is None:
        return out
    if want.get("last_words"):
        end = _place(flat, words(want["last_words"]), last=True)
    elif want.get("complete") is False or not want.get("closing"):
        end = len(pieces) - 1
    if end is None or end < begin:
        return out
    _top(out, texts, normed, reading, want, begin)
    _body(out, texts, reading, want, begin, end)
    _tail(out, texts, normed, reading, want, end + 1)
    return out


def _within(piece: str, value: str) -> bool:
    """The piece is the value or a part of it."""
    return (len(piece) > 1 and piece in value) or _alike(piece, value)


def _alike(piece: str, value: str) -> bool:
    """The piece is nearly the value: one of them is misread."""
    if min(len(piece), len(value)) < 10 or abs(len(piece) - len(value)) > 8:
        return False
    return SequenceMatcher(None, piece, value, autojunk=False).ratio() >= 0.8


def _scanned(want: dict[str, Any]) -> bool:
    return bool(want.get("ocr")) or want.get("text_source") == "ocr"


def _is_date(date: str | None, piece: str) -> bool:
    """The piece has the month and the year of an answer's date."""
    return date is not None and _MONTHS[int(date[5:7]) - 1][:3] in piece and date[:4] in piece


_STATIONERY = ("body", "address", "capitals")


def _top(out: list[str | None], texts: list[str], normed: list[str], reading: Reading, want: dict[str, Any], begin: int) -> None:
    stop = begin
    greeting = norm(want.get("salutation"))
    i = begin - 1
    parts: list[int] = []
    while i >= 0 and greeting and not parts and reading.evidence[i] & (_B["date"] | _B["place_date"]):
        # A date that was set at the right came out behind the salutation.
        if _is_date(want.get("date"), normed[i]):
            out[i] = "DATE"
        i -= 1
    while i >= 0 and greeting and _within(normed[i].lstrip("'\""), greeting):
        parts.insert(0, i)
        greeting_left = " ".join(normed[j].lstrip("'\"") for j in parts)
        i -= 1
        if greeting_left == greeting:
            break
    if parts:
        out[parts[0]] = "SALUTATION"
        for j in parts[1:]:
            out[j] = "MORE"
        stop = parts[0]
    letterhead = None if want.get("letterhead") is None else [norm(v) for v in want["letterhead"]]
    date = want.get("date")
    recipients = want.get("recipients")
    fields: list[tuple[str, str]] = []
    for r in recipients or []:
        fields.append(("ADDRESSEE", norm(r.get("name"))))
        for key, kind in (("titles", "TITLE"), ("organization", "ORGANIZATION"), ("address", "ADDRESS")):
            fields += [(kind, norm(v)) for v in r.get(key) or []]
    named = addressed = False
    dated = _date_at(normed, reading, date, stop)
    previous: tuple[str, str] | None = None
    for i in range(stop):
        piece = normed[i]
        bits = reading.evidence[i]
        if reading.looks[i] == "rule":
            out[i] = "FURNITURE"
            continue
        if not piece:
            out[i] = "FURNITURE" if bits & _B["rule"] else "OTHER"
            continue
        if bits & (_B["date"] | _B["place_date"] | _B["has_date"]) and _is_date(date, piece):
            out[i] = "DATE" if bits & (_B["date"] | _B["place_date"]) and i == dated else None
            continue
        sent = [norm(v if isinstance(v, str) else v.get("text")) for v in want.get("delivery") or []]
        if any(_within(piece, v) for v in sent):
            begins = any(v.startswith(piece) or _alike(piece, v) for v in sent)
            out[i] = "DELIVERY" if begins else "MORE"
            continue
        subject = norm(want.get("subject"))
        bare = re.sub(r"^(?:re|subject)\s*:\s*", "", piece)
        if subject and _within(bare, subject):
            # "IRE: Ferries" is "RE: Ferries".
            begins = subject.startswith(bare) or words(bare)[1:3] == words(subject)[:2]
            out[i] = "SUBJECT" if begins else "MORE"
            continue
        person = _HONORIFIC.sub("", piece)
        hit = None
        for kind, value in fields:
            if not value:
                continue
            if kind == "ADDRESSEE":
                behind = piece.endswith(" " + value) and len(piece) < len(value) + 40
                if person == value or piece == value or behind:
                    hit = ("ADDRESSEE", value)
                    break
            elif piece == value or (len(piece) > 1 and piece in value):
                hit = (kind, value)
                if piece == value:
                    break
        if not hit and not (letterhead and not named and any(_within(piece, line) for line in letterhead)):
            near = (_alike(person, value) if kind == "ADDRESSEE" else named and _alike(piece, value) for kind, value in fields)
            hit = next((field for field, alike in zip(fields, near, strict=True) if alike), None)
        if hit and not named and hit[0] != "ADDRESSEE" and letterhead and any(_within(piece, line) for line in letterhead):
            hit = None
        if hit and hit[0] == "ADDRESSEE" and any(hit[1] in line for line in normed[i + 1 : stop]):
            # Of two the lower one is in the inside address: what is above it is a page's head, or a catalogue's.
            previous = None
            continue
        if hit and hit[0] == "ADDRESS" and not named and any(kind == "ADDRESSEE" and value for kind, value in fields):
            # An address above the addressee is the letterhead's, or a second page's.
            hit = None
        addressed = addressed or bool(hit) or bits & _B["honorific_first"] != 0
        if hit:
            named = named or hit[0] == "ADDRESSEE"
            kind, value = hit
            continued = previous == hit and kind != "ADDRESSEE" and not value.startswith(piece)
            out[i] = "MORE" if continued else kind
            previous = hit
            continue
        previous = None
        if letterhead is None:
            out[i] = None if recipients is None or not named else "OTHER"
            if not named and i < stop:
                # Nobody has judged which of these lines are the letterhead: only what looks like one is learned from.
                mine = reading.looks[i] in _STATIONERY and not any(n and n == piece for _, n in fields)
                out[i] = "LETTERHEAD" if mine else None
        elif any(_within(piece, line) for line in letterhead):
            # "Washington, DC 20510" stands in both; the answer may not have all of the inside address.
            out[i] = None if addressed else "LETTERHEAD"
        elif bits & _B["page_mark"]:
            out[i] = "FURNITURE"
        elif named and any(len(value) > 6 and value in piece for kind, value in fields if kind != "ADDRESSEE"):
            # Two values with no cut between: neither, and no text that belongs nowhere.
            out[i] = None
        else:
            # What a scanner made of a line may be a part that the answer has in other letters.
            out[i] = None if _scanned(want) else "OTHER"
    # What belongs nowhere is the page's, up to the letter's first line.
    for i in range(next((i for i in range(stop) if out[i] not in ("OTHER", "FURNITURE", None)), stop)):
        out[i] = "PREFACE" if out[i] == "OTHER" else out[i]


def _date_at(normed: list[str], reading: Reading, date: str | None, stop: int) -> int | None:
    """The piece with the letter's date: of several the last, before stamps of another day; a catalogue above has it too."""
    dates = [i for i in range(stop) if reading.evidence[i] & (_B["date"] | _B["place_date"]) and _is_date(date, normed[i])]
    if date is None or not dates:
        return None
    exact = [i for i in dates if re.search(rf"(?<!\d)0?{int(date[8:10])}(?!\d)", normed[i])]
    return (exact or dates)[-1]


def _body(out: list[str | None], texts: list[str], reading: Reading, want: dict[str, Any], begin: int, end: int) -> None:
    pieces = reading.pieces
    span = range(begin, end + 1)
    footer = {norm(line) for key in ("footer", "page_marks") for line in want.get(key) or []}
    marks = {i for i in span if _is_mark(reading, i) or norm(texts[i]) in footer} | _heads(texts, reading, want, span)
    if not want.get("blocks"):
        notes = _notes_inside(texts, reading, want, span, marks)
        for i, kind in notes.items():
            out[i] = kind
        marks |= {i for i, kind in notes.items() if kind != "RESUME"}
        resumed = {i for i, kind in notes.items() if kind == "RESUME"}
    else:
        notes, resumed = {}, set()
    n = want.get("n_paragraphs")
    ways = {
        "lines": _by_line(pieces),
        "blank": _by_blank(pieces, marks),
        "indent": _by_indent(pieces, begin, marks),
        "margin": _by_margin(pieces, begin, marks, span),
        "open": _by_open(pieces, reading, marks),
        "mixed": _by_mixed(pieces, reading, begin, marks),
        "labels": _by_signs(pieces, reading, marks, 0),
        "room": _by_signs(pieces, reading, marks, _ROOM),
        "alone": _by_signs(pieces, reading, marks, _ALONE),
        "all": _by_signs(pieces, reading, marks, _ROOM | _ALONE),
    }
    chosen = None
    for name, way in ways.items():
        starts = {i for i in span if i not in marks and i not in resumed and (i == begin or way(i))}
        lower = sum(1 for i in starts if reading.evidence[i] & _B["starts_lower"])
        # A count may agree by chance: paragraphs don't begin in lower case, lists of clauses may.
        items = sum(1 for i in starts if _labelled(reading, i))
        # The boldest ways must find the right number of items too.
        agrees = name not in ("labels", "room", "alone", "all") or _scanned(want) or want.get("n_list_items") in (items, None)
        if n is not None and len(starts) == n and lower * 4 <= n and agrees:
            chosen = starts
            break
    if n is None and len({pieces[i].line for i in span}) == 1:
        chosen = {begin}
    if want.get("blocks"):
        _by_blocks(out, texts, reading, want, span, marks)
        return
    for i in span:
        bits = reading.evidence[i]
        if i in notes:
            continue
        if i in marks:
            out[i] = "FURNITURE"
        elif chosen is None:
            out[i] = "PARAGRAPH" if i == begin else None
        elif i not in chosen:
            out[i] = "MORE"
        elif bits & (_B["number_label"] | _B["bullet"]) and want.get("n_list_items") != 0:
            out[i] = "ITEM"
        elif (
            pieces[i].high - pieces[i].low < 90
            and not bits & (_B["ends_stop"] | _B["ends_mark"] | _B["ends_colon"] | _B["prose_words"])
            and i != end
        ):
            out[i] = "HEADING" if want.get("n_headings") != 0 else "PARAGRAPH"
        else:
            out[i] = "PARAGRAPH"


def _heads(texts: list[str], reading: Reading, want: dict[str, Any], span: range) -> set[int]:
    """Lines of a second page's head inside the body: the addressee, the date, nothing else on a line."""
    names = {norm(r.get("name")) for r in want.get("recipients") or []} - {""}
    out = set()
    for i in span:
        piece, bits = norm(texts[i]), reading.evidence[i]
        if reading.pieces[i].first and (
            _HONORIFIC.sub("", piece) in names or (bits & _B["date"] and _is_date(want.get("date"), piece) and len(piece) < 20)
        ):
            out.add(i)
    return out


def _notes_inside(texts: list[str], reading: Reading, want: dict[str, Any], span: range, marks: set[int]) -> dict[int, str]:
    """Footnotes at the foot of a page inside the body: from the next figure in order to the page mark, and what resumes below."""
    count = want.get("footnotes") or 0
    count = count if isinstance(count, int) else len(count)
    out: dict[int, str] = {}
    seen = 0
    inside = below = False
    # Where notes stand at the foot of a page, a list's "1." is none.
    at_foot = any(reading.evidence[i] & _NOTES for i in span)
    for i in span:
        bits = reading.evidence[i]
        if i in marks:
            below = below or inside
            inside = False
        elif (
            seen < count
            and bits & (_B["note_label"] | _B["note_fused"])
            and (bits & _NOTES or not at_foot)
            and re.match(rf"\[?{seen + 1}" if bits & _NOTES else rf"\[?{seen + 1}\b", texts[i])
            and reading.pieces[i].first
            and i > span.start
        ):
            out[i] = "FOOTNOTE"
            seen, inside = seen + 1, True
        elif inside:
            out[i] = "MORE"
        elif below:
            below = False
            if bits & _B["starts_lower"] and not bits & _B["number_label"]:
                out[i] = "RESUME"
    # A list's numbers look the same: footnotes have a page mark below them, or none of the body is below.
    return out if seen == count and not inside else {}


_KINDS = {"paragraph": "PARAGRAPH", "list_item": "ITEM", "heading": "HEADING", "quotation": "QUOTATION", "table": "TABLE"}


def _by_blocks(
    out: list[str | None], texts: list[str], reading: Reading, want: dict[str, Any], span: range, marks: set[int]
) -> None:
    """Label a body whose blocks and footnotes are all given, each by its kind and first words."""
    wanted = [(_KINDS[block[0]], words(block[1].split("…")[0])[:5]) for block in want["blocks"]]
    notes = [words(text) for _, text in want.get("notes") or []]
    at = left = 0
    cut_off = in_table = False
    for i in span:
        # Cells of a table look like page numbers.
        cell = in_table and reading.looks[i] != "rule" and "page" not in words(texts[i])
        if i in marks and not cell:
            out[i] = "FURNITURE"
            continue
        flow = [w for j in range(i, min(i + 3, span.stop)) for w in words(texts[j])]
        if notes and _opens(flow, notes[0][:4]):
            out[i], left, cut_off = "FOOTNOTE", len(notes.pop(0)) + 1 - len(words(texts[i])), True
            in_table = False
        elif left > 0:
            out[i] = "MORE"
            left -= len(words(texts[i]))
        elif at < len(wanted) and (
            _opens(flow, wanted[at][1], labelled=bool(_LABEL.match(texts[i])) and (not cell or len(words(texts[i])) > 1))
            or (wanted[at][0] == "TABLE" and _cell(texts[i], wanted[at][1]))
        ):
            out[i], cut_off = wanted[at][0], False
            in_table = out[i] == "TABLE"
            at += 1
        else:
            out[i], cut_off = "RESUME" if cut_off else "MORE", False


def _opens(flow: list[str], first: list[str], labelled: bool = True) -> bool:
    """The words begin here, or behind the label of a list item."""
    return any(flow[skip : skip + len(first)] == first for skip in ((0, 1) if labelled else (0,)))


_LABEL = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)\]:]*\s|[^\w\s]+\s|[^\w\s\"“'‘(\[]")
"""What may stand before an item's first word, as a word of its own or fused to it: "1.", "(b)", "•"."""


def _cell(text: str, first: list[str]) -> bool:
    """The piece is the first cell of a table: cells are read by columns, the answer by rows."""
    own = words(text)
    return bool(own) and own[: len(first)] == first[: len(own)]


def _is_mark(reading: Reading, i: int) -> bool:
    """A page mark, a rule, a line at a page's edge, or one of a continuation header: short, with a page number below it."""
    bits = reading.evidence[i]
    header = bits & _C["page_below"] and not bits & (_B["lower_words"] | _B["ends_stop"]) and reading.pieces[i].first
    return reading.looks[i] in ("page", "rule") or bool(header or bits & _C["page_edge"])


def _by_line(pieces: list[Piece]) -> Any:
    return lambda i: pieces[i].first


def _by_blank(pieces: list[Piece], marks: set[int]) -> Any:
    return lambda i: pieces[i].first and pieces[i].above > 0 and i - 1 not in marks


def _by_indent(pieces: list[Piece], begin: int, marks: set[int]) -> Any:
    def way(i: int) -> bool:
        before = i - 1
        while before in marks:
            before -= 1
        # A paragraph that begins behind the salutation has no indent of its own.
        reference = pieces[before].indent if pieces[before].first else min(pieces[before].indent, pieces[i].indent)
        return pieces[i].first and pieces[i].indent > reference

    return way


def _by_margin(pieces: list[Piece], begin: int, marks: set[int], span: range) -> Any:
    indents = [pieces[i].indent for i in span if pieces[i].first and i not in marks]
    margin = max(set(indents), key=indents.count) if indents else 0
    return lambda i: pieces[i].first and margin + 1 < pieces[i].indent < margin + 12


def _by_open(pieces: list[Piece], reading: Reading, marks: set[int]) -> Any:
    blank = _by_blank(pieces, marks)
    return lambda i: blank(i) and not reading.evidence[i] & _B["starts_lower"]


def _by_mixed(pieces: list[Piece], reading: Reading, begin: int, marks: set[int]) -> Any:
    blank, indent = _by_blank(pieces, marks), _by_indent(pieces, begin, marks)
    return lambda i: blank(i) or indent(i) or (pieces[i].first and bool(reading.evidence[i] & (_B["number_label"] | _B["bullet"])))


def _labelled(reading: Reading, i: int) -> bool:
    return bool(reading.evidence[i] & (_B["number_label"] | _B["bullet"]))


def _by_signs(pieces: list[Piece], reading: Reading, marks: set[int], signs: int) -> Any:
    """What has a blank line above it, a label, or one of the signs, and does not begin in the middle of a sentence."""
    blank = _by_blank(pieces, marks)

    def way(i: int) -> bool:
        bits = reading.evidence[i]
        if not pieces[i].first:
            return False
        # "... more than $4 billion / - it merely limits" is a dash.
        if _labelled(reading, i) and (blank(i) or not bits & _C["previous_open"]):
            return True
        return (blank(i) or bool(bits & signs)) and not bits & _B["starts_lower"]

    return way


def _tail(out: list[str | None], texts: list[str], normed: list[str], reading: Reading, want: dict[str, Any], begin: int) -> None:
    closing = norm(want.get("closing"))
    signers = [(norm(s["name"]), [norm(t) for t in s.get("titles") or []]) for s in want.get("signers") or []]
    copies = [norm(c if isinstance(c, str) else c.get("text")) for c in want.get("cc") or []]
    enclosures = [norm(e if isinstance(e, str) else e.get("text")) for e in want.get("enclosures") or []]
    group = norm(want.get("group_title"))
    notes = want.get("footnotes") or 0
    notes = notes if isinstance(notes, int) else len(notes)
    current: list[str] = []
    roll = False
    in_notes = in_copies = False
    seen_notes = 0
    last_hit = begin - 1
    copy_at = ""
    for i in range(begin, len(texts)):
        piece, bits = normed[i], reading.evidence[i]
        kind: str | None = None
        bare = re.sub(r"^\d{1,3}[.)]\s*", "", piece)
        bare = re.sub(r"\s*[(\[]\w+\.?-[\w. -]+[)\]]\.?$", "", bare)
        if closing and piece == closing and "CLOSING" not in out:
            kind = "CLOSING"
        elif group and (piece == group or piece.rstrip(".") == group):
            kind = "GROUP"
        elif piece and any(e == piece for e in enclosures):
            kind = "ENCLOSURE"
        elif copies and _COPY.match(piece) and (any(_starts(_COPY.sub("", piece), c) for c in copies) or piece in ("cc", "bcc")):
            kind, in_copies = "COPY", True
            copy_at = next((c for c in copies if _starts(_COPY.sub("", piece), c)), "")
        elif in_copies and any(_starts(piece, c) and c != copy_at for c in copies):
            kind = "COPY"
            copy_at = next(c for c in copies if _starts(piece, c) and c != copy_at)
        elif in_copies and copy_at and _within(piece, copy_at):
            kind = "TITLE"
        elif not in_copies:
            both = f"{piece} {normed[i + 1]}" if i + 1 < len(normed) else piece
            near = [] if any(both == name for name, _ in signers) else [s for s in signers if _alike(bare, s[0])][:1]
            hits = [s for s in signers if s[0] and s[0] in piece] or near
            if reading.pieces[i].roll or len(hits) > 1 or roll and (hits or "," in piece):
                kind = "MORE" if roll else "ROLL"
                roll = True
                current = []
            elif hits:
                name, titles = hits[0]
                if bare == name or bare.endswith(" " + name) or bare.startswith(name) or _alike(bare, name):
                    kind, current = "NAME", list(titles)
            elif current and any(_within(piece, t) for t in current):
                # In one line "Chairman, / Committee on Finance" is two pieces of a title: build joins them.
                begins = any(t.startswith(piece) or _alike(piece, t) for t in current)
                kind = "TITLE" if begins or not reading.pieces[i].first else "MORE"
            elif piece and any(_within(piece, t) and len(piece) > 4 for _, titles in signers for t in titles):
                kind = "TITLE" if any(t.startswith(piece) for _, titles in signers for t in titles) else "MORE"
        if seen_notes < notes and bits & _B["note_label"] and re.match(rf"\[?{seen_notes + 1}\b", piece):
            kind, in_notes, seen_notes = "FOOTNOTE", True, seen_notes + 1
        elif kind is None and in_notes and seen_notes <= notes:
            kind = "MORE" if i < len(texts) else None
        if kind is None and _is_mark(reading, i):
            kind = "FURNITURE"
        if kind not in (None, "FURNITURE"):
            last_hit = i
        out[i] = kind
    last_hit = max([last_hit, *_missed(out, normed, reading, want, range(begin, len(texts)))])
    titles = [norm(title) for one in want.get("signers") or [] for title in one.get("titles") or []]
    for i in range(begin, len(texts)):
        if out[i] is None:
            if i < last_hit and any(len(title) > 6 and title in normed[i] for title in titles):
                # "Governor, State of Idaho", where the answer has the office.
                continue
            goes_on = out[i - 1] in ("TRAILER", "MORE") and reading.evidence[i] & (_C["goes_on"] | _C["previous_connective"])
            out[i] = "OTHER" if i <= last_hit else "MORE" if goes_on else "TRAILER"
    for i in range(begin + 1, len(texts)):
        # A title right below the closing is its signer's whose name was lost.
        if out[i] == "TITLE" and out[i - 1] in ("CLOSING", "MORE") and "NAME" not in out[begin:i]:
            out[i] = "LONE_TITLE"
    if closing:
        at = next((i for i in range(begin, len(texts)) if out[i] == "CLOSING"), None)
        if at is not None and at > begin and reading.evidence[at - 1] & _B["lead_in"]:
            out[at - 1] = "LEAD_IN"


def _missed(out: list[str | None], normed: list[str], reading: Reading, want: dict[str, Any], span: range) -> list[int]:
    """Label, and tell, what has no kind yet: what was misread, names in two pieces, party and state, the rest of a page's head."""
    signers = want.get("signers") or []
    names = [norm(s["name"]) for s in signers]
    titles = {norm(title) for s in signers for title in s.get("titles") or []}
    sides = {norm(s.get("party_state")) for s in signers} - {""}
    found = []
    for i in [i for i in span if out[i] is None]:
        piece = normed[i]
        after = normed[i + 1] if i + 1 < span.stop else ""
        if piece in sides and out[i - 1] in ("NAME", "TITLE", "MORE"):
            out[i] = "TITLE"
        elif piece and f"{piece} {after}" in names:
            out[i], out[i + 1] = "NAME", "MORE"
        elif _scanned(want) and any(_alike(piece, title) for title in titles):
            out[i] = "TITLE"
        elif _scanned(want) and any(_alike(piece, name) for name in names):
            out[i] = "NAME"
        elif out[i - 1] == "FURNITURE" and reading.pieces[i].line == reading.pieces[i - 1].line:
            out[i] = "FURNITURE"
        found += [i] if out[i] in ("NAME", "TITLE") else []
    return found


_COPY = re.compile(r"^(?:b?cc|ce|c\.c\.|copy|copies)\b(?: to)?\s*:?\s*")
"""The label of the copies, read as "ce:" too."""


def _starts(piece: str, value: str) -> bool:
    return len(piece) > 2 and value.startswith(piece)
