"""Invented bibliographic items in CSL-JSON: news, web pages, books, papers, broadcasts and the rest.

The same seed gives the same items. Outlet names and hosts are those of the outlet table, half of the time in
another spelling; everything else is made up, or taken from the title and name fields of tagged strings.
"""

import random
import re
import tomllib
import unicodedata
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

Item = dict[str, Any]

_VOCABULARY: dict[str, Any] = tomllib.loads((Path(__file__).parent / "vocabulary.toml").read_text(encoding="utf-8"))
_LANGUAGE_WEIGHTS = {
    "en": 48,
    "de": 9,
    "fr": 8,
    "es": 8,
    "it": 5,
    "pt": 5,
    "tr": 5,
    "ru": 5,
    "uk": 2,
    "nl": 2,
    "pl": 2,
    "sv": 1,
}
_SCRIPT_OF = {"ru": "cyrillic", "uk": "cyrillic"}


def invent_items(count: int, *, seed: int) -> list[Item]:
    """Invent `count` items of all kinds, news and web pages most often."""
    chance = random.Random(seed)
    makers, weights = zip(*_MAKERS, strict=True)
    return [
        {"id": f"i{number}", **Inventor(chance).make(chance.choices(makers, weights)[0])} for number in range(count)
    ]


class Inventor:
    """One item's random choices, all in one language."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        code = chance.choices(list(_LANGUAGE_WEIGHTS), list(_LANGUAGE_WEIGHTS.values()))[0]
        self.words = next(language for language in _VOCABULARY["languages"] if language["code"] == code)

    def make(self, maker: Callable[["Inventor"], Item]) -> Item:
        """Invent an item with the language it is in; empty fields are left out."""
        item = maker(self)
        item["language"] = self.words["locale"]
        return {key: value for key, value in item.items() if value not in (None, "", [])}

    def maybe(self, probability: float, value: Any) -> Any:
        """Give the value with this probability, else None."""
        return value if self.chance.random() < probability else None

    def pick(self, name: str) -> str:
        """Pick from a list of the language, else from a general one."""
        words = self.words.get(name) or _VOCABULARY[name]
        return str(self.chance.choice(words))

    def title(self) -> str:
        """Invent a title or headline, now and then in capitals, with a subtitle or a site's name behind it."""
        place, other = self.pick("places"), self.pick("places")
        text = self.pick("titles").format(
            place=place,
            place2=other,
            topic=self.pick("topics"),
            topic2=self.pick("topics"),
            body=self.pick("bodies"),
            person=f"{self.pick('given')} {self.pick('family')}",
            n=self.chance.choice((3, 7, 12, 43, "dozens", 150)),
            year=self.chance.randint(1945, 2024),
            t=self.pick("local_fields"),
        )
        text = text[0].upper() + text[1:]
        roll = self.chance.random()
        if roll < 0.12:
            text += self.chance.choice((": ", ". ", " – ", "—", " - ")) + self.capital(self.pick("topics"))
        elif roll < 0.17:
            text = re.sub(r"\b(\w)", lambda match: match[1].upper(), text)
        elif roll < 0.19:
            text = text.upper()
        return text

    @staticmethod
    def capital(text: str) -> str:
        """Capitalize the first letter only."""
        return text[0].upper() + text[1:]

    def person(self) -> dict[str, str]:
        """Invent a name, with initials now and then."""
        given = self.pick("given")
        roll = self.chance.random()
        if roll < 0.18:
            given += f" {self.chance.choice('ABCDEFGHJKLMPRSTW')}."
        elif roll < 0.24:
            given = f"{given[0]}. {self.chance.choice('ABCDEFGHJKLMPRSTW')}."
        return {"family": self.pick("family"), "given": given}

    def people(self, *weights: int) -> list[dict[str, str]]:
        """Invent a list of 0, 1, 2, … names, by weight of the number; an organisation now and then."""
        count = self.chance.choices(range(len(weights)), weights)[0]
        if count == 1 and self.chance.random() < 0.12:
            return [{"literal": self.pick("staff")}]
        return [self.person() for _ in range(count)]

    def date(self, *, day: float = 1.0, month: float = 1.0) -> dict[str, Any]:
        """Invent a date, as partial as the probabilities say."""
        parts = [self.chance.choices((self.chance.randint(2008, 2026), self.chance.randint(1930, 2007)), (9, 1))[0]]
        if self.chance.random() < month:
            parts.append(self.chance.randint(1, 12))
            if self.chance.random() < day:
                parts.append(self.chance.randint(1, 28))
        return {"date-parts": [parts]}

    def accessed(self) -> dict[str, Any]:
        """Invent an access date."""
        return {
            "date-parts": [[self.chance.randint(2012, 2026), self.chance.randint(1, 12), self.chance.randint(1, 28)]]
        }

    def journal(self) -> str:
        """Invent a journal's name."""
        field = self.pick("local_fields") if self.words["code"] != "en" else self.chance.choice(_VOCABULARY["fields"])
        return self.pick("journals").format(t=field)

    def outlet(self, *kinds: str) -> tuple[str, str]:
        """Pick an outlet's name in one of its spellings and a host of it, or invent one."""
        if self.chance.random() < 0.25:
            name = self.chance.choice(_VOCABULARY["outlets"])
            host = (
                name.lower() if "." in name else f"{_slug(name, '')}.{self.chance.choice(('com', 'org', 'de', 'net'))}"
            )
            return name, f"www.{host}"
        fitting = _outlets(self.words["code"], kinds)
        names, domains = self.chance.choice(fitting)
        name = names[0] if self.chance.random() < 0.6 else self.chance.choice(names)
        host = self.chance.choice(domains) if domains else f"{_slug(name, '')}.org"
        if self.chance.random() < 0.04:
            name = f"www.{host}" if self.chance.random() < 0.5 else host
        elif self.chance.random() < 0.04:
            name = name.lower()
        return name, host if host.count(".") > 1 else f"www.{host}"

    def url(self, host: str, title: str) -> str:
        """Invent an address as a site of this host would give the page."""
        slug = _slug(title, "-")[:70].strip("-") or "artikel"
        number = self.chance.randint(10000, 99999999)
        year, month = self.chance.randint(2010, 2026), self.chance.randint(1, 12)
        path = self.chance.choice(
            (
                f"{slug}",
                f"{slug}/",
                f"a/{slug}/{number}.html",
                f"news/{slug}-{number}",
                f"{year}/{month:02d}/{slug}",
                f"{year}/{month:02d}/12/{slug}.html",
                f"content/{number:x}-4fd0-4253",
                f"news/world-europe-{number}",
                f"article{number}.ece",
                f"?p={number}",
                f"en/{slug}/a-{number}",
                f"world/{slug}-{year}-{month:02d}-14/",
                f"index.php?id={number}&lang=en",
                f"doc/{number}.pdf",
                f"artikel/{slug}-a-{number}.html",
                "",
            )
        )
        return f"{self.chance.choice(('https', 'https', 'https', 'http'))}://{host}/{path}"

    def doi(self) -> str:
        """Invent a DOI."""
        tail = self.chance.choice(
            (
                f"s{self.chance.randint(10000, 99999)}-020-0{self.chance.randint(1000, 9999)}-x",
                f"j.{self.chance.choice(('jpol', 'cell', 'energy'))}.2019.{self.chance.randint(100, 999)}",
                f"{self.chance.randint(1000000, 9999999)}",
                f"0263493{self.chance.randint(1, 9)}.2021.{self.chance.randint(100000, 999999)}",
                f"CBO978{self.chance.randint(1000000000, 9999999999)}",
            )
        )
        return f"10.{self.chance.randint(1000, 9999)}/{tail}"

    def isbn(self) -> str:
        """Invent the look of an ISBN."""
        return self.chance.choice(("978-3-16-{}-0", "978-0-19-{}-7", "9780{}213"))[:].format(
            self.chance.randint(100000, 999999)
        )

    def pages(self) -> str:
        """Invent a page range or a page."""
        first = self.chance.randint(1, 980)
        last = first + self.chance.randint(1, 40)
        return self.chance.choices(
            (f"{first}-{last}", str(first), f"e{first}{last}", f"A{first % 30 + 1}"), (16, 2, 1, 1)
        )[0]


