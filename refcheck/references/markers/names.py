"""Parentheses with a name and a date, (Outlet, September 24, 2021) or (Author 2020, 14), against the list."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.datatypes.references import CitationStyle, PartialDate
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.spans import Spans
from refcheck.text.dates import find_dates, is_no_date
from refcheck.text.outlets import match_outlet, outlet_of_url

_PARENTHESIS = re.compile(r"[(\[]([^()\[\]\n]{2,240}(?:\n[^()\[\]\n]{0,120})?)[)\]]")
_GROUP = re.compile(r"\s{0,3};\s{0,3}")
_LOCATOR = re.compile(
    r"[\s,:]{0,3}(?P<label>pp?\.|S\.|s\.|с\.|pág\.|págs\.|paras?\.|§+|¶+|ch\.|chap\.|chapter|fig\.|table|note|at|"
    r"hier S\.)?\s{0,2}"
    r"(?P<locator>[\divxlc]{1,6}(?:\s{0,2}[-–—,]\s{0,2}\d{1,5}){0,4}\s?(?:ff?\.?)?)\s{0,2}$"
)
_LEAD = re.compile(
    r"(?:see(?: also)?|cf\.|e\.\s?g\.,?|for example|quoted in|cited in|as cited in|vgl\.|siehe|so|voir|véase|vedi|"
    r"bkz\.|см\.|zit\. nach|"
    r"source:|quelle:|via|per|as reported by|reported by|according to)\s{1,3}",
    re.IGNORECASE,
)
_AND = re.compile(r"\s{0,2}(?:,?\s(?:and|und|et|y|e|ve|и|with)\s|&|,|/)\s{0,2}", re.IGNORECASE)
_ET_AL = re.compile(
    r"[\s,]{1,2}(?:et\.?\s?al\.?|u\.\s?a\.|et collab\.|y otros|e outros|и др\.|vd\.|ve ark\.|ve diğerleri)\s{0,2}$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_GENERIC = frozenset({"the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "il", "o", "os"})


@dataclass(frozen=True, slots=True)
class NameKey:
    """The names under which one work may be cited, folded, and its date."""

    work: int
    surnames: tuple[str, ...]
    names: frozenset[str]
    outlets: frozenset[str]
    issued: PartialDate | None


def fold_name(name: str) -> str:
    """Fold a name for comparison: no case, no accents, no dots, no article."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss").replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    words = _WORD.findall(
        "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("'", "").replace("’", "")
    )
    return " ".join(words[1:] if len(words) > 1 and words[0] in _GENERIC else words)


def build_keys(works: Sequence[Work]) -> tuple[NameKey, ...]:
    """Give every work's names and date; back references have none."""
    return tuple(_key_of(at, work) for at, work in enumerate(works) if work.back_reference is None)


def _key_of(at: int, work: Work) -> NameKey:
    parsed = work.parsed
    surnames: list[str] = []
    names: set[str] = set()
    for person in parsed.author or parsed.editor:
        if person.family:
            surnames.append(fold_name(person.family))
        else:
            names.add(fold_name(str(person)))
    for name in (parsed.container_title, parsed.publisher):
        if name:
            names.add(fold_name(name))
    outlets = {
        outlet.name for name in (parsed.container_title, parsed.publisher) if name and (outlet := match_outlet(name))
    }
    outlets |= {outlet.name for person in parsed.author if person.literal and (outlet := match_outlet(person.literal))}
    if parsed.url and (outlet := outlet_of_url(parsed.url)):
        outlets.add(outlet.name)
    return NameKey(at, tuple(surnames), frozenset(names - {""}), frozenset(outlets), parsed.issued)


def find_name_markers(text: str, works: Sequence[Work], excluded: Spans) -> Iterator[FoundMarker]:
    """Find parentheses that name works of the list."""
    keys = build_keys(works)
    if not keys:
        return
    for match in _PARENTHESIS.finditer(text):
        if excluded.overlaps(match.start(), match.end()):
            continue
        marker = _read_parenthesis(text, match.start(), match.end(), match[1], keys)
        if marker is not None:
            yield marker


@dataclass(frozen=True, slots=True)
class _Group:
    """One "name, date, locator" of a parenthesis."""

    name: str
    date: PartialDate | None
    has_date: bool
    locator: str | None
    label: str | None


def _read_parenthesis(text: str, start: int, end: int, inner: str, keys: Sequence[NameKey]) -> FoundMarker | None:
    groups = [group for part in _GROUP.split(inner) if (group := read_group(part)) is not None]
    if not groups:
        return None
    items: list[FoundItem] = []
    style = CitationStyle.AUTHOR_DATE
    reasons: list[str] = []
    candidates: list[int] = []
    disagrees = False
    for group in groups:
        best, tied, is_outlet, differs = match_group(group, keys)
        if best is not None:
            items.append(FoundItem(work=best, locator=group.locator, label=group.label))
            disagrees |= differs
            style = CitationStyle.OUTLET_DATE if is_outlet else style
        elif tied:
            candidates.extend(tied)
            reasons.append(f"{len(tied)} entries fit “{' '.join(group.name.split())}” equally well")
        elif _is_citation_shaped(group):
            reasons.append(f"the list has no entry for “{' '.join(group.name.split())}”")
    if not items and not reasons:
        return None
    return FoundMarker(
        start=start,
        end=end,
        style=style,
        items=tuple(items),
        unresolved_reason="; ".join(reasons) or None,
        score=0.9 if items and not disagrees else 0.6,
        is_without_entry=not items and not candidates,
        candidates=tuple(candidates),
        disagrees=disagrees,
    )


