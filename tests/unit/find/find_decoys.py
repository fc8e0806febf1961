"""Works named by title, outlet and date, each hidden among decoys; every twist is one way in which a search goes wrong.

Titles and pages are made up; outlets are real so that the table of outlets is put to the test.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from refcheck.datatypes.exchanges import Response, TransportError, TransportErrorKind
from refcheck.datatypes.references import Reference
from tests.unit.find.find_builders import Article, World, a_cited_work, moved, slug_of


@dataclass(frozen=True, kw_only=True)
class Case:
    """One hidden reference: `right` is the address to be found, None where only decoys are there."""

    name: str
    reference: Reference
    world: World
    right: str | None


@dataclass(frozen=True, kw_only=True)
class Work:
    """One work as it was published."""

    title: str
    outlet: str
    host: str
    date: str
    iso: str
    language: str = "en"

    @property
    def page(self) -> Article:
        """The page of the work."""
        return Article(
            url=f"https://{self.host}/news/{slug_of(self.title)}",
            title=self.title,
            date=f"{self.iso}T09:00:00Z",
            site=self.outlet,
            language=self.language,
        )


WORKS = (
    Work(title="River towns brace for a second flood in a month", outlet="The Guardian", host="www.theguardian.com",
         date="12 May 2022", iso="2022-05-12"),
    Work(title="Harbour workers vote to end their longest strike", outlet="Reuters", host="www.reuters.com",
         date="3 March 2021", iso="2021-03-03"),
    Work(title="Ministry admits error in census figures", outlet="Dawn", host="www.dawn.com",
         date="28 January 2020", iso="2020-01-28"),
    Work(title="Bergwerk schließt nach hundert Jahren endgültig", outlet="Der Spiegel", host="www.spiegel.de",
         date="7. Juni 2019", iso="2019-06-07", language="de"),
    Work(title="La sécheresse menace les vignobles du sud", outlet="Le Monde", host="www.lemonde.fr",
         date="19 août 2022", iso="2022-08-19", language="fr"),
    Work(title="Los agricultores cortan la frontera por tercer día", outlet="El País", host="elpais.com",
         date="6 de febrero de 2024", iso="2024-02-06", language="es"),
    Work(title="Парламент одобрил закон о малых реках", outlet="Коммерсантъ", host="www.kommersant.ru",
         date="14 апреля 2021", iso="2021-04-14", language="ru"),
    Work(title="Opposition walks out of budget session", outlet="The Hindu", host="www.thehindu.com",
         date="2 February 2023", iso="2023-02-02"),
    Work(title="Island ferries halted as storm nears the coast", outlet="BBC News", host="www.bbc.co.uk",
         date="21 November 2021", iso="2021-11-21"),
    Work(title="New rail tunnel opens under the strait", outlet="Anadolu Agency", host="www.aa.com.tr",
         date="29 October 2018", iso="2018-10-29"),
)  # fmt: skip


Twist = Callable[[Work], tuple[Reference, World, str | None]]


def cases() -> Iterator[Case]:
    """Give every work under every twist that fits it."""
    for twist in TWISTS:
        for work in WORKS:
            reference, world, right = twist(work)
            name = f"{twist.__name__.strip('_')}-{work.host}"
            yield Case(name=name, reference=reference, world=world, right=right)


def _cite(work: Work, *, title: str | None = None, date: str | None = None) -> Reference:
    return a_cited_work(title or work.title, work.outlet, date or work.date)


def _other_outlet(work: Work) -> Article:
    return moved(work.page, url=f"https://www.morning-ledger.example/{slug_of(work.title)}", site="Morning Ledger")


def _known_other_outlet(work: Work) -> Article:
    return moved(work.page, url=f"https://www.scmp.com/news/{slug_of(work.title)}", site="South China Morning Post")


def _syndicated(work: Work) -> Article:
    url = f"https://news.aggregator.example/story/{slug_of(work.title)}"
    return moved(work.page, url=url, site="Aggregator", canonical=work.page.url, author=work.outlet)


def _other_date(work: Work) -> Article:
    return moved(work.page, url=work.page.url + "-2", date="2016-02-11T09:00:00Z")


def _tag_page(work: Work) -> Article:
    return moved(work.page, url=f"https://{work.host}/tag/{slug_of(work.title.split()[0])}", date=None)


def _other_work(work: Work) -> Article:
    words = work.title.split()
    title = " ".join([*words[: len(words) // 2], "again", "and", "again"])
    return moved(work.page, url=f"https://{work.host}/news/{slug_of(title)}", title=title)


def _translated(work: Work) -> Article:
    title = (
        "Übersetzter Titel über dieselbe Sache" if work.language == "en" else "The same thing under an English title"
    )
    host = f"en.{work.host}" if work.language != "en" else f"de.{work.host}"
    return moved(
        work.page,
        url=f"https://{host}/{slug_of(title)}",
        title=title,
        language="de" if work.language == "en" else "en",
        hit_title=work.title,
    )


def _decoys(work: Work) -> list[Article]:
    makers = (_syndicated, _known_other_outlet, _tag_page, _other_date, _translated, _other_outlet, _other_work)
    return [make(work) for make in makers]


def _plain(work: Work) -> tuple[Reference, World, str | None]:
    return _cite(work), World(articles=[*_decoys(work), work.page]), work.page.url


def _typography(work: Work) -> tuple[Reference, World, str | None]:
    page = moved(work.page, title=work.title.replace(" ", "\u00a0", 1).upper())
    return _cite(work, title=f"“{work.title}”"), World(articles=[*_decoys(work), page]), page.url


def _subtitle_on_the_page(work: Work) -> tuple[Reference, World, str | None]:
    page = moved(work.page, title=f"{work.title}: what is known so far")
    return _cite(work), World(articles=[*_decoys(work), page]), page.url


def _label_in_the_citation(work: Work) -> tuple[Reference, World, str | None]:
    return _cite(work, title=f"Explained: {work.title}"), World(articles=[work.page, *_decoys(work)]), work.page.url


def _day_before(work: Work) -> tuple[Reference, World, str | None]:
    year, month, day = (int(part) for part in work.iso.split("-"))
    page = moved(work.page, date=f"{year}-{month:02d}-{day - 1:02d}T23:30:00Z")
    return _cite(work), World(articles=[*_decoys(work), page]), page.url


def _date_only_shown(work: Work) -> tuple[Reference, World, str | None]:
    page = moved(work.page, date=None, shows_date=work.date)
    return _cite(work), World(articles=[*_decoys(work), page]), page.url


def _month_only_cited(work: Work) -> tuple[Reference, World, str | None]:
    return _cite(work, date=work.iso[:7]), World(articles=[*_decoys(work), work.page]), work.page.url


def _moved_home(work: Work) -> tuple[Reference, World, str | None]:
    old = moved(work.page, url=f"https://in.{work.host.removeprefix('www.')}/article/id{slug_of(work.title)}")
    home = f"https://{work.host}/"
    answers: dict[str, Response | TransportError] = {
        old.url: Response(status=301, headers=(("Location", home),)),
        home: moved(work.page, url=home, title="Front page", date=None).response(),
    }
    stamp = work.iso.replace("-", "")
    world = World(articles=[*_decoys(work), old], answers=answers, copies={old.url: (stamp, old)})
    return _cite(work), world, old.url


def _walled_and_archived(work: Work) -> tuple[Reference, World, str | None]:
    wall = Response(
        status=403, headers=(("Content-Type", "text/html"),), body=b"<html><body>Access denied</body></html>"
    )
    stamp = work.iso.replace("-", "")
    page = work.page
    world = World(articles=[*_decoys(work), page], answers={page.url: wall}, copies={page.url: (stamp, page)})
    return _cite(work), world, page.url


def _only_the_copy_is_listed(work: Work) -> tuple[Reference, World, str | None]:
    page = work.page
    return _cite(work), World(articles=[*_decoys(work), page], hidden={page.url}), page.url


def _only_decoys(work: Work) -> tuple[Reference, World, str | None]:
    gone = TransportError(kind=TransportErrorKind.DNS, message="no such host")
    return _cite(work), World(articles=_decoys(work), answers={work.page.url: gone}), None


def _walled_without_copy(work: Work) -> tuple[Reference, World, str | None]:
    wall = Response(
        status=403, headers=(("Content-Type", "text/html"),), body=b"<html><body>Access denied</body></html>"
    )
    return _cite(work), World(articles=[*_decoys(work), work.page], answers={work.page.url: wall}), None


def _only_a_scraper(work: Work) -> tuple[Reference, World, str | None]:
    scraper = moved(work.page, url=f"https://www.{work.host.split('.')[-2]}daily24.net/{slug_of(work.title)}")
    mirror = moved(work.page, url=f"https://bestnewsmirror.com/{slug_of(work.title)}")
    return _cite(work), World(articles=[*_decoys(work), scraper, mirror], hidden={scraper.url}), None


def _outlet_in_front(work: Work) -> tuple[Reference, World, str | None]:
    reference = a_cited_work(f"{work.outlet}: {work.title}", None, work.date)
    return reference, World(articles=[*_decoys(work), work.page]), work.page.url


def _cut_in_the_results(work: Work) -> tuple[Reference, World, str | None]:
    cut = " ".join(work.title.split()[:-1]) + " …"
    return _cite(work), World(articles=[*_decoys(work), moved(work.page, hit_title=cut)]), work.page.url


def _form_for_telephones(work: Work) -> tuple[Reference, World, str | None]:
    phone = moved(work.page, url=f"https://{work.host}/amp/1{len(work.title)}", canonical=work.page.url)
    world = World(articles=[*_decoys(work), phone, work.page], hidden={work.page.url})
    return _cite(work), world, work.page.url


def _two_days_off(work: Work) -> tuple[Reference, World, str | None]:
    year, month, day = (int(part) for part in work.iso.split("-"))
    page = moved(work.page, date=f"{year}-{month:02d}-{day + 2 if day < 20 else day - 2:02d}T12:00:00Z")
    return _cite(work), World(articles=[*_decoys(work), page]), None


def _published_twice(work: Work) -> tuple[Reference, World, str | None]:
    twin = moved(work.page, url=f"https://{work.host}/world/0-{slug_of(work.title)}-print")
    return _cite(work), World(articles=[*_decoys(work), work.page, twin]), None


TWISTS: tuple[Twist, ...] = (
    _plain,
    _typography,
    _subtitle_on_the_page,
    _label_in_the_citation,
    _day_before,
    _date_only_shown,
    _month_only_cited,
    _moved_home,
    _walled_and_archived,
    _only_the_copy_is_listed,
    _only_decoys,
    _walled_without_copy,
    _published_twice,
    _only_a_scraper,
    _outlet_in_front,
    _cut_in_the_results,
    _form_for_telephones,
    _two_days_off,
)
