"""Words that the strategies put letters together from. The plainest come first: examples shrink to them."""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
MONTHS_SHORT = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

STATES = {
    "OH": "Ohio", "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland",
    "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming", "PR": "Puerto Rico", "GU": "Guam",
}  # fmt: skip

GIVEN = _words(
    """
    Pat Lee Kim Ann Max Joan Ruth Carl Emma Hugo Nora Otto Alma Walter Helen Martha Ernest Florence Harold Irene Leonard
    Mabel Norman Olive Percy Rose Stanley Thelma Vernon Wilma Alice Bernard Clara Douglas Edith Francis Grace Herbert Ida
    Julius Katherine Lucille Marvin Nathaniel Opal Phyllis Quentin Rosalind Sylvester Theodora Ulysses Viola Winston Yvonne
    Abigail Benjamin Cecilia Dominic Eleanor Frederick Genevieve Harriet Isaac Josephine Kenneth Lillian Matthew Natalie
    Oscar Patricia Raymond Susanna Thomas Ursula Victor Wendy Xavier Yolanda Zachary Aisha Bashir Carmen Diego Esperanza
    Fernando Guadalupe Hiroshi Imani Jamal Keisha Lakshmi Mei Nguyen Omar Priya Quan Ravi Sanjay Thanh Uma Vikram Wei Ximena
    Yusuf Zara Beau Clint Darla Earlene Garth Hoyt Jolene Kip Lorna Merle Nell Orville Pearl Rex Sue Trent Vera Wade Cory
    Dana Jody Robin Terry Shelley Brooke Chase Hunter Mason April May June August Grant Price Bill Rich Will
    Mark Frank Ernestine Adelbert Bartholomew
    """
)
ACCENTED_GIVEN = (
    "José",
    "Raúl",
    "Zoë",
    "François",
    "Inés",
    "Jürgen",
    "André",
    "Chloë",
    "Nuño",
    "Siân",
    "Hélène",
    "Óscar",
    "Ángela",
    "Łucja",
)

FAMILY = _words(
    """
    Lee Orr Day Fox Hill Cole Park Webb Moss Ray Snow Rush Hall Price Long Young Banks Bishop Church Crane Marshall
    Constable Steward Chambers Case Law Street Lane Poole Rivers Waters Fields Stone Wood Ford Bridges Gray Green Brown
    White Black Baker Carter Cooper Fisher Mason Miller Porter Potter Sawyer Shepherd Taylor Turner Walker Weaver Wright
    March May Friday Winter Summers Abbott Babcock Chaffee Dillard Easley Fontaine Gaines Haskell Ingram Jessup Kimball
    Lattimer Munson Nickerson Oakley Pruitt Quigg Rutledge Stanton Tolliver Upshaw Vance Wheelock Yarbrough Zeller Adeyemi
    Banerjee Castellanos Dang Escobedo Fujita Goldfarb Haddad Ito Jokinen Kowalczyk Levin Mbeki Nakai Okafor Patel Quintana
    Rosenthal Sandoval Tran Ueda Villanueva Wolski Xiong Yamada Zimmer
    """
)
ACCENTED_FAMILY = (
    "Peña",
    "Cárdenas",
    "Núñez",
    "Löwe",
    "Østergaard",
    "Gagné",
    "Čapek",
    "Durán",
    "Ibáñez",
    "Façade",
    "Sørensen",
    "Żuraw",
)
PARTICLES = ("Van", "Von", "de", "De La", "Del", "St.", "Di", "de los", "van der", "Le", "Ben", "Al")
STEMS = _words(
    """
    Ash Ald Bart Beck Birch Brad Bran Cald Cart Clay Cor Dal Darn Dun East El Fair Farn Gar Green Hal Hart Haw Hol Ken Kirk
    Lang Lind Mar Mel Mill Nor Oak Pem Pres Red Rock Ros Sand Shel Stan Thorn Wal Wes Whit Win
    """
)
ENDINGS = _words(
    """
    ton ford ley field man son worth ham well wood by stead den er more wick stone brook land ridge gate burn cliffe
    """
)
SYLLABLES = _words(
    """
    ka ri to mo na shi lu ve do sa pe gra mi bo ze ta no fi ran del ma zan
    """
)
FAR_ENDINGS = _words(
    """
    ez ski ova ini ato ian escu sen aga oka wala enko ich opoulos mura do ang
    """
)

SUFFIXES = (", Jr.", " Jr.", ", Sr.", " III", ", III", " II", ", II", " IV")
DEGREES = (", M.D.", ", Ph.D.", ", D.D.S.", ", J.D.", ", D.O.", ", R.N.", ", D.V.M.")
NICKNAMES = ("Hank", "Bud", "Dusty", "Mac", "Tex", "Babe", "Buddy", "G.T.", "Chip", "Lou", "Sunny", "Red")

