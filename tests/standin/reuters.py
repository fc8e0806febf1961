"""Stand-in for the Reuters page of 18 October 2021: a bot wall on the live address, the article in the archive."""

from tests.standin.markup import (
    GENERATOR,
    NOTICE,
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

URL = (
    "https://www.reuters.com/world/asia-pacific/"
    "russia-led-bloc-holds-large-scale-drills-near-tajik-afghan-border-2021-10-18/"
)
TITLE = "Russia-led bloc holds large-scale drills near Tajik-Afghan border"

_PUBLISHED = "2021-10-18T09:56:31Z"
_SUMMARY = "A Russian-led security bloc has begun its largest exercises in years close to the Afghan border."
_TEXT = """
DUSHANBE, Oct 18 - A security bloc led by Russia began large military drills in Tajikistan on Monday, close to the
country's border with Afghanistan, in what it called its biggest exercises there in years.

The drills of the Collective Security Treaty Organization (CSTO) are to last for six days. About 5,000 troops are taking
part, more than half of them Russian, with aircraft, armor and artillery.

They come as the alliance looks with worry at Afghanistan, where the Taliban seized power in August. Tajikistan, a
member of the bloc, has been at odds with the new rulers and has refused to recognize their government.

Colonel-General Anatoly Sidorov, who heads the CSTO's joint staff, said that the situation in Afghanistan was the main
source of instability in the region. For the first time, he said, three exercises are being held at once.

Units from Kazakhstan, Kyrgyzstan, Tajikistan and other member states practice together how to find, surround and
destroy
armed groups that have crossed a mountain border. Reconnaissance and supply troops train on ranges of their own.

Russia keeps a military base in Tajikistan and has strengthened it this year. Moscow says that it does not want American
forces to return to Central Asia and that the defense of the region is the task of the countries there.

Tajikistan shares a long and mountainous border with Afghanistan. Dushanbe has called for a government in Kabul in which
ethnic Tajiks, the second-largest group in the country, are represented.

The Taliban have said that they will let nobody use Afghan soil to attack another country. A delegation of the movement
is expected in Moscow this week for talks to which China, Pakistan, India and Iran have been invited too.
"""

_MENU = words("""
World, Africa, Americas, Asia Pacific, China, Europe, India, Middle East, United Kingdom, United States, The Great
Reboot, Reuters Next, Business, Aerospace & Defense, Autos & Transportation, Energy, Environment, Finance,
Healthcare & Pharmaceuticals, Media & Telecom, Retail & Consumer, Sustainable Business, Legal, Government,
Litigation, Transactional, Markets, Asian Markets, Currencies, Commodities, Funds, Breakingviews, Technology,
Disrupted, Investigations, Sports, Science, Lifestyle
""")
_FOOTER = words("""
Latest Videos, Graphics, Pictures, About, Careers, News Agency, Brand Guidelines, Leadership, Fact Check, Diversity
Report, Download the App, Newsletters, Attribution, Advertise With Us, Guidelines, Cookies, Terms of Use, Privacy,
Digital Accessibility, Corrections, Site Feedback
""")


def render_bot_wall() -> str:
    """Give the challenge that an unknown client is shown."""
    challenge = (
        "var dd={'rt':'c','cid':'AHrlqAAAAAMAstandinstandinstandin==','hsh':'2013457ADA70C67D6A4123E0A76873','t':'fe',"
        "'qp':'','s':43909,'e':'5f0e0f4b5a','host':'geo.captcha-delivery.com','cookie':'standin'}"
    )
    return (
        f'<html lang="en"><head><title>reuters.com</title><meta name="generator" content="{GENERATOR}">'
        "<style>#cmsg{animation: A 1.5s;}@keyframes A{0%{opacity:0;}99%{opacity:0;}100%{opacity:1;}}</style></head>"
        '<body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p>'
        f'<script data-cfasync="false">{challenge}</script>'
        '<script data-cfasync="false" src="https://ct.captcha-delivery.com/c.js"></script>'
        f"<footer><p>{NOTICE}</p></footer></body></html>\n"
    )


def render_article() -> str:
    """Give the article as a web archive kept it on the day."""
    ld = article_ld(
        headline=TITLE, url=URL, published=_PUBLISHED, outlet="Reuters", author="Reuters", description=_SUMMARY
    )
    head = meta(
        description=_SUMMARY,
        **{"article.published": _PUBLISHED, "analyticsAttributes.contentChannel": "Asia Pacific"},
        og__type="article",
        og__title=TITLE,
        og__url=URL,
        og__site_name="Reuters",
        article__published_time=_PUBLISHED,
        article__section="Asia Pacific",
        twitter__card="summary_large_image",
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{TITLE} | Reuters</title>
<link rel="canonical" href="{URL}">
{head}
{ld}
{style("rtr")}
{settings_script("reuters", "drills-2021-10-18")}
</head>
<body>
<div id="fusion-app" class="fusion-app"><a class="SkipToContent" href="#main-content">Skip to main content</a>
<header class="MasterPageHeader__header"><a href="/" aria-label="Reuters home">Reuters</a>
<nav aria-label="Main navigation">{menu(_MENU, root="/", css="NavigationMenu__list")}</nav>
<div class="registration"><a href="/account/sign-in/">Sign In</a> <a href="/account/register/">Register</a></div>
</header>
<main id="main-content" class="ArticlePage__main"><article>
<div class="ArticleHeader__container"><div class="ArticleHeader__tags"><a href="/world/asia-pacific/">Asia Pacific</a>
</div>
<time class="ArticleHeader__date" datetime="{_PUBLISHED}"><span>October 18, 2021</span> <span>9:56 AM UTC</span>
<span>Last Updated ago</span></time>
<h1 class="Heading__base">{TITLE}</h1>
<div class="ArticleHeader__author"><a href="/">Reuters</a></div><span class="ReadTime">2 minute read</span></div>
<div class="ArticleBody__content paywall-article">
{tags("p", paragraphs(_TEXT), data_testid="paragraph")}
<div class="ArticleBody__register"><p>Register now for free access to the site</p>
<a href="/account/register/">Register</a></div>
</div>
<p class="ArticleBody__standards">Our Standards: <a href="/trust">read about our principles</a>.</p>
</article>
{related(RELATED_WORLD, root="/world/", css="ReadNext", heading="Read Next")}
</main>
<footer class="SiteFooter">{menu(_FOOTER, root="/info/", css="SiteFooter__list")}
{notice("SiteFooter__notice")}
<p>All quotes delayed a minimum of 15 minutes. Stand-in for a page of Reuters.</p></footer></div>
</body>
</html>
"""
