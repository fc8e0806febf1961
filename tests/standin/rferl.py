"""Stand-ins for two pages of RFE/RL: the speech of September 2021 and the drills of August 2021."""

from html import escape

from tests.standin.markup import (
    RELATED_WORLD,
    article_ld,
    comments,
    menu,
    meta,
    notice,
    paragraphs,
    related,
    settings_script,
    slug,
    style,
    tags,
    words,
)

SPEECH_URL = "https://www.rferl.org/a/rahmon-tajikistan-taliban/31476133.html"
DRILLS_URL = "https://www.rferl.org/a/russia-tajik-drills-afghanistan/31435014.html"

_SECTIONS = words("""
News, Watchdog, Features, Wider Europe, China In Eurasia, Central Asia In Focus, Russia, Ukraine, Belarus, Moldova,
Armenia, Azerbaijan, Georgia, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan, Afghanistan, Iran,
Pakistan, Bosnia, Kosovo, Serbia, North Macedonia, Hungary, Romania, Bulgaria, Video, Photo Gallery, Podcasts,
Newsletters, Graphics, Schemes, Systema
""")
_FOOTER = words("""
About Us, Press Room, Contact, Jobs, Policies, Terms Of Use, Privacy, Accessibility, Mobile Apps, RSS, Ways To Get
Our News, Corrections, Standards, Journalists In Trouble, Forum, Get Involved
""")

_SPEECH = """
Tajik President Emomali Rahmon has used the annual meeting of world leaders at the United Nations to sound an alarm
about neighboring Afghanistan, saying that what is happening there has become a serious threat to the security and
stability of the whole region.

Rahmon did not travel to New York. His address was recorded in advance and shown to the UN General Assembly as a video
on September 23, five weeks after Taliban fighters entered Kabul.

The Taliban's coming to power, he argued, has made an already difficult political situation in the region more
complicated still. He reminded delegates that the movement is on the United Nations' own list of terrorist groups.

Rahmon said that various terrorist groups are making active use of the unstable situation in Afghanistan and are
strengthening their positions there. He described the revival of such groups on Tajikistan's doorstep as a matter of
deep concern for his country, which shares a border of nearly 1,400 kilometers with Afghanistan.

The president also condemned murder, looting and the persecution of Afghans, and told the assembly that the people of
Afghanistan should be able to decide their future without violence.

He criticized the Taliban for failing to form a government in which all of the country's ethnic groups are represented.
A cabinet without them, in his view, brings no lasting peace. Ethnic Tajiks are the second-largest group in
Afghanistan after the Pashtuns.

Tajikistan has taken a harder line toward the new rulers in Kabul than any other of the Central Asian states.
Uzbekistan and Turkmenistan have kept up working contacts with Taliban officials, while Dushanbe has repeatedly called
for an inclusive government and has refused to recognize one formed by force.

The criticism has been noticed on the other side of the border. Taliban representatives have told Dushanbe not to
meddle in Afghan internal affairs. Units have been reported on both banks of the Panj River, and Tajikistan has held
military parades in several towns near the frontier.

Tajikistan fought a civil war from 1992 to 1997 and has since seen several outbreaks of fighting in its mountainous
east. The government says that militants who crossed the border helped to bring them about. Rights groups answer that
the authorities also use the threat to silence critics at home.

Rahmon, who has led the country since 1992, asked the international community to help refugees and to keep Afghanistan
from becoming a haven for extremists once again. He put forward no new plan of his own for talks with the Taliban.
"""

_DRILLS = """
Hundreds of Russian soldiers have begun military exercises in the mountains of Tajikistan, the Russian military said on
August 30, as Moscow shows its presence along the southern edge of the former Soviet Union.

About 500 motorized infantry troops take part in the drills, according to the Central Military District. They come
from the Russian military base in Tajikistan, which is the largest that Russia keeps outside its borders.

The soldiers are training to fight in high mountains, where vehicles are slow and radio contact is often lost. Crews of
armored carriers practice moving in columns along narrow roads, and snipers shoot at targets above and below them.

The exercise is the third to be held close to the Afghan border this month. In early August, Russian units trained with
Tajik and Uzbek forces at the Harb-Maidon range, some 20 kilometers from the frontier. Another exercise followed in
which Russian and Uzbek troops took part.

A further one is to be held in Kyrgyzstan on September 7-9 with members of the Collective Security Treaty Organization
(CSTO), the Russian-led alliance to which Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan belong.

The drills come two weeks after the Taliban took Kabul and with it power over most of Afghanistan. Fighting in the
country's north had earlier sent more than a thousand Afghan government soldiers across the Panj River into Tajikistan.

Moscow has said that it will defend its allies in Central Asia if they are attacked from Afghan territory. It has
reinforced its bases in Tajikistan and Kyrgyzstan with new weapons and vehicles over the summer.

Russia has also kept its embassy in Kabul open and has talked to the Taliban for years, although the movement is banned
in Russia as a terrorist organization. Officials in Moscow say that their main concern is that militants could enter
Central Asia among refugees.

Tajikistan has called up reservists and has checked the readiness of its own army. Its government has asked the CSTO
for help in strengthening the border with Afghanistan, which is more than 1,300 kilometers long and in places runs
through mountains of over 4,000 meters.
"""


