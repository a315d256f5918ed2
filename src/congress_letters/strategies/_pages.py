"""Pages of more kinds that letters are found on, in words of our own: weblogs, forums, viewers, committees' reports, newspapers.

What stands above a letter and below it there; a text is what stands together, as in `_frames`.
"""

from __future__ import annotations

from hypothesis import strategies as st

from . import _places as places
from ._people import english, name_texts, one
from ._prose import DAYS, long_date, sentences

Draw = st.DrawFn
Texts = st.SearchStrategy[tuple[str, ...]]

days = st.one_of(
    *[DAYS.map(long_date)] * 3,
    DAYS.map("{:%m/%d/%Y}".format),
    DAYS.map("{:%b. %d, %Y}".format),
    DAYS.map("{:%A, %B %d, %Y}".format),
    DAYS.map("{:%Y-%m-%d}".format),
)
_clocks = st.builds("{}:{:02d} {}".format, st.integers(1, 12), st.integers(0, 59), one(("AM", "PM", "a.m.", "p.m.", "am", "pm")))
_titles = st.one_of(
    st.builds("{} on {}".format, english, places.topics),
    st.builds("What {} Wrote About {}".format, name_texts(), places.topics),
    st.builds("Remember: a Letter to {}".format, name_texts()),
    st.builds("{} Letter: Senators {} and {}".format, english, english, english),
    st.builds("{} Delegation Letter on {}".format, places.state_names, places.topics),
    st.builds("{:%m-%d-%Y} {} Letter to {}".format, DAYS, english, english),
    st.builds("Dear Colleague: {}".format, places.topics),
    one(("Dear Colleague", "Letter", "Congressional Letter", "A letter")),
)
_follows = one(
    (
        "Here is the text of that letter:", "The letter in full:", "Full letter:", "The whole letter follows here:", "They wrote:",
        "The full text appears below:", "Full text of the letter is below:", "Here's what it says:", "This is the letter:",
        "Letter below.", "The text is below:", "Read on for the letter.", "-----", "The letter was as follows:",
    )
)  # fmt: skip
_counts = st.builds(
    str.format,
    one(
        (
            "{} Members signed the letter.",
            "{} senators have signed so far.",
            "{} were Democrats and 12 were Republicans.",
            "{} co-signers",
        )
    ),
    st.integers(2, 400),
)
_narrow = st.integers(40, 80)


@st.composite
def _prose(draw: Draw, most: int = 3) -> tuple[str, ...]:
    """Paragraphs of the page's own, some of them wrapped."""
    width = draw(st.just(0) | _narrow)
    out = []
    for _ in range(draw(st.integers(1, most))):
        said = " ".join(draw(st.lists(sentences(), min_size=1, max_size=3)))
        out.append(_wrapped(said, width) if width else said)
    return tuple(out)


def _wrapped(text: str, width: int) -> str:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


_bylines = st.one_of(
    st.builds("By {}".format, name_texts()),
    st.builds("Posted by {} at {}".format, name_texts(), _clocks),
    st.builds("Posted on {} by {}".format, days, english),
    st.builds("{} | {}".format, name_texts(), days),
    st.builds("Published {} | Updated {}".format, days, _clocks),
    st.builds("{} - {}".format, days, _clocks),
    st.builds("Last updated: {} {}".format, days, _clocks),
    st.builds("Staff Report, {}".format, places.towns),
    st.builds("Author: {}\nDate: {}".format, name_texts(), days),
)
_menus = st.lists(
    one(("Home", "About", "Issues", "News", "Services", "Contact", "Blog", "Archive", "Forum", "Log in", "Help", "En Español")),
    min_size=2,
    max_size=7,
    unique=True,
)
_navigation = st.one_of(_menus.map("\n".join), _menus.map(" | ".join), _menus.map(" » ".join))


@st.composite
def _weblog(draw: Draw) -> tuple[str, ...]:
    """A weblog or a newspaper: menus, a title, who wrote when, some words, and that the letter follows."""
    head = [draw(_navigation)] * draw(st.integers(0, 1)) + [draw(days)] * draw(st.integers(0, 1))
    head += [draw(_titles)] + [draw(_bylines)] * draw(st.integers(0, 1))
    return (*head, *draw(st.just(()) | _prose()), *([draw(_follows)] * draw(st.sampled_from((1, 1, 0)))))


