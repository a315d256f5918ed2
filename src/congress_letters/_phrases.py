"""Evidence that phrases give: labels, closings, salutations, notations, page marks.

A phrase is looked for only where the first letters of the line are those of one in its list.
"""

from __future__ import annotations

import re

from ._closings import lead_in_at, misread_closing, phrase_end
from ._predicates import B as _B
from ._vocabulary import BIT, Vocabulary
from ._words import FLAG, Words

_GREETING = re.compile(r"[\"'“‘`(]*(?:my\s+)?dear\b.{1,160}[:,;]?$|[\"'“‘`]*dear[A-Z].{1,80}[:,]$", re.IGNORECASE)
_PAGE = re.compile(
    r"\[\[?\s*page\b.*\]\]?$|(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—]|\s*\|\s*page)?$|page\s+(?:\d{1,3}|[ivx]{1,5})(?:\s+of\s+\d{1,3})?[.:]?$|.{1,80}\s{2,}page\s+\d{1,3}$|"
    # "The Honorable Pat Lee, March 4, 2019, Page 2"
    r".{1,80}(?:,|\s[-–—|•])\s+(?-i:Page|PAGE)\s+\d{1,3}(?:\s+of\s+\d{1,3})?$|"
    # "Letter to the Leaders March 4, 2019 Page 2"
    r".{1,80}\s(?:19|20)\d\d\s+(?-i:Page|PAGE)\s+\d{1,3}(?:\s+of\s+\d{1,3})?$|"
    r"(?-i:The\sHonorable|Hon\.|Letter\sto)\s.{1,60}\s(?-i:Page|PAGE)\s+\d{1,3}(?:\s+of\s+\d{1,3})?$",
    re.IGNORECASE,
)
# Capitals beyond H are initials of a name more often than labels; roman figures are labels.
_NUMBER_LABEL = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-zA-H]|[ivxIVX]{1,5})(?:\.\)|[.)])|\d{1,2}(?:\.\d{1,2})+\.?)(?=\s+(?!\d{3}[-–. ]\d{4})\S)"
)
_BULLET = re.compile(r"(?:[•·▪◦●○■‣⁃\u2022\uf0b7*+]|[-–—o](?=\s))\s*(?=[A-Za-z“\"'(\[$])|[ec¢®»](?=\s+[A-Z])")
# A figure must stand apart: "1Keeping this record in mind" has a stray one.
_NOTE_LABEL = re.compile(r"(?:\[\d{1,3}\]\s*|\d{1,3}[.)]?\s+|[*†‡§]{1,3}\s*)(?=[^\W_]|[“\"'‘(§])")
# "1Pub. L. No. 104-4", "²See the report": a superscript that came out as text.
_NOTE_FUSED = re.compile(r"(?:\d{1,2}|[²³¹⁰⁴-⁹]{1,2}\s?)(?=[A-Z“\"‘'(§][\w.])")
_INITIALS = re.compile(r"[A-Z]{2,4}\s?[/:]\s?[a-z]{1,4}$|[A-Z]{2,4}\s?/\s?[A-Z]{2,4}$")
_BARE = re.compile(r"[\"“]?[A-Z][^:;!?\n]{1,100}[:,]$")

# "The full text of the letter is below:", "The letter reads:", "Click here to read the letter."
_LETTER_FOLLOWS = re.compile(
    r"(?:text|copy) of (?:the|his|her|their|our|this|that) letter\b|"
    r"\bletter\b[^.]{0,60}\b(?:below|follows|reads)\b[^.]{0,20}[.:]?$|"
    r"^(?:read|the) letter\b[^.]{0,60}:$",
    re.IGNORECASE,
)

_SUBJECT, _COPY, _POSTSCRIPT = BIT["subject_labels"], BIT["copy_labels"], BIT["postscript_labels"]
_CLOSING, _LEAD_IN, _DELIVERY = BIT["closings"], BIT["lead_ins"], BIT["deliveries"]
_ENCLOSURE, _GROUP, _FURNITURE = BIT["enclosure_labels"], BIT["groups"], BIT["furniture"]
_CLOSED = _B["closing"] | _B["lead_in"]
_DELIVERY_WORD = BIT["delivery_words"]
_SITE = BIT["site"]
_PHRASES = _SITE | _SUBJECT | _COPY | _POSTSCRIPT | _CLOSING | _LEAD_IN | _DELIVERY | _ENCLOSURE | _GROUP | _FURNITURE
_GREETED = BIT["offices"] | BIT["honorifics"] | BIT["salutation_openers"]


_SECTIONS = frozenset({"section", "sec", "rule", "title", "part", "article", "chapter", "appendix", "question"})
_NUMBER = re.compile(r"(?:\d+|[IVXLC]+|[A-Z])(?:[.:,)–—-]|$)")


