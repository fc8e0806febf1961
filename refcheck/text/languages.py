"""A guess at the language of a text from its script, letters and commonest words; offline and small."""

import re
from collections import Counter

from refcheck.text.wordlists import word_set

_WORD = re.compile(r"[^\W\d_]+")
# Words of a long sample are cut by tables of bytes, which takes a third of the pattern's time.
_ASCII = bytes(range(128))
_PLAIN_WORDS = bytes(code if code > 127 or chr(code).isalpha() else 32 for code in range(256))
_SAMPLE = 20_000  # code points looked at; more changes no guess
_LEAST_HITS = 3
_LEAST_SHARE = 0.12  # of the words; running text has a third and more, a list of names next to none
_LEAST_LEAD = 1.3  # over the second best

_COMMON: dict[str, frozenset[str]] = {
    "en": word_set(
        "the of and to in that is was for with as it on by he she at from his her be this have are not but a no or so "
        "had has they which were their an been its who will would there what about said when we you or if "
        "more after than also"
    ),
    "de": word_set(
        "der die das und in zu den von ist mit sich des auf für nicht ein eine als auch es an werden aus er "
        "hat dass daß sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber "
        "vor zur bis mehr durch man sein wurde sei im dem einen ich wir ihr sein seine"
    ),
    "fr": word_set(
        "le la les de des du un une et est en que qui dans pour pas au sur par il elle se ce cette ne plus "
        "avec son sa ses sont aux ont été mais nous vous leur ou à ils elles où selon après avait être fait"
    ),
    "es": word_set(
        "el la los las de del que y en un una por con para no se su sus al lo como más o pero es ha fue son "
        "este esta entre cuando muy sin sobre también me hasta hay donde desde han según dijo era"
    ),
    "it": word_set(
        "il lo la i gli le di del della dei delle che e è un una in per con non si da dal al alla come più "
        "sono ha ma anche nel nella su questo questa suo sua ha hanno stato essere dopo tra se fra"
    ),
    "pt": word_set(
        "o a os as de do da dos das que e é em um uma no na nos nas por para com não se ao mais foi como mas "
        "seu sua ou são também pelo pela até isso ele ela entre depois está já segundo disse"
    ),
    "tr": word_set(
        "ve bir bu da de için ile olarak olan çok daha en gibi ne ki o kadar sonra ancak var ama göre her "
        "dedi değil olduğunu etti ise ya şu oldu tarafından yeni üzerinde arasında"
    ),
    "nl": word_set(
        "de het een en van in is dat op te zijn met voor niet aan er om ook als door bij maar uit naar heeft "
        "werd wordt hij ze nog over dan zich deze"
    ),
    "pl": word_set("i w na z się nie do to że jest o jak ale po co tak za od przez jego dla już był oraz są"),
    "sv": word_set("och i att det som en på är av för med till den har de inte om ett han men var jag från"),
    "ru": word_set(
        "и в не на что с по как из у за от о к это он она они но же для было был его все так при а бы также "
        "или если только уже после мы вы до во со"
    ),
    "uk": word_set("і в не на що з по як із за від до це він вона вони але для було був його та також або якщо у й є"),
    "bg": word_set("и в не на че с по как от за до това той тя те но за беше е са се да които също или ако към"),
}

_NONE: frozenset[str] = frozenset()

_LANGUAGES_OF: dict[str, tuple[str, ...]] = {
    word: tuple(code for code, common in _COMMON.items() if word in common)
    for word in frozenset().union(*_COMMON.values())
}

_LETTERS: dict[str, str] = {
    "de": "ß",
    "tr": "ığşİ",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "pl": "łąęśżźćń",
    "uk": "іїєґ",
    "ru": "ыэё",
    "sv": "åä",
}
"""Letters that count as a common word each, up to a fifth of the words: telling, yet in loan words too."""

_ELIDED = re.compile(r"\b(?:qu|[cdjlns])['’](?=\w)")
"""What French writes before a vowel; the bare letters are initials of names as often."""

_SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("fa", re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
)
_OTHER_LETTER = re.compile(f"[{''.join(script.pattern.strip('[]') for _, script in _SCRIPTS)}]")
_SCRIPT_SHARES = {"fa": 0.02, "ja": 0.1}  # few letters of these are telling; the rest need most of the text


def guess_language(text: str) -> str | None:
    """Give the ISO 639-1 code of the language most of `text` is in, or None when that is unsure.

    A short or mixed text, a list of names or a language outside the table gives None:
    what follows then uses rules that hold for all languages.
    """
    sample = text[:_SAMPLE]
    if not sample.isascii() and _OTHER_LETTER.search(sample):
        letters = sum(1 for char in sample if char.isalpha())
        if not letters:
            return None
        for code, script in _SCRIPTS:
            count = len(script.findall(sample))
            if count and count / letters >= _SCRIPT_SHARES.get(code, 0.5) and _fits_script(code, sample, letters):
                return code
    written = sample.encode("utf-8", "surrogatepass")
    rare = "" if sample.isascii() else written.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    return _by_words(_words_in(written, rare), sample, rare)


def words_ahead(text: str, language: str, other: str) -> int:
    """Count by how many different common words and letters of its own `language` is ahead of `other` in a short text.

    Words with a capital letter do not count: names hold single words of any language ("Los Angeles", "Le Monde").
    """
    words = {word for word in _WORD.findall(text) if word.islower()}
    ahead = len(words & _COMMON.get(language, _NONE)) - len(words & _COMMON.get(other, _NONE))
    return ahead + any(letter in text for letter in set(_LETTERS.get(language, "")) - set(_LETTERS.get(other, "")))


def count_common_words(text: str) -> dict[str, int]:
    """Count for each language of the table the words of a text that are among its commonest ones."""
    counts = dict.fromkeys(_COMMON, 0)
    for word in _WORD.findall(text.lower()):
        for code in _LANGUAGES_OF.get(word, ()):
            counts[code] += 1
    return counts


def _fits_script(code: str, sample: str, letters: int) -> bool:
    """Tell Persian and Japanese from a few borrowed letters: most letters must be of their script."""
    if code == "fa":
        return len(re.findall(r"[\u0600-\u06ff]", sample)) / letters >= 0.5
    if code == "ja":
        return len(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]", sample)) / letters >= 0.5
    return True


def _words_in(written: bytes, rare: str) -> list[str]:
    """Give the words of an encoded text in lower case, as the pattern finds them; `rare` are its signs beyond ASCII."""
    plain = written.translate(_PLAIN_WORDS).decode("utf-8", "surrogatepass")
    for sign in set(rare):
        if not sign.isalnum() or sign.isdecimal():
            plain = plain.replace(sign, " ")
    return plain.lower().split()


def _by_words(words: list[str], sample: str, rare: str) -> str | None:
    counts = Counter(words)
    if not counts:
        return None
    scores: dict[str, float] = dict.fromkeys(_COMMON, 0.0)
    for word in counts.keys() & _LANGUAGES_OF.keys():
        for code in _LANGUAGES_OF[word]:
            scores[code] += counts[word]
    for code, letters in _LETTERS.items() if rare else ():
        scores[code] += min(sum(map(rare.count, letters)), len(words) / 5)
    if scores["fr"]:
        scores["fr"] += len(_ELIDED.findall(sample))
    best, second = sorted(scores, key=lambda code: -scores[code])[:2]
    if scores[best] < _LEAST_HITS or scores[best] < _LEAST_SHARE * len(words):
        return None
    if scores[best] < _LEAST_LEAD * scores[second]:
        return None
    return best