_numbers = st.integers(1_000, 99_999_999)
_posters = st.one_of(
    st.builds("Anonymous ID: {:06x} {} {} No.{}".format, st.integers(0, 0xFFFFFF), days, _clocks, _numbers),
    st.builds("by {} » {} {}".format, english, days, _clocks),
    st.builds("{} wrote on {}:".format, english, days),
    st.builds("{}\nJoined: {}\nPosts: {}".format, english, days, st.integers(1, 9_999)),
    st.builds("#{} {} {}".format, st.integers(1, 900), english, days),
)
_quoting = st.builds(">>{}".format, _numbers)


@st.composite
def _forum(draw: Draw) -> tuple[str, ...]:
    """A post of a forum."""
    head = [f"Re: {draw(places.topics)}"] * draw(st.integers(0, 1)) + [draw(_posters)] + [draw(_quoting)] * draw(st.integers(0, 1))
    return (*head, *draw(st.just(()) | _prose(1)), *([draw(_follows)] * draw(st.integers(0, 1))))


_SHOWN = ("You are on page 1of {}", "You are on page 1 of {}", "Page 1 of {}", "Pagina 1 di {}", "Seite 1 von {}", "1 / {}")
_on_page = st.builds(str.format, one(_SHOWN), st.integers(1, 40))
_saved = one(
    (
        "Download as PDF, TXT or read online", "Download as pdf or txt", "Original Title", "Uploaded by", "Full description",
        "Total Pages:16", "File Type: pdf", "Size: 840Kb", "Save for later", "Embed Size (px)", "Loading…", "Documents",
        "0 ratings", "100% found this useful (1 vote)", "Transcript of the document", "Preview", "Zoom in", "Title and Description",
    )
)  # fmt: skip


@st.composite
def _viewer(draw: Draw) -> tuple[str, ...]:
    """A site that shows documents: a title, what can be done with the document, the page that is shown."""
    lines = [draw(_titles)] * draw(st.integers(0, 1)) + draw(st.lists(_saved, max_size=4))
    lines += [draw(_on_page)] * draw(st.sampled_from((1, 1, 0)))
    lines = lines or [draw(_on_page)]
    return ("\n".join(lines),) if draw(st.booleans()) else tuple(lines)


_ORDINALS = ("101st", "105th", "110th", "112th", "116th", "118th")
_SPELLED = ("NINETY-NINTH CONGRESS", "ONE HUNDRED SIXTH CONGRESS", "ONE HUNDRED TWELFTH CONGRESS", "ONE HUNDRED SIXTEENTH CONGRESS")


@st.composite
def _reported(draw: Draw) -> tuple[str, ...]:
    """The first pages of a committee's report or print, up to its letter of transmittal."""
    congress, number = draw(one(_ORDINALS)), draw(st.integers(1, 990))
    chamber = draw(one(("HOUSE OF REPRESENTATIVES", "SENATE")))
    kind = draw(one(("Report", "Rept.", "Document", "Committee Print")))
    committee = draw(places.committees).upper()
    lines = [
        f"[{draw(one(('House', 'Senate')))} {kind} {congress[:-2]}-{number}]",
        "[From the U.S. Government Printing Office]",
        f"{draw(one(('Union', 'House', 'Senate')))} Calendar No. {number}",
        f"{congress} Congress {kind}",
        chamber,
        f"{draw(one(('1st', '2d')))} Session {congress[:-2]}-{number}",
        "_" * draw(st.integers(5, 71)),
        draw(one(("ACTIVITIES", "REPORT ON THE ACTIVITY", "SUMMARY OF ACTIVITIES", "THE YEAR IN REVIEW"))),
        draw(one(("of the", "OF THE"))),
        committee,
        draw(one(_SPELLED)),
        draw(DAYS.map(long_date)).upper(),
        f"{draw(DAYS.map(long_date))}.--Committed to the Committee of the Whole House and ordered to be printed",
        "For the use of the committee",
        "U.S. GOVERNMENT PRINTING OFFICE",
        f"{number}-{draw(st.integers(100, 999))} WASHINGTON : {draw(st.integers(1990, 2024))}",
        f"{committee}\n{draw(name_texts()).upper()}, Chair\n{draw(name_texts()).upper()}\n{draw(name_texts())}, Staff Director",
    ]
    last = [draw(one(("LETTER OF TRANSMITTAL", "LETTERS OF TRANSMITTAL", "A LETTER")))] * draw(st.sampled_from((1, 1, 0)))
    last += ["----------"] * draw(st.integers(0, 1))
    begin = draw(st.integers(0, 8))
    kept = lines[begin : draw(st.integers(begin + 3, len(lines)))]
    return ("\n".join([*kept, *last]),) if draw(st.integers(0, 3)) == 3 else (*kept, *last)


