"""What a letter's values are told by: kinds, chambers, roles, codes of issues. All are strings too."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["BlockKind", "Chamber", "IssueCode", "Role", "Severity"]


class BlockKind(StrEnum):
    """What a block of the body is."""

    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    HEADING = "heading"
    QUOTATION = "quotation"
    TABLE = "table"


class Chamber(StrEnum):
    """Whose letterhead it is: one chamber's, or that of Congress as a whole."""

    HOUSE = "house"
    SENATE = "senate"
    CONGRESS = "congress"


class Role(StrEnum):
    """What a signer's printed titles say that the signer is."""

    REPRESENTATIVE = "representative"
    SENATOR = "senator"
    DELEGATE = "delegate"


class Severity(StrEnum):
    """How much an issue matters: ``info`` is worth knowing, ``warning`` a doubt, ``error`` no usable letter."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class IssueCode(StrEnum):
    """Stable codes of issues; the docs page "Issues" says for each when it comes up and what to do."""

    NO_LETTER = "no-letter"
    ANOTHER_LETTER = "another-letter"
    NOT_TEXT = "not-text"
    NO_SALUTATION = "no-salutation"
    NO_BODY = "no-body"
    NO_SIGNATURE = "no-signature"
    DATE_UNREADABLE = "date-unreadable"
    DATES_DISAGREE = "dates-disagree"
    NAME_MISSING = "name-missing"
    JOINED_OVER_BREAK = "joined-over-break"
    UNCLASSIFIED = "unclassified"
    MEMBER_AMBIGUOUS = "member-ambiguous"
    MEMBER_UNMATCHED = "member-unmatched"
    MEMBER_NOT_SERVING = "member-not-serving"
    MEMBER_NAMESAKE = "member-namesake"
    MEMBER_DOUBTFUL = "member-doubtful"
    MEMBER_DISAGREES = "member-disagrees"
    MEMBERS_UNDATED = "members-undated"
    NO_TEXT_LAYER = "no-text-layer"
    PAGE_UNREADABLE = "page-unreadable"
    LOW_CONFIDENCE = "low-confidence"
    ROTATED_TEXT = "rotated-text"
