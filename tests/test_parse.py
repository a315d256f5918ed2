"""`parse`: what it refuses, what it raises when it is told to be strict, and bad input: a clear result, and nothing lost."""

from __future__ import annotations

import pickle
import unicodedata
from hashlib import sha256

import pytest

from congress_letters import BlockKind, IssueCode, Letter, Recipient, Role, Severity, StrictError, parse
from congress_letters._parse import parse_source
from tests.laws.inputs import places

LETTER = """\
March 4, 2019

The Honorable Pat Lee
Chair
Committee on Trade
Washington, DC 20515

Dear Chair Lee:

We write to ask for the harbor plan that your office promised in June.

Sincerely,

Sam Day
Member of Congress
"""


def codes(letter: Letter) -> set[IssueCode]:
    return {issue.code for issue in letter.issues}


def severities(letter: Letter) -> set[Severity]:
    return {issue.severity for issue in letter.issues}


def assert_nothing_lost(letter: Letter) -> None:
    """Every printed character is in one top-level part; addressees may share an address."""
    text = letter.source.text
    assert text is not None
    seen: dict[int, int] = {}
    shared: set[int] = set()
    for part in letter:
        if isinstance(part, Recipient):
            shared |= places(part.pieces)
        else:
            for at in places(part.pieces):
                seen[at] = seen.get(at, 0) + 1
    for at in shared:
        seen[at] = seen.get(at, 0) + 1
    printed = [at for at, c in enumerate(text) if not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf")]
    assert not [at for at in printed if seen.get(at, 0) != 1]
    for issue in letter.issues:
        assert all(0 <= place.start <= place.end <= len(text) for place in issue.pieces)


# ---- Misuse


@pytest.mark.parametrize("data", [b"March 4, 2019", bytearray(b"March 4, 2019")])
def test_bytes_are_refused_with_advice(data: bytes) -> None:
    with pytest.raises(TypeError, match=r"parsed from str, not byte.*: decode it first, e\.g\. data\.decode\('utf-8'\)"):
        parse(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("thing", [None, 12, ["March 4, 2019"]])
def test_other_things_are_refused(thing: object) -> None:
    with pytest.raises(TypeError, match=f"parsed from str, not {type(thing).__name__}: give the letter's text"):
        parse(thing)  # type: ignore[arg-type]


def test_options_are_named() -> None:
    with pytest.raises(TypeError, match="positional"):
        parse(LETTER, "letter.txt")  # type: ignore[call-arg]


# ---- A letter


def test_a_letter_is_read() -> None:
    letter = parse(LETTER, name="letter.txt")
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"
    (recipient,) = letter.recipients
    assert recipient.name is not None
    assert (recipient.honorific, recipient.name.text) == ("The Honorable", "Pat Lee")
    assert [t.text for t in recipient.titles] == ["Chair"]
    assert [t.text for t in recipient.organization] == ["Committee on Trade"]
    assert [t.text for t in recipient.address] == ["Washington, DC 20515"]
    assert letter.salutation is not None
    assert letter.salutation.text == "Dear Chair Lee:"
    assert letter.body is not None
    assert [block.kind for block in letter.body.blocks] == [BlockKind.PARAGRAPH]
    assert letter.closing is not None
    assert letter.closing.text == "Sincerely,"
    assert letter.signers == ("Sam Day",)
    assert letter.signatures[0].role is Role.REPRESENTATIVE
    assert not letter.issues
    assert not letter.unclassified
    assert_nothing_lost(letter)


def test_the_source_is_kept() -> None:
    letter = parse(LETTER, name="letter.txt")
    assert letter.source.name == "letter.txt"
    assert letter.source.text == LETTER
    assert letter.source.length == len(LETTER)
    assert letter.source.sha256 == sha256(LETTER.encode()).hexdigest()
    assert parse_source(LETTER, sha256="0" * 64).source.sha256 == "0" * 64


def test_the_span_leaves_out_what_is_no_part_of_the_letter() -> None:
    text = f"\n\n{LETTER}\n\n"
    letter = parse(text)
    assert (letter.span.start, letter.span.end) == (2, 2 + len(LETTER) - 1)


# ---- Strict


def test_strict_raises_where_there_is_no_letter() -> None:
    with pytest.raises(StrictError) as caught:
        parse("A list of harbors\nand piers", name="list.txt", strict=True)
    error = caught.value
    assert error.code is IssueCode.NO_LETTER
    assert (error.line, error.column) == (1, 1)
    assert "A list of harbors" in error.excerpt
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.code, copy.line, str(copy)) == (error.code, error.line, str(error))


def test_strict_does_not_mind_warnings() -> None:
    text = "Dear Chair Lee:\n\nWe write to ask for the harbor plan that your office promised in June.\n"
    assert severities(parse(text)) == {Severity.WARNING}
    assert parse(text, strict=True).salutation is not None


@pytest.mark.parametrize("text", ["", "\n\n", "\0"])
def test_strict_raises_for_nothing(text: str) -> None:
    with pytest.raises(StrictError):
        parse(text, strict=True)


# ---- Issues


def test_what_is_missing_is_told() -> None:
    letter = parse("Dear Chair Lee:\n\nWe write to ask for the harbor plan that your office promised in June.\n")
    assert codes(letter) == {IssueCode.NO_SIGNATURE}
    letter = parse("March 4, 2019\n\nDear Chair Lee:\n")
    assert codes(letter) == {IssueCode.NO_BODY, IssueCode.NO_SIGNATURE}
    without = LETTER.replace("Dear Chair Lee:\n\n", "")
    assert IssueCode.NO_SALUTATION in codes(parse(without))


def test_a_date_that_is_none_is_text_without_a_value() -> None:
    letter = parse(LETTER.replace("March 4, 2019", "February 30, 2019"))
    assert letter.date is not None
    assert (letter.date.text, letter.date.iso) == ("February 30, 2019", None)
    assert codes(letter) == {IssueCode.DATE_UNREADABLE}


# ---- Bad input: a clear result, and nothing lost

NOVEL = " ".join(
    [
        "The ferry had not come for three days, and Ruth counted the gulls on the pier instead of the passengers.",
        "“Nobody crosses in this weather,” said the pilot, who had said so every morning since the storm.",
        "She thought of the letter in her coat, the one that she had not sent, and of the man who would not read it.",
        "In the evening the lamps went on along the quay, one after the other, and the water was as black as slate.",
    ]
)
CODE = '''\
import sys


def main(argv: list[str]) -> int:
    """Print the arguments."""
    for number, word in enumerate(argv, 1):
        print(f"{number}: {word}")  # 1: one
    return 0 if argv else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
'''
SPANISH = """\
4 de marzo de 2019

Honorable Pat Lee
Presidenta del Comité de Comercio
Washington, DC 20515

Estimada Presidenta Lee:

Le escribimos para pedirle el plan del puerto que su oficina prometió en junio, porque los pilotos dicen que el
canal es demasiado estrecho para los transbordadores.

Atentamente,

Sam Day
Miembro del Congreso
"""
NO_LETTERS = {
    "empty": "",
    "blanks": " \n\t\r\n\f \u00a0\u2003\n",
    "a million characters in one line": "x" * 1_000_000,
    "a million characters of prose in one line": f"{NOVEL} " * 2_400,
    "only letterhead": "Congress of the United States\nHouse of Representatives\nWashington, DC 20515\n",
    "unpaired surrogates": "\ud800\udfff\ud83d" * 100,
    "right-to-left marks": "\u200f\u202e\u202c\u2067\u2069" * 100,
    "a novel": "\n\n".join(f"    {NOVEL}" for _ in range(40)),
    "source code": CODE,
    "marks": "*** --- *** \n > > > \n # # # \n ___ \n",
    "one bracket": "(",
    "one full stop": ".",
}


@pytest.mark.parametrize("text", NO_LETTERS.values(), ids=NO_LETTERS.keys())
def test_what_is_no_letter(text: str) -> None:
    letter = parse(text)
    assert codes(letter) == {IssueCode.NO_LETTER}
    assert severities(letter) == {Severity.ERROR}
    assert not letter.signatures
    assert letter.body is None
    assert letter.date is None
    assert_nothing_lost(letter)


def test_ten_thousand_lines_of_signatures() -> None:
    signatures = "Sam J. Day\nMember of Congress\n\n" * 3_333
    letter = parse(f"{LETTER}\n{signatures}")
    assert letter.signers == ("Sam Day", *("Sam J. Day",) * 3_333)
    assert {signature.role for signature in letter.signatures} == {Role.REPRESENTATIVE}
    assert_nothing_lost(letter)
    alone = parse(signatures)
    assert alone.signatures or codes(alone) == {IssueCode.NO_LETTER}
    assert_nothing_lost(alone)


@pytest.mark.parametrize("odd", ["\0", "\ud800", "\u200f", "\u202e", "\ufeff", "\x1b"], ids=ascii)
def test_odd_characters_in_a_letter_do_no_harm(odd: str) -> None:
    text = LETTER.replace("write to", f"write{odd} to").replace("March", f"{odd if odd != chr(0xD800) else ''}March")
    letter = parse(text)
    assert letter.date is not None
    assert letter.date.iso == "2019-03-04"
    assert letter.signers == ("Sam Day",)
    assert letter.body is not None
    assert letter.body.blocks[0].text == f"We write{odd} to ask for the harbor plan that your office promised in June."
    assert_nothing_lost(letter)


def test_a_letter_in_spanish_loses_nothing() -> None:
    letter = parse(SPANISH)
    assert letter.salutation is not None
    assert (letter.salutation.text, letter.signers) == ("Estimada Presidenta Lee:", ("Sam Day",))
    assert letter.date is not None
    assert (letter.date.text, letter.date.iso) == ("4 de marzo de 2019", None)
    assert IssueCode.DATE_UNREADABLE in codes(letter), "what is doubtful must be told"
    assert_nothing_lost(letter)


def test_of_two_letters_the_first_is_read_and_the_second_told() -> None:
    second = LETTER.replace("Pat Lee", "Kim Orr").replace("Chair Lee", "Chair Orr").replace("Sam Day", "Ruth Roe")
    text = f"{LETTER}\n\n{second}"
    letter = parse(text)
    assert letter.signers == ("Sam Day",)
    assert letter.salutation is not None
    assert letter.salutation.text == "Dear Chair Lee:"
    assert IssueCode.ANOTHER_LETTER in codes(letter)
    (issue,) = [issue for issue in letter.issues if issue.code is IssueCode.ANOTHER_LETTER]
    assert issue.span.start >= len(LETTER)
    assert letter.span.end <= len(LETTER)
    assert_nothing_lost(letter)


def test_a_letter_cut_anywhere_loses_nothing() -> None:
    for at in range(0, len(LETTER), 7):
        assert_nothing_lost(parse(LETTER[:at]))
        assert_nothing_lost(parse(LETTER[at:]))


def test_the_empty_letter_is_empty() -> None:
    letter = parse("")
    assert list(letter) == []
    assert letter.issues[0].pieces == ()
    assert str(letter) == "(no letter)"


# ---- No text


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
        ("PK\x03\x04\x14\x00\x06\x00[Content_Types].xml word/document.xml", "Word"),
        ("\x89PNG\r\n\x1a\n", "picture"),
        ("{\\rtf1\\ansi Dear Mr. Orr:\\par Sincerely,}", "rich text"),
        (bytes(range(256)).decode("latin-1") * 4, "binary"),
        ("\0" * 1_000, "binary"),
        (bytes(range(128, 256)).decode("utf-8", "replace"), "binary"),
        (LETTER.encode("utf-16-le").decode("latin-1"), "binary"),
    ],
)
def test_what_is_no_text_is_told(text: str, says: str) -> None:
    letter = parse(text)
    assert [(issue.code, issue.severity) for issue in letter.issues] == [(IssueCode.NOT_TEXT, Severity.ERROR)]
    assert says in letter.issues[0].message
    assert_nothing_lost(letter)


def test_a_few_control_characters_are_text() -> None:
    assert IssueCode.NOT_TEXT not in codes(parse(LETTER.replace(" ", "\x00 ", 20)))


@pytest.mark.parametrize(
    "above", ["Dayton, Ohio, MARCH 4, 2019", "Ms. Pat Lee-Orr\n12 Main Street", "RE: The harbor", "VIA COURIER"]
)
def test_a_house_is_greeted_in_letters_too(above: str) -> None:
    """What is said in speeches as well, "Mr. Speaker:", opens a letter where what stands above it tells so."""
    letter = parse(f"{above}\n\nMr. Speaker:\n\nWe write to ask you for the harbor plan that was promised to us in June.\n")
    assert letter.salutation is not None
    assert letter.salutation.text == "Mr. Speaker:"
