"""Prose without a letter in it, and everything in it that looks like one: to see that none is found.

All of it is our own. A seed gives the same text everywhere: `random.Random` only, no sets, no clock.
"""

from __future__ import annotations

import random
import textwrap

_NAMES = ("Pat Lee", "Kim Orr", "Sam Day", "Ruth Roe", "Marian Oakes", "Hollis Abernathy", "Otis Ravenel", "Agnes Delacroix")
_FAMILY = tuple(name.split()[1] for name in _NAMES)
_OFFICES = ("Chairman", "Senator", "Secretary", "Administrator", "Governor", "Representative", "Ranking Member", "Director")
_BODIES = (
    "Committee on Harbors",
    "Department of Lighthouses",
    "Office of Tides",
    "House of Representatives",
    "United States Senate",
    "Subcommittee on Ferries",
)
_MONTHS = ("January", "March", "April", "June", "August", "October", "December")
_TOWNS = ("Cutler Point", "Marlow", "East Tarrow", "Port Ansel", "Lindley Falls")
_NOUNS = ("the ferry", "the tower", "the harbor plan", "the rule", "the bridge", "the pilots' report", "the winter road")
_VERBS = ("was late", "had failed twice", "stood empty", "cost more each year", "would not be built", "was never paid for")

_SENTENCES = (
    "{noun} {verb}, and nobody in {town} was surprised.",
    "On {date}, {office} {family} said that {noun} {verb}.",
    "In a letter of {date} to {office} {family}, {many} wrote that {noun} {verb}.",
    "Dear God, she said, {noun} {verb} again.",
    "“Dear God,” she said, “{noun} {verb}.”",
    "Dear as {noun} was to {many}, it {verb}.",
    "Dear Mr. {family} was the one who told them that {noun} {verb}.",
    "He had begun it “Dear {office} {family}:” and torn it up when {noun} {verb}.",
    "She read it aloud: “Dear Miss {family}, {noun} {verb},” and laughed.",
    "The Dear Colleague letter that {office} {family} sent on {date} says that {noun} {verb}.",
    "A Dear Colleague was sent round on {date}.",
    "He signed it “Yours sincerely, {name}” and put it in the drawer.",
    "Sincerely, he thought, {noun} {verb}; but he said nothing.",
    "Sincerely held views are no reason why {noun} {verb}.",
    "Respectfully, we ask that {office} {family} be heard.",
    "Respectfully, {office} {family} is wrong about {noun}.",
    "Very truly, {noun} {verb}.",
    "Yours truly was there when {noun} {verb}.",
    "Regards to {name}, who knows that {noun} {verb}.",
    "Thank you, {office} {family}, for saying that {noun} {verb}.",
    "Best of all, {noun} {verb} only once.",
    "Hon. {name}, {office} of the {body}, was the last to speak.",
    "The Honorable {name}, {office}, {body}, asked whether {noun} {verb}.",
    "Mr. {family} asked why {noun} {verb}, and {office} {family} answered him on {date}.",
    "To the members of the {body}, it was clear that {noun} {verb}.",
    "The envelope was marked {number} Main Street, {town}, ME 04101, and came back unopened.",
    "Mr. Speaker, {noun} {verb}, and I yield back the balance of my time.",
    "Madam President, I ask unanimous consent that the letter be printed in the Record.",
    "cc: means a copy, he explained, and {noun} {verb}.",
    "Enclosed he found the bill, which said that {noun} {verb}.",
    "We write to you today, the broadcast went on, because {noun} {verb}.",
)


