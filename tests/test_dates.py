"""Dates as letters print them, and laws for every other text."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from congress_letters._dates import read_date

DATES = [
    # text, the date in it, its day, the place before it
    ("August 9, 2016", "August 9, 2016", "2016-08-09", None),
    ("  August 9, 2016.", "August 9, 2016", "2016-08-09", None),
    ("Washington, DC, March 4, 2019.", "March 4, 2019", "2019-03-04", "Washington, DC"),
    ("Washington, DC 20515 March 4, 2019", "March 4, 2019", "2019-03-04", "Washington, DC 20515"),
    ("WASHINGTON, DC, MARCH 4, 1961.", "MARCH 4, 1961", "1961-03-04", "WASHINGTON, DC"),
    ("Date: March 4, 2019", "March 4, 2019", "2019-03-04", None),
    ("DATED this 4th day of March, 2019", "4th day of March, 2019", "2019-03-04", None),
    ("417 March 2, 2021", "March 2, 2021", "2021-03-02", None),
    ("Monday, March 4, 2019", "Monday, March 4, 2019", "2019-03-04", None),
    ("MONDAY, MARCH 4, 2019", "MONDAY, MARCH 4, 2019", "2019-03-04", None),
    ("Mon., Jan. 4, 2021", "Mon., Jan. 4, 2021", "2021-01-04", None),
    ("Sept. 5, 2019", "Sept. 5, 2019", "2019-09-05", None),
    ("4 March 2019", "4 March 2019", "2019-03-04", None),
    ("the 4th of July, 1976", "4th of July, 1976", "1976-07-04", None),
    ("March 4th, 2019", "March 4th, 2019", "2019-03-04", None),
    ("March 4TH, 2019", "March 4TH, 2019", "2019-03-04", None),
    # Points and blanks lost or put in
    ("March 4 2019", "March 4 2019", "2019-03-04", None),
    ("March 4,2019", "March 4,2019", "2019-03-04", None),
    ("March 4. 2019", "March 4. 2019", "2019-03-04", None),
    ("march 4, 2019", "march 4, 2019", "2019-03-04", None),
    ("March 2th, 2015", "March 2th, 2015", None, None),
    ("March\n 4, 2019", "March\n 4, 2019", "2019-03-04", None),
    # Figures alone
    ("3/4/2019", "3/4/2019", "2019-03-04", None),
    ("03-04-19", "03-04-19", "2019-03-04", None),
    ("3/4/49", "3/4/49", "2049-03-04", None),
    ("3/4/50", "3/4/50", "1950-03-04", None),
    ("2019-03-04", "2019-03-04", "2019-03-04", None),
    # There, but can't be read
    ("March XX, 2024", "March XX, 2024", None, None),
    ("Washington, DC, March XX, 2024.", "March XX, 2024", None, "Washington, DC"),
    ("Monday, March XX, 2024", "Monday, March XX, 2024", None, None),
    ("March 4, 20 I 7", "March 4, 20 I 7", "2017-03-04", None),
    ("March 2019", "March 2019", None, None),
    ("Augnst 9, 2016", "Augnst 9, 2016", None, None),
    ("February 30, 2019", "February 30, 2019", None, None),
    ("13/13/2019", "13/13/2019", None, None),
    ("March 4, 20191", "March 4, 20191", None, None),
    ("January 1, 1700", "January 1, 1700", None, None),
    ("Washington, DC", "Washington, DC", None, None),
    ("", "", None, None),
    (" . ,", "", None, None),
]


@pytest.mark.parametrize(("text", "printed", "iso", "place"), DATES)
def test_date(text: str, printed: str, iso: str | None, place: str | None) -> None:
    found = read_date(text)
    assert text[slice(*found.date)] == printed
    assert found.iso == iso
    assert (text[slice(*found.place)] if found.place else None) == place


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = st.dates(date(1789, 3, 4), date(2099, 12, 31))


def _printed(day: date, form: int) -> str:
    month = MONTHS[day.month - 1]
    return (
        f"{month} {day.day}, {day.year}",
        f"{month.upper()} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{month[:3]}. {day.day}, {day.year}",
        f"{month} {day.day} {day.year}",
        f"{month} {day.day},{day.year}",
        f"{day.month}/{day.day}/{day.year}",
        day.isoformat(),
    )[form]


@given(
    DAYS, st.integers(0, 7), st.sampled_from(("", "Washington, DC, ", "Port Arthur, Ohio\n")), st.sampled_from(("", ".", ",", " "))
)
def test_every_day_is_read(day: date, form: int, place: str, end: str) -> None:
    printed = _printed(day, form)
    found = read_date(place + printed + end)
    assert found.iso == day.isoformat()
    assert found.date == (len(place), len(place) + len(printed))
    assert found.place == ((0, len(place.rstrip(", \n"))) if place else None)


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_two_figures_of_a_year_are_of_this_century_below_fifty(day: date) -> None:
    assert read_date(f"{day:%m/%d/%y}").iso == day.isoformat()


PARTS = st.sampled_from(
    (
        "March",
        "May",
        "Mon.",
        "Monday,",
        "4",
        "31",
        "2019",
        "20",
        "4th",
        "of",
        "day",
        "/",
        "-",
        ",",
        ".",
        " ",
        "\n",
        "Date:",
        "Ohio",
        "٤",
        "²",
    )
)


@given(st.one_of(st.text(max_size=60), st.lists(PARTS, max_size=10).map(" ".join), st.lists(PARTS, max_size=10).map("".join)))
@example("٤/٤/٢٠١٩")
@example("²/4/2019")
def test_a_date_is_inside_any_text(text: str) -> None:
    found = read_date(text)
    start, end = found.date
    assert 0 <= start <= end <= len(text)
    assert text[start:end] == text[start:end].strip()
    if found.iso:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", found.iso)
        assert date.fromisoformat(found.iso).isoformat() == found.iso
        assert read_date(text[start:end]).iso == found.iso
    if found.place:
        low, high = found.place
        assert 0 <= low < high <= start
        assert text[low:high] == text[low:high].strip()


@pytest.mark.parametrize("unit", [" ", "March ", "Date ", "4/", "1 ", "May 4,", "Mon. "])
def test_long_texts_end(unit: str) -> None:
    read_date(unit * 5000 + "x")


@given(st.sampled_from((1774, 1900, 1999, 2000, 2019, 2024, 2100)), st.integers(0, 14), st.integers(0, 32))
@example(1900, 2, 29)
@example(2000, 2, 29)
@example(2024, 2, 29)
@example(2019, 2, 29)
@example(2019, 0, 1)
@example(2019, 13, 1)
def test_what_is_a_day_the_calendar_says(year: int, month: int, day: int) -> None:
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        iso = None
    assert read_date(f"{month}/{day}/{year}").iso == iso
