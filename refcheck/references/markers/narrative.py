"""Works named in the sentence itself: "Fenwick (2015)", "according to Reuters"."""

import re
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle
from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.bodies import find_body_markers, further_items
from refcheck.references.markers.folded_names import ARTICLES, fold_name
from refcheck.references.markers.groups import read_group, read_groups
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import Match, is_sure, match_group, without_et_al
from refcheck.references.markers.outlet_days import begins_inflected
from refcheck.references.markers.titled import find_titled_markers
from refcheck.references.spans import Spans
from refcheck.text.given_names import all_given_names

# "Podrobno.uz": an outlet may be named by its address.
_NAME = rf"{WIDE_CAPITAL}[\w’'\-]{{1,40}}(?:\.[a-z]{{2,4}}(?![\w.]))?"
_PARTICLE = r"(?:van|von|de|der|den|di|da|del|della|dos|la|le|el|al|bin|ibn|zu|zur|ter|ten|af|av)"
_DATED = re.compile(
    rf"(?<![\w.])(?P<name>(?:{WIDE_CAPITAL}\.[\s-]?){{0,3}}(?:{_PARTICLE}\s){{0,3}}(?:{_NAME}(?:,\s(?:(?:and|und|et|y|e|"
    rf"&)\s)?|\s?/\s?|\s[–—]\s)(?:{_PARTICLE}\s){{0,3}}){{0,6}}{_NAME}(?:(?!\n\n)\s{{1,2}}(?:{_NAME}|{_PARTICLE}|&|and|und|et|y|e|ve|и|of|the|for|"
    rf"et al\.?|u\. a\.|(?:vd|v\. ?d|ark|diğerleri|и др|y col|y otros|e col|e outros|et coll|и соавт)\.?|"
    rf"(?:colleagues|others|co-workers|coauthors|co-authors)(?=['’]?\s?[(\[]))){{0,7}})"
    r"(?:['’](?:s|[a-zıüöçğş]{1,4}(?:\s(?:[a-zıüöçğş]{4,14}\sgöre|göre|ise|de|da))?)?)?\s{0,2}[(\[](?:\[(?:1[5-9]|20)\d\d\]\s)?(?P<date>[^()\[\]\n]{1,60})[)\]]"
)
# "see Schwartz 1975", "in Kazig et al. (Hg.) 2017"
_NAME_AND_YEAR = re.compile(
    rf"(?<![\w(\[.“\"])(?:{_PARTICLE}\s){{0,2}}{_NAME}(?:(?:\s(?:&|and|und|et|y|e|и)\s|/){_NAME})?(?:\set al\.)?"
    r"(?:\s\((?:Hg|Hrsg|eds?|dir|orgs?)\.?\))?\s(?:1[5-9]|20)\d\d[a-z]?(?![\w)\]–-])"
    r"(?::\s\d{1,4}(?:[–-]\d{1,4})?(?:\sff?\.)?(?=\s[^\W\d_]|[,;)]))?"
)
# "For Lee and See (2004)": a word that may stand in a title too, but begins no name.
OPENS_SENTENCE = frozenset(
    "for in to as on by with from at of after before since when while but and yet so see like unlike both also here "
    "für nach bei laut mit von zu im wie aus so auch und aber pour selon chez dans avec par comme mais et ou según "
    "para "
    "con por en como pero y secondo per con da di come ma e segundo com em mas göre ve по в для как и но".split()
)
_INSIDE_NAME = frozenset(("of", "for", "de", "der", "la", "the", "and", "&"))
_EDITORS = re.compile(r"\s\((?:Hg|Hrsg|eds?|dir|orgs?)\.?\)")
_INITIAL = re.compile(r"[^\W\d_]\.")
_OF_GERMAN = re.compile(r"(?:^|\s)(?:des|eines|seines|ihres|dieses)\s\Z")
_LONGEST_ARTICLE = 8
_POSSESSIVE = re.compile(r"(?<=\w)['’](?:s|[a-zıüöç]{1,4})?$")


