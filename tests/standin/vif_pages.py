"""Stand-ins for the pages that the VIF piece names by title, outlet and date.

Titles, outlets and dates are the cited ones, addresses the known ones; where only the host is known, the path is
made up, and the page says so in its footer. The text is written from facts; no sentence is an outlet's.
"""

from dataclasses import dataclass
from html import escape

from tests.standin.markup import article_ld, menu, meta, notice, paragraphs, tags, words

PATH_NOTICE = "The path of its address is made up; only the host is known."


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its address and what it says. `has_metadata` is what a newsroom's pages have and a ministry's lack."""

    url: str
    title: str
    outlet: str
    published: str
    text: str
    author: str = ""
    shown_date: str = ""
    language: str = "en"
    canonical: str = ""
    has_metadata: bool = True
    is_path_invented: bool = True

    @property
    def host(self) -> str:
        """The host that answers for it."""
        return self.url.split("/")[2]

    def render(self) -> str:
        """Give the page as HTML."""
        canonical = self.canonical or self.url
        head = meta()
        if self.has_metadata:
            description = paragraphs(self.text)[0][:140]
            head = meta(
                description=description,
                og__type="article",
                og__title=self.title,
                og__site_name=self.outlet,
                article__published_time=f"{self.published}T08:00:00Z",
            ) + article_ld(
                headline=self.title, url=canonical, published=f"{self.published}T08:00:00Z", outlet=self.outlet,
                author=self.author or self.outlet, description=description,
            )  # fmt: skip
        sections = words("Home, World, Politics, Economy, Society, Opinion, Sport, Video")
        footer = f"<p>Stand-in for a page of {escape(self.outlet)}. {PATH_NOTICE if self.is_path_invented else ''}</p>"
        return f"""<!DOCTYPE html>
<html lang="{self.language}">
<head>
<meta charset="utf-8">
<title>{escape(self.title)} | {escape(self.outlet)}</title>
<link rel="canonical" href="{escape(canonical)}">
{head}
</head>
<body>
<header><a href="/">{escape(self.outlet)}</a>{menu(sections, root="/", css="nav")}</header>
<main><article>
<h1>{escape(self.title)}</h1>
<p class="byline">{escape(self.author or self.outlet)}</p>
<p class="date">{escape(self.shown_date or self.published)}</p>
{tags("p", paragraphs(self.text))}
</article></main>
<footer>{menu(words("About, Contact, Terms, Privacy"), root="/about/", css="foot")}
{notice()}
{footer}</footer>
</body>
</html>
"""


ORDER = Page(
    url="https://economictimes.indiatimes.com/news/international/world-news/"
    "in-a-message-to-taliban-tajikistan-honours-ahmed-shah-massoud/articleshow/85900000.cms",
    title="In a message to Taliban, Tajikistan honours Ahmed Shah Massoud",
    outlet="The Economic Times",
    author="Dipanjan Roy Chaudhury",
    published="2021-09-04",
    text="""
Tajikistan has given one of its state orders to two leaders of Afghanistan's Tajiks who are no longer alive, which
observers read as a signal to the new rulers in Kabul.

The Order of Ismoili Somoni, first degree, went posthumously to Ahmad Shah Massoud and to Burhanuddin Rabbani on
September 2. President Emomali Rahmon signed the decree.

Massoud led the resistance in the Panjshir Valley, and Rabbani was president of Afghanistan in the 1990s.
""",
)
MEETING = Page(
    url="https://www.mfa.tj/en/main/view/8204/meeting-with-pakistani-foreign-minister-shah-mahmood-qureshi",
    title="Meeting with Pakistani Foreign Minister Shah Mahmood Qureshi",
    outlet="Ministry of Foreign Affairs of the Republic of Tajikistan",
    published="2021-08-26",
    shown_date="26.08.2021 10:15",
    has_metadata=False,
    text="""
The president of Tajikistan, Emomali Rahmon, received the foreign minister of Pakistan, Shah Mahmood Qureshi, in
Dushanbe on August 25.