_placed = st.tuples(
    _titles,
    st.builds("{}: {}".format, one(("Date", "Published", "Issued")), days),
    st.builds("Location: {}, {}".format, places.towns, places.state_codes),
)
_contacts = st.builds("Contact: {}, {}".format, name_texts(), places.telephones)
_releases = st.tuples(
    one(("FOR IMMEDIATE RELEASE", "For Immediate Release", "NEWS RELEASE", "PRESS OFFICE", "News from the Senate")),
    days,
    _contacts,
    _titles.map(str.upper),
)


@st.composite
def _released(draw: Draw) -> tuple[str, ...]:
    """The head of a news release, its paragraphs, and that the letter follows."""
    head = draw(_releases)[draw(st.integers(0, 2)) :]
    return (*head, *draw(_prose()), *([draw(_follows)] * draw(st.integers(0, 1))), *draw(st.just(()) | st.tuples(_counts)))


above: Texts = st.one_of(
    _weblog(),
    _weblog(),
    _forum(),
    _viewer(),
    _viewer(),
    _reported(),
    _placed,
    _released(),
    st.lists(_counts, min_size=1, max_size=2).map(tuple),
)
"""What stands above a letter."""

_comments = st.builds("{} said...\n{}\n{} at {}".format, english, sentences(), days, _clocks)
_sites = one(
    (
        "Leave a Reply", "Leave a comment", "Reply", "3 comments:", "Recommended for you", "You might also like", "More like this",
        "Related links", "Posted in Letters", "Labels: letters, the harbor", "Email This", "Older Posts", "Sign in to comment",
        "Your email address will not be published.", "Contact Us | Site Map | Accessibility", "Powered by a small press",
        "Copyright, all rights reserved.", "This page was last edited by a volunteer.", "Retrieved from the archive", "Go to top",
        "Start a discussion", "Share this:", "Like Loading...", "Footer Menu", "Language: English", "Report content",
    )
)  # fmt: skip
_related = st.lists(_titles, min_size=1, max_size=4).map(lambda titles: ("Related", *titles))
_dotted = one((".....", "." * 40, " . . . . . ."))
_dots = st.builds("{}. {}{} {}".format, st.integers(1, 9), english.map(str.upper), _dotted, st.integers(1, 90))
_contents = st.lists(_dots, min_size=2, max_size=6).map(lambda rows: ("C O N T E N T S", "\n".join(("Page", *rows))))
_about = st.one_of(
    st.builds("Senator {} is a member of the {}.".format, name_texts(), places.committees),
    st.builds("Representative {} represents {} in the House.".format, name_texts(), places.state_names),
    st.builds("The letter was also signed by {} and {}.".format, name_texts(), name_texts()),
    st.builds("Media inquiries: {} or {}".format, places.telephones, english.map("press@{}.example".format)),
)
below: Texts = st.one_of(
    st.lists(_sites, min_size=1, max_size=5).map(tuple),
    st.lists(_sites, min_size=1, max_size=4).map(lambda lines: ("\n".join(lines),)),
    st.tuples(_sites, _comments),
    st.lists(_comments, min_size=1, max_size=2).map(tuple),
    _related,
    _contents,
    st.tuples(st.just("###"), _about, _sites),
    st.tuples(_about, _contacts),
    st.tuples(_navigation, _sites),
)
"""What stands below it."""
