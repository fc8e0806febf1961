"""Short notes that are a source because the note below says *ibid.*: "Journal of R. Chancerelle, private coll."."""

import re

from refcheck.datatypes.selectors import Span
from refcheck.references.backrefs import BackReferenceKind, match_back_reference
from refcheck.references.shape import is_told
from refcheck.references.signals import signal_length

_LONGEST = 160
_CAPITALIZED_WITHIN = re.compile(r"(?<=[\w,’']\s)[(“„«\"]?[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ]")
# What an author says of a quotation names no source; an *ibid.* passes over it.
_ABOUT_THE_TEXT = re.compile(
    r"\W*(?:(?:the )?authors?['’]?s?|my|our|own|all|some|any|italics|emphas[ie]s|translations?|translated|"
    r"original|names?|pseudonyms?|(?:alle |meine )?hervorhebung(?:en)?|(?:eigene |meine )?übersetzung(?:en)?|kursiv|"
    r"eigene|(?:c['’]est )?(?:nous|moi|je)|soulign|italiques|traduction|notre|mi|mis|nuestra|énfasis|subrayado|"
    r"cursivas?|traducci[oó]n|grifos?|traduç|minha|nossa|corsiv|traduzione|enfasi|mia|nostra|vurgu|çeviri|yazarın|курсив|"
    r"выделен|перевод|здесь и далее)",
    re.IGNORECASE,
)


def is_repeated_next(note: str, following: str | None) -> bool:
    """Tell whether a note in which no work was read is yet the source that *ibid.* in the note below it names.

    A short note without verbs that names something by capitals is one. Were it passed over, the *ibid.* would lead
    to the work of the note before, and claims would be checked against a page that the draft does not cite.
    """
    bare = note.strip()
    if following is None or len(bare) > _LONGEST or not bare[:1].isupper():
        return False
    if is_told(bare) or _ABOUT_THE_TEXT.match(bare) or not _CAPITALIZED_WITHIN.search(bare):
        return False
    return _says_ibid(following)


def whole(note: str) -> tuple[Span, ...]:
    """Give a note's whole text, without the blanks around it, as the one work in it."""
    start = len(note) - len(note.lstrip())
    return ((start, len(note.rstrip())),)


def _says_ibid(note: str) -> bool:
    head = note.strip().partition(";")[0]
    back = match_back_reference(head[signal_length(head) :])
    return back is not None and back.kind is BackReferenceKind.PREVIOUS
