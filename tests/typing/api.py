"""What a user's editor knows about the types. mypy checks this file, and a test runs it, so it must also be true."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, assert_type

from congress_letters import (
    Block,
    BlockKind,
    Body,
    Chamber,
    Closing,
    CongressLettersError,
    Copy,
    DateLine,
    Enclosure,
    Footnote,
    Furniture,
    Issue,
    IssueCode,
    Letter,
    Letterhead,
    Line,
    PersonName,
    Recipient,
    Role,
    Salutation,
    Severity,
    Signature,
    Source,
    Span,
    StrictError,
    Subject,
    Text,
    Vocabulary,
    clean,
    from_dict,
    from_json,
    json_schema,
    parse,
    render,
    to_dict,
    to_json,
)

TEXT = """\
March 4, 2019

The Honorable Hollis Abernathy
Administrator
National Oceanic and Atmospheric Administration
Washington, DC 20230

Dear Administrator Abernathy:

Please tell me when the tower will be repaired.

Sincerely,

Marian Oakes
Member of Congress
"""

# A letter and its parts: absent is None or (), and the editor says which.

letter = parse(TEXT)
assert_type(letter, Letter)
assert_type(letter.source, Source)
assert_type(letter.source.text, str | None)
assert_type(letter.letterhead, Letterhead | None)
assert_type(letter.date, DateLine | None)
assert_type(letter.delivery, tuple[Line, ...])
assert_type(letter.recipients, tuple[Recipient, ...])
assert_type(letter.subject, Subject | None)
assert_type(letter.salutation, Salutation | None)
assert_type(letter.body, Body | None)
assert_type(letter.closing, Closing | None)
assert_type(letter.signatures, tuple[Signature, ...])
assert_type(letter.group_title, Line | None)
assert_type(letter.reference_initials, Line | None)
assert_type(letter.enclosures, tuple[Enclosure, ...])
assert_type(letter.copies, tuple[Copy, ...])
assert_type(letter.postscript, Line | None)
assert_type(letter.footnotes, tuple[Footnote, ...])
assert_type(letter.furniture, tuple[Furniture, ...])
assert_type(letter.unclassified, tuple[Line, ...])
assert_type(letter.issues, tuple[Issue, ...])

assert_type(letter.signers, tuple[str, ...])
assert_type(letter.values(), dict[str, Any])
assert_type(letter.span, Span)
assert_type(letter.pieces, tuple[Span, ...])

# Inside the parts.

for recipient in letter.recipients:
    assert_type(recipient, Recipient)
    assert_type(recipient.name, PersonName | None)
    assert_type(recipient.titles, tuple[Text, ...])
    assert_type(letter.text_of(recipient), str)

for signature in letter.signatures:
    assert_type(signature.role, Role | None)
    assert_type(signature.party, str | None)

if letter.date is not None:
    assert_type(letter.date.iso, str | None)
    assert_type(letter.date.text, str)

if letter.letterhead is not None:
    assert_type(letter.letterhead.chamber, Chamber | None)

if letter.body is not None:
    for block in letter.body.blocks:
        assert_type(block, Block)
        assert_type(block.kind, BlockKind)
        assert_type(block.level, int)

for issue in letter.issues:
    assert_type(issue.code, IssueCode)
    assert_type(issue.severity, Severity)


def kinds(letter: Letter) -> Iterator[str]:
    """A letter can be walked through, and its parts told apart by ``match``."""
    for part in letter:
        match part:
            case Signature(name=PersonName(text=text)):
                yield f"signed by {text}"
            case Block(kind=BlockKind.PARAGRAPH):
                yield "a paragraph"
            case _:
                yield type(part).__name__


assert_type(list(kinds(letter)), list[str])

# In and out.

assert_type(to_dict(letter), dict[str, Any])
assert_type(to_json(letter), str)
assert_type(from_json(to_json(letter)), Letter)
assert_type(from_dict(to_dict(letter), text=TEXT), Letter)
assert_type(json_schema(), dict[str, Any])
assert_type(render(letter), str)
assert_type(clean(TEXT, letter.pieces), str)

# Words of one's own.

vocabulary = Vocabulary.default().extend({"offices": ["Assemblymember"]})
assert_type(vocabulary, Vocabulary)
assert_type(parse(TEXT, name="letter.txt", strict=True, vocabulary=vocabulary), Letter)

# Errors.

try:
    parse("", strict=True)
except StrictError as error:
    assert_type(error.code, IssueCode)
    assert_type(error.line, int)
    assert_type(error.excerpt, str)
    error_code = error.code
    root: CongressLettersError = error
    builtin: ValueError = error
