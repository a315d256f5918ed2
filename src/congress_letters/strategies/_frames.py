"""What stands around a letter on the page that it was found on: above it, and below it.

A text is what stands together, its lines parted by line breaks: a title, a paragraph, a list of what a catalogue says of a
document. All of it is the page's own, and no part of the letter.
"""

from __future__ import annotations

from hypothesis import strategies as st

from . import _pages as pages
from . import _places as places
from . import _words as w
from ._pages import days
from ._people import english, name_texts, one
from ._prose import DAYS, sentences

Draw = st.DrawFn
Texts = st.SearchStrategy[tuple[str, ...]]

_codes = st.one_of(
    st.builds("{}-{:04d}-{:02d}".format, one(("FOIA", "LTR", "DOC", "HR", "OCA")), st.integers(1, 9999), st.integers(1, 99)),
    st.builds("{}{:05d}{}{:03d}".format, one(("ML", "RDP")), st.integers(1, 99999), one(("A", "R000", "-")), st.integers(1, 999)),
    st.integers(10_000_000, 9_999_999_999).map(str),
)
_ABBREVIATED = ("Ohio", "Maine", "N.J.", "Calif.", "W.Va.", "N.D.")
_sides = one(("D", "R", "I"))
_member = st.builds("{} ({}-{})".format, name_texts(), _sides, one((*w.STATES, *_ABBREVIATED)))
_people = st.lists(_member, min_size=1, max_size=5).map(
    lambda names: " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
)
_headlines = st.one_of(
    st.builds("{} Asks {} About {}".format, name_texts(), places.agencies, places.topics),
    st.builds("Letter on {}".format, places.topics),
    st.builds("LETTER TO {} FROM {}".format, name_texts().map(str.upper), name_texts().map(str.upper)),
    st.builds("Letter to {} - {}".format, name_texts(), places.topics),
    st.builds("Letter to the Hon. {}, {} - {}".format, name_texts(), places.offices, places.topics),
    st.builds("{} Letter: Senator {}".format, english, name_texts()),
    st.builds("{}, {} Urge {} to Act on {}".format, english, english, places.agencies, places.topics),
    st.builds("Letter to {}".format, places.agencies),
    st.builds("Text of {}'s Letter to {}".format, name_texts(), name_texts()),
)
_crumbs = one(
    (
        "FOR IMMEDIATE RELEASE", "Press Releases", "Share This", "Home » News » Press Releases", "Print this page", "Newsroom",
        "Skip to main content", "Jump to navigation Jump to search", "Letters", "News", "In The News", "Press Release", "Contact",
        "Share on Facebook", "Tweet", "Email Print", "Read more »", "Search", "Menu", "Letter", "Back to News", "Text",
        "Click here to open the whole letter and see all of its signers", "Click HERE to view a PDF of the letter.",
    )
)  # fmt: skip
_viewers = one(
    (
        "Download as pdf or txt", "You are on page 1of 9", "You are on page 1 of 2", "Total Page:16", "File Kind:pdf, Size:2040Kb",
        "0 ratings0% found this document useful (0 votes)", "Uploaded by", "Download", "Original Title", "Copyright", "Report",
        "Page 1 of 3", "Full text of the letter", "Attachment | Size |", "Document Page Count:", "See other formats",
        "Save Save Letter For Later", "Embed", "Share", "We are not able to show the picture of this page", "Body:", "Text",
    )
)  # fmt: skip
_labels = (
    "Document Type", "Collection", "Opening Decision", "Former Classification", "Running Number", "Case Number", "Content Type",
    "File", "Issue date", "From", "Site", "Subject Matter", "Location", "Posted", "Author", "Source", "Date", "Document Date",
    "Publication Date", "Document Making Date", "Document Opening Date", "Title", "Shared Folder", "Download", "Issued",
    "Topics", "Published", "Category", "Tags", "Record Group", "Box", "Folder", "Filed", "Reply Due", "Received", "Date Printed",
)  # fmt: skip
_values = st.one_of(
    *[days] * 3,
    _codes,
    one(("LETTER", "K", "Letter", "OPENPUB", "SENATE", "HARBOR COMMISSION (HCO)", "US Congress", "Open", "None", "PDF", "N/A")),
    name_texts(),
    places.towns,
    places.agencies.map(str.upper),
    st.builds("{} {}".format, english, one(("A", "J", "M"))),
    st.builds("{}.pdf | {}.{:02d} KB".format, _codes, st.integers(60, 900), st.integers(0, 99)),
)


