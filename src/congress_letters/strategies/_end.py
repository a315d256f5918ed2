"""Parts below the body: closing, signatures, initials, enclosures, copies, postscript, footnotes."""

from __future__ import annotations

from hypothesis import strategies as st

from .._model import Closing, Copy, Enclosure, Footnote, Line, PersonName, Signature
from . import _places as places
from . import _prose as prose
from . import _words as w
from ._derived import read_name, role_of
from ._people import name_texts, one, rarely
from ._places import texts_of
from ._top import BEFORE_NAME

Draw = st.DrawFn

_LEAD_INS = (
    "With best regards,",
    "With best wishes,",
    "With every good wish,",
    "With great respect,",
    "With kind regards,",
    "We remain,",
)
_CLOSINGS = (
    *["Sincerely,"] * 6,
    "Respectfully,",
    "Very truly yours,",
    "Sincerely yours,",
    "Yours truly,",
    "Respectfully submitted,",
    "Most cordially yours,",
    "Yours sincerely,",
    "Best regards,",
    "Most sincerely,",
    "Very respectfully,",
    "Warmly,",
    "Sincere regards,",
    "Sincerely",
    "SINCERELY,",
    "With gratitude,",
    "Cordially,",
    "Kindest regards,",
    "In solidarity,",
    "With appreciation,",
    "Very sincerely yours,",
    "Thank you,",
    "best regards,",
    "With warmest regards,",
    "Yours very truly,",
    "Respectfully yours,",
)


@st.composite
def closings(draw: Draw) -> Closing:
    """Complimentary closes, some with a line before them."""
    text = draw(one(_CLOSINGS))
    takes_one = text.lower().startswith(("sincerely", "respectfully", "very truly", "yours"))
    return Closing(text, draw(rarely(one(_LEAD_INS))) or None if takes_one else None)


def signed(
    name: PersonName | None,
    titles: tuple[str, ...] = (),
    group_title: str | None = None,
    party: str | None = None,
    state: str | None = None,
    district: str | None = None,
) -> Signature:
    """A signature block with the role that its titles give."""
    return Signature(None, name, texts_of(*titles), party, state, district, role_of(titles, group_title))


_heads = one(("Chairman", "Ranking Member", "Chair", "Member"))
_same_title = one(w.SIGNER_TITLES).map(lambda title: (title,))
_own_titles: st.SearchStrategy[tuple[str, ...]] = st.one_of(
    _same_title,
    _same_title,
    st.builds("{}, {}".format, _heads, places.committees).map(lambda title: (title,)),
    st.tuples(_heads, places.committees),
    st.tuples(one(("Member of Congress", "United States Senator")), st.builds("Chairman, {}".format, places.committees)),
    places.topics.map(lambda topic: (f"Co-Chair, Congressional {topic} Caucus",)),
    st.tuples(one(("United States Senator", "Member of Congress")), _heads, places.committees),
    st.builds("{} of the {}".format, _heads, places.committees).map(lambda title: (title,)),
)
_parties = one(("D", "R", "I"))
_districts = st.integers(1, 53).map(str)


def _as_many(most: int) -> st.SearchStrategy[list[str]]:
    """Names: mostly a few, sometimes as many as there may be."""
    sizes = [(1, 4)] * 4 + [(1, 12)] * 3 + [(13, 40), (41, most)]
    return st.one_of([st.lists(name_texts(), min_size=min(few, most), max_size=min(many, most)) for few, many in sizes])


@st.composite
def signers(draw: Draw, most: int = 120, group_title: str | None = None) -> tuple[Signature, ...]:
    """Signature blocks that look alike, as those of one letter do; rarely only the offices are left, for the names were images."""
    names = draw(_as_many(most))
    capitals = draw(st.integers(0, 3)) == 3
    persons = [read_name(name.upper() if capitals else name) for name in names]
    if group_title is not None:
        return tuple(signed(person, (), group_title) for person in persons)
    shape = draw(one((*("same", "same", "own", "own", "none", "party", "district", "senator") * 2, "nameless")))
    title = draw(_same_title)
    if shape == "nameless":
        return tuple(signed(None, title) for _ in persons[:2])
    if shape == "same":
        return tuple(signed(person, title) for person in persons)
    if shape == "own":
        return tuple(signed(person, draw(_own_titles)) for person in persons)
    if shape == "none":
        return tuple(signed(person) for person in persons)
    return tuple(_affiliated(draw, person, shape) for person in persons)


