"""Parts of letters and whole letters: the truth, drawn first; a layout prints it."""

from __future__ import annotations

import datetime

from attrs import evolve
from hypothesis import strategies as st

from .._model import (
    Block,
    BlockKind,
    Body,
    Closing,
    Copy,
    DateLine,
    Enclosure,
    Footnote,
    Furniture,
    Letter,
    Letterhead,
    Line,
    Mark,
    PersonName,
    Recipient,
    Salutation,
    Signature,
    Subject,
    Text,
)
from . import _people as people
from . import _prose as prose
from . import _words as w
from ._derived import addressees_of, chamber_of, read_name, role_of

Draw = st.DrawFn


def _texts(*lines: str) -> tuple[Text, ...]:
    return tuple(Text(line) for line in lines if line)


# Letterheads

_chambers = st.sampled_from(
    (
        ("Congress of the United States",),
        ("United States Senate",),
        ("Congress of the United States", "House of Representatives"),
        ("U.S. House of Representatives",),
        ("House of Representatives",),
        ("United States House of Representatives",),
        ("U.S. Senate",),
        ("CONGRESS OF THE UNITED STATES",),
    )
)
_ordinal = {1: "1st", 2: "2nd", 3: "3rd"}


def _with_chamber(lines: tuple[str, ...]) -> Letterhead:
    return Letterhead(_texts(*lines), chamber_of(lines))


@st.composite
def letterheads(draw: Draw) -> Letterhead:
    """Heads of the page: a chamber, a committee with its chair and ranking member, a member's office with an address."""
    lines = list(draw(_chambers))
    shape = draw(st.sampled_from(("plain", "committee", "member", "full committee")))
    if "committee" in shape:
        committee = draw(people.committees)
        lines.append(committee.upper() if draw(st.booleans()) else committee)
    if shape == "full committee":
        chair, ranking = draw(people.name_texts()), draw(people.name_texts())
        state, other = draw(people.state_names), draw(people.state_names)
        lines += [f"{chair}, {state}, Chairman".upper(), f"{ranking}, {other}, Ranking Member".upper()]
    if shape == "member":
        district = draw(st.integers(1, 53))
        place = draw(people.state_names)
        lines = [draw(people.name_texts()).upper(), f"{_ordinal.get(district, f'{district}th')} District, {place}", *lines]
    if draw(st.booleans()):
        lines.append(draw(people.buildings))
    if draw(st.booleans()) or len(lines) == 1:
        city = draw(st.integers(1, 599).map("Washington, DC 20{:03d}".format))
        lines.append(city.upper() if draw(st.booleans()) else city)
    return _with_chamber(tuple(lines))


# Dates

