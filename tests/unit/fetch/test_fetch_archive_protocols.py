"""Archives that fail, throttle, lead astray or lie, asked over sockets: what may be concluded, and at what pace."""

import asyncio
import ssl
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from refcheck.datatypes.availability import Expectation
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.references import PartialDate
from refcheck.errors import ConfigError
from refcheck.fetch.archives import KNOWN_ARCHIVES, WAYBACK, ArchiveService, open_archives
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.memento import MementoLookup, find_mementos
from refcheck.fetch.settings import FetchSettings
from refcheck.pipeline.copies import CopySearch, find_cited_copy
from tests.loopback import START, MappedBackend, NotingClock, Server, answer, serving

PAGE = "https://ledger.example/2021/dam-story"
TITLE = "Dam operators ignored two warnings before the flood"
NEAR = datetime(2021, 10, 18, tzinfo=UTC)
HOSTS = ("archive.org", "web.archive.org", "arquivo.pt", "gator.example")
ARQUIVO = KNOWN_ARCHIVES["arquivo"]


class StillClock(NotingClock):
    """Stands still but for the waits."""

    def now(self) -> datetime:
        return START + timedelta(seconds=sum(self.waits))


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, str]:
    authority = trustme.CA()
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*HOSTS).configure_cert(context)
    return context, str(path)


JSON = ("Content-Type", "application/json")
LINKS = ("Content-Type", "application/link-format")
HTML = ("Content-Type", "text/html; charset=utf-8")


def available(copy: str | None) -> bytes:
    closest = f'{{"closest": {{"available": true, "status": "200", "url": "{copy}"}}}}' if copy else "{}"
    return answer(200, f'{{"url": "x", "archived_snapshots": {closest}}}'.encode(), JSON)


