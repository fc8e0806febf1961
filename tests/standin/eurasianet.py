"""Stand-in for the Eurasianet page of 25 August 2021; the cited address redirects to a canonical one."""

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
    style,
    tags,
    words,
)

CITED_URL = "https://eurasianet.org/tajikistan-president-demands-tajik-role-in-running-afghanistan"
CANONICAL_URL = "https://www.eurasianet.org/tajikistan-president-demands-tajik-role-in-running-afghanistan"
TITLE = "Tajikistan: President demands Tajik role in running Afghanistan"

_STANDFIRST = "Dushanbe links recognition of any government in Kabul to the place of ethnic Tajiks in it."

_TEXT = """
Tajikistan's president, Emomali Rahmon, has set out the price of his country's recognition of the new order in
Afghanistan: the ethnic Tajiks who live there must be given what he called a "worthy role" in running the state.

Rahmon made the demand on August 25 as he received Pakistan's foreign minister, Shah Mahmood Qureshi, in Dushanbe.
The guest had come on a tour of Afghanistan's neighbors to look for a common position on the Taliban.

The presidential office put out a long account of the talks. Tajikistan, it says, will not recognize a government that
is formed through humiliation and without regard for the interests of the whole people, ethnic minorities included.

According to the same account, the Taliban have abandoned their earlier pledges to share power with other political
forces and are preparing to set up an Islamic emirate. Rahmon reproached the movement for this in unusually open words.

He argued that Tajiks make up more than 46 percent of Afghanistan's population and that their weight in government
should follow from that. International estimates are a good deal lower: most put the Tajik share nearer to a quarter of
the population, and there has been no full census for decades.

The president called for a government of all nationalities and said that its form should be settled by a referendum in
which every citizen takes part. Demands of this kind have been heard from Dushanbe several times since the fall of
Kabul.

Officials have also had to deal with rumors from across the border. The foreign ministry denied reports that Tajikistan
has been sending weapons to the Panjshir Valley, where fighters led by Ahmad Massoud are still holding out against the
Taliban.

Panjshir is populated mainly by Tajiks, and its cause is popular in Tajikistan. Social media users there have offered to
go and fight, and the authorities have quietly told them not to.

The hard tone sets Tajikistan apart. Uzbekistan's diplomats have been talking with the Taliban for years, and
Turkmenistan's consuls returned to work within days. Both have railways, power lines and pipelines to think of.

Analysts differ on how far Rahmon is ready to go. Some see a leader who casts himself as the protector of all Tajiks as
he gets ready to hand over power at home. Others point out that his country depends on Russian troops for the defense of
its border, and so cannot act against Moscow's wishes.

For Pakistan, which has long been the Taliban's closest contact, the visit brought no agreement. Both sides said that
they would stay in touch and that a stable Afghanistan is in the interest of the whole region.
"""

_MENU = words("""
Region, Armenia, Azerbaijan, Georgia, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan, Abkhazia, South
Ossetia, Mongolia, Turkey, Russia, China, Iran, Topic, Economy, Politics, Culture, Environment, Rights, Security,
Opinion, Visual stories, Podcasts, Newsletter, Support us
""")
_TRANSFERS = words("""
About, Team, Contact, Careers, Privacy policy, Republishing, Advertise, Donate, Archive, Feeds
""")


def render() -> str:
    """Give the page."""
    blocks = paragraphs(_TEXT)
    published = "2021-08-25T11:20:00-04:00"
    ld = article_ld(
        headline=TITLE, url=CANONICAL_URL, published=published, outlet="Eurasianet", author="Eurasianet",
        description=_STANDFIRST,
    )  # fmt: skip
    head = meta(
        description=_STANDFIRST,
        og__site_name="Eurasianet",
        og__type="article",
        og__title=TITLE,
        og__url=CANONICAL_URL,
        article__published_time=published,
        article__modified_time=published,
        twitter__title=TITLE,
    )
    readers = (
        ("steppe_wolf", "The census of 1979 was the last one and it was never finished, so nobody knows."),
        ("Dilnoza", "Thirty percent, forty-six percent: what matters is who sits at the table."),
    )
    return f"""<!DOCTYPE html>
<html lang="en" dir="ltr" prefix="og: https://ogp.me/ns#">
<head>
<meta charset="utf-8">
<link rel="canonical" href="{CANONICAL_URL}">
<link rel="shortlink" href="https://www.eurasianet.org/node/114626">
{head}
<title>{TITLE} | Eurasianet</title>
{ld}
{style("ea")}
{settings_script("eurasianet", "node-114626")}
</head>
<body class="path-node page-node-type-article has-glyphicons">
<a href="#main-content" class="visually-hidden focusable">Skip to main content</a>
<header class="navbar" id="navbar" role="banner"><a class="logo" href="/" title="Home" rel="home">Eurasianet</a>
<div class="navbar-collapse">{menu(_MENU, root="/", css="menu--main")}</div>
<form action="/search" class="search-form"><label>Search <input type="search" name="query"></label></form></header>
<div class="region region-highlighted"><p>Sign up for Eurasianet's free weekly newsletter.</p></div>
<div role="main" class="main-container container" id="main-content"><section class="col-sm-9">
<ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/region/tajikistan">Tajikistan</a></li></ol>
<article role="article" class="node node--article is-promoted full clearfix" about="/tajikistan-president-demands">
<h1 class="page-header"><span class="field field--name-title">{TITLE}</span></h1>
<div class="field field--name-field-subtitle">{_STANDFIRST}</div>
<div class="submitted"><span class="field field--name-field-author"><a href="/by/eurasianet">Eurasianet</a></span>
<span class="field field--name-created">Aug 25, 2021</span></div>
<figure class="lead"><img src="/sites/default/files/styles/page_image/lead.jpg" width="1170" height="658" alt="">
<figcaption>Delegations at a long table. (File photo: presidential administration)</figcaption></figure>
<div class="field field--name-body field--type-text-with-summary field--label-hidden field--item">
{tags("p", blocks[:6])}
<blockquote class="pull"><p>{
        escape("Most estimates put the Tajik share nearer to a quarter of the population.")
    }</p></blockquote>
{tags("p", blocks[6:])}
</div>
<footer class="author"><p>Eurasianet covers the South Caucasus and Central Asia.</p></footer>
</article>
{comments(readers)}
</section>
<aside class="col-sm-3" role="complementary">
{related(RELATED_WORLD, root="/", css="view-related", heading="Related")}
{
        related(
            (
                ("Kyrgyzstan: Herders look for new pastures", "A dry summer drives flocks uphill."),
                ("Kazakhstan: Oil workers strike again", "Some 600 laid down work in the west."),
                ("Georgia: Winegrowers expect a good year", "The harvest begins two weeks early."),
                ("Uzbekistan: A long queue for gas", "Drivers wait up to five hours at filling stations."),
            ),
            root="/",
            css="view-popular",
            heading="Popular",
        )
    }
</aside></div>
<footer class="footer container" role="contentinfo">{menu(_TRANSFERS, root="/p/", css="menu--footer")}
{notice()}
<p>Stand-in for a page of Eurasianet.</p></footer>
</body>
</html>
"""
