"""Whether it is settled that the page gives the words to another person than the draft does.

To tell two speakers apart is not enough to accuse an author. The page must name its speaker beyond doubt, the draft's
speaker must be a person and not perhaps the body that the other speaks for, the two names must not be two forms
of one, and where a pronoun or an epithet stands in for the name, the draft's speaker may not be near.
"""

import re

from refcheck.text.patterns import late
from refcheck.verify.quotations.layout import layout_of_page
from refcheck.verify.quotations.names.first_names import gender_of, gender_of_title, is_first_name
from refcheck.verify.quotations.names.names import are_nicknames, is_role, name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.persons import find_places, is_surely_a_person
from refcheck.verify.quotations.names.plain_words import plain_word, printed_words
from refcheck.verify.quotations.names.titles import is_title
from refcheck.verify.quotations.names.word_classes import PRONOUNS
from refcheck.verify.quotations.sentence_bounds import find_own_sentence_start, find_sentence_start_anywhere
from refcheck.verify.quotations.speaking.affiliations import works_for_another
from refcheck.verify.quotations.speaking.antecedents import GENDER_OF_RELATIVES, Speaker
from refcheck.verify.quotations.speaking.appearances import find_surname, speaks_elsewhere
from refcheck.verify.quotations.speaking.attribution import SubjectKind, find_attributions
from refcheck.verify.quotations.speaking.caseless import is_caseless
from refcheck.verify.quotations.speaking.epithets import bears_epithet, has_bare_verb, has_just_spoken, opens_paragraph
from refcheck.verify.quotations.speaking.full_names import (
    goes_by_first_word,
    has_full_name,
    has_honorific,
    is_given_alone,
)
from refcheck.verify.quotations.speaking.grounds import HEAD_OF, SPOKEN_FOR
from refcheck.verify.quotations.speaking.nearness import is_around, is_led_to, is_near, is_of_other_gender

_MANY = 50  # places of a name that are looked at
_OFFICE = 80  # code points around a name in which its bearer's office may stand
_ARTICLE_REACH = 5  # code points
_ARTICLE = re.compile(r"(?i)(?<!\w)(?:the|an?|der|die|das|dem|den|le|la|les|el|il|lo|los) $")
_INITIALS = 3  # letters
_OWNED = re.compile(r"(?i)(?:his|her|their|sein\w*|ihr\w*|s(?:on|a|es)|suo?s?|sua|seu) ")
_MINE = re.compile(r"(?i)(?:my|mein\w*|mon|ma|mi|mio|mia|meu|minha|mijn|мой|моя) ")
_COUNSEL = re.compile(
    r"(?i)\b(?:counsel|[kq]c|lawyer|solicitor|barrister|attorney|\w*anw[aä]lt\w*|avocate?|abogad[oa])\b"
)
_NICKNAME = late(r" [\"“‘'(][^\W\d_]+[\"”’')] [^\W\d_a-zà-ÿ]")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*) $")
_PART = 3  # letters; a shorter part of a double name tells nobody apart


def is_settled(speaker: str, found: Speaker, text: str, start: int) -> bool:
    """Tell whether `found` is surely another person or body than the draft's speaker for the words at `start`."""
    if is_caseless(speaker) or (found.name and is_caseless(found.name)):
        return True
    if found.words.lower() in PRONOUNS and is_of_other_gender(speaker, found.words, text):
        # A given name may be borne by both after all: whom the page has just named is not ruled out by "she".
        return is_known_person(speaker, text) and (found.name is not None or not _is_named_before(speaker, text, start))
    if found.name is None or found.is_post:
        return is_known_person(speaker, text) if found.is_post else _is_unlike(speaker, found.words, text, start)
    is_other = found.label is not None and layout_of_page(text).has_other_label(speaker, found.label, found.name)
    if not is_other and _may_be_one_name(speaker, found.name, text):
        return False
    if found.label is not None:
        return _is_settled_by_label(speaker, found, text, start)
    if is_organisation(found.name):
        is_another = not _may_speak_for(speaker, text) or works_for_another(speaker, found.name, text)
        return is_organisation(speaker) or (is_known_person(speaker, text) and is_another)
    if not _are_two_people(speaker, found, text):
        return False
    if found.is_hint:
        is_told = is_led_to(found.words, text, start) or (
            opens_paragraph(found.words, speaker, text, start) and has_bare_verb(text, start)
        )
        return is_told or not is_around(speaker, text, start)
    if _is_explicit(found):
        return True
    is_epithet = found.words and found.words.lower() not in PRONOUNS and not _OWNED.match(found.words)
    if is_epithet and not bears_epithet(found.name, found.words, text):
        is_alone = opens_paragraph(found.name, speaker, text, start) and is_known_person(speaker, text)
        return is_alone or has_just_spoken(found.name, speaker, text, start)
    return not is_near(speaker, found, text, start)


