r"""Read letters of members of the U.S. Congress into typed objects.

>>> from congress_letters import parse
>>> letter = parse("March 4, 2019\n\nDear Chair Orr:\n\nWe write to ask.\n\nSincerely,\n\nPat Lee\nMember of Congress")
>>> letter.date.iso, letter.signers
('2019-03-04', ('Pat Lee',))
"""

from typing import TYPE_CHECKING, Any

from ._errors import CongressLettersError, JsonError, MissingExtraError, RosterError, StrictError
from ._model import (
    Block,
    BlockKind,
    Body,
    Chamber,
    Closing,
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
    Mark,
    Member,
    PersonName,
    Recipient,
    Role,
    Salutation,
    Severity,
    Signature,
    Source,
    Span,
    Subject,
    Text,
)

if TYPE_CHECKING:
    from ._clean import clean
    from ._document import Box, Document, DocumentCode, DocumentIssue, Place, Places, parse_file, read
    from ._explain import Explanation, PieceExplanation, explain
    from ._find import find_letters
    from ._json import from_dict, from_json, to_dict, to_json
    from ._matches import Candidate, Match, MatchStatus, Resolution
    from ._parse import parse
    from ._render import LAYOUTS, Layout, render
    from ._resolve import resolve, resolve_names
    from ._roster import Committee, Leadership, Legislator, OtherName, Roster, Term
    from ._schema import json_schema
    from ._vocabulary import Vocabulary

__all__ = [
    "LAYOUTS",
    "Block",
    "BlockKind",
    "Body",
    "Box",
    "Candidate",
    "Chamber",
    "Closing",
    "Committee",
    "CongressLettersError",
    "Copy",
    "DateLine",
    "Document",
    "DocumentCode",
    "DocumentIssue",
    "Enclosure",
    "Explanation",
    "Footnote",
    "Furniture",
    "Issue",
    "IssueCode",
    "JsonError",
    "Layout",
    "Leadership",
    "Legislator",
    "Letter",
    "Letterhead",
    "Line",
    "Mark",
    "Match",
    "MatchStatus",
    "Member",
    "MissingExtraError",
    "OtherName",
    "PersonName",
    "PieceExplanation",
    "Place",
    "Places",
    "Recipient",
    "Resolution",
    "Role",
    "Roster",
    "RosterError",
    "Salutation",
    "Severity",
    "Signature",
    "Source",
    "Span",
    "StrictError",
    "Subject",
    "Term",
    "Text",
    "Vocabulary",
    "clean",
    "explain",
    "find_letters",
    "from_dict",
    "from_json",
    "json_schema",
    "parse",
    "parse_file",
    "read",
    "render",
    "resolve",
    "resolve_names",
    "to_dict",
    "to_json",
]

# The model is there at once; what reads, prints and looks up is loaded when first asked for.
_LAZY = {
    "Box": "_document",
    "Candidate": "_matches",
    "Committee": "_roster",
    "Document": "_document",
    "DocumentCode": "_document",
    "DocumentIssue": "_document",
    "Explanation": "_explain",
    "LAYOUTS": "_render",
    "Layout": "_render",
    "Leadership": "_roster",
    "Legislator": "_roster",
    "Match": "_matches",
    "MatchStatus": "_matches",
    "OtherName": "_roster",
    "PieceExplanation": "_explain",
    "Place": "_document",
    "Places": "_document",
    "Resolution": "_matches",
    "Roster": "_roster",
    "Term": "_roster",
    "Vocabulary": "_vocabulary",
    "clean": "_clean",
    "explain": "_explain",
    "find_letters": "_find",
    "from_dict": "_json",
    "from_json": "_json",
    "json_schema": "_schema",
    "parse": "_parse",
    "parse_file": "_document",
    "read": "_document",
    "render": "_render",
    "resolve": "_resolve",
    "resolve_names": "_resolve",
    "to_dict": "_json",
    "to_json": "_json",
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{_LAZY[name]}", __name__), name)
    globals()[name] = value
    return value