TOPICS = _lines(
    """
    Water
    Trade
    Energy
    Agriculture
    Aviation
    Housing
    Education
    Fisheries
    Public Lands
    Rural Roads
    Small Business
    Veterans' Affairs
    Natural Resources
    Armed Services
    Foreign Affairs
    Homeland Security
    Indian Affairs
    Consumer Safety
    Nuclear Materials
    Railroad Retirement
    Flood Insurance
    Food and Nutrition
    Science and Technology
    Ports and Harbors
    Coasts and Oceans
    Bridges and Tunnels
    Labor Standards
    Land Management
    Maritime Safety
    Mine Safety
    Surface Mining
    Broadband
    Forestry
    Wildlife
    Census Statistics
    Trucking
    Pipelines
    Student Aid
    Child Nutrition
    Emergency Relief
    Weather Services
    Space Exploration
    Drug Policy
    Highway Grants
    Hospital Payments
    Intelligence
    the Judiciary
    the Budget
    Elections
    Rules
    """
)

STREETS = (
    "Street",
    "Avenue",
    "Road",
    "Boulevard",
    "Drive",
    "Lane",
    "Place",
    "Plaza",
    "Parkway",
    "Court",
    "Way",
    "Circle",
    "Highway",
    "St.",
    "Ave.",
    "Blvd.",
)
QUARTERS = ("", ", NW", ", SW", ", N.W.", " SE", ", NE", ", S.W.", " NW")
BUILDINGS = (
    "Rayburn House Office Building",
    "Longworth House Office Building",
    "Cannon House Office Building",
    "Dirksen Senate Office Building",
    "Hart Senate Office Building",
    "Russell Senate Office Building",
    "Ford House Office Building",
)
ROOMS = ("Room {}", "Suite {}", "P.O. Box {}", "Mail Stop {}", "Building {}", "Post Office Box {}", "Rm. {}")

SIGNER_TITLES = (
    "Member of Congress",
    "United States Senator",
    "U.S. Senator",
    "Chairman",
    "Ranking Member",
    "Chair",
    "Chairwoman",
    "Vice Chairman",
    "Vice Chair",
    "Ranking Minority Member",
    "U.S. Representative",
    "United States Representative",
    "Majority Leader",
    "Speaker of the House",
    "Resident Commissioner",
    "Delegate to Congress",
    "Co-Chair",
)
GROUP_TITLES = (
    "Members of Congress",
    "U.S. Senators",
    "United States Senators",
    "Members of the House of Representatives",
    "Members of the Committee",
    "Members of the United States Congress",
    "Senators",
)

OFFICES = (
    "Secretary",
    "Administrator",
    "Director",
    "Commissioner",
    "Chairman",
    "Chair",
    "Chairwoman",
    "Acting Director",
    "Acting Administrator",
    "Deputy Secretary",
    "Inspector General",
    "Comptroller General of the United States",
    "Attorney General",
    "General Counsel",
    "Postmaster General",
    "Commandant",
    "Archivist of the United States",
    "Acting Commissioner",
    "Executive Director",
    "Chief of Engineers",
    "Superintendent",
)
OFFICES_FOR = (
    "Secretary of {}",
    "Under Secretary for {}",
    "Assistant Secretary for {}",
    "Acting Assistant Secretary for {}",
    "Deputy Assistant Secretary for {}",
    "Associate Administrator for {}",
    "Special Envoy for {}",
    "Assistant Attorney General for {}",
    "National Coordinator for {}",
    "Nominee to be Assistant Secretary for {}",
)
BODIES = (
    "Department of {}",
    "U.S. Department of {}",
    "Office of {}",
    "Bureau of {}",
    "Federal {} Commission",
    "National {} Administration",
    "Federal {} Administration",
    "{} Board",
    "U.S. {} Service",
    "National {} Board",
    "U.S. Agency for {}",
    "{} Authority",
    "Center for {}",
    "National Institute of {}",
    "United States {} Commission",
    "U.S. Army Corps of Engineers",
    "U.S. Government Accountability Office",
    "Office of Management and Budget",
)
COMPANIES = (
    "{} Railroad Company",
    "{} Foods, Inc.",
    "{} Airlines, Inc.",
    "{} Energy Corporation",
    "{} Bancorp",
    "{} Mutual Insurance Company",
    "{} Pharmaceuticals LLC",
    "{} Motor Company",
    "{} University",
    "{} Foundation",
)
COMPANY_OFFICES = (
    "President",
    "Chief Executive Officer",
    "President and Chief Executive Officer",
    "Chairman and CEO",
    "General Counsel",
    "Executive Vice President",
    "Chancellor",
    "Managing Director",
)