def _is_named_before(speaker: str, text: str, start: int) -> bool:
    """Tell whether the sentence right before a passage names somebody."""
    layout = layout_of_page(text)
    head = layout.paragraphs[layout.paragraph_index(start)][0]
    lead = find_sentence_start_anywhere(text, head, max(head, start - 1))
    return any(lead <= place < start for place in find_places(speaker, text))


def _are_two_people(speaker: str, found: Speaker, text: str) -> bool:
    """Tell whether the draft's speaker and the page's are both surely people, and no body that one speaks for."""
    name = found.name or ""
    is_person = is_known_person(name, text) or (found.is_sure and PRONOUNS.get(found.words.lower()))
    is_person = is_person or has_full_name(name, text)
    if not is_person and (not _is_full_name(name, text) or _may_speak_for(speaker, text)):
        return False
    if is_organisation(speaker) and works_for_another(name, speaker, text):
        return True
    if is_role(speaker) or is_organisation(speaker):
        return False
    return is_known_person(speaker, text) or (len(name_words(speaker)) > 1 and not _may_speak_for(name, text))


def is_known_person(name: str, text: str) -> bool:
    """Tell whether a name is surely a person's: by a given name or a title in it or before it on the page."""
    words, printed = name_words(name), printed_words(name)
    if not words or is_organisation(name):
        return False
    if len(printed) > len(words) or any(map(is_first_name, words[:-1])):
        return True
    if len(words) == 1:
        if is_first_name(words[0]) or any(_is_called(text, place) for place in find_places(name, text)):
            return True
        return speaks_elsewhere(name, text) and has_full_name(name, text)
    if has_honorific(printed, text):
        return True
    return is_surely_a_person(name, text) and not goes_by_first_word(printed, text)


def _is_called(text: str, place: int) -> bool:
    """Tell whether a first name or title stands right before a surname: "Versorger Harzwasser" has neither."""
    before = re.search(r"([^\W\d_][\w'’-]*)\.?[ \n\xa0](?:\w{2,3} )?$", text[max(0, place - 30) : place])
    if before is None:
        return False
    word = plain_word(before.group(1))
    is_declined = "\u0400" < before.group(1) < "\u0530"  # "Олега Саенко"
    forms = (word, word[:-1], word[:-2], f"{word[:-1]}a") if is_declined else (word,)
    return is_title(word) or any(map(is_first_name, forms))


def _may_be_one_name(speaker: str, name: str, text: str) -> bool:
    """Tell whether two names may be forms of one: "Riitta Salo" of "Riitta Salo-Koskinen", "Edward" of "Ted"."""
    own, theirs = name_words(speaker), name_words(name)
    if not own or not theirs:
        return False
    is_given = len(theirs) == 1 and is_first_name(theirs[0])
    if is_given and (is_given_alone(name, speaker, text) or (len(own) == 1 and _may_bear(speaker, theirs[0], text))):
        return True
    if own[-1] != theirs[-1] and _parts(own[-1]) & _parts(theirs[-1]):
        is_there = any(text[place + len(speaker) :][:1] != "-" for place in _starts(speaker, text))
        if is_there and not are_nicknames(own[0], theirs[0]) and min(len(own), len(theirs)) > 1:
            return False  # two of one family, both with their own names on the page
        given = gender_of(own[0]), gender_of(theirs[0])
        return len(own) == 1 or len(theirs) == 1 or None in given or given[0] == given[1]
    if len(own) > 1 and len(theirs) > 1 and own[-1] == theirs[-1]:
        if _parts(own[0]) & _parts(theirs[0]):
            return True  # "Peter" of "Jens-Peter"
        if any(_is_called_too(one, other, text) for one, other in ((speaker, name), (name, speaker))):
            return True
    if not all(map(is_first_name, theirs)):
        return False
    if any(_NICKNAME.match(text, place + len(name)) for place in _starts(name, text)):
        return True  # `Margaret Anne "Peggy" Doyle`
    if len(theirs) > 1:
        return False
    if any(_is_called(text, place) for place in find_places(name, text)):
        return False  # "Albrecht" may be a surname too
    # A page that calls somebody by the first name alone leaves the surname open, and whoever it names elsewhere is not.
    return are_nicknames(own[0], theirs[0]) or not find_surname(speaker, text)


def _is_called_too(full: str, other: str, text: str) -> bool:
    """Tell whether a page gives a second given name in marks: `Wilhelmina "Billie" Strand`."""
    first, second = printed_words(full), printed_words(other)
    between = rf"{re.escape(first[0])}(?: [^\W\d_][\w.-]*)? [\"“„«‘'(]{re.escape(second[0])}[\"”“»’')] "
    return re.search(between + re.escape(first[-1]), text) is not None


