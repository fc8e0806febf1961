"""Whether the draft's speaker stands near enough to be meant by a pronoun or by words that no verb ties to anybody."""

import re

from refcheck.verify.quotations.layout import find_quoted, layout_of_page
from refcheck.verify.quotations.names.first_names import common_gender_of, gender_of, gender_of_title
from refcheck.verify.quotations.names.names import name_words
from refcheck.verify.quotations.names.persons import find_places
from refcheck.verify.quotations.names.plain_words import plain_word, printed_words
from refcheck.verify.quotations.names.word_classes import PRONOUNS
from refcheck.verify.quotations.sentence_bounds import find_own_sentence_start
from refcheck.verify.quotations.speaking.antecedents import Speaker
from refcheck.verify.quotations.speaking.appearances import find_surname

# "Weber faces critics: …", "For Weber, a warning: …": the words may be another's.
_FIGURES_OF_MANY = re.compile(
    r"(?i)\b(?:critics?|opponents?|others?|report|letter|sign|headline|kritiker\w*|gegner\w*|brief|schild|critiques?"
    r"|lettre|carta|lettera|críticos?|critici)\b"
)
_BEFORE = 1  # paragraphs before the passage in which a pronoun's bearer may stand
_AROUND = 2  # paragraphs before words that no verb ties to anybody
_OF_EITHER = frozenset(
    """andrea jean nicola simone michele sasha alex kim robin leslie jan dominique claude camille gabriele daniele luca
    misha ashley jordan jamie joan marian evelyn vivian laurence maria carol kari rene mika sacha charlie sam pat chris
    lee lou frances francis noor nur alexis angel ariel avery bobbie casey dana drew eden elia gale hilary inge jackie
    jess jo jules kelly kerry kit lindsay lynn mercy morgan nikita noa paris quinn ray riley rowan sandy sasha shannon
    shelby sidney stacy terry toni tracy valery yuri""".split()
)
_FEMALE = frozenset(("she", "elle", "ella", "lei", "ela", "она"))


def is_near(speaker: str, found: Speaker, text: str, start: int) -> bool:
    """Tell whether the draft's speaker may be meant by a pronoun: named in this paragraph or the one before it.

    A pronoun of the other gender cannot mean them, and neither can one that has its name in the same paragraph, with
    the draft's speaker not named since. Whom the page's headline names is near throughout.
    """
    pronoun = found.words.lower()
    gender, own = ("f" if pronoun in (*_FEMALE, "sie") else PRONOUNS.get(pronoun, "")), _gender_on_page(speaker, text)
    if gender and own and own != gender:
        return False
    layout = layout_of_page(text)
    index = layout.paragraph_index(start)
    head = layout.paragraphs[index][0]
    floor = layout.paragraphs[max(0, index - _BEFORE)][0]
    spans = find_quoted(text, head, start)
    near = [
        place
        for place in _own_places(speaker, found.name or "", text)
        if floor <= place < start and not any(span.start < place < span.end for span in spans)
    ]
    outside = [
        place
        for place in _own_places(found.name or "", speaker, text)
        if head <= place < start and not any(span.start < place < span.end for span in spans)
    ]
    if not outside and any(place < layout.paragraphs[0][1] for place in _own_places(speaker, found.name or "", text)):
        return True  # whom the headline names is "she" on all of the page
    return bool(near) and (not outside or near[-1] >= head)


def is_of_other_gender(speaker: str, pronoun: str, text: str) -> bool:
    """Tell whether a pronoun cannot mean somebody: "he said" is not Anna Weber, whom the page names.

    A title or a first name that only one gender bears must say so; "Andrea" and "Jean" are borne by both.
    """
    gender = "f" if pronoun.lower() in _FEMALE else PRONOUNS.get(pronoun.lower(), "")
    if not gender or not find_surname(speaker, text):
        return False
    words = name_words(speaker)
    own = gender_of_title(speaker.split()[0].lower().rstrip("."))
    if own is None and len(words) > 1 and words[0] not in _OF_EITHER:
        own = common_gender_of(words[0])
    return own is not None and own != gender


def _gender_on_page(speaker: str, text: str) -> str | None:
    """Give the gender that a given name or title says, the draft's or that of the surname's one bearer on the page."""
    words = name_words(speaker)
    title = gender_of_title(speaker.split()[0].lower().rstrip("."))
    if title or len(words) > 1 or gender_of(words[0]):
        return title or gender_of(words[0])
    found: set[str | None] = set()
    for place in find_places(speaker, text):
        before = [plain_word(word.strip(".")) for word in text[max(0, place - 30) : place].split(" ")[-3:-1]]
        found |= {gender_of_title(word) or gender_of(word) for word in before if word} - {None}
    return found.pop() if len(found) == 1 else None


def _own_places(name: str, other: str, text: str) -> list[int]:
    """Give where a page names somebody: by the given name where both bear one surname."""
    own, theirs = name_words(name), name_words(other)
    shares = len(own) > 1 and len(theirs) > 1 and own[-1] == theirs[-1]
    if not own:
        return []
    if shares:
        return find_places(printed_words(name)[-2], text)
    places = find_surname(name, text)
    return [at for at in places if not _is_half(name, at, text)] if _is_anothers_half(name, text) else places


def _is_anothers_half(name: str, text: str) -> bool:
    """Tell whether a page that has "Anna Weber" has somebody else too whose double name begins or ends so."""
    given, surname = printed_words(name)[0], printed_words(name)[-1]
    if given == surname or not (f"{surname}-" in text or f"-{surname}" in text):
        return False
    if not re.search(rf"{re.escape(name)}(?![\w-])", text):
        return False
    halves = rf"([^\W\d_a-zà-ÿ]\w+) (?:{re.escape(surname)}-\w+|\w+-{re.escape(surname)}(?!\w))"
    return any(plain_word(found.group(1)) != plain_word(given) for found in re.finditer(halves, text))


def _is_half(name: str, at: int, text: str) -> bool:
    end = at + len(printed_words(name)[-1])
    return text[end : end + 1] == "-" or text[at - 1 : at] == "-"


def is_around(speaker: str, text: str, start: int) -> bool:
    """Tell whether the draft's speaker is named in the words' own paragraph or the two before it."""
    layout = layout_of_page(text)
    index = layout.paragraph_index(start)
    floor, stop = layout.paragraphs[max(0, index - _AROUND)][0], layout.paragraphs[index][1]
    return any(floor <= place < stop for place in find_places(speaker, text))


def is_led_to(words: str, text: str, start: int) -> bool:
    """Tell whether a sentence that begins with somebody leads up to the words: `Already Weber, 14, is unmoved: "`."""
    layout = layout_of_page(text)
    head, stop = layout.paragraphs[layout.paragraph_index(start)]
    start = next((span.start for span in find_quoted(text, head, stop) if span.start < start < span.end), start)
    lead = find_own_sentence_start(text, head, start)
    between = text[lead:start].rstrip(" \xa0\"“”„«»‘'")
    found = re.match(rf"(?:[^\W\d_]+ )?{re.escape(words)}(?![\w'’-])", between)
    return found is not None and between.endswith(":") and not _FIGURES_OF_MANY.search(between)
