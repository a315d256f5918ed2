"""What a layout is: data for the page, and what of a letter survives on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field, fields, has

from .._model import Block, BlockKind, Letter, Line, Signature, Text
from ._tables import rows_of

if TYPE_CHECKING:
    from ._script import Group
    from ._setting import Row

__all__ = ["Layout", "as_paragraph", "same"]

Setter = Callable[["Layout", "Group"], "list[Row]"]


def same(letter: Letter) -> Letter:
    """Keep everything."""
    return letter


@define(frozen=True, slots=True)
class Layout:
    """A way to print a letter: data, but for small functions where data falls short (``setters``, ``also_loses``, ``spelling``)."""

    name: str
    """Its name in `LAYOUTS`."""
    description: str
    """What it looks like and what it loses."""
    drops: frozenset[str] = frozenset()
    """Fields of the letter that it doesn't print."""
    also_loses: Callable[[Letter], Letter] = field(default=same, eq=False)
    """What else it can't show."""
    spelling: Callable[[str], str] | None = field(default=None, eq=False)
    """How it spells, e.g. quotation marks as a typewriter has them."""
    setters: Mapping[str, Setter] = field(factory=dict, eq=False, repr=False)
    """How groups of a kind are set, where not as usual."""
    width: int | None = None
    """Column at which lines are wrapped; None for one line a paragraph."""
    margin: int = 0
    """Blanks before a line."""
    lead: int | None = None
    """Blanks before the first line of a group; None as ``margin``."""
    first: int | None = None
    """Blanks before the first line of a paragraph; None as ``lead``."""
    item: int | None = None
    """Blanks before a list item; None as ``first``."""
    step: int = 4
    """More blanks for each level of a list."""
    hang: bool = True
    """Whether wrapped lines of an item stand behind its label."""
    quote: int | None = 4
    """Blanks before a quotation; None where it is set as a paragraph, so that only its own quotation marks show it."""
    centred: bool = False
    """Whether letterhead and date stand in the middle."""
    heads: int = 1
    """Columns of what stands in the letterhead beside chamber, committee and city: a roster, a member's committees, offices."""
    date_at: int = 0
    """Column of the date, where it stands neither at the left nor in the middle."""
    late: frozenset[str] = frozenset()
    """What stands below the addressees instead of above them: "date" (where there is no letterhead), "delivery"."""
    fold: int | None = None
    """Column at which offices, bodies and the subject are broken by hand, at a word that can neither end nor begin one."""
    label_gap: int = 1
    """Blanks behind the label of the subject."""
    sign_at: int = 0
    """Column of closing and signatures."""
    columns: int = 1
    """Columns of signers."""
    addressees: int = 1
    """Columns of addressees."""
    gutter: int = 0
    """Blanks between columns that have run together, of blocks with as many lines; 0 where columns stand below each other."""
    bodies: str = "below"
    """Whether an addressee's body stands "below" the office or "behind" it and a comma."""
    tables: str = "   "
    """What stands between the cells of a table: blanks (then its columns stand below each other), a tab, or "" where tables are
    set as paragraphs."""
    hyphenate: bool = False
    """Whether long words may be broken at a line's end."""
    gap: int = 1
    """Empty lines between groups."""
    gaps: Mapping[str, int] = field(factory=dict, eq=False)
    """Empty lines before groups of a kind, where not ``gap``."""
    tight: frozenset[str] = frozenset()
    """Groups of these kinds have no empty line below them, where prose follows."""
    signing: int = 1
    """Empty lines between signers that have titles."""
    line_end: str = ""
    """What stands behind each line that another of its group follows."""
    every_line_end: str = ""
    """What stands behind each line."""
    page: str = ""
    """What stands before a page mark."""
    feet: int = 1
    """Columns of a page's foot and head."""
    notes_at_foot: bool = False
    """Whether footnotes stand at the foot of the page that has their mark."""
    foot_inside: bool = False
    """Whether lines of the page without a page number stand in the body instead of at the letter's end."""
    run_in: bool = False
    """Whether the salutation runs into the first paragraph."""
    closing_runs_on: bool = False
    """Whether the first signer stands in the line of the closing."""
    roll: bool = False
    """Whether three signers or more without offices of their own are one paragraph, their names between commas."""
    titles: str = "below"
    """Whether a signer's offices stand "below" the name or "behind" it, between commas: then they are one."""
    signed: str = ""
    """What stands before each signer's name."""
    scrawls: tuple[str, ...] = ()
    """What a scanner made of handwriting: a line above each signer, these in turn."""
    sign_rule: str = ""
    """A rule to sign on, above each signer."""
    spread: bool = False
    """Whether an empty line stands between any two lines."""
    spacer: str = ""
    """What an empty line holds."""
    in_quotes: bool = False
    """Whether the letter stands between quotation marks."""
    each_quoted: bool = False
    """Whether a quotation mark stands below every empty line; what the letter itself quotes then has single ones."""
    above: tuple[str, ...] = ()
    """Texts of the page around the letter, above it; lines of a text stand together."""
    below: tuple[str, ...] = ()
    """Such texts below it."""
    run_together: frozenset[str] = frozenset()
    """Groups of these kinds have all their lines run together into one."""
    one_line: bool = False
    """Whether the whole letter is run together into one line."""
    before_name: frozenset[str] = frozenset()
    """Offices that are printed before a name."""
    affiliation: str = "behind"
    """Whether party, state and district stand "behind" the name or "below" it."""
    copy_label: str = "cc:"
    """Label of the copies."""
    footnote_label: str = "{}"
    """How the label of a footnote's text is printed."""

    def keep(self, letter: Letter) -> Letter:
        """What of a letter this layout keeps: what reading it again can give.

        Unclassified text goes, and tables whose rows can't be told from their text become paragraphs, in all layouts. What the
        layout itself prints that is no part of a letter, such as the page around it, is unclassified.
        """
        dropped: dict[str, Any] = {name: () if isinstance(getattr(letter, name), tuple) else None for name in self.drops}
        letter = evolve(letter, unclassified=(), **dropped)
        letter = with_blocks(letter, lambda block: block if self._shows(block) else as_paragraph(block))
        if self.titles == "behind":
            letter = with_one_title(letter, ", ", self.before_name)
        if self.quote is None:
            letter = with_blocks(letter, _unquoted_is_paragraph)
        letter = self.also_loses(letter)
        letter = letter if self.spelling is None else with_levels(respelt(letter, self.spelling))
        letter = respelt(letter, _singly_quoted) if self.each_quoted else letter
        return evolve(letter, unclassified=tuple(Line(text) for text in self._loose(len(letter.signatures))))

    def _loose(self, signers: int) -> list[str]:
        """What the layout prints that is no part of the letter: lines with nothing between them are one."""
        around = [[text.replace("\n", " ") for text in texts if has_words(text)] for texts in (self.above, self.below)]
        above, below = ([" ".join(lines)] if lines and not self.gap else lines for lines in around)
        return [*above, *self.scrawls[:signers], *below]

    def _shows(self, block: Block) -> bool:
        return block.kind is not BlockKind.TABLE or bool(self.tables and rows_of(block.text))


