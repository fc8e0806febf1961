"""What quoted words tell of who speaks them: whether they say "I" or "we", and whom they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.text.wordlists import word_set

_WORD = re.compile(r"[^\W\d_]+")
_I = word_set(
    "I my me myself ich mein meine meinen meinem meiner meines mir mich je j J mon ma mes moi yo mi mis mío io mio mia "
    "eu meu minha ben benim bana beni я мне меня мной мой моя моё мои моей моего"
)
_WE = word_set(
    "we our us ours ourselves wir uns unser unsere unseren unserem unserer nous notre nos nosotros nosotras nuestro "
    "nuestra nuestros nuestras noi nostro nostra nostri nostre nós nosso nossa nossos nossas biz bizim bize мы нас нам "
    "нами наш наша наше наши нашей нашего"
)
_YOU = word_set(
    "you your yours vous votre vos tu te toi ton ta tes usted ustedes tú ti tus você vocês siz sizin size sizi sen "
    "senin вы вас вам вами ваш ваша ваше ваши вашей вашего вашу ты тебя тебе"
)
_POLITE = frozenset("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Lei".split())
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
    words: list[str] = _WORD.findall(text)
    said = {*words, *(word.lower() for word in words[:1] if len(word) > 1)}
    return QuotedWords(text, size, "I" if not said.isdisjoint(_I) else "we" if not said.isdisjoint(_WE) else "-")


def asks_somebody(question: str) -> bool:
    """Tell a question put to who answers it: "And your publisher did not mind?"."""
    words = _WORD.findall(question)
    return any(word in _POLITE for word in words[1:]) or any(word.lower() in _YOU for word in words)