def _affiliated(draw: Draw, person: PersonName, shape: str) -> Signature:
    party = None if shape == "district" else draw(_parties)
    district = draw(st.none() | _districts) if shape == "party" else draw(_districts) if shape == "district" else None
    titles = ("Senator",) if shape == "senator" else ()
    return signed(person, titles, party=party, state=draw(places.state_codes), district=district)


def signatures() -> st.SearchStrategy[Signature]:
    """Single signature blocks: a name with its offices, or with party, state and district; rarely an office without a name."""
    return signers(1).map(lambda block: block[0])


_letters = st.text("ABCDEFGHJKLMNPRSTW", min_size=2, max_size=3)
initials = st.builds("{}{}{}".format, _letters, one(("/", ":")), _letters.map(str.lower)).map(Line)
_ENCLOSURES = ("Enclosure", "Enclosures", "Attachment", "Attachments", "Enclosures.", "Encl.", "Enc.", "ENCLOSURE", "Encls.")


def enclosures() -> st.SearchStrategy[Enclosure]:
    """Notations of what is enclosed or attached."""
    return st.one_of(
        one(_ENCLOSURES),
        one(_ENCLOSURES),
        st.integers(2, 9).map("Enclosures ({})".format),
        one(("A", "B", "C")).map("Attachment {}".format),
        st.builds("Enclosure: Report on {}".format, places.topics),
        st.integers(2, 5).map("Attachments: {}".format),
        st.builds("Attachment {}: {} of the {}".format, one(("A", "B", "1", "2")), one(("Report", "Letter")), places.agencies),
        st.integers(2, 9).map("{} Enclosures".format),
    ).map(Enclosure)


_COPY_GROUPS = ("Members of the Committee", "The Ohio Congressional Delegation", "All Commissioners")


_BEHIND = ((", ", ""), (", ", ""), (" - ", ""), (" – ", ""), (" (", ")"))
"""What stands between a name and the offices behind it, and behind these."""


@st.composite
def copies(draw: Draw) -> Copy:
    """Those who get copies: persons with offices and bodies behind the name or an office before it, and groups."""
    shape = draw(one(("titled", "titled", "titled", "before", "name", "group")))
    if shape == "group":
        return Copy(draw(one(_COPY_GROUPS)))
    text = draw(name_texts())
    if shape == "before":
        title = draw(one(BEFORE_NAME))
        return Copy(f"{title} {text}", read_name(text), texts_of(title))
    honorific = draw(one(("The Honorable", "The Honorable", "Hon.", "Mr.", "Ms.", "")))
    titles: tuple[str, ...] = ()
    if shape == "titled":
        body = draw(st.one_of(places.agencies, places.committees, st.just("")))
        titles = (draw(st.one_of(places.offices, st.just("Ranking Member"))), *([body] if body and "," not in body else []))
    join, end = draw(st.sampled_from(_BEHIND))
    if titles and end:
        # Between brackets is one title, commas and all.
        titles = (", ".join(titles),)
    said = join.join((text, ", ".join(titles))) + end if titles else text
    return Copy(" ".join(filter(None, (honorific, said))), read_name(text), texts_of(*titles))


postscripts = st.builds("{} {}".format, one(("P.S.", "PS:", "P.S.:")), prose.sentences()).map(Line)
note_texts = st.one_of(
    st.builds(
        "{}, {} of {}, at {}.".format,
        name_texts(),
        one(("Testimony", "Report", "Letter")),
        prose.DAYS.map(prose.long_date),
        st.integers(1, 400),
    ),
    st.builds("{} U.S.C. § {}({}).".format, st.integers(1, 54), st.integers(100, 9999), one(("a", "b", "c", "d"))),
    st.builds("{} Fed. Reg. {:,} ({}).".format, st.integers(50, 90), st.integers(1000, 90000), prose.DAYS.map(prose.long_date)),
    st.builds("See {}, {}.".format, places.agencies, st.integers(1990, 2026)),
    prose.sentences(),
)


def footnotes() -> st.SearchStrategy[Footnote]:
    """Footnotes, numbered 1 where drawn alone."""
    return note_texts.map(lambda text: Footnote("1", text))
