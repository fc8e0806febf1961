"""Stand-in for the Anadolu Agency page of 30 September 2021, with a consent dialogue before the article."""

from tests.standin.markup import (
    RELATED_WORLD,
    article_ld,
    menu,
    meta,
    notice,
    paragraphs,
    related,
    settings_script,
    style,
    tags,
    words,
)

URL = "https://www.aa.com.tr/en/politics/russia-observing-with-concern-tension-between-afghanistan-tajikistan/2379611"
TITLE = "Russia observing with concern, tension between Afghanistan, Tajikistan"

_PUBLISHED = "2021-09-30T18:02:00+03:00"
_SPOT = "Moscow calls on both countries to look for a settlement that each of them can accept"
_TEXT = """
MOSCOW

Russia is watching the growing tension between Afghanistan and Tajikistan with concern, a spokesman for the Russian
Foreign Ministry said on Thursday.

Speaking at a news conference in Moscow, Alexey Zaytsev pointed to the harsh statements that the leaders of the two
countries have been exchanging in recent days.

Both sides have moved forces toward their common border, he said. The Taliban themselves say that tens of thousands of
special forces have been deployed in the northeastern Afghan province of Takhar, which borders Tajikistan.

Moscow calls on Dushanbe and Kabul to seek a mutually acceptable settlement of their differences, the spokesman said.
He added that Russia is in contact with both sides on the matter.

Zaytsev recalled that Russia has obligations to Tajikistan as a member of the Collective Security Treaty Organization
(CSTO), and that a large Russian military base is stationed in the country.

The war of words began after the Taliban named an interim government in early September in which nearly all posts went
to Pashtuns. Tajik President Emomali Rahmon has demanded that ethnic Tajiks and other groups be given their share of
power, and he spoke of the matter again before the UN General Assembly last week.

Acting members of the Taliban government have answered that Afghanistan does not interfere in the affairs of its
neighbors and will not allow its neighbors to interfere in its own.

In the past days Tajikistan has held military parades in two regions along the border. The Tajik president attended
both of them.

Afghanistan's north is home to many ethnic Tajiks, and the last armed opposition to the Taliban is led by a Tajik from
the Panjshir Valley, Ahmad Massoud.

Russia has not recognized the Taliban government. It has invited representatives of the movement to a meeting on
Afghanistan in Moscow in October, together with China, Pakistan, Iran and India.
"""

_MENU = words("""
Türkiye, World, Middle East, Asia - Pacific, Europe, Americas, Africa, Politics, Economy, Energy, Technology,
Health, Education, Culture, Environment, Life, Sports, Analysis, Science, Info, Photo, Video, Podcast, Fact Check
Line, Green Line, Corporate News, Academy, Jobs
""")
_LANGUAGES = words("""
Türkçe, English, Arabic, French, Russian, Spanish, Bosnian, Kurdish, Persian, Albanian, Macedonian, Indonesian
""")
_PURPOSES = (
    ("Strictly necessary cookies", "These cookies make the site work and cannot be switched off."),
    ("Performance cookies", "These cookies count visits, so that we can see which pages are read most."),
    ("Functional cookies", "These cookies remember your language and the size of the text."),
    ("Targeting cookies", "These cookies are set by partners who show you advertisements that may interest you."),
    ("Social media cookies", "These cookies let you share a page with your friends and networks."),
)


def render() -> str:
    """Give the page."""
    ld = article_ld(
        headline=TITLE, url=URL, published=_PUBLISHED, outlet="Anadolu Agency", author="Anadolu Agency",
        description=_SPOT,
    )  # fmt: skip
    head = meta(
        description=_SPOT,
        author="Anadolu Agency",
        og__type="article",
        og__title=TITLE,
        og__url=URL,
        og__site_name="Anadolu Agency",
        article__published_time=_PUBLISHED,
        article__section="Politics",
        twitter__title=TITLE,
    )
    purposes = "\n".join(
        f'<div class="ot-accordion"><button aria-expanded="false">{name}</button><label><input type="checkbox" '
        f'name="consent-{index}"{" checked disabled" if index == 0 else ""}> Active</label><p>{text}</p></div>'
        for index, (name, text) in enumerate(_PURPOSES)
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{TITLE}</title>
<link rel="canonical" href="{URL}">
{head}
{ld}
{style("aa")}
{settings_script("aa", "2379611")}
</head>
<body class="ot-sdk-show">
<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter"></div>
<div id="onetrust-banner-sdk" class="otFlat bottom" role="dialog" aria-modal="true" aria-label="Cookie banner">
<h2 id="onetrust-policy-title">We value your privacy</h2>
<p id="onetrust-policy-text">We and our partners use cookies to measure our audience, to keep the site safe and to show
advertisements. By clicking "Accept All Cookies" you agree to the storing of cookies on your device. You can change your
choice at any time in the cookie settings. <a href="/en/p/cookie-policy">Cookie Policy</a></p>
<button id="onetrust-accept-btn-handler">Accept All Cookies</button>
<button id="onetrust-reject-all-handler">Reject All</button>
<button id="onetrust-pc-btn-handler">Cookies Settings</button></div>
<div id="onetrust-pc-sdk" class="otPcCenter" role="alertdialog"><h2>Privacy Preference Center</h2>
{purposes}
<button class="save-preference-btn-handler">Confirm My Choices</button></div></div>
<header class="header"><a class="logo" href="/en">Anadolu Agency</a>
<nav>{menu(_MENU, root="/en/", css="nav-list")}</nav>
<div class="languages">{menu(_LANGUAGES, root="/", css="lang-list")}</div></header>
<div class="container"><div class="detay"><div class="detay-bg">
<span class="detay-spot-category"><a href="/en/politics">Politics</a>, <a href="/en/asia-pacific">Asia - Pacific</a>
</span>
<h1>{TITLE}</h1>
<h4 class="detay-spot">{_SPOT}</h4>
<div class="detay-foto-editor"><span class="writer">Anadolu Agency</span>
<span class="tarih">30 September 2021 •Update: 01 October 2021</span></div>
<img class="detay-buyukFoto img-responsive" src="/uploads/Contents/2021/09/30/thumbs_b_c.jpg" alt="{TITLE}">
</div>
<div class="detay-paylas"><a href="#x">X</a> <a href="#f">Facebook</a> <a href="#w">WhatsApp</a></div>
<div class="detay-icerik"><div>
{tags("p", paragraphs(_TEXT))}
<p class="system-subscription">A part of the agency's stories is offered in summary to subscribers of its system.</p>
</div></div>
<div class="detay-etiket"><b>Related topics</b> <a href="/en/search/?s=Afghanistan">Afghanistan</a>
<a href="/en/search/?s=Russia">Russia</a> <a href="/en/search/?s=Tajikistan">Tajikistan</a></div></div>
<aside>{related(RELATED_WORLD, root="/en/world/", css="benzer-haber", heading="Related news")}
{
        related(
            (
                ("Storm warning for the Black Sea coast", "Ferries stay in port until Friday."),
                ("Olive harvest begins in the Aegean", "Growers hope for 300,000 tons."),
                ("New terminal opens at Ankara station", "Trains will leave every 20 minutes."),
            ),
            root="/en/turkiye/",
            css="cok-okunan",
            heading="Most read",
        )
    }</aside></div>
<footer class="footer">{
        menu((*_MENU[:14], "Company", "Contact", "Terms of use", "Privacy"), root="/en/p/", css="footer-list")
    }
{notice()}
<p>Stand-in for a page of Anadolu Agency.</p></footer>
</body>
</html>
"""