def render_speech() -> str:
    """Give the page about the UN speech."""
    return _render(
        url=SPEECH_URL,
        headline="Tajik President Warns UN Of 'Serious Threats' Emanating From Afghanistan",
        published="2021-09-24T09:12:37Z",
        shown_date="September 24, 2021",
        description="Tajikistan's president has told the UN General Assembly that events next door are a danger.",
        caption="A file photo shows the hall of the UN General Assembly in New York.",
        text=_SPEECH,
        more=(
            ("Taliban Deploys Fighters Near Northern Border", "Residents speak of columns on the road to the river."),
            ("Who Are The Tajiks Of Afghanistan?", "A short history of the second-largest ethnic group."),
        ),
    )


def render_drills() -> str:
    """Give the page about the drills."""
    return _render(
        url=DRILLS_URL,
        headline="Hundreds Of Russian Troops Take Part In Military Drills In Tajikistan",
        published="2021-08-30T14:40:05Z",
        shown_date="August 30, 2021",
        description="Russian infantry trains in Tajikistan's mountains, the third such exercise this month.",
        caption="A file photo shows armored vehicles at a training range in southern Tajikistan.",
        text=_DRILLS,
        more=(
            (
                "CSTO Leaders Discuss Afghanistan In Video Call",
                "The alliance has no plan to send troops across the border.",
            ),
            ("Uzbekistan Closes Bridge To Afghanistan", "Freight waits on both sides of the Amu Darya."),
        ),
    )


def _render(
    *,
    url: str,
    headline: str,
    published: str,
    shown_date: str,
    description: str,
    caption: str,
    text: str,
    more: tuple[tuple[str, str], ...],
) -> str:
    blocks = paragraphs(text)
    page_id = url.rsplit("/", 1)[-1].removesuffix(".html")
    ld = article_ld(
        headline=headline, url=url, published=published, outlet="RadioFreeEurope/RadioLiberty",
        author="RFE/RL's Tajik Service", description=description,
    )  # fmt: skip
    readers = (
        ("Mountain Reader", "I was there in 2015 and counted 10,000 trucks on that road. Nobody wrote about it."),
        ("J. Doe", "Please write more about the border markets, which have been closed since March."),
        ("Observer", "They say the same every year and then nothing happens."),
    )
    return f"""<!DOCTYPE html>
<html lang="en" dir="ltr" class="no-js">
<head>
<meta charset="utf-8">
<title>{escape(headline, quote=False)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="canonical" href="{url}">
<link rel="alternate" type="application/rss+xml" title="RFE/RL - Tajikistan" href="/api/zy_tajikistan">
{
        meta(
            description=description,
            Author="RFE/RL's Tajik Service",
            og__title=headline,
            og__type="article",
            og__site_name="RadioFreeEurope/RadioLiberty",
            og__url=url,
            og__description=description,
            article__published_time=published,
            article__section="Tajikistan",
            twitter__card="summary_large_image",
        )
    }
{ld}
{style("rfe")}
{settings_script("rferl", page_id)}
</head>
<body class="pg pg-article print-lay-article">
<a class="skip" href="#content">Accessibility links: skip to main content</a>
<header class="hdr" role="banner"><div class="hdr__inner">
<a class="hdr__logo" href="/"><img src="/Content/responsive/RFE/en-US/logo.svg" alt="RFE/RL"></a>
<form class="srch" action="/s" role="search"><input name="k" placeholder="Search"><button>Search</button></form>
<nav class="nav">{menu(_SECTIONS, root="/z/", css="handler")}</nav>
<div class="breaking"><span>Breaking</span> <a href="/live">Follow our live blog on the region</a></div>
</div></header>
<main id="content" class="container"><div class="hdr-container"><div class="category"><a href="/z/668">Tajikistan</a>
</div>
<h1 class="title pg-title">{escape(headline, quote=False)}</h1>
<div class="publishing-details"><div class="published"><span class="date">
<time pubdate="pubdate" datetime="{published}">{shown_date}</time></span></div>
<div class="links"><ul class="links__list"><li>
<a class="links__item-link" href="/author/tajik-service">By RFE/RL's Tajik
Service</a></li></ul></div></div>
<div class="media-image"><figure><img src="/img/{slug(headline)[:40]}-w1023.jpg" width="1023" height="575" alt="">
<figcaption><span class="caption">{escape(caption)}</span></figcaption></figure></div>
<ul class="share"><li><a href="#fb">Share on Facebook</a></li><li><a href="#tw">Tweet</a></li><li>
<a href="#em">Email to a
friend</a></li><li><a href="#pr">Print</a></li></ul></div>
<div class="body-container"><div id="article-content" class="content-floated-wrap fb-quotable"><div class="wsw">
{tags("p", blocks[:4])}
<div class="wsw__embed"><aside class="wsw__also"><h4>SEE ALSO:</h4><a href="/a/{slug(more[0][0])}.html">{
        escape(more[0][0])
    }</a></aside></div>
{tags("p", blocks[4:])}
</div></div>
<ul class="author-list"><li><div class="author__bio"><h4>RFE/RL's Tajik Service</h4>
<p>RFE/RL's Tajik Service has covered
the country in Tajik and Russian since 1953 and reaches its audience by radio, television and on the web.</p></div>
</li></ul>
{related((*more, *RELATED_WORLD), root="/a/", css="media-block", heading="Related")}
{comments(readers)}
</div></main>
<footer class="ftr" role="contentinfo">{menu(_FOOTER, root="/p/", css="ftr-nav")}
{notice()}
<p class="ftr__copy">Stand-in for a page of RFE/RL, Inc.</p></footer>
</body>
</html>
"""
