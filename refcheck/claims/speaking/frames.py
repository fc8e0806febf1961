"""What stands around a mention and around quoted words: verbs of speech, prepositions, stops, each as a short code."""

from refcheck.claims.speaking.mentions import Kind, Mention, Segment
from refcheck.claims.speaking.noun_phrases import is_role
from refcheck.claims.vocabulary.reporting_verbs import OBJECT_VERBS, REPORTING_VERBS, WEAK_VERBS
from refcheck.claims.vocabulary.speech import ACCORDING_TO, IT_SAYS_IN
from refcheck.claims.vocabulary.tokens import Token, tokens_of
from refcheck.claims.vocabulary.word_classes import WordClasses
from refcheck.text.wordlists import word_set

_MOST_KEPT = 1000  # mentions whose frames are remembered
_MOST_SKIPPED = 5  # adverbs and auxiliaries between a subject and its verb
_LONGEST_ATTRIBUTING = 60  # code points of "in the assessment of"
_BE = word_set("is are was were been be being wurde wird est été fue è stato foi")
_PARTICIPLES = ("ed", "t", "é", "ado", "ato")
_IRREGULAR_PARTICIPLES = frozenset({"held", "found", "told", "written", "seen", "understood", "read", "said", "cast"})
_HEARD = word_set(
    "asked quoted cited interviewed interrogé interrogée cité citée gefragt befragt zitiert preguntado citado citada "
    "interrogato interrogata perguntado questionado"
)
_BIDDEN = frozenset({"asked", "told", "urged", "ordered", "instructed", "advised", "warned", "invited"})
_QUOTING = word_set("quotes quoted quoting cites cited citing quote cite zitiert zitierte cita citó citando citait")
"""Verbs whose object speaks: "he quotes Rabin"."""
_THAT = frozenset({"that", "dass", "que", "che", "что", "qu’"})
_AS_FOR = frozenset({"quant", "cuanto", "quanto"})
_AS_FOR_PAIRS = frozenset({("quant", "à"), ("cuanto", "a"), ("quanto", "a"), ("quanto", "à"), ("as", "for")})
_BY = frozenset({"by", "von", "par", "por", "da"})
_TO = frozenset({"to", "gegenüber", "à", "a"})
_SUBJUNCTIVES = word_set(
    """
    sei seien habe hätte hätten werde würde würden könne könnten müsse müssten solle sollten dürfe dürften wolle gebe
    bleibe gehe stehe komme brauche liege
    """
)
"""Verbs of German reported speech: their subject is spoken of and does not speak."""
_IT_SAYS = frozenset({"heißt", "hieß", "hiess"})
_ATTRIBUTING_BEHIND = frozenset({"zufolge", "göre"})
_NOUN_LEADS = word_set("the an its his her their my our this these any no every each der die das dem den ein eine")
_DASHES = ",—–-"


Frame = tuple[str, str | None]
"""A code, and the verb where it stands for one."""


