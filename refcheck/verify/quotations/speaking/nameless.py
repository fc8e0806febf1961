"""Whether somebody without a name on the page can be one whom it names: "the woman, who asked not to be named".

Whoever did not want to be named is nobody whom the same page calls by name, and no woman is a man.
"""

import re

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.first_names import common_gender_of, gender_of_title
from refcheck.verify.quotations.names.plain_words import plain_word, printed_words

_WITHHELD = late(
    r"(?i),? ?\(?(?:who|whom|whose|speaking|on)\b[^.\n“\"]{0,40}?(?:(?:not )?to be (?:named|identified)"
    r"|remain(?:ing)? anonymous|name (?:has been|was) (?:changed|withheld)|(?:can(?:not|['’]t)) be (?:named|identified)"
    r"|(?:the )?condition of anonymity)"
    r"|,? (?:der|die|dessen|deren)\b[^.\n„]{0,40}?(?:nicht genannt|anonym|ungenannt)"
    r"|,? (?:qui|que|quien|che)\b[^.\n«]{0,40}?(?:anonym|anónim|anonim|no ser nombrad|rester anonyme)"
)
_GENDERS = {
    **dict.fromkeys("woman girl mother daughter sister wife grandmother frau mutter femme mujer donna".split(), "f"),
    **dict.fromkeys("man boy father son brother husband grandfather mann vater homme hombre uomo".split(), "m"),
}
_MANY = 20


def is_nameless(role: str, text: str) -> bool:
    """Tell whether the page says of a role's bearer that the name is withheld."""
    words = printed_words(role)
    if not words:
        return False
    bearers = re.finditer(rf"(?i)(?<!\w){re.escape(words[-1])}(?!\w)", text)
    return any(_WITHHELD.match(text, found.end()) for found, _ in zip(bearers, range(_MANY), strict=False))


def is_of_other_gender(speaker: str, role: str) -> bool:
    """Tell whether a role is a woman's and the name a man's, or the other way round."""
    words, own = printed_words(speaker), [_GENDERS.get(word.lower()) for word in printed_words(role)]
    theirs = next(filter(None, own), None)
    if not theirs or len(words) < 2:
        return False
    gender = gender_of_title(words[0].lower().rstrip(".")) or common_gender_of(plain_word(words[0]))
    return gender is not None and gender != theirs
