r"""Read letters of members of the U.S. Congress into typed objects.

>>> from congress_letters import parse
>>> letter = parse("March 4, 2019\n\nDear Chair Orr:\n\nWe write to ask.\n\nSincerely,\n\nPat Lee\nMember of Congress")
>>> letter.date.iso, letter.signers
('2019-03-04', ('Pat Lee',))
"""

from ._clean import clean
from ._errors import CongressLettersError, JsonError, MissingExtraError, StrictError
from ._explain import Explanation, PieceExplanation, explain
from ._json import from_dict, from_json, to_dict, to_json
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
from ._parse import parse
from ._render import LAYOUTS, Layout, render
from ._schema import json_schema
from ._vocabulary import Vocabulary

__all__ = [
    "LAYOUTS",
    "Block",
    "BlockKind",
    "Body",
    "Chamber",
    "Closing",
    "CongressLettersError",
    "Copy",
    "DateLine",
    "Enclosure",
    "Explanation",
    "Footnote",
    "Furniture",
    "Issue",
    "IssueCode",
    "JsonError",
    "Layout",
    "Letter",
    "Letterhead",
    "Line",
    "Mark",
    "MissingExtraError",
    "PersonName",
    "PieceExplanation",
    "Recipient",
    "Role",
    "Salutation",
    "Severity",
    "Signature",
    "Source",
    "Span",
    "StrictError",
    "Subject",
    "Text",
    "Vocabulary",
    "clean",
    "explain",
    "from_dict",
    "from_json",
    "json_schema",
    "parse",
    "render",
    "to_dict",
    "to_json",
]
