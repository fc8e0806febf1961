"""The words of a page or quotation, each with its key and its place, found once for each text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, count
from operator import add
from typing import NamedTuple, TypeVar, cast

from refcheck.datatypes.selectors import Span
from refcheck.text.keeping import Known, kept
from refcheck.text.languages import guess_language
from refcheck.text.normalize import Folded, find_all, fold
from refcheck.text.patterns import late
from refcheck.verify.quotations.wording.spelling import word_key, word_keys

# Scripts without spaces between words are read letter by letter.
_SINGLE = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e01-\u0e2e\u0e80-\u0edf\u1000-\u109f\u1780-\u17ff"
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u0963\u0981-\u0dff"
)
_WORD = late(
    # Words that begin with a letter come first: they are nearly all, and the others look around first. Plain ones
    # before a sign that ends any word come first of these, because they are told without looking through scripts.
    r"[Pp]er cent(?!\w)|[A-Za-z]++(?=[ .,;:!?\"()\n-])"
    rf"|[^\W\d_{_SINGLE}][^\W_{_SINGLE}]*(?:[{_MARKS}'·]+[^\W_{_SINGLE}]+)*[{_MARKS}]*"
    r"|(?<![\w.,-])\d{1,3}(?: \d{3})+(?!\w)"
    rf"|(?<![^\W{_SINGLE}])(?<![.,])-?\d+(?:[.,:]\d+)+[^\W_{_SINGLE}]*|(?:(?<=[\s(\[$€£])|\A)-\d+[^\W_]*"
    r"|(?<![\w.,)\]\"'])\.\d+(?![\w.])"
    rf"|\d[^\W_{_SINGLE}]*(?:[{_MARKS}'·]+[^\W_{_SINGLE}]+)*"
    rf"|[{_SINGLE}][\u0e30-\u0e4e{_MARKS}]*"
    r"|[%$£¥\u20a0-\u20cf&°<>≤≥±×÷=+≈≠‰¢]|~(?=\d)|(?<=[A-D])-(?=[\s,.;:)]|\Z)"
)
_LETTER = late(f"[{_SINGLE}]")
# The words that a space does not end. It is written as a line break, which no folded text has.
_SPACED_FIGURES = re.compile(r" (?=\d{3})(?<=\d )")
_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")
_INSIDE = "\n"
_BEHIND_WORDS = '.,;:!?")'
_SUPERSCRIPT_SIGNS = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉"
_SUPERSCRIPTS = frozenset(_SUPERSCRIPT_SIGNS)
_SUPERSCRIPT = re.compile(r"(?<!\d)[⁰¹²³⁴-⁹₀-₉]+")
_TO_DIGITS = str.maketrans(_SUPERSCRIPT_SIGNS, "01234567890123456789")
_UNIT_BEFORE = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|ft|in|yd|mi|s|CO|H|O|N|NO|SO|CH|PM)$")
_SAMPLE = 4000  # code points that tell a text's language
_WITHOUT_APOSTROPHE = ("dont", "didnt", "doesnt", "isnt", "wasnt", "im", "ive", "thats", "youre", "cest", "quil", "jai")
_SENTENCE_END = late(r"[.!?。！？][\"'”“’»)\]]*\s|[。！？]|\n\s*\n")
_SHORTENED = frozenset(
    """mister doctor professor saint governor senator general lieutenant colonel representative versus
    january february april august september october november december""".split()
)
"""Keys of abbreviations that are written in full too: "Dec. 5", but "by December. If"."""
_CARDINAL = frozenset("en fr es it pt nl ru".split())  # where no stop makes a figure an ordinal
_ABBREVIATIONS = frozenset(
    """mrs ms jr sr no usw ca bzw nr inc ltd co corp etc hr fr mme mlle
    sra dra art abs bd vol fig eg ie rev hon messrs maj capt sgt""".split()
)


_Item = TypeVar("_Item")


class _Run(NamedTuple):
    """What stands between two spaces: the keys of its words, and where in it they begin and end."""

    keys: list[str]
    starts: list[int]
    ends: list[int]


def _read_run(run: str) -> str | _Run:
    """Give the key alone of a run that is one word and what may stand behind it."""
    bare = run.rstrip(_BEHIND_WORDS)
    if bare.isascii() and bare.isalpha():
        return word_key(bare)
    found = list(_WORD.finditer(run.replace(_INSIDE, " ")))
    keys = word_keys([match[0] for match in found])
    if len(found) == 1 and found[0].span() == (0, len(bare)):
        return keys[0]
    return _Run(keys, [match.start() for match in found], [match.end() for match in found])


# Most runs of a page are words of the pages before it.
_RUNS = Known(_read_run, most=32768, longest=30)
_BARE_LENGTHS = Known(lambda run: len(run.rstrip(_BEHIND_WORDS)), most=32768, longest=30)


class Words:
    """A text cut into words; `keys[i]` is the key of the word at `text[starts[i]:ends[i]]`.

    `text` is the folded text. Superscripts after a word are note marks and no words, except behind
    a unit ("km²") or a digit.
    """

    def __init__(self, text: str) -> None:
        self.folded: Folded = fold(text)
        self.text = self.folded.text
        self._gaps: dict[int, str] = {}
        self._places: dict[str, list[int]] = {}
        self._runs = _glued(_readable(self.folded), self.folded.signs).split(" ")
        read = list(map(_RUNS.__getitem__, self._runs))
        self._uneven = [(at, run) for at in _find_runs(read) if isinstance(run := read[at], _Run)]
        self.keys = self._of_words(cast(list[str], read), (run.keys for _, run in self._uneven))

    def __len__(self) -> int:
        return len(self.keys)

    def _of_words(self, of_runs: list[_Item], of_uneven: Iterable[list[_Item]]) -> list[_Item]:
        """Give what holds for each word, from what holds for each run and for the words of each uneven run."""
        of_words: list[_Item] = []
        done = 0
        for (at, _), words in zip(self._uneven, of_uneven, strict=True):
            of_words += of_runs[done:at]
            of_words += words
            done = at + 1
        return of_words + of_runs[done : len(self._runs)]

    @kept
    def _offsets(self) -> list[int]:
        """Where the runs begin."""
        return list(map(add, accumulate(map(len, self._runs), initial=0), count()))

    @kept
    def starts(self) -> list[int]:
        """Where the words begin."""
        offsets = self._offsets
        return self._of_words(offsets, ([offsets[at] + start for start in run.starts] for at, run in self._uneven))

    @kept
    def ends(self) -> list[int]:
        """Where the words end."""
        offsets = self._offsets
        of_runs = list(map(add, offsets, map(_BARE_LENGTHS.__getitem__, self._runs)))
        return self._of_words(of_runs, ([offsets[at] + end for end in run.ends] for at, run in self._uneven))

    @kept
    def column(self) -> str:
        """The keys one below the other, with a line break before and behind each."""
        return as_column(self.keys)

    @kept
    def language(self) -> str:
        """The language that the first words are in, "" where they do not tell."""
        return guess_language(self.text[:_SAMPLE]) or ""

    @kept
    def has_lost_apostrophes(self) -> bool:
        """Whether a text has none, and words that need one."""
        return "'" not in self.text and any(map(self.has, _WITHOUT_APOSTROPHE))

    def has(self, key: str) -> bool:
        """Tell whether a word stands somewhere."""
        return f"\n{key}\n" in self.column

    def places_of(self, keys: Iterable[str]) -> dict[str, list[int]]:
        """Give where each of some words stands, in order; a page's other words are never looked up."""
        asked = dict.fromkeys(keys)
        new: dict[str, list[int]] = {key: [] for key in asked if key not in self._places}
        if new:
            for index, key in enumerate(self.keys):
                if key in new:
                    new[key].append(index)
            self._places |= new
        return {key: self._places[key] for key in asked}

    def word(self, index: int) -> str:
        """Give one word as folded."""
        return self.text[self.starts[index] : self.ends[index]]

    def is_ascii(self, index: int) -> bool:
        """Tell whether a word has neither accents nor letters of another script."""
        return self.word(index).isascii()

    def has_single_letters(self, start: int, end: int) -> bool:
        """Tell whether some words are the letters of a script without spaces."""
        return all(_LETTER.match(self.word(index)) for index in range(start, end))

    def phrase(self, start: int, end: int) -> str:
        """Give the words from `start` up to `end` with what stands between them."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def span(self, start: int, end: int) -> Span:
        """Give the place of the words from `start` up to `end` in the original text."""
        return self.folded.span(self.starts[start], self.ends[end - 1])

    def between(self, index: int) -> str:
        """Give what stands in the original between the word at `index` and the next one."""
        gap = self._gaps.get(index)
        if gap is None:
            gap = self._gaps[index] = self._find_gap(index)
        return gap

    def _find_gap(self, index: int) -> str:
        end = self.ends[index]
        start, original = self.folded.end(end), self.folded.original
        if index + 1 == len(self.keys):
            return original[start:]
        begin = self.starts[index + 1]
        # Nearly all words stand one space apart, in the folded text and in the original.
        around = self.text[end : begin + 1]
        if len(around) == 2 and around[0] == " " and around[1].isalnum() and around == original[start : start + 2]:
            return " "
        return original[start : self.folded.offset(begin)]

    def ends_sentence(self, index: int) -> bool:
        """Tell whether a sentence (or a paragraph) ends with the word at `index`."""
        if index + 1 >= len(self.keys):
            return True
        gap = self.between(index)
        if gap == " " or not _SENTENCE_END.search(gap):
            return False
        if "\n\n" in gap or gap.strip() != ".":
            return True
        if self.keys[index] == "no":
            return not self.keys[index + 1][0].isdigit()  # "digo que no. No tengo", "No. 5"
        if self.keys[index].isdigit() and (not index or "\n" in self.between(index - 1)):
            return True  # the number of a paragraph
        key = self.keys[index]
        if key.isdigit() and len(key) == 1 and self.language in _CARDINAL:
            return self.word(index + 1)[0].isupper()  # "on grounds 1 and 3. Had I", and no "3. Mai"
        is_short = key in _ABBREVIATIONS or (key in _SHORTENED and self.word(index).lower() != key)
        return not is_short and self.ends[index] - self.starts[index] > 1


def _find_runs(read: Sequence[str | _Run]) -> Iterator[int]:
    """Give where the runs stand that are not one word."""
    kinds = list(map(type, read))
    at = -1
    for _ in range(kinds.count(_Run)):
        at = kinds.index(_Run, at + 1)
        yield at


def as_column(keys: Iterable[str]) -> str:
    """Write keys one below the other, with a line break before and behind each: no key has one inside it."""
    return "\n".join(("", *keys, ""))


@lru_cache(maxsize=8)
def words_of_page(text: str) -> Words:
    """Give the words of a page; ten quotations on one page cut it once."""
    return Words(text)


def _readable(folded: Folded) -> str:
    """Give a text of the same length in which no note mark clings to a word."""
    text = folded.text.replace("_", " ")
    pieces: list[str] = []
    done = 0
    for at in sorted(at for sign in folded.signs & _SUPERSCRIPTS for at in find_all(text, sign)):
        if at >= done and (found := _SUPERSCRIPT.match(text, at)):
            pieces += (text[done:at], _note_mark(text, found))
            done = found.end()
    return "".join((*pieces, text[done:])) if pieces else text


def _glued(text: str, signs: frozenset[str]) -> str:
    """Give a text with these signs in which no word has a space inside it."""
    if "er cent" in text:
        text = text.replace("er cent", f"er{_INSIDE}cent")
    if any(map(str.isdecimal, signs)):
        return _SPACED_FIGURES.sub(_INSIDE, text)
    figures = text.encode("ascii", "replace").translate(_DIGITS_ALIKE).decode()
    parts: list[str] = []
    done = 0
    for at in find_all(figures, "0 000"):
        parts.append(text[done : at + 1])
        done = at + 2
    return _INSIDE.join((*parts, text[done:])) if parts else text


def _note_mark(text: str, found: re.Match[str]) -> str:
    if _UNIT_BEFORE.search(text, max(0, found.start() - 4), found.start()):
        return found.group().translate(_TO_DIGITS)
    return " " * len(found.group())
