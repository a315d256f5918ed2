"""What a row of a table has of a letter, a signer, a recipient: flat values, the same in all formats that are tables."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .._model import Letter, Member, Recipient, Signature, Text

__all__ = [
    "LETTER",
    "RECIPIENT",
    "SIGNER",
    "Value",
    "joined",
    "letter_values",
    "person_values",
    "recipient_values",
    "signer_values",
    "sound",
]

Value = str | int | float | None

LETTER = (
    "date",
    "date_text",
    "place",
    "chamber",
    "letterhead",
    "delivery",
    "subject",
    "salutation",
    "body",
    "closing",
    "group_title",
    "reference_initials",
    "copies",
    "enclosures",
    "postscript",
    "footnotes",
    "unclassified",
)
MEMBER = ("bioguide", "member", "member_party", "member_state", "member_district", "member_chamber")
SIGNER = ("honorific", "name", "given", "family", "suffix", "titles", "party", "state", "district", "role", "grade", *MEMBER)
RECIPIENT = ("honorific", "name", "given", "family", "suffix", "titles", "organization", "address", "grade", *MEMBER)

_SURROGATE = re.compile("[\ud800-\udfff]")


def sound(text: str) -> str:
    """The text with U+FFFD for surrogates without a partner, which no encoding has."""
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def joined(values: Iterable[str], by: str = "; ") -> str | None:
    """The values in one; None for none."""
    return by.join(values) or None


def letter_values(letter: Letter) -> dict[str, Value]:
    """A letter's own columns, those of `LETTER`: several values in one are parted by "; ", lines and paragraphs by line breaks."""
    date, head, body = letter.date, letter.letterhead, letter.body
    return {
        "date": date.iso if date else None,
        "date_text": date.text if date else None,
        "place": date.place if date else None,
        "chamber": head.chamber.value if head and head.chamber else None,
        "letterhead": joined((line.text for line in head.lines), "\n") if head else None,
        "delivery": joined(line.text for line in letter.delivery),
        "subject": letter.subject.text if letter.subject else None,
        "salutation": letter.salutation.text if letter.salutation else None,
        "body": joined((f"{b.label} {b.text}" if b.label else b.text for b in body.blocks), "\n\n") if body else None,
        "closing": letter.closing.text if letter.closing else None,
        "group_title": letter.group_title.text if letter.group_title else None,
        "reference_initials": letter.reference_initials.text if letter.reference_initials else None,
        "copies": joined(copy.text for copy in letter.copies),
        "enclosures": joined(enclosure.text for enclosure in letter.enclosures),
        "postscript": letter.postscript.text if letter.postscript else None,
        "footnotes": joined((f"{n.label} {n.text}" if n.label else n.text for n in letter.footnotes), "\n"),
        "unclassified": joined((line.text for line in letter.unclassified), "\n"),
    }


def signer_values(signature: Signature) -> dict[str, Value]:
    """A signer's columns, those of `SIGNER`."""
    return {
        **person_values(signature),
        "titles": _texts(signature.titles),
        "party": signature.party,
        "state": signature.state,
        "district": signature.district,
        "role": signature.role.value if signature.role else None,
        "grade": signature.grade,
        **_member(signature.member),
    }


def recipient_values(recipient: Recipient) -> dict[str, Value]:
    """An addressee's columns, those of `RECIPIENT`."""
    return {
        **person_values(recipient),
        "titles": _texts(recipient.titles),
        "organization": _texts(recipient.organization),
        "address": joined((line.text for line in recipient.address), "\n"),
        "grade": recipient.grade,
        **_member(recipient.member),
    }


def person_values(part: Signature | Recipient) -> dict[str, Value]:
    """Honorific and name of a person who signs or is addressed, the name also in its parts."""
    name = part.name
    return {
        "honorific": part.honorific,
        "name": name.text if name else None,
        "given": name.given if name else None,
        "family": name.family if name else None,
        "suffix": name.suffix if name else None,
    }


def _member(member: Member | None) -> dict[str, Value]:
    if member is None:
        return dict.fromkeys(MEMBER)
    found = (member.bioguide, member.name, member.party, member.state, member.district, member.chamber.value)
    return dict(zip(MEMBER, found, strict=True))


def _texts(texts: Iterable[Text]) -> str | None:
    return joined(text.text for text in texts)