def a_list(*times: str, url: str = PAGE, host: str = "web.archive.org/web", more: str = "") -> bytes:
    links = [f'<{url}>; rel="original"', *([more] if more else [])]
    for time in times:
        moment = datetime.strptime(time, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
        links.append(f'<https://{host}/{time}/{url}>; rel="memento"; datetime="{moment:%a, %d %b %Y %H:%M:%S} GMT"')
    return answer(200, ",\n".join(links).encode(), LINKS)


def rows(*times: str, url: str = PAGE) -> bytes:
    body = '[["urlkey","timestamp","original"]' + "".join(f',["k","{time}","{url}"]' for time in times) + "]"
    return answer(200, body.encode(), JSON)


def a_page(title: str, *headers: tuple[str, str]) -> bytes:
    text = "".join(f"<p>Paragraph {n} tells at length what the inspectors wrote to the ministry.</p>" for n in range(9))
    html = f"<html lang='en'><title>{title}</title><body><article><h1>{title}</h1>{text}</article></body></html>"
    return answer(200, html.encode(), HTML, *headers)


NONE = answer(200, b"[]", JSON)
BUSY = answer(200, b"<html><h1>Sorry, we are busy</h1></html>", HTML)
THROTTLED = answer(429, b"", reason="Too Many Requests")
DOWN = answer(503, b"", reason="Unavailable")
EXCLUDED = answer(
    403, b"", ("X-Archive-Wayback-Runtime-Error", "AdministrativeAccessControlException: Blocked Site Error")
)


def led_to(place: str) -> bytes:
    return answer(302, b"", ("Location", place), ("Vary", "accept-datetime"), reason="Found")


@dataclass
class StandIn:
    """Answers by the first key that the host and path begin with; a list of answers is played in turn."""

    answers: Mapping[str, bytes | list[bytes]]
    tls: tuple[ssl.SSLContext, str]
    clock: NotingClock = field(default_factory=StillClock)
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    times: list[datetime] = field(default_factory=list)

    def run(self, work: "Callable[[HttpFetcher], object]", **settings: object) -> object:
        async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
            head = server.heads[-1]
            host = next(line.split(":", 1)[1].strip() for line in head.splitlines() if line.lower().startswith("host:"))
            self.asked.append(f"{host}{path}")
            self.heads.append(head)
            self.times.append(self.clock.now())
            reply = next((value for key, value in self.answers.items() if f"{host}{path}".startswith(key)), None)
            if isinstance(reply, list):
                reply = reply.pop(0) if len(reply) > 1 else reply[0]
            if reply is None:
                writer.transport.abort()
                return
            writer.write(reply)

        server = Server(script)

        async def go() -> object:
            async with serving(server, tls=self.tls[0]):
                values = {"host_interval": 0.0, "attempts": 1, "cafile": self.tls[1], "total_timeout": 10.0} | settings
                fetcher = HttpFetcher(
                    FetchSettings(**values),  # type: ignore[arg-type]
                    clock=self.clock,
                    network_backend=MappedBackend(server.port, *HOSTS),
                )
                try:
                    return await work(fetcher)  # type: ignore[misc]
                finally:
                    await fetcher.aclose()

        return asyncio.run(go())

    def look_up(
        self, *archives: ArchiveService, near: datetime | None = NEAR, url: str = PAGE, **settings: object
    ) -> MementoLookup:
        """Look an address up in these archives, the Wayback Machine without any."""

        async def work(fetcher: HttpFetcher) -> MementoLookup:
            async def fetch(url: str, headers: Mapping[str, str] | None) -> FetchResult:
                return await fetcher.fetch(url, headers=headers)

            return await find_mementos(url, near=near, fetch=fetch, archives=archives or (WAYBACK,))

        found = self.run(work, **settings)
        assert isinstance(found, MementoLookup)
        return found

    def find_copy(self, expectation: Expectation, *words: str) -> CopySearch:
        """Find the copy of the cited page in the Wayback Machine."""

        async def work(fetcher: HttpFetcher) -> CopySearch:
            async def fetch_and_keep(
                url: str, headers: Mapping[str, str] | None = None
            ) -> tuple[FetchResult, tuple[Capture, ...]]:
                return await fetcher.fetch(url, headers=headers), ()

            return await find_cited_copy(
                PAGE, expectation=expectation, cited_words=words, fetch_and_keep=fetch_and_keep
            )

        found = self.run(work)
        assert isinstance(found, CopySearch)
        return found


COPY = f"web.archive.org/web/20211020000000/{PAGE}"
OTHERWISE_SPELT = "http://web.archive.org/web/20211020000000/http://www.ledger.example:80/2021/dam-story/"
UNASKED = f"https://archive.ph/20211020000000/{PAGE}"
WAYS = ("archive.org/wayback/available", "web.archive.org/web/timemap/", "web.archive.org/cdx/")


@pytest.mark.parametrize(
    ("answers", "copies", "is_complete"),
    [
        pytest.param((available(None), a_list("20211020000000"), DOWN), 1, True, id="none-said-though-there-are"),
        pytest.param((available(None), answer(404), rows("20211020000000")), 1, True, id="only-the-index-knows"),
        pytest.param((available(None), answer(404), NONE), 0, True, id="all-agree"),
        pytest.param((available(None), answer(404), THROTTLED), 0, False, id="index-throttles"),
        pytest.param((available(None), BUSY, BUSY), 0, False, id="a-busy-page-is-no-answer"),
        pytest.param((available(None), answer(200, b"", HTML), DOWN), 0, False, id="an-empty-page-is-no-list"),
        pytest.param((answer(200, b'{"archived_snap'), DOWN, DOWN), 0, False, id="broken-json"),
        pytest.param((answer(200, b"[" * 100_000), DOWN, NONE), 0, True, id="bottomless-json"),
        pytest.param((THROTTLED, THROTTLED, THROTTLED), 0, False, id="all-throttle"),
        pytest.param((EXCLUDED, DOWN, DOWN), 0, True, id="excluded-at-once"),
        pytest.param((available(None), DOWN, EXCLUDED), 0, True, id="excluded-from-the-index"),
        pytest.param(
            (available("http://web.archive.org/web/20211020000000/https://other.example/x"), answer(404), NONE),
            0,
            True,
            id="another-address-named",
        ),
        pytest.param(
            (available(None), a_list("20211020000000", url="https://other.example/"), DOWN),
            0,
            False,
            id="list-of-another-address",
        ),
        pytest.param((DOWN, DOWN, rows("20211020000000", url="https://x.example/")), 0, False, id="rows-of-another"),
        pytest.param(
            (available(OTHERWISE_SPELT), DOWN, DOWN),
            1,
            True,
            id="the-same-address-otherwise-spelt",
        ),
        pytest.param((available(UNASKED), answer(404), NONE), 0, True, id="never-that-archive"),
    ],
)  # fmt: skip
def test_only_an_answer_is_believed(
    answers: Sequence[bytes], copies: int, is_complete: bool, tls: tuple[ssl.SSLContext, str]
) -> None:
    lookup = StandIn(dict(zip(WAYS, answers, strict=True)), tls).look_up()
    assert len(lookup.mementos) == copies, lookup
    assert lookup.is_complete is is_complete, lookup
    assert lookup.notes or lookup.is_complete


def test_an_archive_that_throttles_is_not_asked_by_another_door(tls: tuple[ssl.SSLContext, str]) -> None:
    standin = StandIn({WAYS[0]: available(None), WAYS[1]: THROTTLED, WAYS[2]: NONE}, tls)
    assert not standin.look_up().is_complete
    assert len(standin.asked) == 2


@pytest.mark.parametrize(
    ("headers", "least"),
    [pytest.param((), 60.0, id="no-word-when"), pytest.param((("Retry-After", "90"),), 90.0, id="in-90-seconds")],
)
def test_a_throttling_archive_is_left_alone_for_as_long_as_it_wants(
    headers: tuple[tuple[str, str], ...], least: float, tls: tuple[ssl.SSLContext, str]
) -> None:
    throttled = answer(429, b"", *headers)
    standin = StandIn({WAYS[0]: available(None), WAYS[1]: [throttled, a_list("20211020000000")]}, tls)
    lookup = standin.look_up(attempts=3)
    assert len(lookup.mementos) == 1
    assert (standin.times[2] - standin.times[1]).total_seconds() >= least


@pytest.mark.parametrize(
    ("path", "most"),
    [
        pytest.param("/cdx/search/cdx?url=", 24, id="index"),
        pytest.param("/web/timemap/link/https://a.example/", 24, id="list"),
        pytest.param("/web/20211020000000id_/https://a.example/", 480, id="replay"),
    ],
)
def test_an_archive_is_never_asked_faster_than_it_bears(path: str, most: int, tls: tuple[ssl.SSLContext, str]) -> None:
    standin = StandIn({"web.archive.org/": NONE}, tls)

    async def work(fetcher: HttpFetcher) -> None:
        await asyncio.gather(*(fetcher.fetch(f"https://web.archive.org{path}{number}") for number in range(60)))

    standin.run(work, host_concurrency=1)
    starts = sorted(standin.times)
    within = max(sum(1 for other in starts if one <= other < one + timedelta(minutes=1)) for one in starts)
    assert within <= most


def test_a_list_without_end_is_cut_and_what_it_named_is_kept(tls: tuple[ssl.SSLContext, str]) -> None:
    place = f"https://arquivo.pt/wayback/20211020000000/{PAGE}"
    link = f'<{place}>; rel="memento"; datetime="Wed, 20 Oct 2021 00:00:00 GMT",\n'
    endless = answer(200, f'<{PAGE}>; rel="original",\n'.encode() + link.encode() * 4000, LINKS, length=10**12)
    standin = StandIn({"arquivo.pt/wayback/timemap/": endless, "arquivo.pt/wayback/": DOWN}, tls)
    lookup = standin.look_up(ARQUIVO, max_body_bytes=200_000)
    assert len(lookup.mementos) == 1
    assert not lookup.is_complete
    assert any("cut short" in note for note in lookup.notes)


def test_of_a_list_in_pages_the_one_that_holds_the_wanted_time_is_read(tls: tuple[ssl.SSLContext, str]) -> None:
    base = "https://arquivo.pt/wayback/timemap/"
    pages = ",\n".join(
        f'<{base}{year}/x>; rel="timemap"; type="application/link-format"; from="Thu, 01 Jan {year} 00:00:00 GMT"'
        for year in (2015, 2026, 2020)
    )
    answers = {
        f"arquivo.pt/wayback/timemap/link/{PAGE}": a_list(more=pages),
        "arquivo.pt/wayback/timemap/2020/": a_list("20211020000000", host="arquivo.pt/wayback"),
        "arquivo.pt/wayback/https": answer(404),
    }
    standin = StandIn(answers, tls)
    lookup = standin.look_up(ARQUIVO)
    assert [memento.memento_datetime.year for memento in lookup.mementos] == [2021]
    assert len(standin.asked) == 3


def test_a_list_in_pages_that_cannot_be_read_proves_nothing(tls: tuple[ssl.SSLContext, str]) -> None:
    page = '<https://arquivo.pt/wayback/timemap/1/x>; rel="timemap"; type="application/link-format"'
    answers = {
        "arquivo.pt/wayback/timemap/link/": a_list(more=page),
        "arquivo.pt/wayback/timemap/1/": DOWN,
        "arquivo.pt/wayback/https": answer(404),
    }
    lookup = StandIn(answers, tls).look_up(ARQUIVO)
    assert lookup.mementos == ()
    assert not lookup.is_complete


def test_a_time_gate_leads_to_the_nearest_copy(tls: tuple[ssl.SSLContext, str]) -> None:
    answers = {
        "arquivo.pt/wayback/2021": a_page(TITLE, ("Memento-Datetime", "Sun, 17 Oct 2021 09:00:00 GMT")),
        f"arquivo.pt/wayback/{PAGE}": led_to(f"https://arquivo.pt/wayback/20211017090000/{PAGE}"),
    }
    standin = StandIn(answers, tls)
    lookup = standin.look_up(ARQUIVO)
    assert [memento.memento for memento in lookup.mementos] == [f"https://arquivo.pt/wayback/20211017090000id_/{PAGE}"]
    assert lookup.mementos[0].memento_datetime == datetime(2021, 10, 17, 9, tzinfo=UTC)
    assert "accept-datetime: mon, 18 oct 2021 00:00:00 gmt" in standin.heads[0].lower()


@pytest.mark.parametrize(
    ("gate", "timemap", "is_complete"),
    [
        pytest.param(answer(404), answer(404), True, id="both-say-none"),
        pytest.param(answer(404), a_list(), True, id="an-empty-list"),
        pytest.param(DOWN, answer(404), False, id="gate-fails-and-the-list-is-not-there"),
        pytest.param(answer(404), DOWN, False, id="list-fails"),
        pytest.param(BUSY, BUSY, False, id="busy-pages"),
        pytest.param(led_to("https://arquivo.pt/wayback/home"), answer(404), False, id="led-to-a-front-page"),
        pytest.param(THROTTLED, answer(404), False, id="throttled-at-the-gate"),
    ],
)
def test_an_archive_without_an_index_is_believed_when_its_doors_agree(
    gate: bytes, timemap: bytes, is_complete: bool, tls: tuple[ssl.SSLContext, str]
) -> None:
    answers = {
        "arquivo.pt/wayback/timemap/": timemap,
        "arquivo.pt/wayback/home": BUSY,
        "arquivo.pt/wayback/": gate,
    }
    lookup = StandIn(answers, tls).look_up(ARQUIVO)
    assert lookup.mementos == ()
    assert lookup.is_complete is is_complete, lookup


def test_an_aggregator_names_copies_but_its_silence_is_no_proof(tls: tuple[ssl.SSLContext, str]) -> None:
    (_, gator) = open_archives(["https://gator.example/"])
    copies = a_list("20211020000000", host="arquivo.pt/wayback")
    knows = StandIn({"gator.example/timegate/": answer(404), "gator.example/timemap/link/": copies}, tls)
    assert [one.archive for one in knows.look_up(gator).mementos] == ["arquivo.pt"]
    silent = StandIn({"gator.example/": answer(404)}, tls).look_up(gator)
    assert not silent.is_complete
    assert silent.notes


def test_the_nearest_of_all_archives_comes_first(tls: tuple[ssl.SSLContext, str]) -> None:
    answers = {
        WAYS[0]: available("http://web.archive.org/web/20200101000000/" + PAGE),
        "arquivo.pt/wayback/timemap/": a_list("20211017000000", "20240101000000", host="arquivo.pt/wayback"),
        "arquivo.pt/wayback/": answer(404),
    }
    lookup = StandIn(answers, tls).look_up(WAYBACK, ARQUIVO)
    assert [memento.archive for memento in lookup.mementos] == ["arquivo.pt", "web.archive.org", "arquivo.pt"]


@pytest.mark.parametrize(
    ("url", "is_complete"),
    [
        pytest.param("https://cms.newsroom.internal/draft", True, id="inner-host"),
        pytest.param("http://192.168.1.4/wiki", True, id="private-address"),
        pytest.param("https://ledger.example/a?access_token=4f1c9a", False, id="token"),
        pytest.param("https://jo:secret@ledger.example/a", False, id="password"),
    ],
)
def test_no_public_archive_learns_of_a_private_address(
    url: str, is_complete: bool, tls: tuple[ssl.SSLContext, str]
) -> None:
    standin = StandIn({"": NONE}, tls)
    lookup = standin.look_up(WAYBACK, ARQUIVO, url=url)
    assert standin.asked == []
    assert lookup.is_complete is is_complete
    assert len(lookup.notes) == 2


EXPECTED = Expectation(title=TITLE, date=PartialDate(year=2021, month=10, day=18))


def test_a_copy_to_which_the_archive_redirects_is_named_by_its_own_time(tls: tuple[ssl.SSLContext, str]) -> None:
    real = f"https://web.archive.org/web/20230405060708id_/{PAGE}"
    answers = {
        WAYS[0]: available("http://" + COPY),
        "web.archive.org/web/2021": led_to(real),
        "web.archive.org/web/2023": a_page(TITLE, ("Memento-Datetime", "Wed, 05 Apr 2023 06:07:08 GMT")),
    }
    search = StandIn(answers, tls).find_copy(EXPECTED)
    assert search.source is not None
    assert search.source.memento is not None
    assert (search.source.uri, search.source.memento.memento) == (real, real)
    assert search.source.memento.memento_datetime == datetime(2023, 4, 5, 6, 7, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "replayed",
    [
        pytest.param(a_page("Harvest fair opens on Friday"), id="another-page"),
        pytest.param(a_page("Dam operators ignored three warnings before the flood"), id="another-figure"),
        pytest.param(answer(404, b"<html>Not in archive</html>", HTML), id="no-such-copy"),
        pytest.param(answer(200, b"", HTML), id="nothing-at-all"),
        pytest.param(led_to("https://gator.example/live"), id="led-out-of-the-archive"),
        pytest.param(THROTTLED, id="throttled"),
    ],
)
def test_a_copy_without_title_or_cited_words_is_no_evidence(replayed: bytes, tls: tuple[ssl.SSLContext, str]) -> None:
    answers = {
        WAYS[0]: available("http://" + COPY),
        "web.archive.org/web/2021": replayed,
        "gator.example/": a_page(TITLE),
    }
    search = StandIn(answers, tls).find_copy(EXPECTED, "The ministry had been told twice that the gates were stuck.")
    assert search.source is None
    assert all(memento.holds_cited_words is not True for memento in search.mementos)


def test_a_copy_that_holds_the_cited_words_is_taken_after_nearer_ones_that_do_not(
    tls: tuple[ssl.SSLContext, str],
) -> None:
    answers = {
        WAYS[0]: available(None),
        WAYS[1]: a_list("20211018000000", "20211101000000"),
        "web.archive.org/web/20211018": a_page("One moment, please"),
        "web.archive.org/web/20211101": a_page(TITLE),
    }
    search = StandIn(answers, tls).find_copy(EXPECTED)
    assert [memento.holds_cited_words for memento in search.mementos] == [False, True]
    assert search.source is not None


def test_the_day_of_reading_counts_before_that_of_publication(tls: tuple[ssl.SSLContext, str]) -> None:
    standin = StandIn({"": DOWN}, tls)
    read = Expectation(title=TITLE, date=EXPECTED.date, accessed=PartialDate(year=2024, month=2, day=3))
    search = standin.find_copy(read)
    assert "timestamp=20240203000000" in standin.asked[0]
    assert any("not known" in note for note in search.notes)


@pytest.mark.parametrize(
    "asked",
    ["archive.today", "https://archive.ph/", "nowhere", "https://a.example/{other}/{url}", "https://a.example/{x}", "ftp://x/{url}"],
)  # fmt: skip
def test_what_is_no_archive_is_refused_before_the_run(asked: str) -> None:
    with pytest.raises(ConfigError, match="--memento-archive"):
        open_archives([asked])


def test_archives_are_asked_for_by_name_or_address() -> None:
    opened = open_archives(["UKWA", "https://own.example/timemap/link/{url}", "https://own2.example/web/{url}", "ukwa"])
    assert [archive.name for archive in opened] == ["Wayback Machine", "UK Web Archive", "own.example", "own2.example"]
    assert (opened[2].timegate, opened[3].timemap) == (None, None)