def _news(make: Inventor) -> Item:
    title = make.title()
    outlet, host = make.outlet("newspaper", "agency", "broadcaster", "online", "magazine")
    has_page = make.chance.random() < 0.2
    return {
        "type": "article-newspaper",
        "title": title,
        "container-title": outlet,
        "author": make.people(35, 50, 10, 3),
        "issued": make.maybe(0.97, make.date(day=0.97, month=0.98)),
        "URL": None if has_page else make.maybe(0.8, make.url(host, title)),
        "accessed": make.maybe(0.4, make.accessed()),
        "page": make.pages() if has_page else None,
        "publisher-place": make.maybe(0.08, make.pick("cities")),
        "section": make.maybe(0.06, make.chance.choice(("World", "Politics", "Opinion", "Business", "Panorama"))),
    }


def _webpage(make: Inventor) -> Item:
    title = make.title()
    outlet, host = make.outlet(
        "online", "think_tank", "organisation", "government", "platform", "broadcaster", "agency"
    )
    if make.chance.random() < 0.1:
        title += make.chance.choice((" | ", " - ", " – ")) + outlet
    return {
        "type": make.chance.choices(("webpage", "post-weblog"), (4, 1))[0],
        "title": title,
        "container-title": make.maybe(0.8, outlet),
        "author": make.people(50, 38, 8, 3),
        "issued": make.maybe(0.78, make.date(day=0.85, month=0.85)),
        "URL": make.maybe(0.97, make.url(host, title)),
        "accessed": make.maybe(0.65, make.accessed()),
        "publisher": make.maybe(0.08, outlet),
    }


