"""Stand-in for the Financial Times page of 29 September 2021: headline, standfirst and a barrier."""

from html import escape

from tests.standin.markup import (
    RELATED_WORLD,
    article_ld,
    json_ld,
    menu,
    meta,
    notice,
    related,
    settings_script,
    style,
    words,
)

URL = "https://www.ft.com/content/c49a6f04-8fd0-4253-af14-dd1bd2d9dbeb"
TITLE = "How Tajikistan became hub for Afghanistan’s resistance"

_STANDFIRST = "The Central Asian state takes a harder line on the new rulers in Kabul than any other neighbour"
_PUBLISHED = "2021-09-29T04:00:42.000Z"
_SECTIONS = words("""
World, Global Economy, UK, US, China, Africa, Asia Pacific, Emerging Markets, Europe, Americas, Middle East & North
Africa, War in Context, Companies, Energy, Financials, Health, Industrials, Media, Professional Services, Retail &
Consumer, Tech Sector, Telecoms, Transport, Tech, Markets, Alphaville, Cryptofinance, Commodities, Currencies,
Equities, Climate, Opinion, Columnists, The Big Read, Lex, Letters, Work & Careers, Life & Arts, Books, Food &
Drink, House & Home, Style, Travel, How To Spend It
""")
_FOOTER = words("""
View Site Tips, Help Centre, About Us, Accessibility, Careers, Terms & Conditions, Privacy Policy, Cookie Policy,
Copyright, Slavery Statement, Share News Tips Securely, Individual Subscriptions, Group Subscriptions, Republishing,
Contracts & Tenders, Executive Job Search, Advertise, Follow, Portfolio, Today's Newspaper, Alerts Hub, Business
School Rankings, Enterprise Tools, News feed, Newsletters
""")
_OFFERS = (
    ("Trial", "$1 for 4 weeks", "Complete digital access on any device. Cancel at any time during your trial."),
    (
        "Digital",
        "$39 per month",
        "Essential digital access to journalism on any device, with one shareable link a day.",
    ),
    ("Premium", "$69 per month", "Complete digital access with expert analysis from industry leaders."),
    (
        "Print",
        "$79 per month",
        "The newspaper delivered to your door from Monday to Saturday, and the digital edition.",
    ),
)


def render() -> str:
    """Give the page as a reader without a subscription sees it."""
    ld = article_ld(
        headline=TITLE, url=URL, published=_PUBLISHED, outlet="Financial Times", author="Financial Times",
        description=_STANDFIRST, is_free=False,
    )  # fmt: skip
    part = json_ld(
        **{"@type": "WebPage"},
        url=URL,
        isAccessibleForFree=False,
        hasPart={"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".article__content-body"},
    )
    head = meta(
        description=_STANDFIRST,
        robots="noarchive",
        og__type="article",
        og__title=TITLE,
        og__url=URL,
        og__site_name="Financial Times",
        article__published_time=_PUBLISHED,
        article__content_tier="locked",
        twitter__card="summary_large_image",
    )
    offers = "\n".join(
        f'<li class="offer offer--{name.lower()}"><h3 class="offer__name">{name}</h3>'
        f'<p class="offer__price">{price}</p>'
        f'<p class="offer__text">{escape(text)}</p><a class="offer__button" data-trackable="select" '
        f'href="https://subs.ft.example/spa?offer={name.lower()}">Select</a></li>'
        for name, price, text in _OFFERS
    )
    return f"""<!DOCTYPE html>
<html lang="en-GB" class="core" data-o-component="o-syndication">
<head>
<meta charset="utf-8">
<title>Subscribe to read | Financial Times</title>
<link rel="canonical" href="{URL}">
{head}
{ld}
{part}
{style("o")}
{settings_script("ft", "c49a6f04-8fd0-4253-af14-dd1bd2d9dbeb")}
</head>
<body class="barrier-page">
<div class="n-layout">
<a class="n-skip-link" href="#site-content">Accessibility help Skip to content</a>
<header id="site-navigation" class="o-header"><div class="o-header__row"><a class="o-header__logo" href="/" title="Go to
Financial Times homepage">Financial Times</a><a href="/login">Sign In</a> <a href="/products">Subscribe</a></div>
<nav aria-label="Primary">{menu(_SECTIONS, root="/", css="o-header__nav")}</nav></header>
<main id="site-content" class="barrier">
<div class="article-header"><a class="topper__topic" href="/tajikistan">Tajikistan</a>
<h1 class="topper__headline">{TITLE}</h1>
<p class="topper__standfirst">{_STANDFIRST}</p>
<time class="topper__date" datetime="{_PUBLISHED}">September 29 2021</time></div>
<section id="barrier" class="o-barrier" data-barrier-type="subscription" aria-label="Subscription barrier">
<h2 class="o-barrier__heading">Subscribe to unlock this article</h2>
<p>Only subscribers can read the rest of this article. Already a subscriber? <a href="/login">Sign in</a>.</p>
<ul class="o-barrier__offers">
{offers}
</ul>
<p class="o-barrier__group">Check whether your university or organisation offers membership to read for free.</p>
</section>
{related(RELATED_WORLD[:4], root="/content/", css="o-teaser", heading="Explore the site")}
</main>
<footer class="o-footer">{menu(_FOOTER, root="/about/", css="o-footer__list")}
{notice("o-footer__notice")}
<p class="o-footer__legal">Markets data delayed by at least 15 minutes. Stand-in for a page of the Financial Times.</p>
</footer></div>
</body>
</html>
"""