def labels(line: str) -> int:
    """The predicates about labels of lists and footnotes that hold for a line."""
    first = line[0]
    if first.isalpha() and first not in "oec" and "." not in line[1:7] and ")" not in line[1:7]:
        return 0
    found = _B["number_label"] if _NUMBER_LABEL.match(line) else 0
    if _BULLET.match(line):
        found |= _B["bullet"]
    if _NOTE_LABEL.match(line):
        found |= _B["note_label"]
    elif _NOTE_FUSED.match(line):
        found |= _B["note_fused"]
    return found


def labelled(line: str, lists: int, vocabulary: Vocabulary) -> int:
    """The predicates about the vocabulary's labels that hold for a line: RE:, cc:, P.S. ``lists`` are those it may begin with."""
    found = 0
    for name, key, bit in (("subject_label", "subject_labels", _SUBJECT), ("copy_label", "copy_labels", _COPY)):
        label = vocabulary.match(key, line) if lists & bit else None
        if label and (
            line[label.end() : label.end() + 1] in (":", ".") or label.end() == len(line) or _bare_label(line, label.end())
        ):
            found |= _B[name]
    if lists & _POSTSCRIPT and vocabulary.match("postscript_labels", line):
        found |= _B["postscript"]
    return found


def _bare_label(line: str, end: int) -> bool:
    """A short label with no colon: "cc The Committee"; "Copies of the bill" is none."""
    return end < 4 and line[end : end + 1] == " " and line[end + 1 : end + 2].isupper()


def phrases(line: Words, vocabulary: Vocabulary) -> int:
    """The predicates about phrases that hold for a line."""
    text, words, signs = line.text, line.words, line.signs
    found = labels(text)
    if line.starts & _PHRASES:
        found |= labelled(text, line.starts, vocabulary) | _from_lists(text, line.starts, vocabulary)
    if text[-1] == "," and not found & _CLOSED and (meant := misread_closing(line, vocabulary)):
        found = found & ~_B["closing_head"] | _B["closing" if meant == "closings" else "lead_in"] | _B["misread"]
    if "etter" in text and len(text) < 120 and _LETTER_FOLLOWS.search(text) and _alone(text):
        found |= _B["letter_follows"]
    if line.labelled():
        found |= _B["label_head"]
    elif signs & FLAG["colon"] and line.labels():
        found |= _B["label_alone"]
    if words[0].key in _SECTIONS and len(words) > 1 and _NUMBER.match(words[1].text):
        found |= _B["section_label"]
    if signs & _DELIVERY_WORD and line.count("delivery") > (0 if len(words) < 4 else 1):
        found |= _B["delivery_words"]
    if (signs & FLAG["page"] or text[0] in "[-–—" or text[0].isdigit()) and _PAGE.match(text):
        found |= _B["page_mark"]
    if signs & FLAG["dear"] and _GREETING.match(text):
        found |= _B["greeting"]
    elif (
        text[-1] in ":,"
        and words[-1].key
        and (words[0].bits & _GREETED or (len(words) > 1 and words[0].key == "to"))
        and len(words) < 14
        and _BARE.match(text)
    ):
        found |= _B["bare_greeting"]
    if signs & (FLAG["slash"] | FLAG["colon"]) and _INITIALS.match(text):
        found |= _B["initials"]
    return found


def _alone(text: str) -> bool:
    """One sentence, or none: what says that a letter follows says no more."""
    return "; " not in text and not re.search(r"[.?!]\s+[A-Z]", text)


def _from_lists(line: str, lists: int, vocabulary: Vocabulary) -> int:
    found = 0
    if lists & _CLOSING and (end := phrase_end(line, 0, vocabulary)):
        found |= _B["closing_head"] if line[end:].strip(" ,.;") else _B["closing"]
    if lists & _LEAD_IN and (lead := lead_in_at(line, 0, vocabulary)):
        # "With kind regards, Sincerely," is one text.
        end = phrase_end(line, lead, vocabulary)
        if end and not line[end:].strip(" ,.;"):
            found |= _B["closing"]
        elif len(line) - len(line[:lead].rstrip(" ,;:")) < 12:
            found |= _B["lead_in"]
    if lists & _DELIVERY and vocabulary.match("deliveries", line):
        found |= _B["delivery_head"]
    if lists & _ENCLOSURE and (enclosure := vocabulary.match("enclosure_labels", line)):
        found |= _B["enclosure_head"] | (_B["enclosure"] if len(line) - enclosure.end() < 8 else 0)
    if lists & _GROUP and (group := vocabulary.match("groups", line)) and len(line) - group.end() < 2:
        found |= _B["group"]
    if lists & _SITE and line[0].isupper() and (site := vocabulary.match("site", line)):
        behind = line[site.end() :].lstrip()
        found |= _B["site"] if len(behind) < 10 or behind[0] in ":»|›>" else 0
    if lists & _FURNITURE and vocabulary.match("furniture", line):
        found |= _B["furniture_head"]
    return found
