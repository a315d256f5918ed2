"""Why a letter was read as it was: for each piece the kind taken, the runner-up, the evidence, what the grammar refused."""

from __future__ import annotations

from attrs import define

from ._lines import cut
from ._model import Letter, Span
from ._parse import choose
from ._reading import read
from ._vocabulary import Vocabulary
from ._weights import default_weights

_REASONS = 4


@define(frozen=True, slots=True)
class PieceExplanation:
    """How one piece was read."""

    span: Span
    """Where it stands."""
    text: str
    """Its text."""
    kind: str
    """The kind that was taken: a terminal of ``letter.lark``."""
    offered: tuple[tuple[str, int], ...]
    """What it could be, the cheapest first, with costs in hundredths of a nat."""
    refused: tuple[str, ...]
    """Cheaper kinds than the one taken: the grammar accepted them in no letter as cheap as this one."""
    reasons: tuple[tuple[int, str], ...]
    """The strongest evidence for the kind taken against the runner-up (or what was refused): weight and words."""

    def __str__(self) -> str:
        shown = self.text if len(self.text) < 70 else f"{self.text[:66]} ..."
        others = ", ".join(f"{kind} +{cost}" for kind, cost in self.offered if kind != self.kind)[:90]
        lines = [f"{self.span.start:>6}  {self.kind:<12} {shown}"]
        if others:
            lines.append(f"{'':21}or {others}")
        if self.refused:
            lines.append(f"{'':21}the grammar refused {', '.join(self.refused)}")
        lines += [f"{'':21}{'+' if weight > 0 else '-'} {words} ({weight:+})" for weight, words in self.reasons]
        return "\n".join(lines)


@define(frozen=True, slots=True)
class Explanation:
    """How all pieces of a letter's text were read, in reading order. ``str()`` gives the text to print."""

    name: str | None
    """The source's name."""
    pieces: tuple[PieceExplanation, ...]
    """An entry for each piece."""

    @property
    def overruled(self) -> tuple[PieceExplanation, ...]:
        """Pieces that the grammar made another kind of than the cheapest one."""
        return tuple(piece for piece in self.pieces if piece.refused)

    def __str__(self) -> str:
        return "\n".join(str(piece) for piece in self.pieces)


def explain(letter: Letter, vocabulary: Vocabulary | None = None) -> Explanation:
    """Why each piece of a letter's source was read as it was.

    ``vocabulary`` must be the one that the letter was parsed with. Raises ValueError where the letter has no source text.
    """
    text = letter.source.text
    if text is None:
        raise ValueError("this letter has no source text: it was read from JSON; give from_json(..., text=...) the text")
    vocabulary = vocabulary or Vocabulary.default()
    reading = read(text, cut(text, vocabulary), vocabulary)
    kinds, costs = choose(reading)
    weights = default_weights()
    out = []
    for piece, evidence, kind, cost in zip(reading.pieces, reading.evidence, kinds, costs, strict=True):
        offered = weights.offer(evidence)
        refused = tuple(other for other, price in offered if price < cost)
        rival = refused[0] if refused else next((other for other, _ in offered if other != kind), kind)
        reasons = tuple(weights.reasons(evidence, kind, rival)[:_REASONS])
        out.append(
            PieceExplanation(Span(piece.start, piece.end), text[piece.low : piece.high], kind, offered[:5], refused, reasons)
        )
    return Explanation(letter.source.name, tuple(out))
