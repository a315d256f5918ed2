"""The JSON Schema of the contract, made from the model's classes; only the descriptions stand here.

It describes what `to_dict` writes: every key that is always written is required, and other keys are allowed, for they may be added.
"""

from __future__ import annotations

from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import Attribute, fields

from ._json_values import OMITTED, SCHEMA, TOP
from ._model import Letter, Source

__all__ = ["json_schema"]

_WHERE = {
    "span": "Where it stands: [start, end), offsets in code points of the decoded file, a byte-order mark not counted.",
    "pieces": "Its disjoint spans, whose hull `span` is; only where there is not exactly one. None: made by hand, stands nowhere.",
    "text_pieces": "The spans of the text alone, without label or lead-in; only where they differ from the part's.",
    "grade": "How sure the reading is, 0 to 1.",
}

# A class, its description, and one for each of its keys.
_SAYS: dict[str, tuple[str, dict[str, str]]] = {
    "Letter": (
        "A letter: its parts as printed, where each stands, and what is doubtful. Absent parts are null or [].",
        {
            "source": "The text that it was read from.",
            "letterhead": "The printed head of the page.",
            "date": "The date line.",
            "delivery": "Delivery notations: VIA ELECTRONIC MAIL.",
            "recipients": "The inside address, an entry for each addressee.",
            "subject": "The subject line.",
            "salutation": "The greeting.",
            "body": "What the letter says, from after the salutation to before the closing.",
            "closing": "The complimentary close.",
            "signatures": "Signature blocks in reading order.",
            "group_title": "One title for all signers: Members of Congress.",
            "reference_initials": "Author's and typist's initials: JD/em.",
            "copies": "Who gets copies.",
            "enclosures": "What is enclosed or attached.",
            "postscript": "What follows P.S.",
            "footnotes": "Footnotes in the order of their texts.",
            "furniture": "Page furniture: continuation headers, page numbers, stamps.",
            "unclassified": "What belongs nowhere, so that nothing is lost.",
            "issues": "Doubts and errors.",
        },
    ),
    "Source": (
        "The text that a letter was read from.",
        {
            "name": "Name of the file, or whatever the caller gave.",
            "length": "Length of the text in code points.",
            "sha256": "Of the file's bytes; without a file, of the text in UTF-8 with surrogates escaped. Empty: made by hand.",
        },
    ),
    "Text": (
        "A printed value inside a part: a title, a line of an address, a line of a letterhead.",
        {"text": "The text on one line, without markup."},
    ),
    "Mark": ("A footnote's mark in running text. The text keeps it.", {"label": "The figure or sign, without brackets: 1, *."}),
    "PersonName": (
        "A person's name as printed, without honorific, office or the comma of a list.",
        {
            "text": "The whole name.",
            "given": "Given names, initials and nickname: all before the family name.",
            "family": "Family name, with its particles.",
            "suffix": "Generation and degrees: Jr., III, M.D.",
        },
    ),
    "Letterhead": (
        "The printed head of the page: whose letter it is, and from where.",
        {"lines": "Its lines in reading order.", "chamber": "The chamber that the lines name."},
    ),
    "DateLine": (
        "The date of the letter.",
        {
            "text": "The date as printed, without place and final full stop.",
            "iso": "YYYY-MM-DD; null where what is printed is no date of the calendar.",
            "place": "The place before it: Washington, DC.",
        },
    ),
    "Recipient": (
        "One addressee of the inside address.",
        {
            "honorific": "As printed: The Honorable, Hon., Mr.",
            "name": "The name, or the office of an addressee known only by it; null where an honorific has no name after it.",
            "titles": "Offices of the person, in reading order.",
            "organization": "Bodies that the person belongs to.",
            "address": "Rooms, streets, cities. Addressees who share an address each have it.",
            "member": "Who the addressee is, if a member of Congress; only where a roster was asked and told.",
        },
    ),
    "Subject": (
        "What the letter says that it is about.",
        {"text": "The subject without its label.", "label": "The label as printed, RE:, or null for a headline."},
    ),
    "Salutation": (
        "The greeting, up to its colon or comma.",
        {"text": "As printed: Dear Mr. Secretary:", "addressees": "Those greeted: Mr. Secretary."},
    ),
    "Body": (
        "What the letter says.",
        {"blocks": "Paragraphs, list items, headings, quotations and tables in reading order."},
    ),
    "Block": (
        "One block of the body.",
        {
            "kind": "What it is.",
            "text": "Its text, without the label of a list item.",
            "label": "Label of a list item as printed: 1., (a).",
            "level": "Depth of a list item, 0 for the outermost list; 0 for everything else.",
            "marks": "Footnote marks in the text; only where there are any.",
        },
    ),
    "Closing": (
        "The complimentary close.",
        {"text": "As printed: Sincerely,", "lead_in": "A line before it that belongs to it: With best regards,"},
    ),
    "Signature": (
        "One signature block: a signer.",
        {
            "honorific": "Hon. and the like, rarely printed.",
            "name": "The name; null where a title stands alone.",
            "titles": "Offices as printed, one for each office.",
            "party": "D, R or I where printed behind the name.",
            "state": "Postal code of the state where printed: NV.",
            "district": "Number of the district where printed: 13.",
            "role": "What the printed titles, or those of the group, say that the signer is.",
            "member": "Who the signer is, as a member of Congress on the letter's date; only where a roster was asked and told.",
        },
    ),
    "Enclosure": (
        "A notation of something enclosed or attached.",
        {"text": "As printed: Enclosures (2), or the heading of an attachment."},
    ),
    "Copy": (
        "Someone who gets a copy.",
        {
            "text": "The whole entry without the label cc:",
            "name": "The person; null where it is a group or a body.",
            "titles": "Offices and bodies, in reading order.",
            "member": "Who gets the copy, if a member of Congress; only where a roster was asked and told.",
        },
    ),
    "Member": (
        "What a member of Congress was on the letter's date, from a roster.",
        {
            "bioguide": "Id in the Biographical Directory of Congress.",
            "name": "Official name.",
            "party": "Party on that day, as the roster names it: Democrat.",
            "state": "Postal code.",
            "district": "Number of the district, AL for a state's only seat; null for senators and where it isn't known.",
            "chamber": "house or senate. Delegates and the Resident Commissioner sit in the House.",
        },
    ),
    "Footnote": ("A footnote's text.", {"label": "Its figure or sign: 1.", "text": "The text without the label."}),
    "Line": ("A part that is nothing but its line.", {"text": "As printed."}),
    "Furniture": ("What belongs to the page and not to the letter.", {"text": "As printed."}),
    "Issue": (
        "Something that the reader of a letter should know. `span` is the place that it is about.",
        {"code": "Stable code.", "severity": "How much it matters.", "message": "One sentence for people."},
    ),
    "BlockKind": ("What a block of the body is.", {}),
    "Chamber": ("One chamber's letterhead, or that of Congress as a whole.", {}),
    "Role": ("What a signer's printed titles say that the signer is.", {}),
    "Severity": ("info is worth knowing, warning a doubt, error no usable letter.", {}),
    "IssueCode": ("Stable codes of issues.", {}),
}