def read_group(part: str) -> _Group | None:
    """Read one part of a parenthesis as name, date and locator; None where it has no name or no date."""
    lead = _LEAD.match(part)
    rest = part[lead.end() :] if lead else part
    dates = [found for found in find_dates(rest) if not found.is_impossible]
    if dates:
        first = dates[0]
        name, date, tail = rest[: first.start], first.date, rest[first.end :]
    else:
        undated = re.search(r"[,\s](?:n\.\s?d\.|o\.\s?[DJ]\.|s\.\s?[afd]\.|t\.\s?y\.|б\.\s?[гд]\.)", rest)
        if undated is None or not is_no_date(undated[0].strip(" ,")):
            return None
        name, date, tail = rest[: undated.start()], None, rest[undated.end() :]
    name = name.strip(" ,.:\t\n\u00a0(")
    if not re.search(r"[^\W\d_]{2}", name) or len(name) > 120:
        return None
    locator = _LOCATOR.match(tail) if tail.strip() else None
    if tail.strip(" ,.") and locator is None:
        return None
    return _Group(name, date, bool(dates), locator["locator"].strip() if locator else None, "page" if locator else None)


def match_group(group: _Group, keys: Sequence[NameKey]) -> tuple[int | None, tuple[int, ...], bool, bool]:
    """Give the work that the group names, or the works that tie; whether by outlet; whether the dates differ."""
    scored = [(score, key) for key in keys if (score := score_name(group.name, key)) > 0]
    if not scored:
        return None, (), False, False
    top = max(score for score, _ in scored)
    named = [(score, key) for score, key in scored if score >= top - 0.15]
    dated = [(score + _date_bonus(group.date, key.issued), key) for score, key in named if _agrees(group, key)]
    if not dated:
        if len(named) == 1 and group.date is not None and named[0][1].issued is not None:
            return named[0][1].work, (), not named[0][1].surnames, True
        return None, (), False, False
    best = max(score for score, _ in dated)
    winners = [key for score, key in dated if score > best - 0.05]
    if len(winners) > 1:
        return None, tuple(key.work for key in winners), False, False
    key = winners[0]
    by_author = any(
        surname in fold_name(group.name).split() or surname in fold_name(group.name) for surname in key.surnames
    )
    return key.work, (), not by_author, False


def score_name(name: str, key: NameKey) -> float:
    """Score how well a name in the text stands for a work, 0 to 1."""
    bare = _ET_AL.sub("", name)
    is_et_al = bare != name
    people = [fold_name(part) for part in _AND.split(bare) if part.strip()]
    people = [person for person in people if person]
    if key.surnames and people:
        last_words = [
            person.split()[-1] if len(person.split()) > 1 and person not in key.surnames else person
            for person in people
        ]
        if is_et_al and len(people) == 1 and last_words[0] == key.surnames[0]:
            return 1.0 if len(key.surnames) > 1 else 0.8
        if tuple(last_words) == key.surnames[: len(last_words)]:
            return 1.0 if len(last_words) == len(key.surnames) else 0.85
    folded = fold_name(name)
    if not folded:
        return 0.0
    if folded in key.names:
        return 1.0
    outlet = match_outlet(name)
    if outlet is not None and outlet.name in key.outlets:
        return 0.95
    if any(_is_short_form(folded, full) for full in key.names):
        return 0.8
    return 0.0


def _is_short_form(short: str, full: str) -> bool:
    """Tell whether one name is the other's acronym, or its first words."""
    words = full.split()
    if len(words) > 1 and short.replace(" ", "") == "".join(word[0] for word in words):
        return True
    capitals = [
        word[0]
        for word in words
        if word not in ("of", "for", "the", "and", "on", "in", "de", "der", "für", "und", "des", "du")
    ]
    if len(capitals) > 1 and short.replace(" ", "") == "".join(capitals):
        return True
    return len(short) > 3 and (full.startswith(short + " ") or short.startswith(full + " "))


def _agrees(group: _Group, key: NameKey) -> bool:
    if group.date is None or key.issued is None:
        return not group.has_date or key.issued is None
    if group.date.letter and key.issued.letter and group.date.letter != key.issued.letter:
        return False
    return group.date.agrees_with(key.issued)


def _date_bonus(date: PartialDate | None, issued: PartialDate | None) -> float:
    if date is None or issued is None:
        return 0.0 if date is None and issued is None else -0.3
    bonus = 0.2
    if date.letter and date.letter == issued.letter:
        bonus += 0.2
    if date.day and issued.day:
        bonus += 0.2
    return bonus


def _is_citation_shaped(group: _Group) -> bool:
    """Tell whether a name with a date is so plainly a citation that a missing entry is worth a word."""
    name = group.name.strip()
    if not name[:1].isupper() or len(name) > 60:
        return False
    if _ET_AL.search(name) or group.locator:
        return True
    words = name.split()
    return len(words) <= 4 and match_outlet(name) is not None
