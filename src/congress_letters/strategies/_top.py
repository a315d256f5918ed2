"""Parts above the body, below the letterhead: date, delivery, recipients, subject, salutation."""

from __future__ import annotations

import datetime

from attrs import evolve
from hypothesis import strategies as st

from .._dates import ordinal
from .._model import DateLine, Line, PersonName, Recipient, Salutation, Subject, Text
from . import _places as places
from . import _words as w
from ._derived import addressees_of, read_name
from ._people import family_names, name_texts, one, rarely
from ._places import texts_of
from ._prose import DAYS

Draw = st.DrawFn


_DATE_FORMS = (
    *["{month} {d}, {y}"] * 6,
    "{MONTH} {d}, {y}",
    "{short} {d}, {y}",
    "{d} {month} {y}",
    "{month} {d} {y}",
    "{month} {d},{y}",
    "{month} {ordinal}, {y}",
    "{weekday}, {month} {d}, {y}",
    "{m}/{d}/{y}",
    "{m:02d}/{d:02d}/{y}",
    "{month} XX, {y}",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLACES = st.one_of(
    *[st.none()] * 3,
    st.just("Washington, DC"),
    st.just("Washington, D.C."),
    st.just("WASHINGTON, DC"),
    st.builds("{}, {}".format, places.towns, places.state_names),
)


def _date_text(form: str, day: datetime.date) -> str:
    return form.format(
        month=w.MONTHS[day.month - 1],
        MONTH=w.MONTHS[day.month - 1].upper(),
        short=w.MONTHS_SHORT[day.month - 1],
        m=day.month,
        d=day.day,
        y=day.year,
        ordinal=ordinal(day.day),
        weekday=_WEEKDAYS[day.weekday()],
    )


@st.composite
def dates(draw: Draw) -> DateLine:
    """Date lines in every printed form, some with a place before them, a few that can't be read."""
    day, form = draw(DAYS), draw(one(_DATE_FORMS))
    in_words = "month}" in form.lower() or "short" in form
    return DateLine(_date_text(form, day), None if "XX" in form else day.isoformat(), draw(_PLACES) if in_words else None)


_DELIVERIES = (
    "VIA ELECTRONIC MAIL",
    "Via Electronic Mail",
    "VIA E-MAIL",
    "Via Email",
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
    "Transmitted via Electronic Mail",
    "IMMEDIATE ATTENTION REQUESTED",
    "PERSONAL AND CONFIDENTIAL",
    "By Messenger",
    "Sent by Fax",
    "DELIVERED VIA EMAIL",
    "Submitted via regulations.gov",
    "Via U.S. Mail and Email",
    "By Electronic and First-Class Mail",
    "VIA HAND DELIVERY",
    "BY ELECTRONIC MAIL ONLY",
    "Via Fax and Mail",
    "SENT BY COURIER",
)
_mailboxes = st.builds(
    "{}@{}.gov".format, one(("clerk", "intake", "foia.office", "press", "first.last")), one(w.STEMS).map(str.lower)
)
_telephones = st.builds("(202) {}-{}".format, st.integers(200, 999), st.integers(1000, 9999))


def deliveries() -> st.SearchStrategy[Line]:
    """Delivery notations: mail, electronic mail with and without an address, facsimile, hand, courier, certified."""
    return st.one_of(
        *[one(_DELIVERIES)] * 3,
        st.builds("Via {}: {}".format, one(("E-mail", "Email", "Electronic Mail")), _mailboxes),
        st.builds("{}: {}".format, one(("VIA FACSIMILE", "By Fax", "Via Fax")), _telephones),
        st.builds("{} ({})".format, one(("Via E-mail", "VIA EMAIL", "Sent by email")), _mailboxes),
        st.builds(
            "Via {} and {}".format, one(("Email", "Facsimile", "Hand Delivery")), one(("U.S. Mail", "Courier", "Regular Mail"))
        ),
    ).map(Line)


BEFORE_NAME = ("Chairman", "Director", "Secretary", "Administrator", "Commissioner", "Governor", "Senator", "Chair")
_HONORIFICS = (*["The Honorable"] * 5, "Hon.", "Honorable", "Mr.", "Ms.", "Dr.", "Mrs.", "The Hon.")
_HOUSES = ("U.S. House of Representatives", "United States Senate", "House of Representatives", "U.S. Senate")
_LEADERS = ("Speaker", "Majority Leader", "Minority Leader", "Republican Leader", "Democratic Leader", "")
_ABROAD = (("London SW9 9ZZ", "United Kingdom"), ("Ottawa, Ontario K1A 0B1", "Canada"), ("06500 Ciudad de México", "Mexico"))
_SECOND_OFFICES = ("Acting Chief of Staff", "Chief Information Officer", "Senior Official Performing the Duties of the Director")
_ENVOYS = ("Prime Minister", "Minister of Trade", "Ambassador", "High Commissioner")
_capitol = st.integers(501, 599).map("Washington, DC 20{}".format)


@st.composite
def _addresses(draw: Draw) -> tuple[Text, ...]:
    lines = [draw(places.streets), draw(rarely(places.rooms, 3))]
    city = draw(places.cities) if draw(st.integers(0, 15)) < 15 else draw(one(("Washington, DC", "Washington, D.C.")))
    return texts_of(*(reversed(lines) if draw(st.booleans()) else lines), city)


@st.composite
def _on_the_hill(draw: Draw, title: str, *bodies: str) -> Recipient:
    address = texts_of(draw(rarely(places.buildings, 2)), draw(_capitol))
    return Recipient(draw(one(_HONORIFICS)), read_name(draw(name_texts())), texts_of(title), texts_of(*bodies), address)


@st.composite
def recipients(draw: Draw) -> Recipient:
    """Addressees: heads of agencies, chairs, leaders, governors, executives, private persons, offices alone, people abroad.

    Of a few the name is lost: "The Honorable", then "Speaker".
    """
    shape = draw(
        one(
            (
                *("agency", "agency", "agency", "chair", "office", "company", "leader", "before", "governor", "private", "abroad"),
                "nameless",
            )
        )
    )
    if shape == "office":
        office = draw(one(("The President", "The Vice President")))
        street = draw(rarely(st.just("1600 Pennsylvania Avenue, NW"), 1))
        return Recipient(None, PersonName(office), (), texts_of("The White House"), texts_of(street, "Washington, DC 20500"))
    if shape == "chair":
        title = draw(one(("Chairman", "Chair", "Ranking Member", "Chairwoman")))
        return draw(_on_the_hill(title, draw(places.committees), draw(one(("", *_HOUSES)))))
    if shape == "leader":
        return draw(_on_the_hill(draw(one(_LEADERS)), draw(one(_HOUSES))))
    if shape == "nameless":
        named = draw(_on_the_hill(draw(one(_LEADERS[:-1])), draw(one(_HOUSES))))
        return evolve(named, honorific=draw(one(("The Honorable", "Hon."))), name=None)
    name = read_name(draw(name_texts()))
    if shape == "abroad":
        address = texts_of(draw(places.streets), *draw(st.sampled_from(_ABROAD)))
        honorific = draw(one(("His Excellency", "Her Excellency", "The Right Honorable")))
        return Recipient(honorific, name, texts_of(draw(one(_ENVOYS))), (), address)
    address = draw(_addresses())
    if shape == "private":
        return Recipient(draw(st.none() | one(("Mr.", "Ms.", "Mrs."))), name, (), (), address)
    if shape == "company":
        titles = texts_of(draw(one(w.COMPANY_OFFICES)))
        return Recipient(draw(st.none() | one(("Mr.", "Ms.", "Dr."))), name, titles, texts_of(draw(places.companies)), address)
    if shape == "governor":
        title = f"Governor of {draw(places.state_names)}"
        return Recipient(
            draw(one(_HONORIFICS)), name, texts_of(title), texts_of(draw(rarely(st.just("Office of the Governor"), 2))), address
        )
    bodies = texts_of(*dict.fromkeys(draw(st.lists(places.agencies, min_size=1, max_size=2))))
    if draw(st.integers(0, 15)) == 15:
        address = address[-1:]
    if shape == "before":
        return Recipient(None, name, texts_of(draw(one(BEFORE_NAME))), bodies, address)
    titles = texts_of(draw(places.offices), draw(rarely(one(_SECOND_OFFICES), 11)))
    greeted = draw(st.integers(0, 9)) < 9
    return Recipient(draw(one(_HONORIFICS)) if greeted else None, name, titles, bodies, address)


_LABELS = ("RE:", "Re:", "RE:", "Re:", "Subject:", "SUBJECT:", "In re:", "Reference:")
_subjects = st.one_of(
    st.builds(
        "{} {}".format,
        one(("Delays in", "Proposed Rule on", "Request for Records on", "Oversight of", "Backlog in")),
        places.topics,
    ),
    st.builds(
        "Docket No. {}-{}-{:04d}, {}".format,
        one(("FDR", "EX", "AB", "R")),
        st.integers(1999, 2026),
        st.integers(1, 9999),
        places.topics,
    ),
    st.builds("{} – Request for Information".format, places.agencies),
    st.builds("[{}] {} and the {} Bridge".format, st.integers(100, 9999), places.topics, places.towns),
    st.builds(
        "Implementation of Section {} of the {} Act of {}, and the Comments of the {}".format,
        st.integers(2, 999),
        places.topics,
        st.integers(1965, 2025),
        places.agencies,
    ),
)
_headlines = st.builds(
    "{} the {} {}".format,
    one(("Save", "Support", "Repair", "Keep", "Open", "Do Not Close")),
    places.towns,
    one(("Harbor", "Bridge", "Post Office", "Ferry", "Clinic")),
)


def subjects() -> st.SearchStrategy[Subject]:
    """Subject lines with a label, and headlines without one."""
    return st.one_of(*[st.builds(Subject, _subjects, one(_LABELS))] * 3, st.builds(Subject, _headlines))


_GROUPS = (
    "Dear Colleague",
    "Dear Colleagues",
    "To Whom It May Concern",
    "Ladies and Gentlemen",
    "Dear Friends",
    "Dear Sir or Madam",
    "Gentlemen",
    "Dear Chairmen",
    "Dear Members of the Committee",
    "Dear Republican Colleague",
    "To the Members of the Guard",
    "Sir",
    "Mr. President",
    "Mr. Speaker",
    "Madam Speaker",
)
_STYLES = (
    "Mr.",
    "Ms.",
    "Secretary",
    "Chairman",
    "Director",
    "Administrator",
    "Dr.",
    "Senator",
    "Commissioner",
    "Chair",
    "Governor",
    "Acting Director",
    "Acting Administrator",
    "Inspector General",
    "Attorney General",
    "General",
    "Ambassador",
    "Under Secretary",
    "Ranking Member",
    "Leader",
    "Speaker",
    "President",
    "Mayor",
    "Chairwoman",
    "Comptroller General",
    "Postmaster General",
    "Representative",
    "Judge",
)
_IN_OFFICE = ("Mr. Secretary", "Madam Secretary", "Mr. Chairman", "Madam Chair", "Mr. President", "Mr. Administrator", "Ambassador")


def _listed(names: list[str]) -> str:
    return " and ".join(names) if len(names) < 3 else ", ".join(names[:-1]) + f", and {names[-1]}"


@st.composite
def greetings(draw: Draw, to: tuple[Recipient, ...] = ()) -> Salutation:
    """Greetings to these recipients, or to somebody where there are none."""
    mark = draw(one((":", ":", ",")))
    group = draw(rarely(one(_GROUPS)))
    families = [r.name.family for r in to if r.name and r.name.family]
    if not families and not to:
        families = draw(st.lists(family_names, min_size=1, max_size=3))
    if group:
        words = group
    elif not families:
        words = f"Dear {draw(one(('Mr. President', 'Mr. Vice President', 'Madam President')))}"
    elif len(families) == 1 and draw(st.integers(0, 3)) == 3:
        words = f"Dear {draw(one(_IN_OFFICE))}"
    else:
        words = f"Dear {_listed([f'{draw(one(_STYLES))} {family}' for family in families])}"
    text = words + mark
    if draw(st.integers(0, 19)) == 19:
        text = text.upper()
    return Salutation(text, addressees_of(text))


def salutations() -> st.SearchStrategy[Salutation]:
    """Greetings to one, to several, to a group, to an office; with and without "Dear"; ending in a colon or comma."""
    return greetings()