def _magazine(make: Inventor) -> Item:
    title = make.title()
    outlet, host = make.outlet("magazine", "magazine", "newspaper")
    return {
        "type": "article-magazine",
        "title": title,
        "container-title": outlet,
        "author": make.people(10, 75, 12, 3),
        "issued": make.date(day=0.6, month=0.95),
        "page": make.maybe(0.4, make.pages()),
        "volume": make.maybe(0.3, str(make.chance.randint(1, 110))),
        "issue": make.maybe(0.3, str(make.chance.randint(1, 52))),
        "URL": make.maybe(0.55, make.url(host, title)),
        "accessed": make.maybe(0.3, make.accessed()),
    }


def _journal(make: Inventor) -> Item:
    title = make.title()
    name = make.journal() if make.chance.random() < 0.85 else make.outlet("journal")[0]
    doi = make.maybe(0.5, make.doi())
    return {
        "type": "article-journal",
        "title": title,
        "container-title": name,
        "author": make.people(1, 32, 28, 18, 10, 6, 5),
        "issued": make.date(day=0.15, month=0.3),
        "volume": make.maybe(0.92, str(make.chance.randint(1, 240))),
        "issue": make.maybe(0.65, str(make.chance.choice((*range(1, 13), "3-4", "S1")))),
        "page": make.maybe(0.9, make.pages()),
        "DOI": doi,
        "URL": make.maybe(0.25, make.url(f"www.{_slug(name, '')[:14]}.org", title)),
        "accessed": make.maybe(0.2, make.accessed()),
        "ISSN": make.maybe(0.2, "0263-4937"),
    }


def _book(make: Inventor) -> Item:
    edited = make.chance.random() < 0.15
    return {
        "type": "book",
        "title": make.title(),
        "author": None if edited else make.people(1, 66, 22, 8, 3),
        "editor": make.people(0, 5, 3, 1) if edited else make.maybe(0.05, make.people(0, 1)),
        "translator": make.maybe(0.08, make.people(0, 1)),
        "publisher": make.maybe(0.94, make.pick("publishers")),
        "publisher-place": make.maybe(0.75, make.pick("cities")),
        "issued": make.date(month=0.03),
        "edition": make.maybe(0.15, str(make.chance.randint(2, 9))),
        "volume": make.maybe(0.06, str(make.chance.randint(1, 4))),
        "ISBN": make.maybe(0.3, make.isbn()),
        "collection-title": make.maybe(0.1, make.journal()),
        "URL": make.maybe(0.08, make.url("books.google.com", "books")),
        "DOI": make.maybe(0.06, make.doi()),
    }


def _chapter(make: Inventor) -> Item:
    return {
        "type": make.chance.choices(("chapter", "paper-conference", "entry-encyclopedia"), (6, 3, 1))[0],
        "title": make.title(),
        "container-title": make.chance.choice(
            (make.title(), f"Handbook of {make.journal()}", f"Proceedings of the {make.journal()}")
        ),
        "author": make.people(1, 55, 26, 12, 4),
        "editor": make.maybe(0.75, make.people(0, 4, 4, 1)),
        "publisher": make.maybe(0.92, make.pick("publishers")),
        "publisher-place": make.maybe(0.7, make.pick("cities")),
        "issued": make.date(month=0.06),
        "page": make.maybe(0.85, make.pages()),
        "DOI": make.maybe(0.2, make.doi()),
        "volume": make.maybe(0.08, str(make.chance.randint(1, 40))),
        "edition": make.maybe(0.05, "2"),
        "ISBN": make.maybe(0.1, make.isbn()),
    }