def find_narrative_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find names with a date in parentheses, then names of outlets that exactly one entry bears."""
    if not index.keys:
        return
    bodies = list(find_titled_markers(text, index, excluded, taken))
    taken = Spans([*taken.merged, *((one.start, one.end) for one in bodies)])
    bodies += find_body_markers(text, index, excluded, taken)
    yield from bodies
    taken = Spans([*taken.merged, *((one.start, one.end) for one in bodies)])
    for match in excluded.matches_outside(_DATED, text):
        if taken.overlaps(match.start(), match.end()):
            continue
        marker = _read_dated(match, match["name"], index) or _read_german_genitive(match, index)
        if marker is not None:
            yield marker
    known: dict[str, FoundItem | None] = {}  # most of these are "March 2019", again and again
    for match in excluded.matches_outside(_NAME_AND_YEAR, text):
        if taken.overlaps(*match.span()):
            continue
        if match[0] not in known:
            known[match[0]] = _read_named(match[0], index)
        item = known[match[0]]
        if item is not None:
            yield FoundMarker(
                start=match.start(), end=match.end(), style=CitationStyle.NARRATIVE, items=(item,), score=0.75
            )


def _read_named(printed: str, index: NameIndex) -> FoundItem | None:
    """Read a name and year without brackets, which must surely stand for a work by people of that name."""
    group = read_group(_EDITORS.sub("", printed))
    if group is None or _surname_of(group.name) not in index.surnames:
        return None
    found = match_group(group, index)
    if found.work is None or not _is_person(found, group.name, index):
        return None
    return FoundItem(work=found.work, locator=group.locator, label=group.label)


def _surname_of(name: str) -> str:
    return fold_name(without_et_al(name)).rpartition(" ")[2]


def _read_german_genitive(match: re.Match[str], index: NameIndex) -> FoundMarker | None:
    """Try a name behind a German article without its ending: "des Rechnungshofs (2022)", "des Umweltamtes (2019)"."""
    before = match.string[max(0, match.start() - _LONGEST_ARTICLE) : match.start()]
    if not _OF_GERMAN.search(before):
        return None
    tried = (match["name"].removesuffix(ending) for ending in ("s", "es") if match["name"].endswith(ending))
    return next((found for name in tried if (found := _read_dated(match, name, index)) is not None), None)


def _read_dated(match: re.Match[str], name: str, index: NameIndex) -> FoundMarker | None:
    """Try the whole name first, then its last words: "In a book, Jane Fenwick (2015)"."""
    words = name.split()
    for skipped in range(len(words)):
        groups = read_groups(f"{' '.join(words[skipped:])}, {match['date']}")
        if not groups:
            return None
        group = groups[0]
        found = match_group(group, index)
        if group.has_remark and not is_sure(found, group.name, index):
            continue
        if found.work is None or found.disagrees or not _begins_name(words[skipped], index.key_of(found.work)):
            continue
        is_told_by_day = group.date is not None and group.date.day is not None
        is_inside = skipped > 0 and words[skipped - 1] in _INSIDE_NAME
        if is_inside and not is_told_by_day and not is_sure(found, group.name, index):
            continue  # the "Department for Transport" is not Transport for London
        if skipped and words[skipped - 1] == "The" and f"The {words[skipped]}" in index.key_of(found.work).entry:
            skipped -= 1
        key = index.key_of(found.work)
        before = (at for at in range(skipped) if words[at].lower() not in ARTICLES)
        skipped = next((at for at in before if begins_inflected(" ".join(words[at:]), key)), skipped)
        return FoundMarker(
            start=match.start("name") + _offset_of_word(match["name"], skipped),
            end=match.end(),
            style=CitationStyle.NARRATIVE,
            items=(
                FoundItem(work=found.work, locator=group.locator, label=group.label),
                *further_items(groups[1:], index),
            ),
            score=0.8 if found.is_by_outlet else 0.85,
        )
    return None


def _is_person(found: Match, name: str, index: NameIndex) -> bool:
    """Tell whether a name and year without brackets surely stand for a work by people of that name."""
    if found.work is None or found.is_by_outlet or not is_sure(found, name, index):
        return False
    return _surname_of(name) in index.key_of(found.work).surnames


def _begins_name(word: str, key: NameKey) -> bool:
    """Tell a given name or the name's own first word from "Para", "Laut" or "In" before it."""
    folded = fold_name(_POSSESSIVE.sub("", word.partition("/")[0]))
    if word.islower() and key.surnames and key.entry.casefold().startswith(f"{word} "):
        return True
    if folded in OPENS_SENTENCE:
        return False
    if any(_is_given_name_of(word, author.given) for author in key.parsed.author):
        return True
    return (
        f" {folded} " in key.words
        or folded in key.outlets
        or any(folded in name.split() for name in key.names)
        or folded in key.acronyms
    )


def _is_given_name_of(word: str, given: str | None) -> bool:
    """Tell whether "Sergio" or "S." in the text is the given name that the entry prints as "S." or "Sergio"."""
    initial = given.split()[0] if given else ""
    if _INITIAL.fullmatch(word):
        return bool(given) and initial[:1] == word[0]
    return len(initial) < 3 and initial.rstrip(".") == word[:1] and word in all_given_names()


def _offset_of_word(text: str, index: int) -> int:
    return [match.start() for match in re.finditer(r"\S+", text)][index]