@st.composite
def _catalogued(draw: Draw) -> tuple[str, ...]:
    """What a catalogue says of a document: labels with their values, behind them, below them or in cells."""
    entries = draw(st.lists(st.tuples(one(_labels), _values), min_size=2, max_size=12))
    way = draw(st.sampled_from(("behind", "behind", "below", "below", "cells", "apart")))
    if way == "below":
        lines = [line for label, value in entries for line in (f"{label}:", value)]
    elif way == "cells":
        lines = [f"| {label}: | {value} |" for label, value in entries]
    else:
        lines = [f"{label}: {value}" for label, value in entries]
    return tuple(lines) if way == "apart" else ("\n".join(lines),)


_DATELINES = ("WASHINGTON – ", "WASHINGTON, D.C. — ", "Washington, D.C.—", "Washington, DC -- ", "WASHINGTON—", "")
_OPENINGS = (
    "Today, {who} sent a letter to {whom} about {topic}. ",
    "{who} today urged {whom} to look into {topic}. ",
    "In a letter to {whom}, {who} asked for answers about {topic}. ",
    "Yesterday {who} wrote to {whom} about {topic}, and called for a hearing. ",
    "{who} led a bipartisan group of their colleagues in a letter to {whom}. ",
)
_FOLLOWING = (
    "“{said}” wrote the senators. “{said}”",
    "“{said}” said {who}. {said}",
    "The letter was signed by: {who}. {said}",
    "{said} The senators' letter comes as {whom} weighs a rule on {topic}.",
    "Joining {who} in the letter are {who}.",
    "“{said} {said}”",
    "{said} {said}",
)
_LEADS = (
    "The full text of the letter is below:", "The text of the letter follows:", "The letter can be read below.",
    "A copy of the letter can be read HERE and below.", "The whole text of the letter can be read below and here:",
    "Full text of the letter is available HERE and below:", "Text of the letter:", "The letter reads:", "--", "#",
    "The full letter is available here and the text follows.", "Read the letter below or by clicking here.",
)  # fmt: skip


_WHO = ("Senators", "Senator", "U.S. Sens.", "Reps.", "Congresswoman")
_FILLINGS: tuple[tuple[str, st.SearchStrategy[str]], ...] = (
    ("{said}", sentences()),
    ("{who}", st.builds("{} {}".format, one(_WHO), _people)),
    ("{whom}", places.agencies),
    ("{topic}", places.topics),
)


@st.composite
def _filled(draw: Draw, form: str) -> str:
    for blank, filling in _FILLINGS:
        while blank in form:
            form = form.replace(blank, draw(filling), 1)
    return form


@st.composite
def _released(draw: Draw) -> tuple[str, ...]:
    """The paragraphs of a press release or a weblog, and the line that says that the letter follows."""
    head = [draw(_crumbs)] * draw(st.integers(0, 1)) + [draw(_headlines)] * draw(st.integers(0, 1))
    head += [draw(days)] * draw(st.sampled_from((0, 0, 1)))
    first = draw(one(_DATELINES)) + draw(_filled(draw(one(_OPENINGS)))) + draw(sentences())
    more = [draw(_filled(draw(one(_FOLLOWING)))) for _ in range(draw(st.integers(0, 4)))]
    lead = [draw(one(_LEADS))] * draw(st.sampled_from((1, 1, 1, 0)))
    return (*head, first, *more, *lead)


_to_colleagues = st.tuples(
    name_texts().map("Sending Office: Honorable {}".format),
    one(("Sent By: First.Last@mail.house.gov", "Sent By:", "From: The Office of the Clerk")),
    st.lists(name_texts(), min_size=2, max_size=6).map(lambda names: f"Cosigners: {', '.join(names)}"),
    st.builds("Deadline: {}, {}".format, one(("Monday", "THURSDAY", "Close of Business Friday")), one(("Noon", "3 PM", "5:00 PM"))),
)
_titled = st.tuples(_headlines)
_viewed = st.lists(_viewers, min_size=1, max_size=4).map(tuple)


