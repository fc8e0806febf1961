"""Which CSL type a reference is of, told from the fields it has and the words it uses."""

import re
from collections.abc import Mapping

from refcheck.references.parsing.judgments import COURT
from refcheck.references.parsing.posts import EPISODE
from refcheck.text.outlets import match_outlet, outlet_of_url
from refcheck.text.patterns import late

_BY_KIND = {
    "agency": "article-newspaper",
    "newspaper": "article-newspaper",
    "broadcaster": "article-newspaper",
    "online": "article-newspaper",
    "magazine": "article-magazine",
    "journal": "article-journal",
    "think_tank": "webpage",
    "organisation": "webpage",
    "government": "webpage",
}
_BY_PLATFORM = {
    "YouTube": "motion_picture",
    "Vimeo": "motion_picture",
    "Medium": "post-weblog",
    "Substack": "post-weblog",
    "Zenodo": "dataset",
    "Figshare": "dataset",
    "Dryad": "dataset",
    "Harvard Dataverse": "dataset",
    "GitHub": "software",
    "arXiv": "article",
    "SSRN": "article",
    "bioRxiv": "article",
    "medRxiv": "article",
    "Spotify": "broadcast",
    "Apple Podcasts": "broadcast",
    "Encyclopaedia Britannica": "entry-encyclopedia",
    "ResearchGate": "article",
    "Academia.edu": "article",
    "JSTOR": "article-journal",
}
_SOCIAL = frozenset(
    (
        "Twitter",
        "Facebook",
        "Instagram",
        "Telegram",
        "LinkedIn",
        "TikTok",
        "Reddit",
        "Mastodon",
        "Bluesky",
        "VKontakte",
        "Weibo",
    )
)
_BY_WORDS = (
    (
        "thesis",
        "thes|thès|diss|tesi|tese|tezi|диссер|arbeit|habil",
        r"\b(?:ph\.?\s?d\.?|doctoral|master['’]?s|bachelor['’]?s)[\s\w.]{0,12}thesis|\bdissertation\b|\bthèse\b|"
        r"\btesis\b|\btesi\b|\btese de\b|\btezi\b|диссертац|\bhabilitationsschrift|\bmasterarbeit|\bdiplomarbeit",
    ),
    ("dataset", "data|daten", r"\bdata\s?set\b|\[data\b|\bdatensatz\b"),
    ("software", "software|computer", r"\[(?:computer )?software\]|\bcomputer program\b"),
    (
        "post",
        "tweet|post|status|thread",
        r"\[tweet\]|\btweet\b|\btwitter post\b|\bfacebook post\b|\[post\]|\[status update\]|\[thread\]",
    ),
    (
        "broadcast",
        "radio|tv|tele|audio|podcast|fernseh|aired",
        r"\[?(?:radio|tv|television|podcast|audio)\b[\w\s-]{0,20}(?:broadcast|programme|program|episode|series|podcast)|\bpodcast\b|"
        r"\[podcast|\bfernsehsendung\b|\bradio broadcast\b|\btelevision broadcast\b|\[television\b|\baired\b",
    ),
    ("motion_picture", "video|film|dir", r"\[video\b|\bvideo, \d|\[film\]|\bdir(?:ected)?\.? by\b"),
    (
        "interview",
        "interview|entretien|entrevista|intervista|gespräch",
        r"\binterview (?:by|with|mit)\b|\[interview\]|"
        r"^(?:entretien avec|entrevista con|intervista (?:con|a)|gespräch mit)\b",
    ),
    (
        "report",
        "paper|brief|report no|technical report|tech. rep",
        r"\b(?:working|discussion|research|policy) (?:paper|brief)\b|\breport no\b|\btechnical report\b|\bTech\. Rep\b",
    ),
    ("patent", "patent", r"\bpatent\b"),
)
_WORDS = tuple((kind, stems.split("|"), re.compile(pattern, re.IGNORECASE)) for kind, stems, pattern in _BY_WORDS)
"""Type, stems, pattern: a stem is in every string that the pattern can match; most strings have none."""
_STEMS = tuple({stem for _kind, stems, _pattern in _WORDS for stem in stems})

_EPISODE = late(rf",\s(?:{EPISODE})\s[^,]{{0,5}}\d{{1,4}}[,:]\s[“„«\"‘]")
_OF_COURT = late(rf"{COURT}[,:]\s")
_CASE = late(r"[A-Z][\w.'’&-]*(?:\s[\w.'’&-]+){0,8}\sv(?:s?\.|\s)\s?[A-Z]")


def classify_type(text: str, fields: Mapping[str, str]) -> str:
    """Give the CSL type; `fields` are the fields read, by CSL variable, and `text` the whole reference."""
    outlet = match_outlet(fields.get("container-title", ""))
    site = outlet_of_url(fields.get("URL", ""))
    known = outlet or site
    lower = text.lower()
    if any(map(lower.__contains__, _STEMS)):
        for kind, stems, pattern in _WORDS:
            if any(map(lower.__contains__, stems)) and pattern.search(text):
                return kind
    if known and known.kind == "platform":
        return "post" if known.name in _SOCIAL else _BY_PLATFORM.get(known.name, "webpage")
    if known and known.name == "Wikipedia":
        return "entry-encyclopedia"
    if fields.get("container-title", "").startswith(("OJ L", "OJ C", "O.J. ")):
        return "legislation"
    if _EPISODE.search(text) and "container-title" in fields and "volume" not in fields:
        return "broadcast"
    if _OF_COURT.match(text) and "author" in fields and not fields.keys() & {"volume", "publisher"}:
        return "legal_case"
    if (
        "URL" not in fields
        and ("volume" in fields or "container-title" not in fields)
        and _CASE.match(fields.get("title", ""))
    ):
        return "legal_case"
    return _type_by_fields(fields, outlet.kind if outlet else "", site.kind if site else "")


def _type_by_fields(fields: Mapping[str, str], outlet_kind: str, site_kind: str) -> str:
    has_container = "container-title" in fields
    is_scholarly = "volume" in fields or "issue" in fields or "DOI" in fields
    if has_container and "editor" in fields and "issue" not in fields:
        return "chapter"
    if has_container and "publisher" in fields and "page" in fields and not is_scholarly:
        return "chapter"
    if outlet_kind in ("newspaper", "agency", "online", "magazine", "broadcaster") and "DOI" not in fields:
        return _BY_KIND[outlet_kind]
    if has_container and is_scholarly:
        return "article-journal"
    if outlet_kind:
        return _BY_KIND.get(outlet_kind, "webpage")
    if has_container:
        if "page" in fields and "URL" not in fields:
            return "article-journal"
        return (
            "article-newspaper" if site_kind in ("newspaper", "agency", "online") or "URL" not in fields else "webpage"
        )
    return _type_without_container(fields)


def _type_without_container(fields: Mapping[str, str]) -> str:
    publisher = match_outlet(fields.get("publisher", ""), tolerant=False)
    if publisher and publisher.kind in ("think_tank", "organisation", "government"):
        return "report"
    if publisher and publisher.kind == "broadcaster":
        return "broadcast"
    if "number" in fields and "publisher" in fields:
        return "report"
    if "ISBN" in fields or "publisher" in fields or "publisher-place" in fields or "edition" in fields:
        return "book"
    return "webpage" if "URL" in fields else "article-journal" if "DOI" in fields else "document"