def _report(make: Inventor) -> Item:
    title = make.title()
    outlet, host = make.outlet("think_tank", "organisation", "government")
    return {
        "type": "report",
        "title": title,
        "author": make.people(10, 50, 20, 8) or [{"literal": outlet}],
        "publisher": make.maybe(0.85, outlet),
        "publisher-place": make.maybe(0.4, make.pick("cities")),
        "issued": make.date(day=0.4, month=0.5),
        "URL": make.maybe(0.65, make.url(host, title)),
        "accessed": make.maybe(0.35, make.accessed()),
        "number": make.maybe(
            0.3,
            make.chance.choice(("No. 12", "WP/21/{}", "{}", "A/75/{}", "Policy Brief {}")).format(
                make.chance.randint(3, 400)
            ),
        ),
        "genre": make.maybe(
            0.3, make.chance.choice(("Report", "Working Paper", "Policy Brief", "Bericht", "Rapport", "Informe"))
        ),
        "page": make.maybe(0.05, make.pages()),
    }


def _press_release(make: Inventor) -> Item:
    title = make.title()
    outlet, host = make.outlet("government", "organisation", "agency")
    return {
        "type": "webpage",
        "title": title,
        "container-title": outlet,
        "issued": make.date(),
        "URL": make.maybe(0.7, make.url(host, title)),
        "genre": make.maybe(
            0.5,
            make.chance.choice(
                (
                    "Press release",
                    "Pressemitteilung",
                    "Communiqué de presse",
                    "Comunicado de prensa",
                    "Basın açıklaması",
                    "Пресс-релиз",
                )
            ),
        ),
        "accessed": make.maybe(0.3, make.accessed()),
        "author": make.maybe(0.2, [{"literal": outlet}]),
    }


def _broadcast(make: Inventor) -> Item:
    title = make.title()
    outlet, host = make.outlet("broadcaster")
    return {
        "type": make.chance.choice(("broadcast", "broadcast", "motion_picture", "interview", "song")),
        "title": title,
        "container-title": make.maybe(0.6, make.pick("programmes")),
        "publisher": make.maybe(0.75, outlet),
        "author": make.maybe(0.45, make.people(0, 4, 1)),
        "issued": make.date(day=0.9),
        "URL": make.maybe(0.6, make.url(host, title)),
        "accessed": make.maybe(0.35, make.accessed()),
        "medium": make.maybe(
            0.4, make.chance.choice(("Television broadcast", "Podcast", "Video", "Radio", "Fernsehsendung"))
        ),
    }


def _video(make: Inventor) -> Item:
    platform = make.pick("platforms")
    title = make.title()
    host = f"www.{_slug(platform, '')}.com"
    user = _slug(make.pick("family"), "")
    address = make.chance.choice(
        (
            f"https://www.youtube.com/watch?v=dQ{user[:4]}WgXcQ",
            f"https://{host}/{user}/status/14{make.chance.randint(10**8, 10**9)}",
            f"https://t.me/{user}/{make.chance.randint(10, 9999)}",
        )
    )
    return {
        "type": make.chance.choice(("post", "motion_picture", "post-weblog")),
        "title": title,
        "container-title": make.maybe(0.85, platform),
        "author": make.maybe(0.85, make.people(0, 1)),
        "issued": make.maybe(0.95, make.date(day=0.95)),
        "URL": make.maybe(0.9, address),
        "accessed": make.maybe(0.4, make.accessed()),
        "genre": make.maybe(0.4, make.chance.choice(("Tweet", "Post", "Video", "Status update", "Thread"))),
    }


def _thesis(make: Inventor) -> Item:
    return {
        "type": "thesis",
        "title": make.title(),
        "author": make.people(0, 1),
        "publisher": make.pick("universities"),
        "issued": make.date(month=0.1),
        "genre": make.maybe(
            0.85,
            make.chance.choice(
                (
                    "PhD thesis",
                    "Doctoral dissertation",
                    "Master's thesis",
                    "Dissertation",
                    "Thèse de doctorat",
                    "Tesis doctoral",
                    "Yüksek Lisans Tezi",
                    "Диссертация",
                )
            ),
        ),
        "publisher-place": make.maybe(0.4, make.pick("cities")),
        "URL": make.maybe(0.35, make.url("repository.example.edu", "thesis")),
        "accessed": make.maybe(0.2, make.accessed()),
    }


