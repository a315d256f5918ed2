"""Fit the weights: what each piece of evidence says for each kind. The result is committed as readable JSON.

    python tools/fit_weights.py --corpus CORPUS [--corpus ...] [--synthetic DIR] [--out FILE] [--leave-out NAME] [--folds K]

A CORPUS is a folder with letters and hand-made answers (``gold/*.json``); DIR holds letters drawn by the library's own
strategies with the truth of each piece (``tools/synthetic.py``). Each piece counts for itself: a multinomial regression
from its evidence to its kind, with a penalty that keeps weights few and small. Needs scikit-learn, which the library does not.
The same data and the same seed give the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))
from damage import one_line, unspaced, wrapped
from drawn_labels import ROLES, kinds_of
from labels import label

from congress_letters._evidence import own_evidence
from congress_letters._lines import cut
from congress_letters._predicates import OWN
from congress_letters._reading import GOING_ON, Reading, read
from congress_letters._rest import RESTS
from congress_letters._signs import EVIDENCE
from congress_letters._vocabulary import Vocabulary
from congress_letters._words import words_in

VARIANTS = ("txt", "layout.txt")
Sample = tuple[str, int, str, float]  # letter, evidence, kind, weight


def scanned(text: str, seed: int) -> str:
    """A copy of a letter with characters misread; otherwise than `damage` misreads them, which is to judge."""
    draw = random.Random(seed)
    confusions = {
        "l": "1",
        "I": "l",
        "o": "0",
        "e": "c",
        "m": "rn",
        "h": "b",
        "S": "5",
        "O": "0",
        "n": "ri",
        "c": "e",
        "t": "f",
        "a": "o",
    }
    return "".join(confusions.get(char, char) if draw.random() < 0.02 else char for char in text)


def corpus_samples(folder: Path, vocabulary: Vocabulary) -> list[Sample]:
    out: list[Sample] = []
    for gold in sorted((folder / "gold").glob("*.json")):
        want = json.loads(gold.read_text("utf-8"))
        for variant in VARIANTS:
            path = folder / f"{gold.stem}.{variant}"
            if not path.exists():
                continue
            text = path.read_bytes().decode("utf-8-sig")
            whole: list[str | None] = []
            for way, copy in (
                ("", text),
                *((way.__name__, way(text, want, random.Random(0))[0]) for way in (unspaced, one_line, wrapped)),
                ("misread", scanned(text, int(hashlib.md5(gold.stem.encode()).hexdigest()[:6], 16))),
            ):
                reading = read(copy, cut(copy, vocabulary), vocabulary)
                kinds = label(copy, reading, want)
                whole = whole or kinds
                if way == "misread" and len(kinds) == len(whole):
                    # What is misread is what it was, though the answer has other words.
                    kinds = whole
                out += _weighted(f"{folder.name}/{gold.stem}", reading, kinds, 1.8 if way else 5.0)
    return out


def own_samples(folder: Path, vocabulary: Vocabulary) -> list[Sample]:
    """Letters of the project's own with answers in the short form (``tests/short_form.py``), where these tell the body."""
    out: list[Sample] = []
    for path in sorted(folder.glob("*.json")):
        answer = json.loads(path.read_text("utf-8"))
        stem = path.name.removesuffix(".json").removesuffix(".expected")
        body = answer.get("body")
        if not body:
            continue
        text = (folder / f"{stem}.txt").read_bytes().decode("utf-8")
        signers = [{"name": s} if isinstance(s, str) else s for s in answer.get("signatures", [])]
        want = {
            **{key: answer.get(key) for key in ("date", "salutation", "closing", "subject", "group_title")},
            **{key: answer.get(key, []) for key in ("letterhead", "delivery", "recipients", "enclosures")},
            "first_words": " ".join(body[0][1].split("…")[0].split()[:8]),
            "last_words": " ".join(body[-1][1].split("…")[-1].split()[-8:]),
            "blocks": body,
            "notes": answer.get("footnotes"),
            "n_paragraphs": len(body),
            "signers": signers,
            "cc": answer.get("copies"),
            "footnotes": len(answer.get("footnotes") or ()),
        }
        for way in ("", "unspaced"):
            copy = unspaced(text, want, random.Random(0))[0] if way else text
            reading = read(copy, cut(copy, vocabulary), vocabulary)
            # The short form tells only what matters in that letter: what it does not tell is not known to be nothing.
            loose = " ".join(answer.get("unclassified", "").split())
            kinds = [
                kind if kind not in ("OTHER", "PREFACE", "TRAILER") or " ".join(copy[piece.low : piece.high].split()) in loose else None
                for kind, piece in zip(label(copy, reading, want), reading.pieces, strict=True)
            ]
            out += _weighted(f"own/{stem}", reading, kinds, 1.4 if way else 3.5)
    return out


