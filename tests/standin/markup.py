"""Pieces of markup that every newspaper page has, from short lists of words."""

import json
from collections.abc import Iterable
from html import escape

GENERATOR = "refcheck stand-in page, written for tests"
NOTICE = (
    "This is a stand-in page written for the tests of refcheck. It is not the outlet's page: "
    "its text was made from a list of facts, and none of its sentences is the outlet's."
)


def slug(text: str) -> str:
    """Give the words of a headline as an address has them."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def words(text: str) -> list[str]:
    """Split at commas; line breaks inside are only the source file's."""
    return [" ".join(word.split()) for word in text.split(",")]


def paragraphs(text: str) -> list[str]:
    """Split at blank lines; line breaks inside a paragraph are only the source file's."""
    return [" ".join(block.split()) for block in text.strip().split("\n\n")]


def tags(name: str, texts: Iterable[str], **attributes: str) -> str:
    """Wrap each text in an element of its own."""
    extra = "".join(f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items())
    return "\n".join(f"<{name}{extra}>{escape(text, quote=False)}</{name}>" for text in texts)


def menu(words: Iterable[str], *, root: str, css: str) -> str:
    """Give a list of links to sections."""
    items = "\n".join(
        f'  <li class="{css}__item"><a class="{css}__link" data-track="{css}" href="{root}{slug(word)}">'
        f"<span>{escape(word)}</span></a></li>"
        for word in words
    )
    return f'<ul class="{css}" role="menu">\n{items}\n</ul>'


def json_ld(**fields: object) -> str:
    """Give a script element with one JSON-LD object."""
    data = {"@context": "https://schema.org", **fields}
    return f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False, indent=1)}</script>'


def article_ld(
    *, headline: str, url: str, published: str, outlet: str, author: str, description: str, is_free: bool = True
) -> str:
    """Give a NewsArticle as search engines ask for it."""
    return json_ld(
        **{"@type": "NewsArticle"},
        headline=headline,
        description=description,
        url=url,
        mainEntityOfPage={"@type": "WebPage", "@id": url},
        datePublished=published,
        dateModified=published,
        inLanguage="en",
        isAccessibleForFree=is_free,
        author=[{"@type": "Organization", "name": author}],
        publisher={
            "@type": "NewsMediaOrganization",
            "name": outlet,
            "logo": {"@type": "ImageObject", "url": "/logo.png"},
        },
    )


def meta(**properties: str) -> str:
    """Give meta elements: Open Graph and `article:` names as properties, the others as names."""
    lines = [f'<meta name="generator" content="{GENERATOR}">']
    for key, value in properties.items():
        name = key.replace("__", ":")
        kind = "property" if ":" in name and not name.startswith("twitter") else "name"
        lines.append(f'<meta {kind}="{name}" content="{escape(value)}">')
    return "\n".join(lines)


def style(prefix: str) -> str:
    """Give a style sheet as long as a newspaper's critical one."""
    parts = (
        "page",
        "header",
        "nav",
        "hero",
        "article",
        "figure",
        "aside",
        "teaser",
        "comments",
        "footer",
        "form",
        "ad",
    )
    sizes = (
        ("", "1rem"),
        ("__inner", "1.125rem"),
        ("__title", "1.75rem"),
        ("__meta", ".8125rem"),
        ("__link", "inherit"),
    )
    rules = [
        f".{prefix}-{part}{suffix}{{margin:0 auto;padding:.5rem {index % 4}rem;"
        f"font-size:{size};line-height:1.5;color:#222}}"
        for index, part in enumerate(parts)
        for suffix, size in sizes
    ]
    return "<style>\n" + "\n".join(rules) + "\n</style>"


def settings_script(outlet: str, page_id: str) -> str:
    """Give the inline script with which such pages hand settings to their own code."""
    slots = [
        {"id": f"slot-{place}-{n}", "sizes": [[300, 250], [728, 90], [970, 250]], "lazy": n > 1, "refresh": 30 * n}
        for place in ("top", "rail", "inline", "bottom")
        for n in range(1, 5)
    ]
    config = {
        "site": outlet,
        "pageId": page_id,
        "env": "production",
        "features": dict.fromkeys(("comments", "newsletter", "share", "darkMode", "videoSticky", "readNext"), True),
        "adSlots": slots,
        "newsletter": {"endpoint": "/api/newsletter", "lists": ["daily", "weekly", "breaking"]},
    }
    return (
        "<script>window.__PAGE__ = "
        + json.dumps(config, indent=1)
        + ";\n(function(w,d){w.dataLayer=w.dataLayer||[];w.dataLayer.push({event:'pageview',page:w.__PAGE__.pageId});"
        "var s=d.createElement('script');s.async=true;s.src='/static/app.js';d.head.appendChild(s);})(window,document);"
        "</script>"
    )


def related(items: Iterable[tuple[str, str]], *, root: str, css: str, heading: str) -> str:
    """Give a block of teasers for other pages: headline and one line each."""
    cards = "\n".join(
        f'<div class="{css}-card"><a href="{root}{slug(title)}.html" class="{css}-card__img" aria-hidden="true" '
        f'tabindex="-1"><img loading="lazy" width="320" height="180" src="/img/{slug(title)}-320.jpg" '
        f'srcset="/img/{slug(title)}-320.jpg 320w, /img/{slug(title)}-640.jpg 640w" alt=""></a>'
        f'<h4 class="{css}-card__title"><a href="{root}{slug(title)}.html">{escape(title)}</a></h4>'
        f'<p class="{css}-card__text">{escape(line)}</p></div>'
        for title, line in items
    )
    return f'<section class="{css}" aria-label="{heading}"><h3>{heading}</h3>\n{cards}\n</section>'


def comments(items: Iterable[tuple[str, str]]) -> str:
    """Give readers' comments."""
    entries = "\n".join(
        f'<li class="comment" id="comment-{number}"><div class="comment-author">{escape(name)}</div>'
        f'<div class="comment-body"><p>{escape(text)}</p></div><a class="comment-reply" href="#respond">Reply</a></li>'
        for number, (name, text) in enumerate(items, start=1)
    )
    start = '<section id="comments" class="comments"><h3>Comments</h3><ol class="comment-list">'
    return f"{start}\n{entries}\n</ol></section>"


def notice(css: str = "standin-notice") -> str:
    """Give the line that says what this page is."""
    return f'<p class="{css}">{NOTICE}</p>'


RELATED_WORLD = (
    ("Border Trade Picks Up At Northern Crossings", "Traders report shorter queues than in spring."),
    ("Remittances To Central Asia Recover", "Central banks count more money sent home than a year ago."),
    ("Water Talks Resume Between Neighbors", "Engineers look at the shared river before the winter."),
    ("Wheat Prices Rise For A Third Month", "Millers in the region warn of dearer bread."),
    ("New Rail Link Awaits Its First Train", "The line is to carry 2,000 containers a year."),
    ("Teachers Ask For Higher Pay", "Some 12,000 signed a petition to the ministry."),
    ("Power Cuts Return To Mountain Districts", "Households get electricity for six hours a day."),
    ("Museum Shows Finds From The Silk Road", "About 400 objects are on view until December."),
)
