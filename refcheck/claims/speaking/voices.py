"""What quoted words tell of who speaks them: whether they say "I" or "we", and whom they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made

_I = re.compile(
    r"\b(?:I|I[’']\w+|my|me|myself|ich|mein\w*|mir|mich|je|j[’']\w+|mon|ma|mes|moi|yo|mis?|mío|io|mio|mia|eu|meu|minha|"
    r"ben|benim|bana|beni|я|мне|меня|мной|мой|моя|моё|мои|моей|моего)\b",
    re.IGNORECASE,
)
_WE = re.compile(
    r"\b(?:we|our|us|ours|ourselves|we[’']\w+|wir|uns|unser\w*|nous|notre|nos|nosotros|nosotras|nuestr\w+|noi|nostr\w|"
    r"nós|noss\w+|biz|bizim|bize|мы|нас|нам|нами|наш\w*)\b",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"[^\W\d_][\w’'-]{2,}$")


@quickly_made
@dataclass(frozen=True, slots=True)
class QuotedWords:
    """Quoted words, with how many they are and who they say speaks: "I", "we" or neither."""

    text: str
    size: str
    voice: str

    def name(self, name: str | None) -> bool:
        """Tell whether the words name somebody by the surname or the one word of the name."""
        last = _LAST_WORD.search(name) if name else None
        return last is not None and last[0][0].isupper() and last[0] in self.text

    def told_of(self, names: Sequence[str | None], zone: str, code: str, last: str | None) -> Iterator[str]:
        """Give what the words tell of a place that may name who speaks: "I" is no report, nobody names oneself."""
        yield f"{zone}|voice:{self.voice}|k:{code}"
        yield f"voice:{self.voice}|k:{code}"
        yield f"w:{self.size}|k:{code}"
        if names and all(map(self.name, names)):
            yield "inside"
            yield f"inside|voice:{self.voice}"
        if last is not None and code != "pron" and [*names] == [last]:
            yield "is-last"
            yield f"{zone}|is-last"


def read_words(text: str, count: int) -> QuotedWords:
    """Give what quoted words of so many words tell."""
    size = "1-3" if count <= 3 else "4-8" if count <= 8 else "long"
    return QuotedWords(text, size, "I" if _I.search(text) else "we" if _WE.search(text) else "-")