def has_words(text: str) -> bool:
    """It says something; else it is a rule or the like."""
    return any(char.isalnum() for char in text)


def with_blocks(letter: Letter, change: Callable[[Block], Block]) -> Letter:
    """The letter with each block of its body changed."""
    if letter.body is None:
        return letter
    return evolve(letter, body=evolve(letter.body, blocks=tuple(change(block) for block in letter.body.blocks)))


def with_levels(letter: Letter) -> Letter:
    """The letter with the levels of its list items read anew: labels of two levels may be spelt alike, "–" and "-"."""
    from .._levels import Levels

    levels = Levels()

    def levelled(block: Block) -> Block:
        if block.kind is BlockKind.LIST_ITEM:
            return evolve(block, level=levels.level(block.label or ""))
        levels.reset()
        return block

    return with_blocks(letter, levelled)


def as_paragraph(block: Block) -> Block:
    """A block of a kind that a layout can't show; a label becomes part of the text again."""
    text = f"{block.label} {block.text}" if block.label else block.text
    return evolve(block, kind=BlockKind.PARAGRAPH, text=text, label=None, level=0)


def with_one_title(letter: Letter, glue: str, before_name: frozenset[str] = frozenset()) -> Letter:
    """The letter with each signer's offices as one, but for one that is printed before the name; roles are read anew."""

    def merged(signature: Signature) -> Signature:
        titles = signature.titles
        first = titles[:1] if signature.name and not signature.honorific and titles and titles[0].text in before_name else ()
        rest = titles[len(first) :]
        if len(rest) < 2:
            return signature
        from .._names import role_of

        group = letter.group_title.text if letter.group_title else None
        titles = (*first, Text(glue.join(title.text for title in rest)))
        return evolve(signature, titles=titles, role=role_of([title.text for title in titles], group))

    return evolve(letter, signatures=tuple(merged(signature) for signature in letter.signatures))


def _unquoted_is_paragraph(block: Block) -> Block:
    quoted = block.text[:1] in ("“", '"', "`") and block.text[-1:] in ("”", '"', "'")
    return as_paragraph(block) if block.kind is BlockKind.QUOTATION and not quoted else block


_SINGLE_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def _singly_quoted(text: str) -> str:
    """What is quoted inside a quotation has single marks."""
    return text.translate(_SINGLE_MARKS)


def respelt(value: Any, spelling: Callable[[str], str]) -> Any:
    """A value of the model with all its text spelt otherwise."""
    if isinstance(value, str):
        return value if isinstance(value, Enum) else spelling(value)
    if isinstance(value, tuple):
        return tuple(respelt(item, spelling) for item in value)
    if not has(type(value)):
        return value
    said = [f.name for f in fields(type(value)) if not f.metadata.get("where")]
    return evolve(value, **{name: respelt(getattr(value, name), spelling) for name in said})
