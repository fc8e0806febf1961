"""The names and dates under which works may be cited, indexed by word and year."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Any

from refcheck.datatypes.references import ParsedReference, PartialDate
from refcheck.references.aliases import find_aliases
from refcheck.references.found import Work
from refcheck.references.markers.folded_names import fold_name, outlet_name
from refcheck.text.dates import find_dates
from refcheck.text.keeping import kept
from refcheck.text.outlets import outlet_of_url
from refcheck.text.urls import registrable_domain

_SMALL = frozenset(
    "of for the and on in de der die das für fur und des du la le les et del di e y da do dos ve и".split()
)
_MOST_KEYS = 40
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# "NRK (2023a) … 27.02.2023", "London, 2022 (a)"
_LETTER_BEHIND = re.compile(r"\b(?P<year>(?:1[5-9]|20)\d\d)(?:(?P<letter>[a-h])\b|\s?\((?P<behind>[a-c])\))")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_HEAD = re.compile(r"[^“„«\"‘(\[\d]{1,160}")
_SEGMENT = re.compile(r"[,.;()\[\]“”\"«»„|\n]|\s[–—-]\s")
_ALIAS = re.compile(r"[(\[]\s?([A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w&/.-]{1,14})\s?[)\]]")


@dataclass(frozen=True)
class NameKey:
    """The names of one work, folded: authors' surnames in order, other names, outlets, words, dates.

    `words` is the whole entry between blanks. What only few works are ever asked for is read when it is.
    """

    work: int
    parsed: ParsedReference
    entry: str
    surnames: tuple[str, ...]
    names: frozenset[str]
    outlets: frozenset[str]
    words: str
    hosts: frozenset[str]
    aliases: frozenset[str] = frozenset()

    @kept
    def head(self) -> tuple[str, ...]:
        """The words before the title or date, for entries whose fields were not understood."""
        head = _HEAD.match(self.entry)
        return tuple(fold_name(head[0]).split()[:14]) if head else ()

    @kept
    def beginning(self) -> str:
        """The words of the head between blanks."""
        return f" {' '.join(self.head)} "

    @kept
    def title(self) -> str:
        """The title, folded."""
        return fold_name(self.parsed.title or "")

    @kept
    def acronyms(self) -> frozenset[str]:
        """The initials of all its names."""
        found: set[str] = set()
        for words in (*(name.split() for name in self.names), self.head):
            if len(words) > 1:
                found.add("".join([word[0] for word in words]))
                found.add("".join([word[0] for word in words if word not in _SMALL]))
        return frozenset(found - {""})

    @kept
    def segments(self) -> frozenset[str]:
        """What stands between commas, stops and quotation marks, the place of publication left out.

        Without that, "(Berlin, 2019)" in a story would cite every book printed there in that year.
        """
        segments = {fold_name(one) for one in _SEGMENT.split(self.entry) if len(one) <= 80 and ":" not in one}
        first, colon, _ = self.entry[:80].partition(": ")
        if colon:
            segments.add(fold_name(first))  # "La 1ère: Saisie record de mercure"
        return frozenset(segments - {"", fold_name(self.parsed.publisher_place or "")})

    @kept
    def issued(self) -> PartialDate | None:
        """The date of issue as precisely as the entry prints it."""
        return _issued_of(self.parsed.issued, self._printed_dates, self.entry)

    @kept
    def dates(self) -> tuple[PartialDate, ...]:
        """All dates that the entry prints, the date of issue first."""
        return (self.issued, *self._printed_dates) if self.issued else ()

    @kept
    def index_words(self) -> frozenset[str]:
        """All words under which the work is looked up."""
        outlets = ("@" + outlet for outlet in self.outlets)
        in_surnames = (word for surname in self.surnames for word in surname.split())
        in_names = (word for name in self.names for word in name.split())  # carried over from the entry above
        return self.acronyms.union(self.words.split(), self.hosts, outlets, in_surnames, in_names)

    @kept
    def _printed_dates(self) -> tuple[PartialDate, ...]:
        return _dates_of(self.parsed, self.entry)


class NameIndex:
    """All keys of a document's listed works; asking for a name gives the few works that may bear it."""

    def __init__(self, works: Sequence[Work], *, hidden: AbstractSet[int] = frozenset()) -> None:
        """Index the works that are no back references; `hidden` ones are there, but not given."""
        self._by_work = {at: _key_of(at, work) for at, work in enumerate(works) if work.back_reference is None}
        self._by_word: defaultdict[str, list[NameKey]] = defaultdict(list)
        for key in self._by_work.values():
            for word in key.index_words:
                self._by_word[word].append(key)
        self._aliases = frozenset(alias for key in self._by_work.values() for alias in key.aliases)
        self.surnames = frozenset(surname for key in self._by_work.values() for surname in key.surnames)
        self.hide(hidden)

    def hide(self, works: AbstractSet[int]) -> None:
        """Give these works no longer, and those again that were hidden before."""
        self._hidden = works
        self.keys = tuple(key for key in self._by_work.values() if key.work not in works)
        self._shown: dict[str, list[NameKey]] = {}
        self._first: dict[str, frozenset[int]] = {}
        self._all: dict[str, frozenset[int]] = {}
        self._by_date: dict[str, dict[str, list[NameKey]]] = {}
        self.matched: dict[Hashable, Any] = {}
        """What was found for each name and date, as long as these works are given under these names."""

    def learn(self, alias: str, work: int) -> None:
        """Take a short name that the text has introduced: "Centers for Disease Control [CDC]"."""
        folded = fold_name(alias)
        known = self._by_work[work]
        if not folded or folded in known.names:
            return
        key = replace(known, names=known.names | {folded})
        self._by_work[work] = key
        self.matched.clear()
        for word in folded.split():
            self._by_word[word].append(key)
            for asked in (self._shown, self._first, self._all, self._by_date):
                asked.pop(word, None)

    def key_of(self, work: int) -> NameKey:
        """Give the names of a work that is no back reference."""
        return self._by_work[work]

    def find(self, name: str, date: PartialDate | None) -> Sequence[NameKey]:
        """Give the works that share the name's rarest word, its initials or its outlet, and the year if any does."""
        words = fold_name(name).split()
        found: dict[int, NameKey] = {}
        for word in (*words, "".join(words)):
            for key in self._look_up(word, date):
                found[key.work] = key
        # Asking the outlet table forgives misspellings and takes its time: only for a name that stands nowhere.
        if not found and 1 < len(name) <= 80 and (outlet := outlet_name(name)) is not None:
            return tuple(self._look_up("@" + outlet, date))
        return tuple(found.values())

    def find_bearers(self, name: str, title_words: Sequence[str]) -> list[NameKey]:
        """Give those of the works that `find` gives without a date which can be meant by a name and words of a title.

        They have the name's first or last word and all words of the title; one that has introduced the name for
        itself need not have these.
        """
        folded = fold_name(name)
        words = folded.split()
        if not words:
            return []
        found = self._works(words[0]) | self._works(words[-1])
        if folded not in self._aliases:
            for word in title_words:
                found &= self._works(word)
        if found:
            found &= frozenset[int]().union(*(self._first_works(word) for word in (*words, "".join(words))))
        return [self._by_work[at] for at in found]

    def _first_works(self, word: str) -> frozenset[int]:
        if word not in self._first:
            self._first[word] = frozenset(key.work for key in self._look_up(word, None))
        return self._first[word]

    def _works(self, word: str) -> frozenset[int]:
        if word not in self._all:
            self._all[word] = frozenset(key.work for key in self._bearers(word))
        return self._all[word]

    def _look_up(self, word: str, date: PartialDate | None) -> Sequence[NameKey]:
        """Look up a word with the date as precisely as it is given, else with the year, else alone.

        A word as common as an outlet's name may stand in thousands of entries: without a date none of
        them would be a clear winner.
        """
        if word in _SMALL:
            return ()
        found: Sequence[NameKey] = ()
        if date is not None:
            by_date = self._by_date.get(word)
            if by_date is None:
                by_date = self._by_date[word] = _keys_by_date(self._bearers(word))
            found = by_date.get(date.iso, ()) or by_date.get(str(date.year), ())
        return (found or self._bearers(word))[:_MOST_KEYS]

    def _bearers(self, word: str) -> Sequence[NameKey]:
        """Give all works with a word that are not hidden."""
        if not self._hidden:
            return self._by_word.get(word, ())
        if word not in self._shown:
            self._shown[word] = [key for key in self._by_word.get(word, ()) if key.work not in self._hidden]
        return self._shown[word]