def synthetic_samples(folder: Path, vocabulary: Vocabulary) -> list[Sample]:
    out: list[Sample] = []
    before: tuple[str, list[dict[str, Any]]] | None = None
    for number, path in enumerate(sorted(folder.glob("*.txt"))):
        text = path.read_bytes().decode("utf-8")
        items = json.loads(path.with_suffix(".json").read_text("utf-8"))["pieces"]
        # Every letter as it is, and one changed copy of it, the changes in turn.
        more = [
            CHANGES[number // 6 % len(CHANGES)](text, items, number),
            followed(text, items, before) if number % 8 == 0 else None,
        ]
        before = (text, items)
        for copy, truth in ((text, items), *(pair for pair in more if pair)):
            reading = read(copy, cut(copy, vocabulary), vocabulary)
            kinds = kinds_of(copy, reading, truth)
            out += _weighted(f"synthetic/{path.stem}", reading, kinds, 0.25)
    return out


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


Items = list[dict[str, Any]]


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


def footed(text: str, items: Items, seed: int) -> tuple[str, Items] | None:
    """A copy with footnotes at the foot of each page: a paragraph that they cut is resumed below."""
    draw = random.Random(seed)
    notes = [item["text"] for item in items if item["kind"] == "footnote"] or [
        f"{number} {note}" for number, note in enumerate(draw.sample(_NOTES, 3), draw.choice([1, 1, 2, 4]))
    ]
    if draw.random() < 0.5:
        # A superscript comes out fused to the note's first word.
        notes = [re.sub(r"^(\d{1,2})\.? ", r"\1", note) for note in notes]
    foot = []
    for note in notes[: draw.choice([1, 1, 2, 3])]:
        first, *rest = textwrap.wrap(note, draw.choice([70, 90, 110])) if draw.random() < 0.7 else [note]
        foot += [("footnote", first), *(("more", line) for line in rest)]
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


CHANGES = (rolled, headed, footed, recased, desked, misread, attached)


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


def _weighted(name: str, reading: Reading, kinds: list[str | None], scale: float) -> list[Sample]:
    """Samples of a letter; no kind counts more than ten times in one, so that sixty signers don't outvote a date."""
    counts: dict[str, int] = {}
    for kind in kinds:
        if kind:
            counts[kind] = counts.get(kind, 0) + 1
    return [
        (name, bits, kind, scale * min(1.0, 10 / counts[kind])) for bits, kind in zip(reading.evidence, kinds, strict=True) if kind
    ]


def common_sense(samples: list[Sample], vocabulary: Vocabulary) -> list[Sample]:
    """What needs no letter to be known: a row of signs is page furniture, wherever it stands."""
    own = (1 << len(OWN)) - 1
    draw = random.Random(1)
    rules = [own_evidence(words_in(rule, vocabulary), "", vocabulary) for rule in ("---", "_______________", "* * *", "=====")]
    return [("common sense", rules[i % 4] | draw.choice(samples)[1] & ~own & ~GOING_ON, "FURNITURE", 0.5) for i in range(400)]


def half_of(name: str) -> int:
    """The half that a letter belongs to when one half is fitted to and the other judges: by its name's hash."""
    return hashlib.md5(name.encode()).digest()[0] % 2


TRUSTED = 3.0
"""How much less the penalty weighs on evidence that is made of several signs (`RESTS`): it is rare and, where it holds, right, so
that a few letters must be enough. "and Ms. / O'Day:" ends a salutation, whatever a lone word with a colon is elsewhere."""
SCALE = np.array([TRUSTED if name in RESTS else 1.0 for name in EVIDENCE])


def matrix(samples: list[Sample]) -> Any:
    """A row for each sample; what is trusted counts for more than one, and its weight is multiplied by that again."""
    rows, cols = [], []
    for i, (_, bits, _, _) in enumerate(samples):
        while bits:
            low = bits & -bits
            rows.append(i)
            cols.append(low.bit_length() - 1)
            bits ^= low
    return csr_matrix((SCALE[cols].astype(np.float32), (rows, cols)), shape=(len(samples), len(EVIDENCE)))


def fit(samples: list[Sample], strength: float, kinds: list[str]) -> dict[str, Any]:
    """Weights by kind and evidence, in hundredths of a nat; small ones are left out."""
    model = LogisticRegression(C=strength, solver="lbfgs", max_iter=3000, tol=1e-4)
    model.fit(matrix(samples), [s[2] for s in samples], sample_weight=np.array([s[3] for s in samples]))
    weights: dict[str, dict[str, int]] = {}
    for row, kind in enumerate(model.classes_):
        scaled = {name: round(100 * value) for name, value in zip(EVIDENCE, model.coef_[row] * SCALE, strict=True)}
        weights[kind] = {name: max(-600, min(600, value)) for name, value in scaled.items() if abs(value) >= 8}
    # Kinds that swallow anything, and the one that ends the letter, have a price of their own: a line must look like nothing else.
    price = {"OTHER": 80, "TRAILER": 30, "PREFACE": 30}
    base = {kind: round(100 * value) - price.get(kind, 0) for kind, value in zip(model.classes_, model.intercept_, strict=True)}
    for kind in kinds:
        weights.setdefault(kind, {})
        base.setdefault(kind, -900)
    return {"base": base, "weights": {kind: weights[kind] for kind in kinds}}


def main() -> int:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--corpus", action="append", type=Path, default=[])
    ap.add_argument("--own", action="append", type=Path, default=[], help="letters of the project: tests/fixtures, docs/examples")
    ap.add_argument("--synthetic", type=Path)
    ap.add_argument("--out", type=Path)
    ap.add_argument("--strength", type=float, default=1.0)
    ap.add_argument("--leave-out", default="", help="letters whose name begins so are left out: a corpus, or one letter")
    ap.add_argument("--half", type=int, choices=(0, 1), help="fit to every second letter only")
    args = ap.parse_args()
    vocabulary = Vocabulary.default()
    samples = [s for folder in args.corpus for s in corpus_samples(folder, vocabulary)]
    samples += [s for folder in args.own for s in own_samples(folder, vocabulary)]
    if args.synthetic:
        samples += synthetic_samples(args.synthetic, vocabulary)
    if args.leave_out:
        samples = [s for s in samples if not s[0].startswith(args.leave_out)]
    if args.half is not None:
        samples = [s for s in samples if s[0].startswith(("synthetic", "own/")) or half_of(s[0]) == args.half]
    samples += common_sense(samples, vocabulary)
    kinds = sorted(set(ROLES.values()) | {"LONE_TITLE"})
    result = {
        "about": "Weights of evidence for kinds, in hundredths of a nat. Made by tools/fit_weights.py; don't edit by hand.",
        "data": hashlib.sha256(repr(samples).encode()).hexdigest()[:16],
        "samples": len(samples),
        **fit(samples, args.strength, kinds),
    }
    text = json.dumps(result, indent=0, ensure_ascii=False, sort_keys=False)
    if args.out:
        args.out.write_text(text + "\n", "utf-8")
    print(len(samples), "samples,", sum(len(w) for w in result["weights"].values()), "weights", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
