"""Messages that point at what is gone: "This listing is no longer available", whatever no list has a word for."""

from refcheck.fetch.classify.wording.messages import SENTENCE_END
from refcheck.fetch.classify.wording.readings import readings_of
from refcheck.text.folding import fold_text
from refcheck.text.patterns import late
from refcheck.text.phrases import Found, place

_POINTED = 16  # words of a sentence about something that no list of such things has
_UNNAMED = 2  # of them unknown
# What such sentences point at is named by "this" or by having been asked for; what they say of it is that it is gone.
_POINTER = late(
    r"(?:sorry,? |oops!? |leider |desole,? |lo sentimos,? )?"
    r"(?:this|these|the requested|diese[rs]?|(?:die|der|das) (?:gesuchte|angeforderte|aufgerufene|gewunschte)|ce|cet|"
    r"the \w+(?: \w+)? (?:that |which )?(?:you (?:are|were|requested|have requested|want|wanted|need|asked)|you're)|"
    r"(?:la|el) \w+ que (?:buscas?|solicitas?)|l[ae]'?\s?\w+ que vous|la \w+ che (?:cerchi|stai|hai)|"
    r"[oa] \w+ que (?:procura|voce)|cette|l[ea]s? \w+ (?:demande|recherche)e?s?|"
    r"est[aeo]|quest[ao]|deze|dit|ta|ten|эта|этот|это|эти|ця|цей|це|bu)\b"
)
_GONE = late(
    r"\b(?:no longer|any ?more|not found|n[o']t exist|nicht mehr|nicht gefunden|existiert nicht|nicht vorhanden|"
    r"gibt es nicht|n'e\w+ (?:plus|pas)|introuvable|ya no|no existe|non \w+ piu|non esiste|ja nao|nao \w+ mais|"
    r"nao existe|niet (?:meer|langer)|bestaat niet|juz nie|nie istnieje|больше не|не существует|не найден|більше не|"
    r"не існує|не знайден|artik|bulunam|removed|deleted|withdrawn|geloscht|entfernt|supprime|retire|eliminad|borrad|"
    r"retirad|rimoss|cancellat|removid|excluid|apagad|verwijderd|usuniet|удален|видален|silin|kaldiril)"
)

# "Is no longer on our site": nowhere else either.
_PLACE = late(r" (?:on|in|part of) (?:our|this|the) (?:(?:web ?)?sites?|servers?|archives?|system|database)\b")


def find_pointed_message(text: str) -> Found | None:
    """Give the first sentence that says of something it points at, whatever that is, that it is not there.

    "This listing is no longer available", "Der aufgerufene Bereich ist nicht vorhanden".
    """
    folded = fold_text(text)
    position = 0
    for sentence in SENTENCE_END.split(folded.text):
        at = folded.text.find(sentence, position)
        position = at + len(sentence)
        if _POINTER.match(sentence) and _GONE.search(sentence) and _says_nearly_only_that(sentence):
            return place(text, folded, at, at + len(sentence))
    return None


def _says_nearly_only_that(sentence: str) -> bool:
    """Tell whether all words but one or two behind the pointer belong to the message: no place, no day, no reason."""
    if any(map(str.isdigit, sentence)):
        return False
    for reading in readings_of(_PLACE.sub(" there", sentence)):
        unknown = [number for number, kind in enumerate(reading.kinds) if not kind]
        if len(reading.kinds) <= _POINTED and len(unknown) <= _UNNAMED and all(n <= _UNNAMED + 1 for n in unknown):
            return True
    return False