def _joined(*parts: Texts) -> Texts:
    return st.tuples(*parts).map(lambda found: tuple(text for part in found for text in part))


above: Texts = st.one_of(
    one(_LEADS[:8]).map(lambda line: (line,)),
    st.tuples(_crumbs, _headlines),
    _released(),
    _released(),
    _titled,
    _viewed,
    _joined(_titled, _catalogued()),
    _joined(_titled, _catalogued(), st.just(()) | _viewed),
    _joined(_catalogued(), _viewed),
    _joined(_viewed, _titled),
    st.tuples(days, _headlines),
    _to_colleagues,
    _to_colleagues.map(lambda texts: texts[:2]),
    *[pages.above] * 6,
)
"""What stands above a letter."""

_speeches = st.builds(
    "{} {}. {}, {}:".format,
    one(("Mr.", "Ms.", "Mrs.", "Miss")),
    name_texts().map(str.upper),
    one(("Mr. Speaker", "Madam Speaker", "Mr. President", "Madam President")),
    one(
        (
            "I include in the Record the following letter",
            "I submit the following exchange of letters", "I ask to insert this letter",
            "I rise to place in the Record a letter on the bill before us",
            "I include an exchange of letters between the committees",
        )
    ),
)  # fmt: skip
_pages = st.integers(1, 9_000).flatmap(
    lambda page: one(
        (
            f"[[Page H{page}]]", f"[Pages E{page}-E{page + 1}]",
            f"[Congressional Record Volume {page % 170}]", "[Extensions of Remarks]",
            "From the Congressional Record Online through the Government Publishing Office [www.gpo.gov]", "speech of",
        )
    )
)  # fmt: skip


@st.composite
def _recorded(draw: Draw) -> tuple[str, ...]:
    """The head of a speech in the Congressional Record, and its first sentence, which says that letters follow."""
    pages = draw(st.lists(_pages, max_size=3, unique=True))
    title = draw(places.topics).upper()
    named = [f"HON. {draw(name_texts()).upper()}", f"of {draw(places.state_names).lower()}"]
    place = draw(one(("in the house of representatives", "in the senate of the united states", "IN THE HOUSE OF REPRESENTATIVES")))
    head = [title, "_" * draw(st.integers(5, 30)), *named, place, draw(DAYS.map("{:%A, %B %d, %Y}".format))]
    return (*pages, *(head if draw(st.booleans()) else ()), draw(_speeches))


recorded: Texts = _recorded()
"""What stands above a letter that the Congressional Record prints."""

_boilerplate = st.one_of(
    st.builds("Senator {} serves on the {}.".format, name_texts(), places.committees),
    st.builds("For more information, contact {} at {}.".format, name_texts(), places.telephones),
    one(("All rights reserved.", "This article was written by the staff of the office.", "This entry was posted in Letters.")),
)
_ends = one(
    (
        "Share", "Print", "Back to Top", "Next Article", "No comments:", "Post a Comment", "Newer Post Older Post Home", "Search",
        "Be the first to comment", "Please look in your mail for a link to open your account.",
        "Related Documents", "Permalink",
        "Created with PageMaker | Privacy Policy", "Privacy Policy | Terms of Use",
        "Filed under: Letters", "Tags: letters, oversight",
        "Posted by Staff at 9:14 PM", "Read the letter as a PDF here.", "Page not found? Report a broken link", "C O N T E N T S",
        "« Previous Next »", "Subscribe", "Sign up for our newsletter", "Download the letter (PDF)", "Related News",
    )
)  # fmt: skip
below: Texts = st.one_of(
    one(("###", "# # #", "* * *")).map(lambda line: (line,)),
    st.tuples(st.just("###"), st.builds("Permalink: https://www.{}.house.gov/news/letter".format, places.towns.map(str.lower))),
    st.tuples(st.just("###"), _boilerplate),
    st.just(("Share", "Print", "Back to Top")),
    st.lists(_ends, min_size=1, max_size=4).map(tuple),
    st.lists(_ends, min_size=1, max_size=3).map(lambda lines: ("\n".join(lines),)),
    st.tuples(_boilerplate),
    st.tuples(st.just("Next Article"), _headlines),
    *[pages.below] * 4,
)
"""What stands below it."""