def _keys_by_date(keys: Sequence[NameKey]) -> dict[str, list[NameKey]]:
    """Sort works that share a word by their days and years, when such a word is first asked for with a date."""
    by_date: dict[str, list[NameKey]] = defaultdict(list)
    for key in keys:
        for date in {date.iso for date in key.dates} | {str(date.year) for date in key.dates}:
            by_date[date].append(key)
    return by_date


def _key_of(at: int, work: Work) -> NameKey:
    parsed = work.parsed
    people = parsed.author or parsed.editor
    surnames = tuple(fold_name(person.family) for person in people if person.family)
    printed = [str(person) for person in people if not person.family]
    printed += [name for name in (parsed.container_title, parsed.publisher) if name]
    printed += [parsed.title] if parsed.title and not people else []  # "Zambia reaches deal with creditors (2023)"
    without_addresses = _ADDRESS.sub(" ", work.raw) if "://" in work.raw or "www." in work.raw else work.raw
    introduced = {fold_name(alias) for alias in find_aliases(without_addresses)}
    # An author whom a dash repeats is not printed in the entry, and bears his short name all the same.
    bearing = [without_addresses, *(name for name in printed if "(" in name or "[" in name)]
    aliases = introduced.union(fold_name(match[1]) for one in bearing for match in _ALIAS.finditer(one))
    outlets = {outlet for name in printed if (outlet := outlet_name(name))}
    if parsed.url and (by_address := outlet_of_url(parsed.url)):
        outlets.add(by_address.name)
    return NameKey(
        work=at,
        parsed=parsed,
        entry=without_addresses,
        surnames=surnames,
        names=frozenset({fold_name(name) for name in printed} | aliases) - {""},
        outlets=frozenset(outlets),
        words=f" {fold_name(without_addresses)} ",
        hosts=_hosts_of(parsed.url),
        aliases=frozenset(introduced - {""}),
    )


