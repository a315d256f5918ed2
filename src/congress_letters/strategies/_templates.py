"""The grammar of drawn sentences: subjects, verbs, objects and clauses, with slots in braces for one another.

The plainest stand first: examples shrink to them.
"""

from __future__ import annotations

from hypothesis import strategies as st


def _lines(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from(tuple(line.strip() for line in text.strip().splitlines()))


SENTENCES = _lines(
    """
    We {write} to ask {agency} to {do}.
    We {write} to ask {agency} to {do}{tail}.
    {many} {have_done}.
    {many} {have_done}{tail}.
    {one} {does}.
    {one} {does}{tail}.
    {lead} {many} {have_done}.
    {lead} {one} {does}{tail}.
    {lead} we {have_done}, and {one} {does}.
    It is {quality} that {one} {does}{tail}.
    It is {quality} for {many} to {do}.
    If {one} {does}, {many} will {do}.
    {many} who {have_done} deserve to know why {one} {does}.
    Both {one} and {one} matter to {many}{tail}.
    The law asks {agency} to {do} {when}.
    In {number} counties, {many} {have_done}{tail}.
    {many} {have_done}; {one} {does}.
    {many} {have_done}—and {one} {does}—{when}.
    {alike}
    {alike}
    {alike}
    """
)

OPENERS = _lines(
    """
    We write to ask that {agency} {do}.
    We {write} {about} {thing}.
    We {write} {about} {thing}{tail}.
    I write to {urge} you to {do}.
    As members of {committee}, we {urge} you to {do}{tail}.
    Thank you for your letter of {date}, in which {agency} {has_done}.
    On {date}, {agency} {has_done}.
    {many} {have_done}, and we {write} {about} {thing}.
    I am pleased to support the request of {town} to {do}.
    """
)

ENDERS = _lines(
    """
    We look forward to your reply.
    Thank you for your attention to this matter.
    We ask for an answer no later than {date}, so that {many} can {do}.
    We thank you for your time and look forward to hearing from you about {thing}.
    If you have any questions, please call {name} of our staff at (202) 555-{four}.
    I appreciate your attention and stand ready to help {agency} to {do}.
    Staff contact: {name}, (202) 555-{four}.
    With your help, {many} can {do} {when}.
    """
)

QUESTIONS = _lines(
    """
    Please explain why {one} {does}.
    When did {agency} learn that {one} {does}?
    In how many cases since {date} did {agency} say that {one} {does}?
    What steps has {agency} taken to {do}?
    All records about {thing}.
    A list of {many} who {have_done}, by county and year.
    why {one} {does};
    whether {agency} will {do}; and
    Does {agency} intend to {do} {when}? If not, why not?
    Copies of all letters between {name} and {agency} about {thing}.
    Has any employee of {agency} been asked to {do}? Please name the office and the day.
    {one} {does}{tail}.
    """
)

ALIKE = _lines(
    """
    On {date}, {titled} told the committee that {one} {does}.
    In a letter of {date} to {titled}, {agency} {has_done}.
    The notice that began “Dear {name}:” was sent to {many} by mistake.
    Sincerely held beliefs are no reason for {agency} to {do}.
    Respectfully, we ask that {one} be heard before {many} {do}.
    Dear as the harbor is to {many}, {one} {does}.
    The message, marked cc: {titled}, said that {one} {does}.
    The clerk signed it “Sincerely, {name}” and sent it to {many} {when}.
    Letters to {street}, {city}, came back unopened to {many}.
    Enclosed are the answers that {titled} gave to {many}.
    It was sent via electronic mail to {many} on {date}, and by hand delivery to {agency}.
    The subject line read RE: {topic}, but {one} {does}.
    {titled} wrote on {date} that {many} {have_done}.
    Under section {two}(b) of the Act, {agency} must (1) {do} and (2) {do} {when}.
    Page {two} of the report says that {one} {does}.
    A line marked P.S. in the draft says that {many} {have_done}.
    To the members of {committee}, it is {quality} that {one} {does}.
    Mr. Secretary, {many} {have_done}.
    Attachment A to the report, at page {two}, shows that {one} {does}.
    Members of Congress and {many} {have_done}.
    Very truly, {one} {does} {when}.
    """
)

MANY = _lines(
    """
    our constituents
    our neighbors
    many families
    local officials
    the farmers of {town} County
    veterans in our districts
    several members of {committee}
    the ferry crews at {town}
    nurses, teachers and mail carriers
    the clerks of {agency}
    people who live along the {town} River
    the mayors of {town} and {town}
    fourth-generation growers
    more than {two} small towns
    the inspectors whom {agency} sent to {town}
    engineers from {state}
    the tribes of {state}
    those who rely on {thing}
    """
)
ONE = _lines(
    """
    the bridge
    the rule
    {agency}
    the old pumping station at {town}
    the backlog of claims
    a delay of {two} days
    the plan
    the contract with {company}
    the {town} ferry
    this well-known {kind} problem
    the {kind} program
    an audit by {agency}
    the agency’s own {kind} report
    the law that Congress passed in {year}
    the cost of {thing}
    your Department
    """
)
HAVE_DONE = _lines(
    """
    have waited since the spring
    have asked for help
    have written to {agency} {two} times
    have paid for repairs out of their own pockets
    have lost {number} of their {kind} grants
    have been told to wait until {month}
    have shown that {one} {does}
    have no way to {do}
    have seen prices rise by {two} percent
    want {agency} to {do}
    have heard nothing {when}
    have long supported {thing}
    have filed more than {four} claims, some of them twice
    """
)
HAS_DONE = _lines(
    """
    promised to {do}
    announced that it would {do}
    closed its office in {town}
    admitted that {one} {does}
    published a notice about {thing}
    refused to {do}
    said that {many} {have_done}
    """
)
DOES = _lines(
    """
    needs repair
    is late
    costs more each year
    has failed {number} of its inspections
    puts {many} at risk
    leaves {many} without a choice
    does not help those who need it
    was never meant to {do}
    falls short of what Congress asked for
    cannot {do}
    is long overdue
    has been closed since {month}
    rests on figures from {year}
    shows how little has been done about {thing}
    keeps {agency} from its work
    """
)
DO = _lines(
    """
    answer soon
    publish its review
    open the harbor before winter
    repair the bridge at {town}
    hold a hearing in {state}
    explain what {thing} will cost
    give {many} a fair hearing
    extend the deadline by {two} days
    consult the people whom {thing} concerns
    withdraw the proposed {kind} rule
    keep its promise to {many}
    finish the {kind} study that was begun in {year}
    hire enough inspectors to {do}
    count every household
    pay the claims that have been approved
    """
)
THING = _lines(
    """
    the ferry service
    the harbor at {town}
    the backlog of {kind} claims
    the new {kind} rule
    delays in {kind} payments
    the future of {agency}
    the proposed sale of {town} Island
    the safety of {thing}
    clean drinking water for {many}
    the {year} flood
    long- and short-term {kind} loans
    a fair price for {many}
    the closing of the post office at {street}
    H.R. {four}, the {kind} Relief Act of {year}
    """
)
TAIL = _lines(
    """
    , and we ask why
    , as {titled} has said
    {when}
    , although {one} {does}
    , which is why {many} {have_done}
    , because {one} {does}
    while {many} {have_done}
    so that {many} can {do}
    , in spite of what {agency} {has_done}
    , as the press reported on {date}, to little effect
    , at a cost of ${four} million
    , in the words of one of them, “{quoted}”
    , including those in {town}, {town} and {town}
    , no matter what {one} will cost
    """
)
QUOTED = _lines(
    """
    we cannot wait another winter
    nobody has told us why
    it is time to {do}
    the {kind} office never answers, and {one} {does}
    our town has done its part and asks {agency} to do its own
    """
)
LEAD = _lines(
    """
    As you know,
    In recent months,
    At the same time,
    For this reason,
    Since {date}, and in spite of our letters,
    Last {month},
    According to {agency},
    In the district of {titled},
    Meanwhile,
    By contrast,
    In {year} alone,
    Unfortunately,
    On the other hand,
    Under the U.S. Code, as amended,
    """
)
SMALL = {
    "write": "write|are writing|write again|write today",
    "urge": "urge|ask|encourage|strongly urge|respectfully request",
    "about": "about|to express our concern about|regarding|to learn more about|in support of",
    "quality": "clear|vital|wrong|important|past time|unacceptable|only fair",
    "when": "this year|at once|before the end of the fiscal year|without delay|by the time that the snow melts|in the coming weeks|"
    "as soon as practicable",
    "number": "two|three|nearly half|eleven|twenty-six|some forty|14|at least 230|one in five",
    "kind": "harbor|dairy|rural|flood|broadband|visa|cross-border|grant|low-income|drought|licensing|after-school|"
    "supply-chain|prescription",
}  # fmt: skip
