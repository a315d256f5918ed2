"""TEI P5: a `teiCorpus` with a `TEI` for each letter.

Sender, addressee, place and date stand in `correspDesc`, as the Correspondence Metadata Interchange Format wants them: a
`correspAction` of type "sent" and one of type "received", with a `persName` each, whose ``ref`` is the address in the
Biographical Directory of Congress where members are resolved. The text has `opener`, the body's blocks and `closer` with a
`signed` for each signer. Characters that XML does not have become U+FFFD. Places in the source are not kept: that is what the
JSON is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from .._model import Block, BlockKind, DateLine, Letter, Member, Recipient, Signature
from .._version import version
from . import Format, Record
from ._values import joined

__all__ = ["FORMATS"]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BIOGUIDE = "https://bioguide.congress.gov/search/bio/"

_HEAD = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt><title>Letters of members of the U.S. Congress</title></titleStmt>
<publicationStmt><p>Made by congress_letters {version()}.</p></publicationStmt>
<sourceDesc><p>The files named in the header of each letter.</p></sourceDesc>
</fileDesc>
</teiHeader>
"""


def _encode(records: Sequence[Record]) -> bytes:
    return "".join([f"{line}\n" for record in records for line in _letter(record)]).encode("utf-8")


def _letter(record: Record) -> Iterator[str]:
    letter = record.letter
    yield "<TEI>"
    yield "<teiHeader>"
    yield "<fileDesc>"
    yield f"<titleStmt>{_tag('title', _title(letter))}</titleStmt>"
    yield f"<publicationStmt><p>Read by congress_letters {version()}.</p></publicationStmt>"
    where = _tag("idno", record.name, type="file")
    where += _tag("idno", letter.source.sha256, type="sha256") if letter.source.sha256 else ""
    where += _tag("idno", f"{letter.span.start}-{letter.span.end}", type="characters")
    yield f"<sourceDesc><bibl>{where}</bibl></sourceDesc>"
    yield "</fileDesc>"
    actions = [*_action("sent", _senders(letter), letter.date), *_action("received", _receivers(letter))]
    if actions:
        yield from ("<profileDesc>", "<correspDesc>", *actions, "</correspDesc>", "</profileDesc>")
    yield from ("</teiHeader>", "<text>", "<body>", '<div type="letter">')
    yield from _text(letter)
    yield from ("</div>", "</body>", "</text>", "</TEI>")


def _title(letter: Letter) -> str:
    names = letter.signers
    signed = names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else "") if names else "nobody who is known"
    to = "; ".join(r.name.text for r in letter.recipients if r.name)
    return f"Letter from {signed}" + f" to {to}" * bool(to) + (f", {letter.date.iso or letter.date.text}" if letter.date else "")


# Who wrote to whom


def _senders(letter: Letter) -> Iterator[str]:
    for signature in letter.signatures:
        if signature.name is not None:
            yield _person(signature.name.text, signature.member)


def _receivers(letter: Letter) -> Iterator[str]:
    for recipient in letter.recipients:
        if recipient.name is not None:
            yield _person(recipient.name.text, recipient.member)
        elif recipient.titles:
            yield _tag("persName", joined((text.text for text in recipient.titles), ", ") or "")
        yield from (_tag("orgName", body.text) for body in recipient.organization)


def _action(kind: str, people: Iterable[str], date: DateLine | None = None) -> list[str]:
    inside = list(dict.fromkeys(people))
    if date is not None:
        inside += [_tag("placeName", date.place)] if date.place else []
        inside.append(_date(date))
    return [f'<correspAction type="{kind}">', *inside, "</correspAction>"] if inside else []


def _person(name: str, member: Member | None) -> str:
    return _tag("persName", name, ref=_BIOGUIDE + member.bioguide if member else None)


def _date(date: DateLine) -> str:
    sure = "high" if date.grade >= 0.9 else "medium" if date.grade >= 0.6 else "low"
    return _tag("date", date.text, when=date.iso, cert=sure if date.iso else None)


# What it says


