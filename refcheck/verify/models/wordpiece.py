"""WordPiece: a sentence as the numbers of its pieces in a vocabulary, as uncased BERT models expect them."""

import re
import unicodedata
from collections.abc import Iterable

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LONGEST_WORD = 100


class WordPiece:
    """A vocabulary with BERT's greedy rule: the longest piece first, "##" before all but a word's first."""

    def __init__(self, pieces: Iterable[str]) -> None:
        """Number the pieces in the order of the vocabulary."""
        self._numbers = {piece.rstrip("\n"): number for number, piece in enumerate(pieces)}
        self._unknown = self._numbers["[UNK]"]
        self._first, self._last = self._numbers["[CLS]"], self._numbers["[SEP]"]

    def encode(self, sentence: str, *, most: int) -> list[int]:
        """Give at most `most` numbers, the marks for beginning and end included."""
        numbers: list[int] = []
        for word in _TOKEN.findall(_plain(sentence)):
            for token in word.split("_") if "_" in word else (word,):
                numbers.extend(self._of_word(token) if token else (self._numbers.get("_", self._unknown),))
            if len(numbers) >= most:
                break
        return [self._first, *numbers[: most - 2], self._last]

    def _of_word(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self._unknown]
        numbers: list[int] = []
        start = 0
        while start < len(word):
            mark = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(mark + word[start:end])
                if number is not None:
                    numbers.append(number)
                    start = end
                    break
            else:
                return [self._unknown]
        return numbers


def _plain(sentence: str) -> str:
    """Lower the case, take off accents, and set Chinese characters apart."""
    decomposed = unicodedata.normalize("NFD", sentence.lower())
    letters = (letter for letter in decomposed if unicodedata.category(letter) != "Mn")
    return "".join(f" {letter} " if "\u4e00" <= letter <= "\u9fff" else letter for letter in letters)