class Decoys:
    """A source of texts without letters."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def pick(self, *of: str) -> str:
        return of[self.dice.randrange(len(of))]

    def date(self) -> str:
        return f"{self.pick(*_MONTHS)} {self.dice.randrange(1, 29)}, {self.dice.randrange(1990, 2027)}"

    def sentence(self) -> str:
        text = self.pick(*_SENTENCES).format(
            noun=self.pick(*_NOUNS),
            verb=self.pick(*_VERBS),
            town=self.pick(*_TOWNS),
            many=self.pick("the pilots", "our neighbors", "the clerks", "eleven towns"),
            office=self.pick(*_OFFICES),
            family=self.pick(*_FAMILY),
            name=self.pick(*_NAMES),
            body=self.pick(*_BODIES),
            date=self.date(),
            number=self.dice.randrange(1, 999),
        )
        return text[0].upper() + text[1:]

    def prose(self, sentences: int = 6) -> str:
        return " ".join(self.sentence() for _ in range(self.dice.randrange(1, sentences + 1)))

    def paragraph(self) -> str:
        """A paragraph, on one line or wrapped anywhere: so that every look-alike comes to begin a line now and then."""
        text = self.prose()
        if self.dice.random() < 0.4:
            return text
        indent = " " * self.dice.choice((0, 0, 2, 5))
        return textwrap.fill(text, self.dice.randrange(40, 90), initial_indent=indent, subsequent_indent=self.pick("", indent))

    def speech(self) -> str:
        name = self.pick(*_FAMILY).upper()
        text = textwrap.fill(f"  Mr. {name}. Mr. Speaker, {self.prose()}", 71)
        asked = "  There being no objection, the material was ordered to be printed in \nthe Record, as follows:\n\n"
        return f"{text}\n{asked if self.dice.random() < 0.3 else ''}\n[[Page S{self.dice.randrange(9999)}]]"

    def transcript(self) -> str:
        head = f"{self.pick(*_BODIES)}\nWashington, DC\n{self.date()}\n\n" if self.dice.random() < 0.5 else ""
        who = [f"{self.pick(*_OFFICES)} {self.pick(*_FAMILY)}", f"Mr. {self.pick(*_FAMILY)}", "Mr. Chairman"]
        return head + "\n\n".join(f"{self.pick(*who)}: {self.prose(3)}" for _ in range(5))

    def chronology(self) -> str:
        return "\n\n".join(f"{self.date()}\n\n{self.prose(2)}" for _ in range(4))

    def directory(self) -> str:
        def entry() -> str:
            street = f"{self.dice.randrange(1, 999)} Main Street\n{self.pick(*_TOWNS)}, ME 04101"
            return f"The Honorable {self.pick(*_NAMES)}\n{self.pick(*_OFFICES)}\n{self.pick(*_BODIES)}\n{street}"

        head = self.pick("", "", "The letter went to these offices:\n\n", "Who got a copy of the letter:\n\n")
        return head + "\n\n".join(entry() for _ in range(3))

    def roster(self) -> str:
        people = "\n".join(f"{self.pick(*_NAMES)}, {self.pick(*_OFFICES)}" for _ in range(8))
        return f"{self.pick(*_BODIES).upper()}\n{people}\n\nMembers of Congress"

    def release(self) -> str:
        head = f"FOR IMMEDIATE RELEASE\n{self.date()}\nContact: {self.pick(*_NAMES)}, (202) 555-0133\n\n"
        head += f"{self.pick(*_OFFICES).upper()} {self.pick(*_FAMILY).upper()} WRITES TO THE {self.pick(*_BODIES).upper()}\n\n"
        letter = f"A copy of the letter to {self.pick(*_OFFICES)} {self.pick(*_FAMILY)} is available upon request."
        return f"{head}{self.paragraph()}\n\n{self.paragraph()}\n\n{letter}\n\n###"

    def code(self) -> str:
        name = self.pick(*_FAMILY).lower()
        return (
            f"def greet_{name}(name):\n    # Dear maintainers: this is called once a letter\n"
            f'    print(f"Dear {{name}}:")\n    print("Sincerely,")\n    return "{self.date()}"\n\n'
            f'CLOSINGS = [\n    "Sincerely,",\n    "Respectfully,",\n    "Very truly yours,",\n]\n'
        )

    def verse(self) -> str:
        where = f"where {self.pick(*_NOUNS)} {self.pick(*_VERBS)}"
        return f"Dear land of {self.pick(*_TOWNS)},\n{where},\n\nDear {self.pick(*_FAMILY)},\nsleep."

    def guide(self) -> str:
        ways = "Sincerely,\nRespectfully yours,\nVery truly yours,\nCordially,"
        first = f"Letters to the {self.pick(*_BODIES)} may close in these ways:"
        return f"{first}\n\n{ways}\n\nand {self.pick(*_NOUNS)} {self.pick(*_VERBS)}."

    def manual(self) -> str:
        """How to write to officials: salutations as examples, each on a line of its own, with advice below them."""
        shown = [f"Dear {self.pick(*_OFFICES)} {self.pick(*_FAMILY)}:", "Dear Mr. Chairman:", "Dear Senator [last name]:"]
        begun = self.pick("Begin your letter with one of these:", "Salutation:", "Letters to a chair are addressed so:")
        advice = "You should say in your first sentence what you ask for. We find that your letter is read sooner then."
        example = f"{begun}\n\n{self.pick(*shown)}\n\n{advice} {self.prose(2)}"
        several = f"To a chair:\n\n{shown[1]}\n\nTo one of the others:\n\n{shown[0]}\n\n{advice}"
        return self.pick(example, several, f"{shown[2]}\n\n{advice}")

    def novel(self) -> str:
        """A letter that somebody begins in a story."""
        name = self.pick(*_FAMILY)
        begun = self.pick(
            "She wrote:", "It began as all of them did.", f"He took a new sheet, because {self.pick(*_NOUNS)} was late."
        )
        said = f"She put down the pen. “You are late,” {name} said. “I know,” she said, “and you know why: {self.pick(*_NOUNS)}.”"
        honorific = self.pick("Miss", "Mr.", "Dr.")
        return f"{begun}\n\nDear {honorific} {name},\n\n{said} {self.pick(*_TOWNS)} was dark by then, and nobody wrote."

    def statute(self) -> str:
        return "\n".join(
            f"  ({label}) The {self.pick(*_OFFICES)} of the {self.pick(*_BODIES)} shall, not later than {self.date()}, "
            f"report to the {self.pick(*_BODIES)} whether {self.pick(*_NOUNS)} {self.pick(*_VERBS)}."
            for label in "abc"
        )

    def text(self, size: int) -> str:
        """At least ``size`` characters."""
        kinds = (
            self.speech,
            self.transcript,
            self.chronology,
            self.directory,
            self.roster,
            self.release,
            self.code,
            self.verse,
            self.guide,
            self.manual,
            self.novel,
            self.statute,
        )
        out: list[str] = []
        length = 0
        while length < size:
            # Prose between: a directory right above a line "Dear Roe," is how a letter begins.
            out += [self.paragraph(), self.paragraph(), kinds[self.dice.randrange(len(kinds))]()]
            length += sum(len(block) + 2 for block in out[-3:])
        return "\n\n".join(out)
