"""From the text of an entry or note to the works in it."""

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from refcheck.datatypes.selectors import Span
from refcheck.references.above import Above
from refcheck.references.backrefs import match_back_reference
from refcheck.references.limits import MOST_WORKS_IN_A_NOTE
from refcheck.references.namedsources import names_source
from refcheck.references.parsing.bylines import outlet_of_same_day
from refcheck.references.remarks import find_works_in_remark
from refcheck.references.shape import ENTRY_SCORE, is_told, score_entry, scores_at_least
from refcheck.references.shorttitles import is_short_title, names_author_and_title, short_before_remark
from refcheck.references.signals import signal_length
from refcheck.references.starts import starts_like_entry
from refcheck.references.stops import SAME_WORK, split_at_stops
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_PART = re.compile(r";\s{1,3}(?:(?:and|und|sowie|et|y|e|и|ve)\s{1,3})?(?=\S)")
_JOINING = re.compile(r"\s(?:and|und|sowie|et|y|e|и|ve)[,\s]")
_JOINED_PART = late(r",?\s(?:and|und|sowie|et|y|e|и|ve)(?:,\s[^.;“„«\"]{3,60},)?\s(?=[“„«\"])")
# "Véanse Dunkerley, Rebellion, 1984, p. 15, y Antezana, ob. cit., p. 88"
_JOINED_BACK = late(
    r",?\s(?:and|und|sowie|et|y|e|и|ve)\s(?=[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'.-]{1,30}(?:\s[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'.-]{1,30}){0,2},?\s"
    r"(?:ob|op|loc|art)\.\s?cit\b)"
)
# "F. Béguin, art. cit., et Conseil de l'Ordre, communiqué, 8 mai 2025": a work behind one named again
_BACK_BEFORE = late(
    r"\b(?:cit|соч|a\.\s?a\.\s?O|ibid|ebd|supra note \d{1,3}|Anm\. \d{1,3}\)?)\.?"
    r"(?:,\s(?:pp?|S|с|at|para)\.?\s?\d[\d–-]{0,10})?,?\s(?:and|und|sowie|et|y|e|и|ve)\s"
    r"(?:(?:also|auch|aussi|también|anche|также)\s)?(?=[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ“„«\"])",
    re.IGNORECASE,
)
_LAST_JOINT = late(r",?\s(?:and|und|sowie|et|y|e|и|ve)\s(?:(?:also|auch|aussi|también|anche|также)\s)?")
_BACK_THEN_MORE = late(
    r"[*_]{0,2}(?:ibidem|ibid|ebenda|ebd|idem|id|там же)\b\.?[*_]{0,2}"
    r"(?:,?\s(?:at\s|pp?\.\s|S\.\s)?\d[\d–-]{0,10})?[.,]{1,2}\s"
    r"(?=(?:but|see|cf|compare|and see|vgl|siehe|voir|véase|vedi|см)\b)",
    re.IGNORECASE,
)
_COMPARED_PART = re.compile(r";\s{1,3}(?=\S)|,?\swith\s(?=[^\W\d_]|[“„«\"])")
_COMPARES = re.compile(r"[^.;]{0,80}\bcompare\s", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_REMARK = late(r"\.(?<=[\w)\]”\"»]\.)[”\"»’]?\s{1,3}(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_])")
_DATED = late(r"\b(?:1[5-9]|20)\d\d\b|https?://|www\.|[“„«\"]")
_NEW_SENTENCE = late(
    r"\s(?:The|This|These|Those|An?|I|We|He|She|It|They|His|Her|There|Die|Der|Das|Er|Sie|Es|Le|La|Les|Il|Elle|El|Los)\s"
    r"[a-zà-ÿ]{2}(?:\S*\s){4}"
)
_BEGINS_SENTENCE = re.compile(
    r"\s*(?:The|This|These|For|On|In|Die|Der|Das|Les?|La|El|Il|Os?|As)\s[a-zà-ÿ][^;]{12,200}\Z"
)
# "Survey, fol. 114v: “the widow eats as much as the wife.”" tells what stands there.
_QUOTED_REMARK = re.compile(r":(?:(?<=\d:)|(?<=\d[rv]:))\s[“„«\"](?=[a-zà-ÿа-я])[^“”„«»\"]{3,400}[”“»\"]\.?\s{0,3}\Z")
# An archived copy behind an address is no work of its own.
_ADDRESS_ALONE = re.compile(
    r"\s*<?(?!https?://(?:web\.)?archive\.|https?://perma\.cc|https?://ghostarchive)(?:https?://|www\.)[^\s;]{4,2000}\s*"
)
_ANOTHER_WORK = late(r"\b(?:1[5-9]|20)\d\d\b|https?://|www\.|[“„«\"](?=[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_SENTENCE = late(
    r"(?<=[^\W\d_]{3}[.!?])\s{1,3}(?=[A-ZÀ-ÖØ-ÞА-ЯЁ“„«\"])|"
    r"(?<=\d[.])\s{1,3}(?=(?:See|Vgl|Voir|Cf|Siehe|But see|I|We|My|He|She|It|They|This|These|Ich|Wir)\b)"
)


_QUOTE_MARK = re.compile(r"[“”„«»\"]")
_TITLE = late(r"[“„«\"‘*_][^“”„«»\"*_]{4,240}[”“»\"’*_]")
# "see also the draft strategy, p. 9" speaks of a thing known to the reader.
_COMMON_THING = re.compile(r"\s*(?:the|this|that|his|her|their|our|its)\s[a-z]")
_SAME_WORK = late(
    r"(?:reprinted|repr\.|rpt\.|republished|originally|first published|translated (?:as|in)|wieder (?:in|abgedruckt)|"
    r"abgedruckt|erneut in|repris (?:in|dans)|reimpreso|ristampato|перепечатано)\b",
    re.IGNORECASE,
)
_IN_CONTAINER = re.compile(r",\s(?:in|dans|en|em)\s?:?\s\Z")
_WORDS_BEFORE = re.compile(r"\b(?:[a-z]{2,}\s){3}")
# "“Nepalis in India”, Kathmandu Post, 12 May 2019, speaks of 3 million, while K. Sijapati, …"
_TELLING = re.compile(r"\s(?!in\b|dans\b)[a-zà-ÿа-яё]{2,}[\s,]")
_SIGNAL_BEHIND_STOP = late(
    r"(?<=[\w)”\"»’]\.\s)(?:See(?: also)?|Cf\.|Siehe(?: auch)?|Vgl\.(?: auch)?|Voir(?: aussi)?|Véase(?: también)?|"
    r"Vedi(?: anche)?|Bkz\.|См\.(?: также)?)[,:]?\s(?=[^\W\d_a-zà-ÿа-яё]|[“„«\"‘])"
)


# A short note without verbs is a source, even if only a title and a year are given.
_SHORT_NOTE = 160
_LOW_SCORE = 1.25
_LONGEST_WORK = 1500
_LONGEST_REMARK = 600


def split_works(text: str, *, is_note: bool, above: Above | None = None) -> tuple[Span, ...]:
    """Give the places of the works in `text`; empty for a remark that names none.

    An entry of a reference list is one work, unless both sides of a semicolon are plainly works. A note may
    hold several, parted by semicolons, each perhaps behind a signal ("See", "Vgl."). `above` knows the notes before
    it, whose works it may name again.
    """
    if not is_note:
        return tuple(_trim(text, *part) for part in _split_plain_works(text))
    parts = list(islice(_split_at_semicolons(text, above), MOST_WORKS_IN_A_NOTE + 1))
    if len(parts) > MOST_WORKS_IN_A_NOTE:
        return (_trim(text, 0, len(text)),)
    pieces = (piece for part in parts for piece in split_at_stops(text, *part))
    return tuple(span for piece in pieces for span in _works_of_part(text, *piece, above))


# "…; UNHCR: Geneva, 2023.": in chemists' lists a semicolon stands before publisher and place.
_IMPRINT = late(r"[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w&.,’' -]{1,60}:\s[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w., -]{1,40},\s(?:1[5-9]|20)\d\d\b")


def _split_plain_works(text: str) -> Iterator[Span]:
    start = 0
    for match in islice(_PART.finditer(text), MOST_WORKS_IN_A_NOTE):
        sides = text[start : match.start()], text[match.end() : match.end() + 400].partition(";")[0]
        are_addresses = all(_ADDRESS_ALONE.fullmatch(side) for side in sides)
        if not are_addresses and (_IMPRINT.match(sides[1]) or SAME_WORK.match(sides[1])):
            continue
        if are_addresses or all(
            _YEAR.search(side) and scores_at_least(ENTRY_SCORE, side) and side[:1].isupper() for side in sides
        ):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _split_at_semicolons(text: str, above: Above | None) -> Iterator[Span]:
    """Cut where both sides can stand as works, so that a title with a semicolon stays whole."""
    start = 0
    back = _BACK_THEN_MORE.match(text)
    if back is not None and _can_stand(text[back.end() : back.end() + 400].split(";")[0]):
        start = back.end()
        yield 0, start
    pattern = _COMPARED_PART if "compare" in text.lower() and _COMPARES.match(text) else _PART
    parted = pattern.finditer(text) if ";" in text or pattern is _COMPARED_PART else ()
    joints = [*parted, *(_JOINED_PART.finditer(text) if _JOINING.search(text) else ())]
    joints += _JOINED_BACK.finditer(text) if "cit" in text and _JOINING.search(text) else ()
    joints += _backs_before(text)
    for match in sorted(joints, key=lambda one: one.start()):
        if not 0 <= match.start() - start <= _LONGEST_WORK:
            continue
        left, right = text[start : match.start()], text[match.end() : match.end() + 400]
        part = right.split(";")[0]
        are_addresses = _ADDRESS_ALONE.fullmatch(left) and _ADDRESS_ALONE.fullmatch(part)
        if not are_addresses and (_SAME_WORK.match(right) or SAME_WORK.match(right)):
            continue
        is_joined = match[0].lstrip()[0] != ";" and pattern is _PART
        is_back = is_joined and match_back_reference(part) is not None
        is_behind_back = is_joined and match_back_reference(left[signal_length(left) :]) is not None
        if is_joined and not ((is_behind_back or _YEAR.search(left)) and (is_back or _YEAR.search(right))):
            continue
        is_signalled = signal_length(right) > 0
        is_left = _can_stand(left, is_before_signal=is_signalled) or _names_again(left, above)
        is_right = _can_stand(part) or _names_again(part, above)
        if (is_left and is_right) or (not is_joined and _parts_remark(left, part, is_left, is_right)):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _backs_before(text: str) -> Iterator[re.Match[str]]:
    """Find where "and" joins a work to one that was named again before it: the joint alone."""
    for back in _BACK_BEFORE.finditer(text) if _JOINING.search(text) else ():
        joint = _LAST_JOINT.search(text, back.start(), back.end())
        if joint is not None:
            yield joint


def _names_again(part: str, above: Above | None) -> bool:
    return above is not None and above.names_again(part[signal_length(part) :])


def _can_stand(part: str, *, is_before_signal: bool = False) -> bool:
    """Tell whether a part is a work; less is asked behind a signal and before one."""
    skipped = signal_length(part)
    bare = part[skipped:]
    if _COMMON_THING.match(bare):
        return False
    if is_short_title(bare) or _ADDRESS_ALONE.fullmatch(bare) or outlet_of_same_day(bare):
        return True
    least = _LOW_SCORE if skipped or is_before_signal else ENTRY_SCORE
    is_long_enough = len(bare.strip()) > 3 or match_back_reference(bare) is not None  # "Id."
    return is_long_enough and scores_at_least(least, bare)


def _parts_remark(left: str, right: str, is_left: bool, is_right: bool) -> bool:
    """Tell a semicolon between a remark and a work from one inside a title."""
    if is_left == is_right or _QUOTE_MARK.search(left if is_right else right):
        return False
    if is_right:
        is_remark = is_told(left) or _BEGINS_SENTENCE.match(left) is not None
        return is_remark and signal_length(right) > 0 and not _DATED.search(left)
    is_work = scores_at_least(ENTRY_SCORE, left) or is_short_title(left[signal_length(left) :])
    return is_told(right) and is_work and (not _DATED.search(right) or _COMMON_THING.match(right) is not None)


def _works_of_part(text: str, start: int, end: int, above: Above | None) -> tuple[Span, ...]:
    told = _QUOTED_REMARK.search(text, start, end)
    end = told.start() if told else end
    part = text[start:end]
    skipped = signal_length(part)
    bare = part[skipped:]
    back_reference = match_back_reference(bare)
    if back_reference is None and above is not None and above.names_again(bare):
        return (_trim(text, start + skipped, end),)
    if back_reference is not None:
        first, last = _trim(text, start + skipped, end)
        return ((first, min(last, first + (back_reference.length or last - first))),)
    signalled = _behind_told_remark(text, start, end)
    if signalled is not None:
        return _works_of_part(text, signalled, end, above)
    found = find_works_in_remark(text, start, end)
    if len(found) == 1 and not text[start + skipped : found[0][0]].strip() and not is_told(text[found[0][1] : end]):
        found = ()
    if found and starts_like_entry(bare) and _is_outlet(_TITLE.match(text, found[0][0])):
        found = ()  # "M. Tozzi, Il ponte sulla faglia, «La Stampa», 7 ottobre 2022": the outlet is quoted
    if len(found) == 1 and text[found[0][0] - 2 : found[0][0]] == ", " and not is_told(_TITLE.sub(" ", part)):
        found = ()  # "Il terminal parla tedesco, «Il Piccolo», 29 settembre 2020"
    is_remark = is_told(_TITLE.sub(" ", part)) if found else False
    if found and not is_remark and _IN_CONTAINER.search(text, start + skipped, found[0][0]) and starts_like_entry(bare):
        found = ()  # "I. Okonkwo, Rainfall Shocks, in “Journal of Development Economics,” 132, 2018"
    is_remark = is_remark or any(_TELLING.search(text, one[1], other[0]) for one, other in pairwise(found))
    if found and (is_remark or _WORDS_BEFORE.search(text, start + skipped, found[0][0])):
        return tuple(_trim(text, *span) for span in found)
    work = _work_of_part(text, start, end, skipped)
    if work is None and above is not None and above.names_shelf(bare.strip()):
        work = _trim(text, start + skipped, end)
    return (work,) if work is not None else ()


def _behind_told_remark(text: str, start: int, end: int) -> int | None:
    """Give where "See …" begins behind a told sentence without a date: the sentence is no part of the work."""
    for signal in islice(_SIGNAL_BEHIND_STOP.finditer(text, start, end), MOST_WORKS_IN_A_NOTE):
        told, rest = text[start : signal.start()], text[signal.end() : end]
        if is_told(told) and not _DATED.search(told) and scores_at_least(_LOW_SCORE, rest):
            return signal.start()
    return None


def _is_outlet(quoted: re.Match[str] | None) -> bool:
    return quoted is not None and match_outlet(quoted[0].strip('“”„«»"‘’*_ ,'), tolerant=False) is not None


def _work_of_part(text: str, start: int, end: int, skipped: int) -> Span | None:
    """Give the work of a part that is no back reference, `skipped` characters behind its beginning."""
    bare = text[start + skipped : end]
    short = short_before_remark(bare)
    goes_on = short and (is_told(bare[short:]) or _NEW_SENTENCE.match(bare, short))
    if goes_on and not _ANOTHER_WORK.search(bare, short):
        return _trim(text, start + skipped, start + skipped + short)
    least = _LOW_SCORE if len(bare) <= _SHORT_NOTE else ENTRY_SCORE - 0.25
    is_work = scores_at_least(least, bare) or names_author_and_title(bare)
    if is_work or ((skipped or start) and is_short_title(bare)) or names_source(bare):
        return _trim(text, start + skipped, _end_before_remark(text, start + skipped, end))
    return _work_in_remark(text, start, end)


def _end_before_remark(text: str, start: int, end: int) -> int:
    """Give where a work ends and told sentences ("The case has not been followed.") begin behind it."""
    for match in _REMARK.finditer(text, max(start, end - _LONGEST_REMARK), end):
        tail = text[match.end() : end]
        if _DATED.search(tail) or not _DATED.search(text[start : match.start()]):
            continue
        if (is_told(tail) or _NEW_SENTENCE.match(text, match.end() - 1, end)) and not scores_at_least(_LOW_SCORE, tail):
            return match.start() + 1
    return end


def _work_in_remark(text: str, start: int, end: int) -> Span | None:
    """Find the sentence of a remark that names a work."""
    best: tuple[float, Span] | None = None
    at = start
    for match in [*_SENTENCE.finditer(text, start, end), None]:
        stop = match.start() if match else end
        skipped = signal_length(text[at:stop])
        score = score_entry(text[at + skipped : stop])
        if score >= ENTRY_SCORE and (best is None or score > best[0]):
            best = (score, (at + skipped, stop))
        at = match.end() if match else end
    return _trim(text, *best[1]) if best else None


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ";"):
        end -= 1
    return start, end
