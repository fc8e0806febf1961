"""Who speaks quoted words: what an attribution is, and the forms of it that need no verb."""

import re
from dataclasses import dataclass

from refcheck.claims.speaking.noun_phrases import can_speak, cut_german_phrase, cut_named_phrase
from refcheck.claims.speaking.subjects import main_subject
from refcheck.claims.vocabulary.russian_names import body_in_locative, nominative
from refcheck.claims.vocabulary.speech import DETERMINERS
from refcheck.datatypes.making import quickly_made
from refcheck.text.patterns import late

WINDOW = 320  # code points looked at on each side of the quoted words
_PAPER_BY = late(
    r"(?:an?|the|its|this|new|recent)\s(?:[\w-]+\s){0,3}?(?:report|study|survey|analysis|poll|review|paper|briefing|"
    r"investigation|audit|assessment|statement|research)\s"
    r"(?:(?:published|released|commissioned|conducted|issued|carried out)\s(?:\w+\s){0,3})?"
    r"(?:by|from)\s(?=(?:the\s)?[A-Z])"
)
"""What stands before the body whose paper it is: "a report by | the Nuffield Trust"."""
_MADE_PUBLIC = re.compile(
    r"(?<=[^\W\d_]{4})\s(?:(?:diffus|publi|adress|dat|consult|sign|relay|transmis|rendu)(?:ée?s?|e?s?|rendue?s?)|"
    r"(?:publicad|difundid|emitid|remitid|citad|divulgad|enviad|pubblicat|diffus|inviat|datat|firmat|assinad)[oaie]s?|"
    r"seen|obtained|reviewed|leaked|circulated)(?=\s(?:by|par|por|da|dal|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"hier|el|este|ayer|ieri|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|nesta|na|no|on|last|in|à|au|a|en)\b)"
)
"""What tells how a paper came out, which is no part of its name: "un communiqué | diffusé lundi"."""
NEXT_SUBJECT = re.compile(
    r"(?<=[^\W\d_]{3})(?<!\bdei)(?<!\bdel)(?<!\bcon)(?<!\bsur)(?<!\band)(?<!\bfor)(?<!\bdes)(?<!\bpar)(?<!\bpor)(?<!\bqui)"
    r"(?<!\bche)(?<!\bque)\s(?:il|lo|gli|le|la|les|el|los|las|the|this|these)\s(?=[a-zà-ÿ])"
)
_SIGNATURE = re.compile(r"\s*[—–]\s*(?P<name>[^\n,;.()]{3,60})")
_TURKISH_SUBJECT = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<who>[A-ZÇĞİÖŞÜ][^,.:“”\n]{1,50}?),?\s(?:ise(?:\s[^\s,.:“”]+){0,3}|da|de)\s$"
)
_LABEL = re.compile(r"(?P<name>[^\s:][^:\n.!?]{1,60}):\s*$")
_ADDRESSED = re.compile(r"(?:À|An|To|Para|Al|Alla)\s[A-ZÀ-Þ]")
_ASIDE = re.compile(r"\s\([^()]{1,50}\)$")  # "Doe (by phone, 3 May): “…”"
_NO_OBJECT_BEFORE = re.compile(
    r"\b(?:for|in|of|on|at|to|with|by|from|into|over|under|about|the|a|an|this|that|his|her|its|their|is|are|"
    r"was|were|be|been|"
    r"der|die|das|des|dem|den|ein|eine|einen|im|am|als|von|mit|ist|war|le|la|les|un|une|des|du|de|est|était|el|"
    r"los|una|es|era|"
    r"il|lo|di|del|della|è|o|os|um|uma|do|da|é|в|на|с|о|это|был|была)\s$",
    re.IGNORECASE,
)
_FRENCH_PARTICIPLES = ("é", "ée", "dit", "écrit", "du", "nu", "nnu", "clu", "mis", "ivi", "erti")
_SPANISH_PAST = ("ó", "dijo", "ieron", "aron", "ía", "ían", "aba", "aban")


@quickly_made
@dataclass(frozen=True, slots=True)
class Attribution:
    """The words that name the speaker (a phrase as it stands) and the reporting verb.

    `phrase` is empty where the verb stands alone ("…”, añadió.") and the speaker is whoever spoke last. `name` is
    whom the phrase means, where that is known already.
    """

    phrase: str
    verb: str | None
    position: int
    name: str | None = None


_FOR = frozenset({"for", "pour", "para", "per", "für"})
_COPULA = re.compile(
    r",?\s(?:è|sono|era|si\stratta|resta|sarebbe|es|son|se\strata|supone|é|são|ist|sind|war|bleibt|handelt)(?=\s|$)|,\s"
)
"""What goes on behind whose view it is: "per Coldiretti | è «una goccia nel mare»"."""


def phrase_behind(named: re.Match[str], rest: str) -> str:
    """Give the speaker's phrase behind "according to", in the case that a name is listed under."""
    words = named[0].strip().lower()
    if words.startswith(("laut", "nach ", "aus ", "wie ")):
        return cut_german_phrase(rest)
    if words in _FOR:
        rest = _COPULA.split(rest, maxsplit=1)[0]
    rest = _MADE_PUBLIC.split(rest, maxsplit=1)[0]
    paper = _PAPER_BY.match(rest)
    phrase = NEXT_SUBJECT.split(cut_named_phrase(rest[paper.end() :] if paper else rest), maxsplit=1)[0]
    if words.startswith("как ") and words.endswith((" в", " во")):
        return body_in_locative(f"в {phrase}") or phrase
    return nominative(phrase, is_genitive=True) if words.startswith(("по ", "согласно", "с точки")) else phrase


def label_before(text: str, start: int, end: int) -> Attribution | None:
    """Read the label of a transcript: "Minister Paul Grant: “…”"."""
    label = _LABEL.fullmatch(text[max(start, end - WINDOW) : end].strip())
    if label and _ADDRESSED.match(label["name"]):
        return None  # "À Louise, le 3 mai : “…”"
    if label and len(label["name"].split()) <= 6 and label["name"][:1].isupper():
        return Attribution(_ASIDE.sub("", label["name"]).strip(), None, start)
    return None


def subject_before(text: str, start: int, end: int) -> Attribution | None:
    """Give the person or body that the sentence with quoted words is about: "The mayor wants “…”"."""
    start = max(start, end - WINDOW)
    if _NO_OBJECT_BEFORE.search(text, max(start, end - 24), end):
        return None
    turkish = _TURKISH_SUBJECT.search(text[start:end])
    subject = turkish["who"] if turkish and can_speak(turkish["who"]) else main_subject(text[start:end])
    return Attribution(subject, None, start) if subject else None


def signature_after(text: str, start: int, end: int) -> Attribution | None:
    """Read a name after a dash that closes a paragraph or block quote: "— Jane Doe, 2019"."""
    match = _SIGNATURE.match(text, start, end)
    if match and match["name"].strip()[:1].isupper():
        return Attribution(match["name"].strip(), None, match.start("name"))
    return None


def is_noun(words: list[re.Match[str]], index: int) -> bool:
    """Tell "the state" and "a demand" from a verb; French "a dit" is no article with a noun."""
    before, word = words[index - 1][0].lower(), words[index][0].lower()
    if before == "as" and word.endswith("ing"):
        return False
    if before in {"le", "les"} and word.endswith(_SPANISH_PAST):
        return False  # "le contestó la ministra"
    return before in DETERMINERS and not (before == "a" and word.endswith(_FRENCH_PARTICIPLES))
