"""Drafts whose sentences and notes differ as real ones do: no two notes in a row share their style, length or fields.

Templated notes all look the same to a parser that remembers what it has seen; these do not.
"""

import random

from benchmarks.references.items import Item, invent_items

_OPENINGS = (
    "The council of {place} voted on {topic} in {month} {year} and put off the rest of the agenda",
    "Between {year} and {later} the share of {topic} rose from {small} to {large} per cent",
    "“We had asked for {small} engineers for {topic},” said {given} {family}, who heads the works, “and got none”",
    "According to {given} {family}, the ministry had known of {topic} since {year}",
    "Critics of {topic} point out that {large} families left {place} within {small} months",
    "{family} told reporters that “nobody in {place} was ever asked about {topic}”",
    "In {place}, where {topic} began, the river reached {small}.{digit} metres, more than in any year since {year}",
    "It was not until {year} that {given} {family} took up {topic}, and {place} had to wait for {small} more years",
)
_FAMILIES = ("Moore", "Kaya", "Orr", "Lindqvist", "Duarte", "Petrova", "Okafor", "Brandt", "Ferri", "Nguyen", "O’Hara")
_GIVEN = ("Ada", "Mehmet", "Jane", "Karin", "Luís", "Irina", "Chidi", "Jonas", "Paola", "Linh", "Sean")
_PLACES = ("Pell", "Norrland", "Ankara", "Lake County", "Porto", "Dushanbe", "Lagos", "Kiel", "Ferrara", "Hue", "Cork")
_TOPICS = ("the bridge", "water rights", "school meals", "the ferry", "grain exports", "the new port", "flood defences")
_MONTHS = ("January", "March", "May", "June", "August", "October", "December")


def a_varied_text(notes: int, *, seed: int = 7) -> bytes:
    """Write a piece with so many notes, about 220 characters a note, no two of them cut from one stencil."""
    chance = random.Random(seed)
    body = "\n\n".join(_sentence(chance, number) for number in range(1, notes + 1))
    listed = "\n".join(f"{n}. {_note(chance, item)}" for n, item in enumerate(invent_items(notes, seed=seed), start=1))
    return f"What became of the bridges\n\n{body}\n\nNotes\n\n{listed}\n".encode()


def _sentence(chance: random.Random, number: int) -> str:
    year = chance.randint(1950, 2015)
    words = chance.choice(_OPENINGS).format(
        place=chance.choice(_PLACES), topic=chance.choice(_TOPICS), month=chance.choice(_MONTHS), year=year,
        later=year + chance.randint(1, 8), small=chance.randint(2, 40), large=chance.randint(41, 900),
        digit=chance.randint(1, 9), given=chance.choice(_GIVEN), family=chance.choice(_FAMILIES),
    )  # fmt: skip
    return f"{words}.{number}"


def _note(chance: random.Random, item: Item) -> str:
    """Print an item as a note in one of a few manners, each leaving out and ordering fields by chance."""
    author = _names(chance, item)
    title = chance.choice(("“{}”", "‘{}’", "«{}»", "{}", '"{}"', "*{}*")).format(item.get("title", ""))
    date = _date(chance, item)
    holder = item.get("container-title") or item.get("publisher") or ""
    volume = f"vol. {item['volume']}" if "volume" in item else ""
    page = chance.choice(("pp. {}", "{}", "p. {}")).format(item["page"]) if "page" in item else ""
    address = item.get("URL") or (f"doi:{item['DOI']}" if "DOI" in item else "")
    signal = chance.choice(("", "", "", "", "See ", "Cf. ", "See also "))
    if chance.random() < 0.3:
        parts = [author, f"({date})" if date else "", title, holder, volume, page, address]
    else:
        parts = [author, title, holder, volume, date, page, address]
    joint = chance.choice((", ", ". ", ", "))
    return signal + joint.join(part for part in parts if part) + chance.choice((".", "", "."))


def _names(chance: random.Random, item: Item) -> str:
    names = [
        one["literal"] if "literal" in one else chance.choice(("{given} {family}", "{family}, {given}")).format(**one)
        for one in item.get("author", ())
        if "literal" in one or ("given" in one and "family" in one)
    ]
    return " and ".join(names[:3])


def _date(chance: random.Random, item: Item) -> str:
    parts = (item.get("issued") or {}).get("date-parts") or [[]]
    year, month, day = (*parts[0], None, None, None)[:3]
    if not year or not month or not day:
        return str(year or "")
    return chance.choice(
        (f"{day}.{month}.{year}", f"{_MONTHS[month % 7]} {day}, {year}", f"{year}-{month:02}-{day:02}")
    )
