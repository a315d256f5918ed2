"""Further letters that show what the fixtures show, in other words: a fixture alone could be read rightly by chance."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from congress_letters import parse
from tests.short_form import assert_reads_as

ASK = "We write about the ice house at Cutler Point, which has had no ice since spring. We ask that it be filled soon."


def flat(end: str, top: str = "") -> str:
    """A letter in one line."""
    return f"{top} Dear Secretary Orr: {ASK} {end}\n".strip()


def stacked(end: str) -> str:
    """A letter with a line for everything."""
    return f"June 3, 2014\n\nDear Secretary Orr:\n\n{ASK}\n\nSincerely,\n\n{end}\n"


def signed(*signers: str) -> dict[str, Any]:
    """Signers with their titles, "Pat Lee: Chair", or none."""
    named = [signer.partition(": ") for signer in signers]
    return {"signatures": [{"name": name, "titles": [title] if title else []} for name, _, title in named]}


MEMBER, SENATOR = "Member of Congress", "United States Senator"

SIGNERS = {
    "two abreast": (
        flat(f"Sincerely, Thessaly Brack Wendell J. Harbin {MEMBER} {MEMBER}"),
        signed(f"Thessaly Brack: {MEMBER}", f"Wendell J. Harbin: {MEMBER}"),
    ),
    "three abreast": (
        flat(f"Sincerely, Thessaly Brack Corwin Vance, Jr. Wendell Harbin {SENATOR} {SENATOR} {SENATOR}"),
        signed(f"Thessaly Brack: {SENATOR}", f"Corwin Vance, Jr.: {SENATOR}", f"Wendell Harbin: {SENATOR}"),
    ),
    "two leaders abreast": (
        flat("Sincerely, Thessaly Brack Corwin Vance Chairman Ranking Minority Member"),
        signed("Thessaly Brack: Chairman", "Corwin Vance: Ranking Minority Member"),
    ),
    "rows read across": (
        stacked(f"Thessaly Brack Corwin Vance\n{MEMBER} {MEMBER}\n\nWendell J. Harbin Quilla Thorne, M.D.\n{MEMBER} {SENATOR}"),
        signed(
            f"Thessaly Brack: {MEMBER}",
            f"Corwin Vance: {MEMBER}",
            f"Wendell J. Harbin: {MEMBER}",
            f"Quilla Thorne, M.D.: {SENATOR}",
        ),
    ),
    "names alone, two to a line": (
        stacked("Mary Brack Thomas Vance\nRuth J. Harbin Daniel Thorne"),
        signed("Mary Brack", "Thomas Vance", "Ruth J. Harbin", "Daniel Thorne"),
    ),
    "marks to sign with": (
        flat(f"Sincerely, ____/s/____ ____/s/____ Thessaly Brack Corwin Vance {MEMBER} {MEMBER}"),
        signed(f"Thessaly Brack: {MEMBER}", f"Corwin Vance: {MEMBER}"),
    ),
    "a mark above a name": (stacked(f"/s/\n__________\nThessaly Brack\n{MEMBER}"), signed(f"Thessaly Brack: {MEMBER}")),
    "marks above columns": (
        stacked(f"_____/s/_____          ____/s/_____\nThessaly Brack         Corwin Vance\n{MEMBER}     {MEMBER}"),
        signed(f"Thessaly Brack: {MEMBER}", f"Corwin Vance: {MEMBER}"),
    ),
    "a name that is printed twice": (
        stacked(f"/s/ THESSALY BRACK\n\nThessaly Brack\n{MEMBER}\n\n/s/ Corwin Vance\n\nCorwin Vance\n{SENATOR}"),
        signed(f"Thessaly Brack: {MEMBER}", f"Corwin Vance: {SENATOR}"),
    ),
    "two of one name": (stacked("Mary Brack\n\nMary Brack\n"), signed("Mary Brack", "Mary Brack")),
    "garble of handwriting": (
        stacked(f"~)V\" k\nThessaly Brack\n{MEMBER}\n\n/J J' I- ~\nCorwin Vance\nRanking Member"),
        signed(f"Thessaly Brack: {MEMBER}", "Corwin Vance: Ranking Member"),
    ),
    "lines glued together": (
        stacked(f"Thessaly Brack{MEMBER}\n\nCorwin VanceMember of the Senate"),
        signed(f"Thessaly Brack: {MEMBER}", "Corwin Vance: Member of the Senate"),
    ),
    "a page header among them": (
        stacked(f"Thessaly Brack\n{MEMBER}\n\nThe Honorable Lee Orr June 3, 2014 Page 2 of 2\n\nCorwin Vance\n{SENATOR}"),
        signed(f"Thessaly Brack: {MEMBER}", f"Corwin Vance: {SENATOR}"),
    ),
    "garble before names abreast": (
        flat(f"Sincerely, ~;^u ;/ Thessaly Brack Corwin Vance {SENATOR} {SENATOR}"),
        signed(f"Thessaly Brack: {SENATOR}", f"Corwin Vance: {SENATOR}"),
    ),
}


@pytest.mark.parametrize("name", SIGNERS)
def test_signers(name: str) -> None:
    text, expected = SIGNERS[name]
    assert_reads_as(text, expected, name)


def to(*people: tuple[str, list[str], list[str], list[str]]) -> dict[str, Any]:
    """Recipients: name, titles, organization, address."""
    return {"recipients": [dict(zip(("name", "titles", "organization", "address"), one, strict=True)) for one in people]}


RECIPIENTS = {
    "two read across": (
        flat(
            "Sincerely, Mary Brack Member of Congress",
            "May 2, 2017 The Honorable Thessaly Brack The Honorable Corwin Vance Speaker Minority Leader House of Representatives "
            "House of Representatives H-232, The Capitol H-204, The Capitol Washington, DC 20515 Washington, DC 20515",
        ),
        to(
            ("Thessaly Brack", ["Speaker"], ["House of Representatives"], ["H-232, The Capitol", "Washington, DC 20515"]),
            ("Corwin Vance", ["Minority Leader"], ["House of Representatives"], ["H-204, The Capitol", "Washington, DC 20515"]),
        ),
    ),
    "a chamber each": (
        flat(
            "Sincerely, Mary Brack Member of Congress",
            "May 2, 2017 The Honorable Thessaly Brack The Honorable Corwin Vance Chairman Ranking Member Committee on Finance "
            "Committee on Commerce United States Senate House of Representatives Washington, DC 20510 Washington, DC 20515",
        ),
        to(
            ("Thessaly Brack", ["Chairman"], ["Committee on Finance", "United States Senate"], ["Washington, DC 20510"]),
            ("Corwin Vance", ["Ranking Member"], ["Committee on Commerce", "House of Representatives"], ["Washington, DC 20515"]),
        ),
    ),
    "a body with and": (
        flat(
            "Sincerely, Mary Brack Member of Congress",
            "May 2, 2017 The Honorable Thessaly Brack Director Fish and Wildlife Service 5275 Leesburg Pike Falls Church, VA 22041",
        ),
        to(("Thessaly Brack", ["Director"], ["Fish and Wildlife Service"], ["5275 Leesburg Pike", "Falls Church, VA 22041"])),
    ),
}


@pytest.mark.parametrize("name", RECIPIENTS)
def test_recipients(name: str) -> None:
    text, expected = RECIPIENTS[name]
    assert_reads_as(text, expected, name)


def bodied(*lines: str, closing: str = "Sincerely,") -> str:
    """A letter with these lines between salutation and closing."""
    return "\n".join(["June 3, 2014", "", "Dear Secretary Orr:", "", *lines, "", closing, "", "Mary Brack", MEMBER, ""])


def body(*blocks: str, **more: Any) -> dict[str, Any]:
    """Paragraphs, and what else the letter says."""
    return {"salutation": "Dear Secretary Orr:", "body": [["paragraph", block] for block in blocks], **more}


NOTES = [["1", "Letter of the keeper, May 1, 2014."], ["2", "Log of the ice house, page 12."]]
BODIES = {
    "nothing but thanks": (bodied("With best wishes."), body("With best wishes.")),
    "nothing but regards": (bodied("Best regards to all of you."), body("Best regards to all of you.")),
    "a page header amid a sentence": (
        bodied(
            "We ask that the ice house be filled before the herring come, since the keeper has written to the Board that it The "
            "Honorable Lee Orr June 3, 2014 Page 2 has been empty since the spring, and that nobody has answered."
        ),
        body(
            "We ask that the ice house be filled before the herring come, since the keeper has written to the Board that it has "
            "been empty since the spring, and that nobody has answered.",
            furniture="The Honorable Lee Orr June 3, 2014 Page 2",
        ),
    ),
    "a page header on lines of its own amid a sentence": (
        bodied(
            "We ask that the ice house be filled before the herring come, since the keeper has written that it",
            "",
            "The Honorable Lee Orr",
            "June 3, 2014",
            "Page 2",
            "",
            "has been empty since the spring, and that nobody has answered.",
        ),
        body(
            "We ask … it has been empty since the spring, and that nobody has answered.",
            furniture="The Honorable Lee Orr June 3, 2014 Page 2",
        ),
    ),
    "bullets read as letters": (
        bodied(f"{ASK} We ask for:", "", "c The log of the ice house.", "", "c The name of whoever keeps it now."),
        {
            "body": [
                ["paragraph", f"{ASK} We ask for:"],
                ["list_item", "The log of the ice house.", "c"],
                ["list_item", "The name of whoever keeps it now.", "c"],
            ]
        },
    ),
    "notes with their figures on lines of their own": (
        bodied(
            "The keeper wrote to the Board in May.1 The log has nothing on it.2 We ask that the ice house be filled.",
            "",
            "1",
            NOTES[0][1],
            "2",
            NOTES[1][1],
        ),
        {"body": [["paragraph", "The keeper … be filled."]], "footnotes": NOTES},
    ),
    "notes with their figures fused to them": (
        bodied(
            "The keeper wrote to the Board in May.1 The log has nothing on it.2 We ask that the ice house be filled.",
            "",
            "1" + NOTES[0][1],
            "2" + NOTES[1][1],
        ),
        {"body": [["paragraph", "The keeper … be filled."]], "footnotes": NOTES},
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_bodies(name: str) -> None:
    text, expected = BODIES[name]
    assert_reads_as(text, expected, name)


def rolled(run: str) -> str:
    """A letter of the Record, with its signers as a paragraph."""
    lines = textwrap.wrap(run, 60, initial_indent="       ", subsequent_indent="     ", break_on_hyphens=False)
    prose = textwrap.wrap(ASK, 60, initial_indent="       ", subsequent_indent="     ")
    head = [" " * 50 + "June 3, 2014.", "       Dear Secretary Orr:", *prose, "           Sincerely,"]
    return "\n".join([*head, *lines, ""])


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (
            "Thessaly Brack, Chairman, Committee on Ports; Corwin Vance, Wendell J. Harbin, Quilla Thorne, Ottoline Marsh.",
            ["Thessaly Brack", "Corwin Vance", "Wendell J. Harbin", "Quilla Thorne", "Ottoline Marsh"],
        ),
        (
            "Thessaly Brack, Corwin Vance, Wendell J. Harbin, Jr., Quilla Thorne, Ottoline Marsh, Percival Stowe.",
            ["Thessaly Brack", "Corwin Vance", "Wendell J. Harbin, Jr.", "Quilla Thorne", "Ottoline Marsh", "Percival Stowe"],
        ),
    ],
)
def test_rolls_of_names_that_nobody_knows(run: str, expected: list[str]) -> None:
    assert list(parse(rolled(run)).signers) == expected


@pytest.mark.parametrize(
    "line", ["To: The Honorable Thessaly Brack", "THRU: The Honorable Thessaly Brack", "THROUGH:\n\nThe Honorable Thessaly Brack"]
)
def test_labels_before_an_addressee(line: str) -> None:
    address = f"{line}\nSecretary of the Army\n101 Army Pentagon\nWashington, DC 20310"
    text = f"June 3, 2014\n\n{address}\n\nDear Secretary Brack:\n\n{ASK}\n"
    expected = to(("Thessaly Brack", ["Secretary of the Army"], [], ["101 Army Pentagon", "Washington, DC 20310"]))
    assert_reads_as(text, expected, line)