_FORMS: dict[str, dict[str, Any]] = {"DateLine.iso": {"format": "date"}, "Source.sha256": {"pattern": "^([0-9a-f]{64})?$"}}
_SPAN = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
_SPANS = {"type": "array", "items": {"$ref": "#/$defs/Span"}}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a letter's JSON, "congress-letters/1"."""
    definitions: dict[str, Any] = {"Span": {"description": _WHERE["span"], **_SPAN}}
    letter = _object(Letter, definitions)
    keys: dict[str, Any] = {
        "schema": {"description": "Name and version of this contract.", "const": SCHEMA},
        "generator": {"description": "The program that wrote it, with its version.", "type": "string"},
        "span": letter["properties"].pop("span"),
        "pieces": letter["properties"].pop("pieces"),
    }
    properties = keys | {name: letter["properties"][name] for name in TOP}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:congress-letters:1",
        "title": "A letter of members of Congress",
        **letter,
        "properties": properties,
        "required": [name for name in properties if name != "pieces"],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    says, keys = _SAYS[kind.__name__]
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    required: list[str] = []
    names = [f.name for f in fields(kind) if not _hidden(kind, f)]
    for name in names:
        form = _form(hints[name], definitions) | _FORMS.get(f"{kind.__name__}.{name}", {})
        properties[name] = {"description": keys[name], **form}
        if name not in OMITTED:
            required.append(name)
    of = {f.name for f in fields(kind)}
    if "pieces" in of:
        properties["span"] = {"$ref": "#/$defs/Span"}
        properties["pieces"] = {"description": _WHERE["pieces"], **_SPANS}
        required.append("span")
    if "text_pieces" in of:
        properties["text_pieces"] = {"description": _WHERE["text_pieces"], **_SPANS}
    if "grade" in of:
        properties["grade"] = {"description": _WHERE["grade"], **_form(float, definitions)}
        required.append("grade")
    return {"description": says, "type": "object", "properties": properties, "required": required}


def _hidden(kind: type, field: Attribute[Any]) -> bool:
    return field.name in ("pieces", "text_pieces", "grade") or (kind is Source and field.name == "text")


def _form(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if hint is str:
        return {"type": "string"}
    if hint is int:
        return {"type": "integer", "minimum": 0}
    if hint is float:
        return {"type": "number", "minimum": 0, "maximum": 1}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _form(get_args(hint)[0], definitions)}
    if get_origin(hint) in (Union, UnionType):
        (some,) = (_form(kind, definitions) for kind in get_args(hint) if kind is not NoneType)
        return {"type": [some["type"], "null"]} if some.keys() == {"type"} else {"anyOf": [some, {"type": "null"}]}
    name = hint.__name__
    if name not in definitions:
        if issubclass(hint, StrEnum):
            definitions[name] = {"description": _SAYS[name][0], "type": "string", "enum": [member.value for member in hint]}
        else:
            definitions[name] = {}  # so that a class that holds itself would end
            definitions[name] = _object(hint, definitions)
    return {"$ref": f"#/$defs/{name}"}
