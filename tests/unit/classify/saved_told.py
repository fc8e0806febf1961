"""Short stories without a date whose headline or banner reads like a message, and hosts that offer themselves."""

from tests.unit.classify.saved_pages import Saved, site

_CANAL = (
    "The provincial council approved the budget for the canal after a debate that went on past midnight.",
    "The canal, which waters some 4,000 hectares of cotton and wheat, was last repaired in 1987.",
    "A first tender failed in 2019, when the only bidder withdrew, according to the council.",
)
_COOKIES = "<div class=consent><p>Wir verwenden Cookies</p><button>Alle akzeptieren</button></div>"


def _story(headline: str, *paragraphs: str, before: str = "") -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or _CANAL)
    return site("en", f"{headline} | Valley Courier", f"{before}<h1>{headline}</h1>{prose}")


def _offer(heading: str, *paragraphs: str) -> str:
    prose = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<html><head><title>{heading}</title></head><body><h1>{heading}</h1>{prose}</body></html>"


STORIES = {
    "a robot in the headline": _story("“Are you a robot?” The question that annoys a billion people"),
    "a suspended account": _story("Account suspended: bank freezes funds of three ministers"),
    "an error in the headline": _story("Error 503: how the exchange went dark for a day"),
    "a country without films": _story("Films not available in your country? Blame treaties of the fifties"),
    "maintenance in the headline": _story("We’ll be back soon, says airline after row over maintenance"),
    "a banner over three paragraphs": _story("Council approves canal", before=_COOKIES),
}
OFFERS = {
    "en: the host is for sale": _offer(
        "Valley-Courier.example is for sale",
        "Since 2005, we have been helping people get the perfect name for their business and their ideas.",
        "Safe and secure shopping: your transaction is guarded by an escrow agent until all is settled.",
        "30-day money back guarantee, no questions asked, with quick delivery to whom you choose.",
    ),
    "de: the site is for sale": _offer(
        "valley-courier.example - Diese Website steht zum Verkauf!",
        "valley-courier.example ist die beste Quelle für alle Informationen, die Sie suchen.",
    ),
    "fr: the host is for sale": _offer("valley-courier.example à vendre", "Contactez-nous."),
}
REFUSALS = {
    "a region in the headline, and below": _story(
        "This programme is not available in your region",
        "Because of rights that we have bought for our own country only, we cannot show it elsewhere.",
        "Programmes of our own making can be seen everywhere: a list of them is at the foot.",
        "If you are travelling within the Union, sign in to confirm where you live and to watch as usual.",
    ),
}

CASES: dict[str, Saved] = {
    **{f"told: {name}": Saved(expected="ok", body=body) for name, body in STORIES.items()},
    **{f"told: {name}": Saved(expected="parked", body=body) for name, body in OFFERS.items()},
    **{f"told: {name}": Saved(expected="geo_blocked", body=body) for name, body in REFUSALS.items()},
}