def _dataset(make: Inventor) -> Item:
    title = make.title()
    return {
        "type": make.chance.choice(("dataset", "dataset", "software")),
        "title": title,
        "author": make.people(5, 50, 25, 15),
        "publisher": make.maybe(
            0.9,
            make.chance.choice(
                ("Zenodo", "Harvard Dataverse", "Figshare", "Dryad", "World Bank", "GitHub", "Eurostat", "GESIS")
            ),
        ),
        "issued": make.date(day=0.4, month=0.5),
        "DOI": make.maybe(0.6, make.doi()),
        "URL": make.maybe(0.4, make.url("zenodo.org", "record")),
        "version": make.maybe(0.4, make.chance.choice(("1.0", "2.3.1", "V2", "v1"))),
        "accessed": make.maybe(0.3, make.accessed()),
        "genre": make.maybe(0.3, "Data set"),
    }


def _legal(make: Inventor) -> Item:
    if make.chance.random() < 0.5:
        one, other = (
            make.pick("family"),
            make.chance.choice((make.pick("family"), "United States", "Secretary of State", "Ministry of Health")),
        )
        return {
            "type": "legal_case",
            "title": f"{one} v. {other}" if make.chance.random() < 0.6 else f"{one} v {other}",
            "container-title": make.chance.choice(("U.S.", "F.3d", "AC", "WLR", "ECR", "QB")),
            "volume": make.maybe(0.9, str(make.chance.randint(1, 580))),
            "page": str(make.chance.randint(1, 999)),
            "authority": make.maybe(0.6, make.chance.choice(("Supreme Court", "9th Cir.", "HL", "UKSC"))),
            "issued": make.date(month=0.1),
        }
    return {
        "type": make.chance.choice(("legislation", "bill", "standard", "speech")),
        "title": f"{Inventor.capital(make.pick('topics'))} Act {make.chance.randint(1950, 2024)}"
        if make.words["code"] == "en"
        else make.title(),
        "issued": make.date(day=0.5, month=0.6),
        "number": make.maybe(0.5, str(make.chance.randint(1, 9000))),
        "URL": make.maybe(0.4, make.url("www.legislation.gov.uk", "act")),
        "accessed": make.maybe(0.2, make.accessed()),
    }


_MAKERS: tuple[tuple[Callable[[Inventor], Item], float], ...] = (
    (_news, 34),
    (_webpage, 19),
    (_magazine, 5),
    (_journal, 14),
    (_book, 7),
    (_chapter, 6),
    (_report, 6),
    (_press_release, 3),
    (_broadcast, 4),
    (_video, 4),
    (_thesis, 2),
    (_dataset, 3),
    (_legal, 1.5),
)


def _slug(text: str, joint: str) -> str:
    folded = unicodedata.normalize("NFKD", text.lower())
    latin = re.sub(r"[^a-z0-9]+", joint, "".join(char for char in folded if not unicodedata.combining(char)))
    return latin if latin.strip("-") else "novosti"


def _read_outlets() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    rows = []
    for line in (files("refcheck") / "data" / "outlets.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, name, others, domains = line.split("\t")
            rows.append((kind, (name, *filter(None, others.split("|"))), tuple(domains.split())))
    return rows


_OUTLETS = _read_outlets()
_ENDINGS = {
    "en": "com org uk us au in int gov net asia ie ca za pk",
    "de": "de at ch",
    "fr": "fr ch be",
    "es": "es mx ar com co cl pe",
    "it": "it",
    "pt": "br pt",
    "tr": "tr",
    "ru": "ru kg kz tj io",
    "uk": "ua",
    "nl": "nl be",
    "pl": "pl",
    "sv": "se fi",
}


def _outlets(code: str, kinds: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    endings = set(_ENDINGS[code].split())
    cyrillic = _SCRIPT_OF.get(code) == "cyrillic"
    fitting = []
    for kind, names, domains in _OUTLETS:
        if kind in kinds and any(domain.rpartition(".")[2] in endings for domain in domains):
            in_script = [name for name in names if bool(re.search("[а-яА-Я]", name)) == cyrillic]
            fitting.append((tuple(in_script or names), domains))
    return fitting or [(names, domains) for kind, names, domains in _OUTLETS if kind in kinds]
