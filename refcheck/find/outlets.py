"""The outlet that a reference means: as it was read, as who signs, or as it stands in the string."""

import re

from refcheck.datatypes.references import ParsedReference, Reference
from refcheck.text.outlets import Outlet, find_outlets, match_outlet
from refcheck.text.patterns import late
from refcheck.text.urls import host_of

_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,12}")
_SEGMENT = late(r"\s*(?:[,;()\[\]“”„«»\"《》「」『』，。、؛،]|\.\s|:\s|\s[–—|]\s)\s*")
_BRACKETED = re.compile(r"\[([^\[\]]{1,300})\]")
_NO_NAME = re.compile(r"\d/\d|\A[\W\d_]*\Z|\A[A-Z]{1,4}/")
# What a house calls its series of papers: "Crisis Group Middle East Briefing", "Chatham House Research Paper".
_SERIES = frozenset(
    "briefing report paper brief blog commentary series analysis memo study note papers reports".split()
)
_SERIES_WORDS = _SERIES | frozenset(
    "research policy working special occasional background discussion issue expert middle east asia asian africa "
    "african europe european latin america american caribbean central south north southeast northeast west eurasia "
    "gulf global world regional country crisis update no nr n number conflict security economic strategic "
    "political".split()
)
_INITIALS = re.compile(r"[A-ZА-Я]{2,6}")
_ORGANISED = late(
    r"\b(?:ministry|ministerium|ministère|ministerio|embassy|office|agency|commission|council|committee|bank|fund|institute|"
    r"institution|foundation|center|centre|group|organi[sz]ation|association|authority|department|government|parliament|"
    r"assembly|union|university|watch|society|network|initiative|corporation|secretariat|mission|press|news|nations)\b",
    re.IGNORECASE,
)


def outlet_of_reference(reference: Reference, title: str) -> str | None:
    """Give the name of the outlet or publisher; None where the reference names none.

    A place where no name can stand (a document's number, a translated title in brackets) is not believed where
    the string names a known outlet.
    """
    parsed = reference.parsed
    read = _plain_name(parsed.container_title) or _plain_name(parsed.publisher)
    signing = _signing_outlet(parsed)
    if read is not None and not _is_misread(read, reference.raw, is_signed=signing is not None):
        return read
    return signing or _outlet_in(reference.raw, title) or _signing_body(parsed) or None


def signs_as_outlet(name: str) -> bool:
    """Tell whether an author is an outlet or an organisation rather than a person."""
    return known_outlet(name) is not None


def known_outlet(name: str) -> Outlet | None:
    """Give the outlet that a name means; a part of a house leads to the house ("BBC News Persian")."""
    if known := match_outlet(name):
        return known
    words = name.split()
    runs = [run for run in find_outlets(words) if run[1] - run[0] >= 2]
    whole = [run for run in runs if (run[1] - run[0]) * 2 >= len(words)]
    if len(whole) == 1:
        return match_outlet(" ".join(words[whole[0][0] : whole[0][1]]))
    if runs and runs[0][0] == 0 and _is_series(words[runs[0][1] :]):
        return match_outlet(" ".join(words[: runs[0][1]]))
    # A branch goes by the house's initials: "UNHCR Tajikistan", "UN Security Council".
    return match_outlet(words[0], tolerant=False) if len(words) > 1 and _INITIALS.fullmatch(words[0]) else None


def hosts_of(outlet: str | None) -> tuple[str, ...]:
    """Give the outlet's domains where it is known, or is itself a domain."""
    if outlet is None:
        return ()
    if known := known_outlet(outlet):
        return known.domains
    spelt = host_of(outlet.lower())
    return (spelt,) if _DOMAIN.fullmatch(spelt) else ()


def split_outlet(title: str) -> tuple[str | None, str]:
    """Give the outlet that stands before a title's first colon ("Reuters: Bridge to close"), and the rest."""
    head, colon, rest = title.partition(": ")
    if colon and rest and match_outlet(head, tolerant=False):
        return head, rest.strip("\"'“”‘’«»„ ")
    return None, title


def _is_misread(name: str, raw: str, *, is_signed: bool) -> bool:
    """Tell whether what was read as the outlet's name is none: a number, a translated title, a house's series."""
    if known_outlet(name) is not None:
        return False
    words = name.split()
    if is_signed and (_is_series(words) or words[-1].lower() in _SERIES):
        return True
    return bool(_NO_NAME.search(name)) or any(name in " ".join(part.split()) for part in _BRACKETED.findall(raw))


def _signing_outlet(parsed: ParsedReference) -> str | None:
    names = (str(name) for name in parsed.author)
    turned = (f"{name.family} {name.given}" for name in parsed.author if name.family and name.given)
    return next((name for name in (*names, *turned) if signs_as_outlet(name)), None)


def _signing_body(parsed: ParsedReference) -> str | None:
    literal = (name.literal for name in parsed.author if name.literal)
    return next((name for name in literal if _ORGANISED.search(name) or name.isupper()), None)


def _outlet_in(raw: str, title: str) -> str | None:
    """Give the one known outlet that stands between two marks of the string, outside the title."""
    rest = raw.replace(title, " ", 1)[:2000]
    segments = [segment.strip(" .") for segment in _SEGMENT.split(rest)]
    named = {
        known.name: segment for segment in segments if segment and (known := match_outlet(segment, tolerant=False))
    }
    return next(iter(named.values())) if len(named) == 1 else None


def _is_series(words: list[str]) -> bool:
    plain = [re.sub(r"[^\w]", "", word).lower() for word in words]
    names = [word for word in plain if word and not any(char.isdigit() for char in word)]
    return any(word in _SERIES for word in names) and all(word in _SERIES_WORDS for word in names)


def _plain_name(name: str | None) -> str | None:
    return " ".join(name.split())[:120] or None if name else None