class Frames:
    """Reads frames in one text of one language."""

    def __init__(self, text: str, words: WordClasses) -> None:
        self._text = text
        self._words = words
        self._kept: dict[tuple[int, int, int], tuple[Frame, Frame]] = {}

    def ahead(self, segment: Segment, mention: Mention) -> Frame:
        """Tell what follows a mention past its apposition, adverbs and auxiliaries, and its verb if it is one."""
        return self._both(segment, mention)[0]

    def back(self, segment: Segment, mention: Mention) -> Frame:
        """Tell what stands right before a mention, and its verb if it is one."""
        return self._both(segment, mention)[1]

    def _both(self, segment: Segment, mention: Mention) -> tuple[Frame, Frame]:
        key = (segment.start, segment.end, mention.first)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            known = self._kept[key] = (self._ahead(segment, mention), self._back(segment, mention))
        return known

    def _ahead(self, segment: Segment, mention: Mention) -> Frame:
        tokens = segment.tokens
        at = mention.past
        skipped = 0
        while at < len(tokens) and skipped < _MOST_SKIPPED:
            token = tokens[at]
            if token.low in _IT_SAYS and at + 1 < len(tokens) and tokens[at + 1].low in {"es", "indes"}:
                return "attr", token.text
            if token.low in _SUBJUNCTIVES:
                return "subj", None
            if kind := verb_kind(segment, at):
                is_participle = token.low.endswith(_PARTICIPLES) or token.low in _IRREGULAR_PARTICIPLES
                is_passive = is_participle and any(light.low in _BE for light in tokens[mention.past : at][-3:])
                return ("passive" if is_passive else kind), token.text
            is_stray_comma = token.text == "," and skipped > 0 and at < mention.past + 3
            if not (self._is_light(token) or is_stray_comma):
                break
            at += 1
            skipped += 1
        if at >= len(tokens):
            return ("aux-end" if skipped else "end"), None
        if (told := self._told_in_relative(segment, at)) is not None:
            return told
        return self._code_ahead(tokens[at], is_next=at == mention.past, is_skipped=skipped > 0), None

    def _told_in_relative(self, segment: Segment, at: int) -> Frame | None:
        """Read ", who had introduced her as" behind a mention, whose clause goes on to the quoted words."""
        tokens, words = segment.tokens, self._words
        at += tokens[at].text == ","
        if at >= len(tokens) or tokens[at].low not in words.relatives or tokens[at].low in words.articles:
            return None
        for index in range(at + 1, min(at + 1 + _MOST_SKIPPED, len(tokens))):
            if kind := verb_kind(segment, index):
                is_open = all(token.text not in ",;." for token in tokens[index:-1])
                return (f"rel-{kind}" if is_open else "rel"), tokens[index].text
            if not self._is_light(tokens[index]):
                return None
        return None

    def _back(self, segment: Segment, mention: Mention) -> Frame:
        tokens = segment.tokens
        at = mention.first - 1
        if at >= 0 and self._is_topic(tokens[at - 1].low if at else "", tokens[at].low, mention.is_fused):
            return "start", None
        if mention.is_fused:
            return "attr" if self._is_attributed(segment, mention) else "prep", None
        if at < 0:
            return "start", None
        if self._is_attributed(segment, mention):
            return "attr", None
        following = tokens[mention.last].low if mention.last < len(tokens) else ""
        if at and tokens[at].low == "by" and tokens[at - 1].low in _BIDDEN and following in {"to", "not"}:
            return "by-said", None  # "Asked by Doe to “think again”"
        skipped = 0
        while at >= 0 and skipped < 3:
            token = tokens[at]
            if kind := verb_kind(segment, at):
                if token.low in _QUOTING and not skipped:
                    return "quoted", token.text
                return ("obj" if token.low in OBJECT_VERBS and not skipped else kind), token.text
            if not self._is_light(token):
                break
            at -= 1
            skipped += 1
        if at < 0:
            return "aux-start", None
        return self._code_back(tokens[at], tokens[at - 1] if at else None), None

    def cue(self, first: int, start: int) -> str:
        """Tell what leads to quoted words at `start` in their sentence, which begins at `first`: a colon, a verb."""
        head = self._text[max(first, start - 60) : start].rstrip()
        if not head:
            return "start"
        if head[-1] in ":,;—–-.(":
            return head[-1]
        word = head.rpartition(" ")[2].lower()
        if word in self._words.articles:
            return "art"
        if word in _THAT:
            return "that"
        if word in REPORTING_VERBS:
            return "verb"
        if word in _SUBJUNCTIVES:
            return "subj"
        return "prep" if word in self._words.prepositions else "word"

    def cue_behind(self, end: int, *, is_stopped: bool) -> str:
        """Tell what follows quoted words that end at `end`: a verb of speech alone, one with its subject, a stop."""
        head = self._text[end : end + 80].partition("\n")[0]
        tokens = tokens_of(head, 0, len(head))
        at = next((index for index, token in enumerate(tokens) if token.text not in _DASHES), len(tokens))
        if at >= len(tokens):
            return "end"
        lead = "," if at else ""
        if not tokens[at].text[0].isalnum():
            return tokens[at].text if tokens[at].text in ".;:)?!" else "sign"
        if tokens[at].low in self._words.auxiliaries and at + 1 < len(tokens):
            at += 1
            lead += "x"
        token = tokens[at]
        if token.low in REPORTING_VERBS and not token.text[0].isupper():
            return lead + self._code_of_verb(token, tokens[at + 1] if at + 1 < len(tokens) else None)
        if token.text[0].isupper():
            return "new" if is_stopped else lead + "cap"
        classes = {"pron": self._words.pronouns, "conj": self._words.conjunctions, "prep": self._words.prepositions}
        return lead + next((code for code, listed in classes.items() if token.low in listed), "low")

    def form_of(self, phrase: str) -> str:
        """Tell whether a phrase that a pattern cut out looks like one who can speak."""
        tokens, words = tokens_of(phrase, 0, len(phrase)), self._words
        telling = words.relatives - words.articles
        if not tokens or tokens[0].low in telling or tokens[0].low in words.conjunctions:
            return "odd"
        inner = [token for token in tokens[1:] if token.text[0].islower()]
        if any(t.low in words.auxiliaries or t.low in words.pronouns or t.low in telling for t in inner):
            return "clause"
        return "verb" if any(t.low in REPORTING_VERBS and not is_role(t.text) for t in inner) else "phrase"

    def is_place(self, phrase: str) -> bool:
        """Tell a phrase that a preposition opens, which names nobody."""
        first, _, rest = phrase.strip().partition(" ")
        return bool(rest) and first.lower() in self._words.prepositions

    def _is_light(self, token: Token) -> bool:
        return token.low in self._words.auxiliaries or (token.low.endswith("ly") and len(token.low) > 5)

    @staticmethod
    def _is_topic(second: str, first: str, is_fused: bool) -> bool:
        """Tell "Quant au ministre" and "As for Doe", which name whom the sentence goes on about."""
        return first in _AS_FOR if is_fused else (second, first) in _AS_FOR_PAIRS

    def _is_attributed(self, segment: Segment, mention: Mention) -> bool:
        if mention.kind is Kind.PRONOUN and mention.phrase.lower() != segment.tokens[mention.first].low:
            return True  # "по её словам"
        head = self._text[max(segment.start, mention.start - _LONGEST_ATTRIBUTING) : mention.start]
        before = segment.tokens[mention.first - 1].low if mention.first else ""
        if before in self._words.prepositions and IT_SAYS_IN.search(head):
            return True
        at = mention.first + 1 if mention.is_fused else mention.first
        begins = {
            mention.start,
            segment.tokens[min(at, len(segment.tokens) - 1)].start,
        }  # "nelle parole del | ministro"
        low, high = mention.start - len(head), min(segment.end, mention.start + _LONGEST_ATTRIBUTING)
        return any(
            named.end() in begins and named[0].strip().lower() != "so"
            for named in ACCORDING_TO.finditer(self._text, low, high)
        )

    def _code_ahead(self, token: Token, *, is_next: bool, is_skipped: bool) -> str:
        words = self._words
        if token.text in ".,;:!?—–-(":
            return token.text
        if token.low in _ATTRIBUTING_BEHIND:
            return "attr"
        if token.low in words.relatives and is_next and token.low not in words.articles:
            return "rel"
        classes = {"conj": words.conjunctions, "prep": words.prepositions, "art": words.articles}
        known = next((code for code, listed in classes.items() if token.low in listed), None)
        if known:
            return known
        if token.text[0].isupper():
            return "cap"
        if token.text[0].isdigit():
            return "num"
        return "aux-low" if is_skipped else "low"

    def _code_back(self, token: Token, before: Token | None) -> str:
        words = self._words
        if token.text in ".,;:!?—–-()":
            return token.text
        if before is not None and before.low in _HEARD and (token.low in _BY or token.low in words.prepositions):
            return "by-heard"  # "Interrogé sur France Bleu"
        if token.low in _BY:
            return "by-said" if before is not None and before.low in REPORTING_VERBS else "by"
        if token.low in _TO:
            return "to"
        if token.low in words.relatives and before is not None and before.text == ",":
            return "rel"
        classes = {"prep": words.prepositions, "that": _THAT, "conj": words.conjunctions, "art": words.articles}
        known = next((code for code, listed in classes.items() if token.low in listed), None)
        return known or ("cap" if token.text[0].isupper() else "low")

    def _code_of_verb(self, verb: Token, following: Token | None) -> str:
        kind = "v" if verb.low in WEAK_VERBS else "V"
        if following is None or following.text in ".,;:!?":
            return f"{kind}-alone"
        if following.low in self._words.prepositions or following.low in self._words.conjunctions:
            return f"{kind}-prep"
        return f"{kind}-name" if following.text[0].isupper() else f"{kind}-more"


def verb_kind(segment: Segment, at: int) -> str:
    """Give "V" for a verb of speech, "v" for a word that reports only at times, nothing for another word."""
    token = segment.tokens[at]
    if token.low not in REPORTING_VERBS or token.text[0].isupper():
        return ""
    if at and segment.tokens[at - 1].low in _NOUN_LEADS and not token.low.endswith(("ing", "é")):
        return ""
    return "v" if token.low in WEAK_VERBS else "V"