def _hosts_of(url: str | None) -> frozenset[str]:
    """Give the name in an address: "eurasianet" for eurasianet.org."""
    name = registrable_domain(url).partition(".")[0].replace("-", "") if url else ""
    return frozenset((name,)) if len(name) > 2 else frozenset()


def _dates_of(parsed: ParsedReference, entry: str) -> tuple[PartialDate, ...]:
    """Give all dates of an entry but that of a visit; one read as far as it goes need not be searched for again."""
    issued = parsed.issued
    if issued is not None and issued.month is not None and len(_YEAR.findall(entry)) == 1:
        return (issued,)
    dates = tuple(found.date for found in find_dates(entry) if not found.is_impossible)
    visited = parsed.accessed
    return dates if visited is None else tuple(date for date in dates if date == issued or date != visited)


def _issued_of(parsed: PartialDate | None, printed: Sequence[PartialDate], entry: str) -> PartialDate | None:
    """Give the date of issue as precisely as the entry prints it."""
    if parsed is None:
        return printed[0] if printed else None
    lettered = None if parsed.letter else _LETTER_BEHIND.search(entry)
    if lettered and int(lettered["year"]) == parsed.year:
        return replace(parsed, letter=lettered["letter"] or lettered["behind"])
    finer = [date for date in printed if date.agrees_with(parsed) and len(date.iso) > len(parsed.iso)]
    return finer[0] if finer and not parsed.letter else parsed