_DATE_FORMS = (
    "{month} {d}, {y}",
    "{month} {d}, {y}",
    "{month} {d}, {y}",
    "{MONTH} {d}, {y}",
    "{short} {d}, {y}",
    "{d} {month} {y}",
    "{month} {d} {y}",
    "{month} {ordinal}, {y}",
    "{weekday}, {month} {d}, {y}",
    "{m}/{d}/{y}",
    "{m:02d}/{d:02d}/{y}",
    "{month} XX, {y}",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _date_text(form: str, day: datetime.date) -> str:
    month = w.MONTHS[day.month - 1]
    last = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return form.format(
        month=month, MONTH=month.upper(), short=w.MONTHS_SHORT[day.month - 1], m=day.month, d=day.day, y=day.year,
        ordinal=f"{day.day}{last}", weekday=_WEEKDAYS[day.weekday()],
    )  # fmt: skip


@st.composite
def dates(draw: Draw) -> DateLine:
    """Date lines in every printed form, some with a place before them, a few that can't be read."""
    day, form = draw(prose.DAYS), draw(st.sampled_from(_DATE_FORMS))
    place = draw(st.none() | st.none() | st.just("Washington, DC") | st.just("Washington, D.C.") | st.builds("{}, {}".format, people.towns, people.state_names))
    return DateLine(_date_text(form, day), None if "XX" in form else day.isoformat(), place if "{m" not in form or "{month" in form else None)


# Delivery

_MAILBOX = ("clerk", "intake", "foia.office", "press", "correspondence", "first.last")
_DELIVERIES = st.one_of(
    st.sampled_from(
        (
            "VIA ELECTRONIC MAIL",
            "Via Electronic Mail",
            "VIA E-MAIL",
            "By Hand Delivery",
            "BY HAND",
            "VIA FACSIMILE",
            "Hand Delivered",
            "VIA CERTIFIED MAIL",
            "Via First-Class Mail",
            "VIA ELECTRONIC MAIL AND FIRST-CLASS MAIL",
            "Via Certified Mail, Return Receipt Requested",
            "CERTIFIED MAIL – RETURN RECEIPT REQUESTED",
            "VIA ELECTRONIC TRANSMISSION",
            "Via Overnight Courier",
            "VIA FEDEX",
            "VIA U.S. MAIL",
            "Sent via email",
            "(Via electronic transmission)",
            "Transmitted Electronically",
            "IMMEDIATE ATTENTION REQUESTED",
            "PERSONAL AND CONFIDENTIAL",
            "By Messenger",
        )
    ),
    st.builds("Via {}: {}@{}.gov".format, st.sampled_from(("E-mail", "Email", "Electronic Mail")), st.sampled_from(_MAILBOX), people.towns.map(lambda t: t.split()[0].lower().strip("."))),
    st.builds("{}: (202) {}-{}".format, st.sampled_from(("VIA FACSIMILE", "By Fax", "Via Fax")), st.integers(200, 999), st.integers(1000, 9999)),
    st.builds("Via {} and {}".format, st.sampled_from(("Email", "Facsimile", "Hand Delivery")), st.sampled_from(("U.S. Mail", "Courier", "Regular Mail"))),
)


def deliveries() -> st.SearchStrategy[Line]:
    """Delivery notations: mail, electronic mail with and without an address, facsimile, hand, courier, certified."""
    return _DELIVERIES.map(Line)


# Recipients

_HONORIFICS = st.sampled_from(("The Honorable", "The Honorable", "The Honorable", "Hon.", "Honorable", "Mr.", "Ms.", "Dr.", "Mrs.", "The Hon."))
_BEFORE_NAME = ("Chairman", "Director", "Secretary", "Administrator", "Commissioner", "Governor", "Senator", "Chair")


def _address(draw: Draw) -> tuple[Text, ...]:
    room = draw(people.rarely(people.rooms))
    return _texts(*(draw(st.permutations([draw(people.streets), room])) if room else [draw(people.streets)]), draw(people.cities))


@st.composite
def recipients(draw: Draw) -> Recipient:
    """Addressees: heads of agencies, chairs, governors, executives, private persons, offices without a name, people abroad."""
    kind = draw(st.sampled_from(("agency", "agency", "chair", "office", "company", "member", "before", "governor", "private", "abroad")))
    if kind == "office":
        office = draw(st.sampled_from(("The President", "The Vice President")))
        street = draw(people.rarely(st.just("1600 Pennsylvania Avenue, NW")))
        return Recipient(name=PersonName(office), organization=_texts("The White House"), address=_texts(street, "Washington, DC 20500"))
    name, honorific = read_name(draw(people.name_texts())), draw(_HONORIFICS)
    washington = draw(st.integers(501, 599).map("Washington, DC 20{}".format))
    if kind == "chair":
        title = draw(st.sampled_from(("Chairman", "Chair", "Ranking Member", "Chairwoman")))
        chamber = draw(st.sampled_from(("", "U.S. House of Representatives", "United States Senate")))
        return Recipient(honorific, name, _texts(title), _texts(draw(people.committees), chamber), _texts(draw(people.rarely(people.buildings)), washington))
    if kind == "member":
        title = draw(st.sampled_from(("Speaker", "Majority Leader", "Minority Leader", "Republican Leader", "Democratic Leader", "")))
        chamber = draw(st.sampled_from(("U.S. House of Representatives", "United States Senate", "House of Representatives", "U.S. Senate")))
        return Recipient(honorific, name, _texts(title), _texts(chamber), _texts(draw(people.rarely(people.buildings)), washington))
    if kind == "governor":
        state = draw(people.state_names)
        return Recipient(honorific, name, _texts(f"Governor of {state}"), _texts(draw(people.rarely(st.just("Office of the Governor")))), _address(draw))
    if kind == "company":
        plain = draw(st.none() | st.sampled_from(("Mr.", "Ms.", "Dr.")))
        return Recipient(plain, name, _texts(draw(st.sampled_from(w.COMPANY_OFFICES))), _texts(draw(people.companies)), _address(draw))
    if kind == "private":
        return Recipient(draw(st.none() | st.sampled_from(("Mr.", "Ms.", "Mrs."))), name, address=_address(draw))
    if kind == "abroad":
        country, city = draw(st.sampled_from((("United Kingdom", "London SW9 9ZZ"), ("Canada", "Ottawa, Ontario K1A 0B1"), ("Mexico", "06500 Ciudad de México"))))
        title = draw(st.sampled_from(("Prime Minister", "Minister of Trade", "Ambassador", "High Commissioner")))
        return Recipient(draw(st.sampled_from(("His Excellency", "Her Excellency", "The Right Honorable"))), name, _texts(title), (), _texts(draw(people.streets), city, country))
    bodies = tuple(dict.fromkeys(draw(st.lists(people.agencies, min_size=1, max_size=2))))
    if kind == "before":
        return Recipient(None, name, _texts(draw(st.sampled_from(_BEFORE_NAME))), _texts(*bodies), _address(draw))
    return Recipient(honorific, name, _texts(draw(people.offices)), _texts(*bodies), _address(draw))


# Subject

_subject_texts = st.one_of(
    st.builds("{} {}".format, st.sampled_from(("Delays in", "Proposed Rule on", "Request for Records on", "Oversight of", "Backlog in")), people.topics),
    st.builds("Docket No. {}-{}-{:04d}, {}".format, st.sampled_from(("FDR", "EX", "AB", "R")), st.integers(1999, 2026), st.integers(1, 9999), people.topics),
    st.builds("{} – Request for Information".format, people.agencies),
    st.builds("[{}] {} and the {} Bridge".format, st.integers(100, 9999), people.topics, people.towns),
    st.builds("Implementation of Section {} of the {} Act of {}, and the Comments of the {}".format, st.integers(2, 999), people.topics, st.integers(1965, 2025), people.agencies),
)
_headlines = st.builds(
    "{} the {} {}".format,
    st.sampled_from(("Save", "Support", "Repair", "Keep", "Open", "Do Not Close")),
    people.towns,
    st.sampled_from(("Harbor", "Bridge", "Post Office", "Ferry", "Clinic")),
)


def subjects() -> st.SearchStrategy[Subject]:
    """Subject lines with a label, and headlines without one."""
    labels = st.sampled_from(("RE:", "Re:", "RE:", "Re:", "Subject:", "SUBJECT:", "In re:", "Reference:"))
    return st.one_of(st.builds(Subject, _subject_texts, labels), st.builds(Subject, _subject_texts, labels), st.builds(Subject, _headlines))


# Salutation

_GROUPS = (
    "Dear Colleague", "Dear Colleagues", "To Whom It May Concern", "Ladies and Gentlemen", "Dear Friends", "Dear Sir or Madam", "Gentlemen",
    "Dear Chairmen", "Dear Members of the Committee", "Dear Republican Colleague", "To the Members of the Guard", "Sir", "Mr. President",
    "Mr. Speaker", "Madam Speaker",
)  # fmt: skip
_STYLES = ("Mr.", "Ms.", "Secretary", "Chairman", "Director", "Administrator", "Dr.", "Senator", "Commissioner", "Chair", "Ranking Member", "Governor")
_IN_OFFICE = ("Mr. Secretary", "Madam Secretary", "Mr. Chairman", "Madam Chair", "Mr. President", "Mr. Administrator", "Ambassador", "Madam Speaker")


def _greeting(words: str) -> Salutation:
    return Salutation(words, addressees_of(words))


def _listed(names: list[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return ", ".join(names[:-1]) + f", and {names[-1]}"


@st.composite
def _addressed_to(draw: Draw, to: tuple[Recipient, ...] = ()) -> Salutation:
    mark = draw(st.sampled_from((":", ":", ",")))
    if draw(st.integers(0, 7)) == 7:
        return _greeting(draw(st.sampled_from(_GROUPS)) + mark)
    families = [r.name.family for r in to if r.name and r.name.family]
    if to and not families:
        return _greeting("Dear Mr. President" + mark)
    if not families:
        families = draw(st.lists(people.family_names, min_size=1, max_size=3))
    if len(families) == 1 and draw(st.integers(0, 3)) == 3:
        return _greeting(f"Dear {draw(st.sampled_from(_IN_OFFICE))}{mark}")
    names = [f"{draw(st.sampled_from(_STYLES))} {family}" for family in families]
    return _greeting(f"Dear {_listed(names)}{mark}")


def salutations() -> st.SearchStrategy[Salutation]:
    """Greetings to one, to several, to a group, to an office; with and without "Dear"; ending in a colon or comma."""
    return _addressed_to()


# Body


def paragraphs() -> st.SearchStrategy[Block]:
    """Paragraphs of one to eight sentences."""
    return prose.prose().map(_paragraph)


def _paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_COUNTS = {
    "1": lambda n: str(n),
    "a": lambda n: chr(96 + n),
    "A": lambda n: chr(64 + n),
    "i": lambda n: _ROMAN[n - 1],
    "I": lambda n: _ROMAN[n - 1].upper(),
}
_LIST_STYLES = (
    ("1.", "a.", "i."),
    ("1.", "a.", "i."),
    ("(1)", "(a)", "(i)"),
    ("•", "–", "-"),
    ("•", "-", "–"),
    ("a.", "i.", "1."),
    ("A.", "1.", "a."),
    ("1)", "a)", "i)"),
    ("1.", "•", "–"),
    ("-", "•", "–"),
    ("*", "-", "•"),
    ("(a)", "(1)", "(i)"),
    ("I.", "A.", "1."),
    ("1.)", "a.)", "i.)"),
    ("Q1.", "a.", "i."),
)
_MOST_ITEMS = 8


def _label(style: str, n: int) -> str:
    for key, count in _COUNTS.items():
        if key in style:
            return style.replace(key, count(n))
    return style


@st.composite
def _lists(draw: Draw) -> tuple[Block, ...]:
    """A list with up to three levels; each level has labels of its own, and a deeper one begins anew."""
    styles = draw(st.sampled_from(_LIST_STYLES))
    blocks: list[Block] = []
    counts = [0, 0, 0]
    level = -1
    for wish, text in draw(st.lists(st.tuples(st.sampled_from((0, 0, 0, 1, 1, 2)), prose.questions()), min_size=1, max_size=_MOST_ITEMS)):
        level = min(wish, level + 1)
        counts[level] += 1
        counts[level + 1 :] = [0] * (2 - level)
        blocks.append(Block(BlockKind.LIST_ITEM, text, _label(styles[level], counts[level]), level))
    return tuple(blocks)


_headings = st.one_of(
    st.sampled_from(("Background", "Questions", "Requests for Records", "The Proposed Rule", "What We Ask", "Next Steps", "BACKGROUND", "CONCLUSION")),
    st.builds("{} and the {} Program".format, people.topics.filter(lambda t: not t.startswith("the")), people.topics),
    st.builds("The Ferry at {}".format, people.towns),
    st.builds("Questions About {}".format, people.topics),
).map(lambda text: Block(BlockKind.HEADING, text))
_quotations = st.builds(
    lambda sentences, marks: Block(BlockKind.QUOTATION, marks.format(" ".join(f"{s}." for s in sentences))),
    st.lists(prose.quoted_sentences(), min_size=1, max_size=4),
    st.sampled_from(("“{}”", "“{}”", "{}")),
)


def _items() -> st.SearchStrategy[Block]:
    return _lists().map(lambda blocks: blocks[0])


def blocks() -> st.SearchStrategy[Block]:
    """Blocks of a body: paragraphs, list items of the outermost level, headings, quotations."""
    return st.one_of(paragraphs(), _items(), _headings, _quotations)


_ASKING = st.sampled_from(
    (
        "Please answer the following questions:",
        "We therefore ask you to provide the following no later than the end of the month:",
        "In particular, we ask for:",
        "The agency gave these reasons:",
        "We would like to know",
    )
)
_QUOTING = st.sampled_from(("The report put it this way:", "One of them wrote to us:", "The statute says:"))
_sections = st.one_of(
    paragraphs().map(lambda block: (block,)),
    paragraphs().map(lambda block: (block,)),
    paragraphs().map(lambda block: (block,)),
    st.builds(lambda text, items: (_paragraph(text), *items), _ASKING, _lists()),
    st.builds(lambda heading, block: (heading, block), _headings, paragraphs()),
    st.builds(lambda text, quotation, block: (_paragraph(text), quotation, block), _QUOTING, _quotations, paragraphs()),
)


@st.composite
def bodies(draw: Draw) -> Body:
    """Bodies: an opening, paragraphs with lists, headings and quotations between them, perhaps a last sentence."""
    first = _paragraph(draw(prose.prose(opening=True)))
    middle = [block for section in draw(st.lists(_sections, max_size=7)) for block in section]
    last = [_paragraph(draw(prose.enders()))] if draw(st.booleans()) else []
    return Body((first, *middle, *last))


# Closing

_LEAD_INS = ("With best regards,", "With best wishes,", "With every good wish,", "With great respect,", "With kind regards,", "We remain,")
_CLOSINGS = st.sampled_from(
    (
        "Sincerely,", "Sincerely,", "Sincerely,", "Respectfully,", "Very truly yours,", "Sincerely yours,", "Yours truly,", "Respectfully submitted,",
        "Most cordially yours,", "Yours sincerely,", "Best regards,", "Most sincerely,", "Very respectfully,", "Warmly,", "Sincere regards,",
        "Sincerely", "SINCERELY,", "With gratitude,", "Cordially,", "Kindest regards,", "In solidarity,",
    )
)  # fmt: skip


@st.composite
def closings(draw: Draw) -> Closing:
    """Complimentary closes, some with a line before them."""
    text = draw(_CLOSINGS)
    plain = text.lower().startswith(("sincerely", "respectfully", "very truly", "yours"))
    return Closing(text, draw(people.rarely(st.sampled_from(_LEAD_INS))) or None if plain else None)


# Signatures


def _signed(name: PersonName, titles: tuple[str, ...], group_title: str | None = None, **affiliation: str | None) -> Signature:
    return Signature(None, name, _texts(*titles), role=role_of(titles, group_title), **affiliation)


_signer_titles = st.one_of(
    one_title := st.sampled_from(w.SIGNER_TITLES).map(lambda title: (title,)),
    one_title,
    st.builds("{}, {}".format, st.sampled_from(("Chairman", "Ranking Member", "Chair", "Member")), people.committees).map(lambda title: (title,)),
    st.builds(lambda title, body: (title, body), st.sampled_from(("Chairman", "Ranking Member", "Chair")), people.committees),
    st.builds(lambda title, other: (title, other), st.sampled_from(("Member of Congress", "United States Senator")), st.builds("Chairman, {}".format, people.committees)),
    st.builds(lambda topic, caucus: (f"Co-Chair, Congressional {topic} Caucus",), people.topics, st.none()),
)
_parties = st.sampled_from("DRI")
_districts = st.integers(1, 53).map(str)


@st.composite
def _signers(draw: Draw, most: int, group_title: str | None) -> tuple[Signature, ...]:
    """Signature blocks that look alike, as those of one letter do."""
    names = draw(
        st.one_of(
            *[st.lists(people.name_texts(), min_size=1, max_size=min(4, most))] * 4,
            *[st.lists(people.name_texts(), min_size=1, max_size=min(12, most))] * 3,
            st.lists(people.name_texts(), min_size=min(13, most), max_size=min(40, most)),
            st.lists(people.name_texts(), min_size=min(41, most), max_size=most),
        )
    )
    capitals = draw(st.integers(0, 3)) == 3
    read = [read_name(name.upper() if capitals else name) for name in names]
    if group_title is not None:
        return tuple(_signed(name, (), group_title) for name in read)
    shape = draw(st.sampled_from(("same", "same", "own", "none", "party", "district", "senator")))
    title = draw(one_title)
    states = people.state_codes
    out = []
    for name in read:
        if shape == "same":
            out.append(_signed(name, title))
        elif shape == "own":
            out.append(_signed(name, draw(_signer_titles)))
        elif shape == "party":
            district = draw(st.none() | _districts)
            out.append(_signed(name, (), party=draw(_parties), state=draw(states), district=district))
        elif shape == "district":
            out.append(_signed(name, (), state=draw(states), district=draw(_districts)))
        elif shape == "senator":
            out.append(_signed(name, ("Senator",), party=draw(_parties), state=draw(states)))
        else:
            out.append(_signed(name, ()))
    return tuple(out)


def signatures() -> st.SearchStrategy[Signature]:
    """Single signature blocks: a name with its offices, or with party, state and district."""
    return _signers(1, None).map(lambda block: block[0])


# What follows the signatures

_initials = st.text("ABCDEFGHJKLMNPRSTW", min_size=2, max_size=3)
_reference_initials = st.builds("{}{}{}".format, _initials, st.sampled_from(("/", ":")), _initials.map(str.lower)).map(Line)
_ENCLOSURES = st.one_of(
    st.just("Enclosure"),
    st.just("Enclosures"),
    st.integers(2, 9).map("Enclosures ({})".format),
    st.just("Enclosures."),
    st.just("Attachment"),
    st.sampled_from("ABC").map("Attachment {}".format),
    st.just("Attachments"),
    st.builds("Enclosure: Report on {}".format, people.topics),
    st.just("Encl."),
    st.integers(2, 5).map("Attachments: {}".format),
)


def enclosures() -> st.SearchStrategy[Enclosure]:
    """Notations of what is enclosed or attached."""
    return _ENCLOSURES.map(Enclosure)


@st.composite
def copies(draw: Draw) -> Copy:
    """Those who get copies: persons with offices and bodies behind the name or an office before it, and groups."""
    shape = draw(st.sampled_from(("titled", "titled", "before", "name", "group")))
    if shape == "group":
        return Copy(draw(st.sampled_from(("Members of the Committee", "The Ohio Congressional Delegation", "All Commissioners"))))
    text = draw(people.name_texts())
    name = read_name(text)
    if shape == "before":
        title = draw(st.sampled_from(_BEFORE_NAME))
        return Copy(f"{title} {text}", name, _texts(title))
    honorific = draw(st.sampled_from(("The Honorable", "The Honorable", "Hon.", "Mr.", "Ms.", "")))
    titles: tuple[str, ...] = ()
    if shape == "titled":
        body = draw(people.rarely(people.agencies) | people.committees)
        titles = tuple(filter(None, (draw(people.offices | st.just("Ranking Member")), "" if "," in body else body)))
    return Copy(" ".join(filter(None, (honorific, ", ".join((text, *titles))))), name, _texts(*titles))


_POSTSCRIPTS = st.builds("{} {}".format, st.sampled_from(("P.S.", "PS:", "P.S.:")), prose.sentences()).map(Line)
_note_texts = st.one_of(
    st.builds("{}, {} of {}, at {}.".format, people.name_texts(), st.sampled_from(("Testimony", "Report", "Letter")), prose.DAYS.map(prose.long_date), st.integers(1, 400)),
    st.builds("{} U.S.C. § {}({}).".format, st.integers(1, 54), st.integers(100, 9999), st.sampled_from("abcd")),
    st.builds("{} Fed. Reg. {} ({}).".format, st.integers(50, 90), st.integers(1000, 90000).map("{:,}".format), prose.DAYS.map(prose.long_date)),
    st.builds("See {}, {}.".format, people.agencies, st.integers(1990, 2026)),
    prose.sentences(),
)


def footnotes() -> st.SearchStrategy[Footnote]:
    """Footnotes, numbered 1 where drawn alone."""
    return _note_texts.map(lambda text: Footnote("1", text))


_MARKS = ("{text}{n}", "{text}{n}", "{text} [{n}]", "{text}[{n}]")


def _marked(body: Body, n: int, form: str) -> Body:
    """The body with ``n`` footnote marks, at the ends of paragraphs that end in a full stop; as many as there are such paragraphs."""
    out, at = [], 0
    for block in body.blocks:
        if at < n and block.kind is BlockKind.PARAGRAPH and block.text.endswith((".", ".”")) and not block.text[-2].isdigit():
            at += 1
            block = evolve(block, text=form.format(text=block.text, n=at), marks=(Mark(str(at)),))
        out.append(block)
    return Body(tuple(out))


@st.composite
def _pages(draw: Draw, header: list[str]) -> tuple[Furniture, ...]:
    form = draw(st.sampled_from(("Page {}", "{}", "- {} -", "Page {} of 9", "header", "one line")))
    lines: list[str] = []
    for page in range(2, 2 + draw(st.sampled_from((0, 0, 0, 1, 1, 2, 3)))):
        if form == "header":
            lines += [*header, f"Page {page}"]
        elif form == "one line":
            lines.append(", ".join((*header, f"Page {page}")))
        else:
            lines.append(form.format(page))
    if draw(st.integers(0, 7)) == 7:
        lines.append("PRINTED ON RECYCLED PAPER")
    return tuple(Furniture(line) for line in lines)


@st.composite
def letters(draw: Draw, max_signers: int = 120) -> Letter:
    """Whole letters. They have no source and no pieces: what they say is all that is drawn."""
    date = draw(st.one_of(dates(), dates(), dates(), st.none()))
    letterhead = draw(st.none() | letterheads()) if date else None
    delivery = draw(st.one_of(st.just([]), st.just([]), st.lists(deliveries(), max_size=2)))
    to = tuple(draw(st.one_of(st.lists(recipients(), max_size=1), st.lists(recipients(), min_size=1, max_size=1), st.lists(recipients(), max_size=4))))
    to = to[:1] + tuple(r for r in to[1:] if r.honorific or r.titles)
    subject = draw(st.one_of(st.none(), st.none(), subjects()))
    if subject and subject.label is None and not (to or date):
        subject = None
    body = draw(bodies())
    group_title = draw(st.one_of(st.none(), st.none(), st.none(), st.sampled_from(w.GROUP_TITLES).map(Line)))
    signed = draw(_signers(max_signers, group_title.text if group_title else None))
    if group_title and len(signed) < 2:
        group_title, signed = None, tuple(_signed(s.name, ()) for s in signed if s.name)
    notes = draw(st.one_of(st.just([]), st.just([]), st.lists(_note_texts, max_size=6)))
    if notes:
        body = _marked(body, len(notes), draw(st.sampled_from(_MARKS)))
    marks = [mark.label for block in body.blocks for mark in block.marks]
    header = [f"{to[0].honorific or ''} {to[0].name.text}".strip() if to and to[0].name else "Letter of the Delegation"]
    return Letter(
        letterhead=letterhead,
        date=date,
        delivery=tuple(delivery),
        recipients=to,
        subject=subject,
        salutation=draw(_addressed_to(to)),
        body=body,
        closing=draw(closings()),
        signatures=signed,
        group_title=group_title,
        reference_initials=draw(st.one_of(st.none(), st.none(), st.none(), _reference_initials)),
        enclosures=tuple(draw(st.one_of(st.just([]), st.just([]), st.lists(enclosures(), max_size=2)))),
        copies=tuple(draw(st.one_of(st.just([]), st.just([]), st.lists(copies(), max_size=5)))),
        postscript=draw(st.one_of(st.none(), st.none(), st.none(), _POSTSCRIPTS)),
        footnotes=tuple(Footnote(label, text) for label, text in zip(marks, notes, strict=False)),
        furniture=draw(_pages([*header, date.text] if date else header)),
    )
