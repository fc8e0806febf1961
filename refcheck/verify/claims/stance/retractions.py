"""What a page takes back or leaves undone: "refused to say", "advise against", "calls on them to send", "raised from".

A claim with the words of such a sentence, and without the one that turns it, says what the page does not say.
"""

from refcheck.text.numbers import quantities_agree
from refcheck.text.patterns import late
from refcheck.text.stemming import stem
from refcheck.verify.claims.binding.ties import Place, Ties, links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.reading.clauses import statements_of
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.doubted import doubt_at

_DISPUTED = late(
    r",\s(?:a|an)\s(?:claim|allegation|accusation|charge|assertion|suggestion)\s[^.;]{0,60}?"
    r"(?P<denied>denie[sd]|disputed?s?|reject(?:s|ed)|dismiss(?:es|ed))\b"
)
_TELLS = frozenset("said says told tells announced disclosed revealed explained".split())
_UNTOLD = frozenset("refused declined refuses declines not never without".split())
_TELL = frozenset("say tell disclose reveal explain announce name".split())
_ADVISING = frozenset(stem(word) for word in "advise recommend urge propose favour support argue call".split())
_TAKING_BACK = frozenset("advise advises advised recommend recommends recommended argue argues argued".split())
_READ_ON = 3  # sentences in which a piece of advice may be told to be against
_DONE = frozenset("VBD VBN".split())
_DOING = frozenset(
    """manage manages managed begin begins began begun start starts started continue continues continued cease ceases
    ceased able forced compelled obliged helped help came comes went used enough had has have having first last only
    made allowed enabled proved turned seems seem seemed appears appeared known found said failed""".split()
)
"""What leads by "to" to something that is done."""
_LEFT_OPEN = frozenset("not never no if whether could would may might will should must can".split())
_CHANGING = frozenset("raised lowered upgraded downgraded changed revised renamed switched converted corrected".split())
_BEFORE = frozenset("from previously formerly originally initially earlier before had once old former".split())
_TURNED = {"before": "after", "after": "before"}
_NEXT = 3  # words behind "before" that say before what
_STATE = 4  # words that tell a state
_APART = frozenset("earlier before later after".split())
_UNITS = frozenset("day days week weeks month months year years hour hours".split())
_BEHIND = 5  # words behind a verb in which its own time stands


def find_retracted(ties: Ties) -> Doubt | None:
    """Doubt what the best sentence, or what follows it, takes back or tells of another time."""
    if ties.best < 0 or has_negation(ties.sentence):
        return None
    sentence = ties.page.sentences[ties.best]
    return (
        _find_untold(ties)
        or _find_disputed(ties, sentence)
        or _find_stopped_short(ties)
        or _find_advised_against(ties)
        or _find_undone(ties, sentence)
        or _find_former_state(ties, sentence)
        or _find_other_time(ties, sentence)
        or _find_turned_order(ties, sentence)
    )


