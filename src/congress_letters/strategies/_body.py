"""The body: paragraphs, lists, headings, quotations, tables, footnote marks."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve
from hypothesis import strategies as st

from .._model import Block, BlockKind, Body, Mark
from . import _places as places
from . import _prose as prose
from ._people import one

Draw = st.DrawFn


def paragraph(text: str) -> Block:
    """A paragraph of this text."""
    return Block(BlockKind.PARAGRAPH, text)


def paragraphs() -> st.SearchStrategy[Block]:
    """Paragraphs of one to eight sentences."""
    return prose.prose().map(paragraph)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_COUNTS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": lambda n: chr(96 + n),
    "A": lambda n: chr(64 + n),
    "i": lambda n: _ROMAN[n - 1],
    "I": lambda n: _ROMAN[n - 1].upper(),
}
_LIST_STYLES = (
    ("1.", "a.", "i."),
    ("1.", "a.", "i."),
    ("(1)", "(a)", "(i)"),
    ("•", "–", "-"),
    ("•", "-", "–"),
    ("a.", "i.", "1."),
    ("A.", "1.", "a."),
    ("1)", "a)", "i)"),
    ("1.", "•", "–"),
    ("-", "•", "–"),
    ("*", "-", "•"),
    ("(a)", "(1)", "(i)"),
    ("I.", "A.", "1."),
    ("1.)", "a.)", "i.)"),
    ("+", "-", "•"),
    ("▪", "–", "-"),
    ("●", "o", "-"),
    ("o", "▪", "–"),
)
_MOST_ITEMS = 8
"""So that letters end at "h": after it "i." could be a letter or a figure."""


def _label(style: str, n: int) -> str:
    for sign, count in _COUNTS.items():
        if sign in style:
            return style.replace(sign, count(n))
    return style


_asked = st.builds(
    lambda question, more: f"{question} {more}" if more and question.endswith((".", "?")) else question,
    prose.questions(),
    st.one_of(*[st.just("")] * 3, prose.prose()),
)
"""What an item asks, sometimes with sentences behind it."""


@st.composite
def _lists(draw: Draw) -> tuple[Block, ...]:
    """A list with up to three levels; each level has labels of its own, and a deeper one begins anew."""
    styles = draw(st.sampled_from(_LIST_STYLES))
    wishes = st.lists(st.tuples(st.sampled_from((0, 0, 0, 1, 1, 2)), _asked), min_size=1, max_size=_MOST_ITEMS)
    counts, level = [0, 0, 0], -1
    items: list[Block] = []
    for wish, text in draw(wishes):
        level = min(wish, level + 1)
        counts[level] += 1
        counts[level + 1 :] = [0] * (2 - level)
        items.append(Block(BlockKind.LIST_ITEM, text, _label(styles[level], counts[level]), level))
    return tuple(items)


_HEADINGS = (
    "Background",
    "Questions",
    "Requests for Records",
    "The Proposed Rule",
    "What We Ask",
    "Next Steps",
    "BACKGROUND",
    "CONCLUSION",
)
_headings = st.one_of(
    *[one(_HEADINGS)] * 2,
    st.builds("The {} Program".format, places.topics.filter(lambda topic: not topic.startswith("the "))),
    st.builds("The Ferry at {}".format, places.towns),
    *[st.builds("Questions About {}".format, places.topics)] * 2,
    one(("What we ask for", "How the rule was made", "What the county paid", "Who was told", "The first two years", "Our request")),
    st.builds("What the {} knew".format, places.agencies),
    st.builds("SECTION {}: {}".format, st.integers(2, 40), places.topics.map(str.upper)),
).map(lambda text: Block(BlockKind.HEADING, text))


def _quotation(sentences: list[str], marks: str) -> Block:
    return Block(BlockKind.QUOTATION, marks.format(" ".join(f"{sentence}." for sentence in sentences)))


_quoted = st.lists(prose.quoted_sentences(), min_size=1, max_size=4)
_marks = one(("“{}”", "“{}”", "{}"))
_quotations = st.builds(_quotation, _quoted, _marks)
_long_quotations = st.lists(_quoted, min_size=2, max_size=3).map(
    lambda paragraphs: [_quotation(sentences, "“{}”") for sentences in paragraphs]
)
"""Quotations of several paragraphs, each in marks: one of a single line without them looks like an indented paragraph."""


_HEADS = ("Town", "County", "Office", "Station", "Program", "Route")
_YEARS = ("2018 2019 2020", "FY18 FY19 FY20", "2021 2022 2023", "Q1 Q2 Q3")
_figures = st.one_of(
    st.integers(100, 99_999).map("{:,}".format),
    st.integers(11, 999).map(lambda tenths: f"${tenths // 10}.{tenths % 10}M"),
    st.integers(100, 1000).map(lambda mille: f"{mille / 10:.1f}%"),
)
_row_labels = st.one_of(places.towns, places.topics.filter(str.isascii))


@st.composite
def _tables(draw: Draw) -> Block:
    """Tables of a label and one to three figures a row, below a row of heads; some with bars between the cells, as Markdown has."""
    columns = draw(st.integers(1, 3))
    rows = [[draw(one(_HEADS)), *draw(one(_YEARS)).split()[:columns]]]
    labels = draw(st.lists(_row_labels, min_size=2, max_size=7, unique=True))
    rows += [[label, *(draw(_figures) for _ in range(columns))] for label in labels]
    bars = draw(st.integers(0, 2)) == 2
    return Block(BlockKind.TABLE, " ".join(f"| {' | '.join(row)} |" if bars else " ".join(row) for row in rows))


def blocks() -> st.SearchStrategy[Block]:
    """Blocks of a body: paragraphs, list items of the outermost level, headings, quotations, tables."""
    return st.one_of(paragraphs(), _lists().map(lambda items: items[0]), _headings, _quotations, _tables())


_ASKING = (
    "Please answer the following questions:",
    "We therefore ask you to provide the following no later than the end of the month:",
    "In particular, we ask for:",
    "The agency gave these reasons:",
    "We would like to know",
)


@st.composite
def _long_lists(draw: Draw) -> tuple[Block, ...]:
    """A list of which an item or two go on in a paragraph of their own."""
    style = draw(st.sampled_from(_LIST_STYLES))[0]
    out: list[Block] = []
    for n, text in enumerate(draw(st.lists(_asked, min_size=1, max_size=_MOST_ITEMS)), 1):
        out += [
            Block(BlockKind.LIST_ITEM, text, _label(style, n), 0),
            *([draw(paragraphs())] if draw(st.integers(0, 3)) == 3 else []),
        ]
    return tuple(out)


_COUNTING = ("The figures are these:", "The agency's own count shows it:", "We set the numbers side by side:")
_QUOTING = ("The report put it this way:", "One of them wrote to us:", "The statute says:")
_SECTIONS: tuple[st.SearchStrategy[tuple[Block, ...]], ...] = (
    paragraphs().map(lambda block: (block,)),
    st.builds(lambda text, items: (paragraph(text), *items), one(_ASKING), _lists()),
    st.builds(lambda heading, block: (heading, block), _headings, paragraphs()),
    st.builds(lambda text, quotation, block: (paragraph(text), quotation, block), one(_QUOTING), _quotations, paragraphs()),
    st.builds(lambda heading, text, items: (heading, paragraph(text), *items), _headings, one(_ASKING), _lists()),
    st.builds(lambda text, items: (paragraph(text), *items), one(_ASKING), _long_lists()),
    st.builds(lambda text, quotations, block: (paragraph(text), *quotations, block), one(_QUOTING), _long_quotations, paragraphs()),
    st.builds(lambda text, table, block: (paragraph(text), table, block), one(_COUNTING), _tables(), paragraphs()),
)
_SELDOM = (len(_SECTIONS) - 3, len(_SECTIONS) - 2, len(_SECTIONS) - 1)
_OFTEN = tuple(range(_SELDOM[0]))
_sections = st.sampled_from((*_OFTEN * 4, *_SELDOM)).flatmap(_SECTIONS.__getitem__)
"""Mostly without a long list, a long quotation or a table.