Tajikistan, it was said, will not recognize a government that is formed by humiliation and in disregard of the
interests of the whole people, its ethnic minorities included. Tajiks make up more than 46 percent of the population.
""",
)
EXPLAINED = Page(
    url="https://indianexpress.com/article/explained/"
    "explained-how-the-rise-of-taliban-has-put-tajikistan-in-a-spot-7456846/",
    title="Explained: How the rise of Taliban has put Tajikistan in a spot",
    outlet="The Indian Express",
    author="Mira Patel",
    published="2021-08-24",
    is_path_invented=False,
    text="""
Tajikistan went through a civil war from 1992 to 1997, and what happens in Kabul brings that time back to many.

The peace accord gave the opposition 30 percent of the posts in government. The Islamic Renaissance Party became
legal and was the second largest party of the country.
""",
)
BANNED = Page(
    url="https://www.rferl.org/a/tajik-islamic-party-banned/27213877.html",
    title="Tajik Islamic Party Banned, Given Deadline To Stop Activities",
    outlet="RadioFreeEurope/RadioLiberty",
    author="RFE/RL's Tajik Service",
    published="2015-08-28",
    is_path_invented=False,
    text="""
The Justice Ministry of Tajikistan banned the Islamic Renaissance Party on August 28 and gave it 10 days to end all of
its work.

The party, the ministry said, has too few members to go on as a registered one. It pointed to 58 local branches that
have been closed.
""",
)
CLERIC = Page(
    url="https://khovar.tj/eng/2021/09/"
    "saidmukarram-abdulqodirzoda-taliban-want-to-tarnish-this-sacred-religion-in-the-name-of-islam/",
    title="Saidmukarram Abdulqodirzoda: Taliban want to tarnish this sacred religion in the name of Islam",
    outlet="NIAT Khovar",
    published="2021-09-11",
    text="""
The head of the Council of Ulema of Tajikistan, Saidmukarram Abdulqodirzoda, has spoken out against the Taliban.

The movement executes women, children and its own brothers, he said, and that is not what Islam teaches.
""",
)
OUTPOSTS = Page(
    url="https://in.reuters.com/article/tajikistan-china-border-idINKCN11W0WG",
    title="China to build outposts for Tajik guards on Tajikistan-Afghanistan border",
    outlet="Reuters",
    published="2016-09-26",
    is_path_invented=False,
    text="""
China is to pay for and build 11 outposts and a training center for border guards on Tajikistan's side of the frontier
with Afghanistan, under an agreement that Dushanbe has published.

The border is 1,345 km long. Trade between China and Tajikistan stands at $2.5 billion a year.
""",
)
CRITIC = Page(
    url="https://www.rferl.org/a/tajikistan-taliban-relations/31458393.html",
    title="Tajikistan: The Taliban's Toughest Critic",
    outlet="RadioFreeEurope/RadioLiberty",
    author="Bruce Pannier",
    published="2021-09-13",
    is_path_invented=False,
    text="""
No neighbor of Afghanistan has spoken against the Taliban as sharply as Tajikistan.

A Tajik expert, Khairullo Mirsaidov, told Radio Ozodi that Rahmon could not have spoken so without Russia's consent.
""",
)
MACRON = Page(
    url="https://www.aninews.in/news/world/europe/macron-invites-tajik-president-to-visit-france20210826023015/",
    title="Macron invites Tajik President to visit France",
    outlet="ANI News",
    published="2021-08-26",
    text="""
French President Emmanuel Macron has invited Tajikistan's president, Emomali Rahmon, to France, the Elysee said.

Macron will receive him on October 13. The two spoke by telephone on August 25.
""",
)
RAHMON_SPEECH = Page(
    url="https://www.mfa.tj/en/main/view/9749/speech-at-a-press-conference-following-talks-with-the-prime-minister-"
    "of-the-islamic-republic-of-pakistan-imran-khan",
    title="Speech at a press conference following talks with the Prime Minister of the Islamic Republic of Pakistan "
    "Imran Khan",
    outlet="Ministry of Foreign Affairs of the Republic of Tajikistan",
    published="2021-09-17",
    shown_date="17.09.2021 16:40",
    has_metadata=False,
    text="""