def _find_disputed(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Doubt as a fact what somebody says on the page, "a claim that its director denied"."""
    match = _DISPUTED.search(sentence.text)
    tells = not _TELLS.isdisjoint(ties.sentence.forms) or "according" in ties.sentence.forms
    if match is None or tells or not ties.numbers:
        return None
    before = {at for places in ties.places.values() for index, at in places if index == ties.best and at >= 0}
    place = next((at for at, word in enumerate(sentence.words) if word.start >= match.start("denied")), 0)
    is_told_before = bool(before) and all(sentence.words[at].start < match.start() for at in before)
    return doubt_at(DoubtKind.MODALITY, ties, min(ties.numbers), sentence, place) if is_told_before else None


def _find_untold(ties: Ties) -> Doubt | None:
    """Doubt "told parliament where" where the page has "refused to say where"."""
    if _TELLS.isdisjoint(ties.sentence.forms[: _BEHIND + 1]):
        return None
    for sentence in (ties.page.sentences[index] for index in ties.closest):
        for at, form in enumerate(sentence.forms):
            if form in _TELL and not _UNTOLD.isdisjoint(sentence.forms[max(0, at - 2) : at]):
                return doubt_at(DoubtKind.OPPOSITE, ties, 0, sentence, at, behind=1)
    return None


def _find_stopped_short(ties: Ties) -> Doubt | None:
    """Doubt "asked to be annexed" where the page goes on "they stopped short of asking to be annexed"."""
    verbs = {ties.sentence.stems[at] for at in ties.links.verbs}
    for sentence in ties.page.sentences[max(0, ties.best - 1) : ties.best + _READ_ON]:
        forms = sentence.forms
        at = next((i for i, form in enumerate(forms) if form == "short" and forms[i + 1 : i + 2] == ("of",)), None)
        if at is not None and not verbs.isdisjoint(sentence.stems[at + 2 : at + 2 + _BEHIND]):
            return doubt_at(DoubtKind.OPPOSITE, ties, 0, sentence, at, behind=1)
    return None


def _find_advised_against(ties: Ties) -> Doubt | None:
    """Doubt "advise it to restrict" where the page goes on "we advise against that step"."""
    ours = ties.sentence
    at = next((at for at, stem_ in enumerate(ours.stems) if stem_ in _ADVISING), None)
    if at is None or "against" in ours.forms:
        return None
    for sentence in ties.page.sentences[ties.best : ties.best + _READ_ON]:
        forms = sentence.forms
        place = next((i for i, form in enumerate(forms) if form == "against" and forms[i - 1] in _TAKING_BACK), None)
        if place:
            return doubt_at(DoubtKind.OPPOSITE, ties, at, sentence, place, behind=1)
    return None


def _find_undone(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Doubt "has sent observers" where the page has "to send" alone: "calls on it to send observers"."""
    if not _LEFT_OPEN.isdisjoint(ties.sentence.forms):
        return None
    for verb, told in ties.links.verbs.items():
        if told.tag not in _DONE or not told.is_finite or told.modal or verb not in ties.numbers:
            continue
        own = ties.sentence.stems[verb]
        places = [place for place in ties.places[ties.numbers[verb]] if place[1] >= 0]
        places = [place for place in places if place[0] == ties.best or _has_stem(ties, own, place)]
        is_here = any(index == ties.best for index, _ in places)
        if is_here and all(_has_stem(ties, own, place) and _is_aimed_at(ties, *place) for place in places):
            return doubt_at(DoubtKind.MODALITY, ties, verb, sentence, places[0][1], behind=1)
    return None


def _has_stem(ties: Ties, own: str, place: Place) -> bool:
    """Tell whether the page has the very verb at a place, be it in an irregular form: "sent", "send"."""
    stem_ = ties.page.sentences[place[0]].stems[place[1]]
    return stem_ == own or (len(own) == len(stem_) and own[:-1] == stem_[:-1])


def _is_aimed_at(ties: Ties, index: int, at: int) -> bool:
    """Tell whether a verb is only what somebody is to do: "calls on it to send"."""
    verb, before = links_at(ties.page, index).verbs.get(at), ties.page.sentences[index].forms[max(0, at - 2) : at]
    return verb is not None and verb.tag == "VB" and len(before) > 1 and before[1] == "to" and before[0] not in _DOING


def _find_former_state(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Doubt "rated it inadequate" where the page has it "raised from inadequate to good"."""
    forms = sentence.forms
    if "from" not in forms or _CHANGING.isdisjoint(forms) or not _BEFORE.isdisjoint(ties.sentence.forms):
        return None
    first = forms.index("from")
    second = next((at for at in range(first + 1, min(len(forms), first + _STATE + 2)) if forms[at] == "to"), None)
    if second is None:
        return None
    known = set(ties.sentence.stems)
    before = {stem_ for stem_ in sentence.stems[first + 1 : second] if stem_ in sentence.content and stem_.isalpha()}
    after = {stem_ for stem_ in sentence.stems[second + 1 : second + 1 + _STATE] if stem_ in sentence.content}
    is_former = bool(before) and before <= known and bool(after) and after.isdisjoint(known)
    return doubt_at(DoubtKind.DATE, ties, 0, sentence, first, behind=1) if is_former else None


def _find_turned_order(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Doubt "before signing" where the page has "after signing"."""
    for at, form in enumerate(ties.sentence.forms[:-1]):
        other = _TURNED.get(form)
        is_time_before = at > 0 and ties.sentence.forms[at - 1] in _UNITS  # "the year before"
        if other is None or is_time_before or form in sentence.forms or other not in sentence.forms:
            continue
        behind = ties.sentence.stems[at + 1 : at + 1 + _NEXT]
        place = sentence.forms.index(other)
        following = set(sentence.stems[place + 1 : place + 1 + _NEXT]) & sentence.content
        if not following.isdisjoint(behind):
            return doubt_at(DoubtKind.OPPOSITE, ties, at, sentence, place, behind=1)
    return None


def _find_other_time(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Doubt a time that the page tells of another statement of the sentence, or beside "two days earlier"."""
    return _find_time_of_other_figure(ties, sentence) or _find_time_apart(ties, sentence)


def _find_time_of_other_figure(ties: Ties, sentence: Sentence) -> Doubt | None:
    statements = statements_of(sentence) if ties.claim.time_phrases and ties.claim.quantities else []
    for phrase in ties.claim.time_phrases if len(statements) > 1 else ():
        start = sentence.text.lower().find(ties.claim.text[phrase.start : phrase.end].lower())
        told = next((s for s in statements if start >= 0 and sentence.words[s[0]].start <= start), None)
        told = next((s for s in reversed(statements) if start >= sentence.words[s[0]].start), told)
        for quantity in ties.claim.quantities if start >= 0 else ():
            for other in sentence.quantities:
                if not quantities_agree(quantity, other) or told is None:
                    continue
                home = next(s for s in reversed(statements) if other.start >= sentence.words[s[0]].start or s[0] == 0)
                first, last = sentence.words[home[0]].start, sentence.words[home[-1]].end
                if home != told and any(first <= date.start < last for date in sentence.dates):
                    return doubt_at(DoubtKind.DATE, ties, 0, sentence, home[0], behind=1)
    return None


def _find_time_apart(ties: Ties, sentence: Sentence) -> Doubt | None:
    dates = ties.claim.dates or ties.claim.month_days
    if not dates or not _APART.isdisjoint(ties.sentence.forms) or _APART.isdisjoint(sentence.forms):
        return None
    links = links_at(ties.page, ties.best)
    for verb in ties.links.verbs:
        for at in (at for at in links.verbs if sentence.stems[at] == ties.sentence.stems[verb]):
            behind = sentence.forms[at + 1 : at + 1 + _BEHIND]
            apart = next((i for i, form in enumerate(behind) if form in _APART), None)
            if apart and behind[apart - 1] in _UNITS:
                return doubt_at(DoubtKind.DATE, ties, verb, sentence, at, behind=1)
    return None