Hypothesis takes a strategy that is given to ``one_of`` several times as given once.
"""


@st.composite
def bodies(draw: Draw) -> Body:
    """Bodies: an opening, paragraphs with lists, headings, quotations and tables between them, perhaps a last sentence."""
    first = paragraph(draw(prose.prose(opening=True)))
    middle = [block for section in draw(st.lists(_sections, max_size=7)) for block in section]
    last = [paragraph(draw(prose.enders()))] if draw(st.booleans()) else []
    return Body((first, *middle, *last))


MARK_FORMS = ("{text}{n}", "{text}{n}", "{text} [{n}]", "{text}[{n}]")


def _marked(text: str, n: int, form: str) -> str:
    """A paragraph with a mark: behind its last word, or, for every third note, fused to a word within."""
    words = text.split()
    at = next(
        (i for i in range(len(words) // 2, len(words) - 2) if words[i].isalpha() and words[i].islower() and len(words[i]) > 3), 0
    )
    if n % 3 or not at or " " in form:
        return form.format(text=text, n=n)
    return " ".join((*words[:at], form.format(text=words[at], n=n), *words[at + 1 :]))


def with_marks(body: Body, n: int, form: str) -> Body:
    """The body with ``n`` footnote marks, or fewer: behind a paragraph's last word or within, where no figure stands before it."""
    changed: list[Block] = []
    at = 0
    for block in body.blocks:
        if at < n and block.kind is BlockKind.PARAGRAPH and block.text.endswith((".", ".”")) and not block.text[-2].isdigit():
            at += 1
            changed.append(evolve(block, text=_marked(block.text, at, form), marks=(Mark(str(at)),)))
        else:
            changed.append(block)
    return Body(tuple(changed))