The president expressed the hope that peace returns to Afghanistan and that the interests of all its political and
ethnic groups are taken into account.

An early end to the conflict in Panjshir, by a ceasefire and by opening the roads for aid, is among the most important
tasks. Dushanbe was offered as the place for talks.
""",
)
KHAN_SPEECH = Page(
    url="https://www.mfa.tj/en/kuwait/view/9750/speech-of-the-prime-minister-of-the-islamic-republic-of-pakistan-"
    "imran-khan-at-a-press-conference-following-talks-with-president-of-the-tajikistan",
    title="Speech of the Prime Minister of the Islamic Republic of Pakistan Imran Khan at a press conference following "
    "talks with President of the Tajikistan",
    outlet="Ministry of Foreign Affairs of the Republic of Tajikistan",
    published="2021-09-17",
    shown_date="17.09.2021 17:05",
    has_metadata=False,
    is_path_invented=False,
    text="""
The conflict in Panjshir worries both sides, the prime minister said. Rahmon is to use his influence with the Tajiks,
and Pakistan will do so with the Taliban.

Pashtuns are 45 percent of the population, he said.
""",
)
DRONES = Page(
    url="https://www.indiatoday.in/world/story/panjshir-bombed-pakistani-air-force-drones-reports-1849800-2021-09-06",
    title="Panjshir bombed by Pakistani Air Force drones: Reports",
    outlet="India Today",
    published="2021-09-06",
    text="""
Drones of the Pakistani Air Force bombed Panjshir, according to media reports that quote a former member of parliament
from Samangan.

Fahim Dashty, the spokesman of the resistance, was killed on Sunday night.
""",
)

WORKS: dict[str, Page] = {
    "r1": ORDER,
    "r3": MEETING,
    "r5": EXPLAINED,
    "r6": BANNED,
    "r7": CLERIC,
    "r9": OUTPOSTS,
    "r10": CRITIC,
    "r11": MACRON,
    "r12": RAHMON_SPEECH,
    "r14": KHAN_SPEECH,
    "r15": DRONES,
}
"""The eleven works by the number of the first note that names them."""

_DECOY = "A page of another work, or of the same one in another place, for a search that must not take it."
DECOYS: tuple[Page, ...] = (
    Page(
        url="https://news.aggregator.example/story/tajikistan-the-talibans-toughest-critic",
        title=CRITIC.title,
        outlet="Aggregator",
        published="2021-09-13",
        author="RFE/RL",
        canonical=CRITIC.url,
        text=_DECOY,
    ),
    Page(
        url="https://www.morning-ledger.example/macron-invites-tajik-president-to-visit-france",
        title=MACRON.title,
        outlet="Morning Ledger",
        published="2021-08-26",
        text=_DECOY,
    ),
    Page(
        url="https://www.aninews.in/news/world/europe/macron-invites-tajik-president-to-visit-france20191104/",
        title=MACRON.title,
        outlet="ANI News",
        published="2019-11-04",
        text=_DECOY,
    ),
    Page(
        url="https://khovar.tj/rus/2021/09/zayavlenie-saidmukarrama-abdulkodirzoda/",
        title="Саидмукаррам Абдулкодирзода: «Талибан» порочит священную религию",
        outlet="НИАТ Ховар",
        language="ru",
        published="2021-09-11",
        text="Страница на другом языке, которую поиск не должен принять за названную.",
    ),
    Page(
        url="https://www.rferl.org/a/tajik-islamic-party-deadline-appeal/27219000.html",
        title="Tajik Islamic Party Asks For More Time As Deadline Nears",
        outlet="RadioFreeEurope/RadioLiberty",
        published="2015-09-03",
        text=_DECOY,
    ),
    Page(
        url="https://www.indiatoday.in/topic/panjshir",
        title="Panjshir news",
        outlet="India Today",
        published="2021-09-30",
        has_metadata=False,
        text=_DECOY,
    ),
)

PAGES: dict[str, Page] = {page.url: page for page in (*WORKS.values(), *DECOYS) if page is not OUTPOSTS}
"""What is served at its own address; the regional host of note 9 sends everybody to the home page."""
