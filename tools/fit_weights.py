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
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent))
from carried import carried
from changes import CHANGES, followed
from damage import one_line, unspaced, wrapped
from drawn_labels import ROLES, kinds_of
from excerpts import EXCERPTS
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
            whole = read(text, cut(text, vocabulary), vocabulary)
            kinds = label(text, whole, want)
            out += _weighted(f"{folder.name}/{gold.stem}", whole, kinds, 5.0)
            for way in (unspaced, one_line, wrapped):
                copy = way(text, want, random.Random(0))[0]
                reading = read(copy, cut(copy, vocabulary), vocabulary)
                labels = carried(text, whole.pieces, kinds, copy, reading.pieces, way is one_line) or label(copy, reading, want)
                out += _weighted(f"{folder.name}/{gold.stem}", reading, labels, 1.8)
            copy = scanned(text, int(hashlib.md5(gold.stem.encode()).hexdigest()[:6], 16))
            reading = read(copy, cut(copy, vocabulary), vocabulary)
            # What is misread is what it was, though the answer has other words; where it was cut otherwise, much is in doubt.
            same = len(reading.pieces) == len(whole.pieces)
            labels = kinds if same else label(copy, reading, {**want, "ocr": True})
            out += _weighted(f"{folder.name}/{gold.stem}", reading, labels, 1.8)
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
        whole = read(text, cut(text, vocabulary), vocabulary)
        known = label(text, whole, want)
        for way in ("", "unspaced"):
            copy = unspaced(text, want, random.Random(0))[0] if way else text
            reading = read(copy, cut(copy, vocabulary), vocabulary) if way else whole
            labels = carried(text, whole.pieces, known, copy, reading.pieces, False) if way else known
            assert labels is not None
            # The short form tells only what matters in that letter: what it does not tell is not known to be nothing.
            loose = " ".join(answer.get("unclassified", "").split())
            kinds = [
                kind
                if kind not in ("OTHER", "PREFACE", "TRAILER") or " ".join(copy[piece.low : piece.high].split()) in loose
                else None
                for kind, piece in zip(labels, reading.pieces, strict=True)
            ]
            out += _weighted(f"own/{stem}", reading, kinds, 1.4 if way else 3.5)
    return out


def synthetic_samples(folders: Sequence[Path], vocabulary: Vocabulary) -> list[Sample]:
    out: list[Sample] = []
    before: tuple[str, list[dict[str, Any]]] | None = None
    files = [file for folder in folders for file in sorted(folder.glob("*.txt"))]
    # However many are drawn, together they count as 2,400 that have a quarter of a sample each: letters with answers are few.
    scale = 0.25 * 2400 / len(files)
    for number, path in enumerate(files):
        text = path.read_bytes().decode("utf-8")
        items = json.loads(path.with_suffix(".json").read_text("utf-8"))["pieces"]
        # Every letter as it is, a changed copy and an excerpt of it. Letters come in sixes of a layout, the eight layouts in turn.
        more = [
            CHANGES[number // 6 % len(CHANGES)](text, items, number),
            followed(text, items, before) if number % 8 == 0 else None,
            EXCERPTS[number // 48 % len(EXCERPTS)](text, items, number),
        ]
        before = (text, items)
        for copy, truth in ((text, items), *(pair for pair in more if pair)):
            reading = read(copy, cut(copy, vocabulary), vocabulary)
            kinds = kinds_of(copy, reading, truth)
            out += _weighted(f"synthetic/{path.parent.name}-{path.stem}", reading, kinds, scale)
    return out


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
    ap.add_argument("--synthetic", action="append", type=Path, default=[], help="drawn letters (tools/synthetic.py)")
    ap.add_argument("--out", type=Path)
    ap.add_argument("--strength", type=float, default=1.0, help="the less, the fewer and smaller weights (1.0)")
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