def _text(letter: Letter) -> Iterator[str]:
    if letter.letterhead:
        yield from (_tag("fw", line.text, type="letterhead") for line in letter.letterhead.lines)
    opener = list(_opener(letter))
    if opener:
        yield from ("<opener>", *opener, "</opener>")
    blocks = letter.body.blocks if letter.body else ()
    yield _blocks(blocks) or "<p/>"
    closer = list(_closer(letter))
    if closer:
        yield from ("<closer>", *closer, "</closer>")
    if letter.postscript:
        yield f"<postscript>{_tag('p', letter.postscript.text)}</postscript>"
    yield from (_tag("note", note.text, place="bottom", n=note.label) for note in letter.footnotes)
    yield from (_tag("fw", part.text, type="furniture") for part in letter.furniture)
    yield from (_tag("note", line.text, type="unclassified") for line in letter.unclassified)


def _opener(letter: Letter) -> Iterator[str]:
    if letter.date:
        place = _tag("placeName", letter.date.place) + " " if letter.date.place else ""
        yield f"<dateline>{place}{_date(letter.date)}</dateline>"
    yield from (_tag("note", line.text, type="delivery") for line in letter.delivery)
    yield from (f"<address>{''.join(_address(recipient))}</address>" for recipient in letter.recipients if any(_address(recipient)))
    if letter.subject:
        yield _tag("seg", letter.subject.text, type="subject")
    if letter.salutation:
        yield _tag("salute", letter.salutation.text)


def _address(recipient: Recipient) -> Iterator[str]:
    name = " ".join(bit for bit in (recipient.honorific, recipient.name.text if recipient.name else None) if bit)
    if name:
        yield _tag("addrLine", name)
    yield from (_tag("addrLine", text.text) for text in (*recipient.titles, *recipient.organization, *recipient.address))


def _closer(letter: Letter) -> Iterator[str]:
    if letter.closing:
        yield from (_tag("salute", said) for said in (letter.closing.lead_in, letter.closing.text) if said)
    yield from (_signed(signature) for signature in letter.signatures)
    if letter.group_title:
        yield _tag("seg", letter.group_title.text, type="group-title")
    if letter.reference_initials:
        yield _tag("note", letter.reference_initials.text, type="reference-initials")
    yield from (_tag("note", copy.text, type="copy") for copy in letter.copies)
    yield from (_tag("note", enclosure.text, type="enclosure") for enclosure in letter.enclosures)


def _signed(signature: Signature) -> str:
    bits = [_person(signature.name.text, signature.member)] if signature.name else []
    bits += [_tag("roleName", title.text) for title in signature.titles]
    seat = "-".join(bit for bit in (signature.party, signature.state, signature.district) if bit)
    return f"<signed>{', '.join(bits)}{_escaped(f' ({seat})') if seat else ''}</signed>"


def _blocks(blocks: Sequence[Block]) -> str:
    out: list[str] = []
    depth = 0  # lists that are open, each but the last with an open item
    for block in blocks:
        wanted = block.level + 1 if block.kind is BlockKind.LIST_ITEM else 0
        out += ["</item>\n</list>"] * (depth - wanted)
        depth = min(depth, wanted)
        if not wanted:
            out.append(f"\n{_block(block)}")
            continue
        if depth == wanted:
            out.append("</item>")
        while depth < wanted:
            # A list that begins at a deeper level than the first stands in items without text. A line break inside an item
            # would be text.
            out.append("\n" * (depth == 0) + "<list>" + "\n<item>" * (depth + 1 < wanted))
            depth += 1
        out.append(f"\n<item{_attributes(n=block.label)}>{_escaped(block.text)}")
    out += ["</item>\n</list>"] * depth
    return "".join(out).removeprefix("\n")


def _block(block: Block) -> str:
    if block.kind is BlockKind.TABLE:
        return f"<table><row>{_tag('cell', block.text)}</row></table>"
    return _tag({BlockKind.HEADING: "label", BlockKind.QUOTATION: "quote"}.get(block.kind, "p"), block.text)


# XML


def _tag(name: str, text: str, **attributes: str | None) -> str:
    return f"<{name}{_attributes(**attributes)}>{_escaped(text)}</{name}>"


def _attributes(**attributes: str | None) -> str:
    return "".join([f' {name}="{_escaped(value)}"' for name, value in attributes.items() if value])


def _escaped(text: str) -> str:
    if not text.isprintable():
        text = _NOT_XML.sub("\ufffd", text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    return text.replace("\r", "&#13;")


FORMATS = {"tei": Format("tei", "TEI", _encode, _HEAD.encode("utf-8"), b"</teiCorpus>\n")}