def _may_bear(speaker: str, given: str, text: str) -> bool:
    """Tell whether a surname may be that of somebody whom the page calls by the given name: "Mrs Bell", "Vera"."""
    own = name_words(speaker)[0]
    if is_first_name(own) and (speaks_elsewhere(speaker, text) or not _may_agree(gender_of(own), gender_of(given))):
        return False  # Keisha and Bill, whom the page knows by no other name
    bearers = {
        plain_word(before.group(1))
        for place in find_places(speaker, text)
        if (before := _WORD_BEFORE.search(text[max(0, place - 30) : place]))
    }
    if given in bearers:
        return True
    genders = {gender_of(word) for word in bearers if is_first_name(word)}
    title = gender_of_title(speaker.split()[0].lower().rstrip("."))
    if title is not None:
        return _may_agree(title, gender_of(given)) and title not in genders
    return not genders


def _may_agree(gender: str | None, other: str | None) -> bool:
    return gender is None or other is None or gender == other


def _answers(text: str, start: int) -> bool:
    """Tell whether the line above a passage's own asks something."""
    line = text.rfind("\n", 0, start)
    return line > 0 and text[:line].rstrip().endswith("?")


def _is_unlike(speaker: str, role: str, text: str, start: int) -> bool:
    """Tell whether an unnamed speaker cannot be the draft's: not a body's voice, nor a relative of that gender."""
    if is_organisation(role):
        return True
    if is_organisation(speaker) or not is_known_person(speaker, text):
        return False
    if _MINE.match(role) and _answers(text, start):
        return False  # whoever says "I" has said the words too, and may be the draft's speaker
    return not _OWNED.match(role) or not _may_agree(
        gender_of(name_words(speaker)[0]), GENDER_OF_RELATIVES.get(role.split()[-1].lower())
    )


def _is_settled_by_label(speaker: str, found: Speaker, text: str, start: int) -> bool:
    """Tell whether the label of a turn leaves no other reading: a person's name, and the draft's person another."""
    label = found.label
    if label is None or _is_told(label.end, text, start):
        return False
    layout = layout_of_page(text)
    speakers = layout.speakers
    is_somebody = layout.is_speakers(label) or " " in label.name
    is_other = is_somebody and not is_role(speaker) and layout.has_other_label(speaker, label, found.name)
    if not (is_other or label.is_questioner or label.is_answerer or layout.is_speakers(label)):
        return False  # "Key points:" is no speaker
    if label.end < start and _is_quoted_there(label.end, text, start):
        return False
    if is_organisation(speaker) and found.name and works_for_another(found.name, speaker, text):
        return True
    if is_role(speaker):
        return any(_office(speaker) == _office(each) for each in speakers)
    if is_other:
        return True
    if found.name and not name_words(label.name):
        return any(same_person(speaker, each) for each in speakers)
    if not (is_known_person(speaker, text) or any(same_person(speaker, each) for each in speakers)):
        return len(name_words(speaker)) > 1
    name = found.name or ""
    return " " in name or len(name.replace(".", "")) > _INITIALS or label.is_questioner


def _office(phrase: str) -> set[str]:
    return {word.lower() for word in printed_words(phrase)} - {"the"}


def _is_full_name(name: str, text: str) -> bool:
    """Tell whether a name of two words or more stands without an article: "the Second Divorce" is no person."""
    if len(name_words(name)) < 2:
        return False
    before = (text[max(0, place - _ARTICLE_REACH) : place] for place in _starts(name, text))
    return not any(_ARTICLE.search(each) for each in before)


def _starts(name: str, text: str) -> list[int]:
    found = re.finditer(re.escape(name), text)
    return [match.start() for match, _ in zip(found, range(_MANY), strict=False)]


def _may_speak_for(person: str, text: str) -> bool:
    """Tell whether the page has somebody lead, work for or speak for a body."""
    around = (text[max(0, place - _OFFICE) : place + _OFFICE] for place in find_places(person, text))
    return any(pattern.search(each) for each in around for pattern in (HEAD_OF, SPOKEN_FOR, _COUNSEL))


def _is_told(label_end: int, text: str, start: int) -> bool:
    """Tell whether a later paragraph than the label's own tells who said what: minutes mix turns and narration."""
    layout = layout_of_page(text)
    head = layout.paragraphs[layout.paragraph_index(start)][0]
    if head <= label_end:
        return False
    lead = find_own_sentence_start(text, head, start)
    return any(each.kind is not SubjectKind.PRONOUN for each in find_attributions(text, lead, start))


def _is_quoted_there(label_end: int, text: str, start: int) -> bool:
    """Tell whether a turn gives the words to somebody it has just named by a pronoun: `He used to say that "`."""
    if not text[max(0, start - 2) : start].rstrip().endswith(tuple("\"“„«‘'")):
        return False
    head = layout_of_page(text).paragraphs[layout_of_page(text).paragraph_index(start)][0]
    lead = find_own_sentence_start(text, max(head, label_end), start)
    return bool(find_attributions(text, lead, start))


def _parts(surname: str) -> set[str]:
    return {part for part in surname.split("-") if len(part) > _PART}


def _is_explicit(found: Speaker) -> bool:
    """Tell whether the page has the name itself beside the verb, no pronoun, role or epithet for it."""
    return found.words.lower() not in PRONOUNS and not is_role(found.words) and bool(name_words(found.words))
