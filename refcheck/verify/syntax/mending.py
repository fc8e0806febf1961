"""What the rules of context leave wrong: participles behind auxiliaries, verbs behind "to", nouns behind "the"."""

from collections.abc import Callable, Sequence

from refcheck.text.number_words import FRACTIONS
from refcheck.text.stemming import stem
from refcheck.verify.claims.meaning.lexicon import is_noun, is_verb

BASE_TAGS = frozenset({"VB", "VBP"})
"""Tags of verbs without an ending."""
_AUXILIARIES = frozenset("is are was were be been being 's".split())
_HAVING = frozenset("has have had having".split())
_FINITE_TAGS = frozenset("VBZ VBD MD".split())
_LEADING = frozenset("chairs captains coaches edits hosts directs presides".split())
"""What somebody does who is called so; a table of verbs has them as nouns."""
_BEFORE_NOUNS = frozenset("DT PRP$ POS JJ IN".split())
_NEVER_BASE = frozenset("right left water food school home".split())


_VERB_ENDINGS = ("ate", "ise", "ize", "ify")
_PAST_OR_NOUN = frozenset("cost cut hit set cast bid run".split())
_NOUNS = frozenset("NN NNS NNP NNPS".split())
_BEHIND_PAST = frozenset("DT CD PRP PRP$ NNS".split())
_BEFORE_FRACTIONS = frozenset("a one two three four the nearly almost".split())
_LEADING_ON = frozenset(
    stem(word)
    for word in """able agree aim allow appear ask attempt begin cease choose claim continue decide decline deserve due
    encourage expect fail force forecast free happen have help hesitate hope instruct intend invite learn like likely
    manage need offer order persuade plan prepare pressure promise propose quick ready recommend refuse require schedule
    seek seem set slow start struggle tell tend threaten try unable unlikely urge use vow want warn willing wish enough
    power right way chance bid move effort decision failure pledge proposal call""".split()
)
"""Words behind which "to" leads to a verb, not to a place."""
_VERBS_BEHIND = frozenset({("MD", "NN"), ("MD", "VBP"), ("TO", "JJR")})
"""Tags of words that are verbs behind "will", or as in "to lower the limit"."""
_BEHIND_VERBS = frozenset("DT PRP$ PRP CD JJ JJR RB NNP VBG".split())


def _leads_to_verb(forms: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Tell whether a word behind "to" that is a noun more often is a verb here: "agreed to halt", not "go to court"."""
    following = tags[i + 1] if i + 1 < len(tags) else ""
    left = forms[i - 2] if i > 1 else ""
    if left in _AUXILIARIES or stem(left) in _LEADING_ON:
        return following not in ("NN", "NNS") or not is_noun(stem(forms[i]))
    return following in _BEHIND_VERBS


def _mend_past(form: str, tags: list[str], i: int, left: str) -> None:
    """Read what looks like a noun as the verb that it is: "has cut spending", "the marina cost the town 12 million"."""
    if tags[i] != "NN" or form not in _PAST_OR_NOUN:
        return
    following = tags[i + 1] if i + 1 < len(tags) else ""
    is_between = i > 0 and tags[i - 1] in _NOUNS and following in _BEHIND_PAST and _FINITE_TAGS.isdisjoint(tags)
    if is_between or (left in _HAVING and following in _BEHIND_VERBS):
        tags[i] = "VBD"


def _tells(forms: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Tell whether a word that looks like a plural is a verb of telling: "…, points out that", "Saar argues that"."""
    behind = i + 1 + (tags[i + 1 : i + 2] == ["RP"])
    return i > 0 and tags[i - 1] in (",", "NNP", "PRP") and forms[behind : behind + 1] == ["that"]


def _mend_verbless(forms: Sequence[str], tags: list[str]) -> None:
    """Read a verb where a sentence would have none: "Lena Marsk chairs the committee", "the bank cut its rate"."""
    if not _FINITE_TAGS.isdisjoint(tags) or "VBP" in tags:
        return
    for i in range(1, len(tags) - 1):
        is_between = tags[i - 1] in _NOUNS and tags[i + 1] in ("DT", "PRP$")
        if tags[i] == "VB" and is_between and forms[i] in _PAST_OR_NOUN:
            tags[i] = "VBD"
            return
        if tags[i] == "NNS" and is_between and (is_verb(stem(forms[i])) or forms[i] in _LEADING):
            tags[i] = "VBZ"
            return


def mend_tags(forms: Sequence[str], tags: list[str], *, first_tag: Callable[[str], str]) -> None:
    """Set right what the rules of context leave; `first_tag` gives the tag that a word has most often."""
    _mend_verbless(forms, tags)
    for i, form in enumerate(forms):
        before = i - 1
        while before >= 0 and tags[before] in ("RB", "RBR"):
            before -= 1
        left, left_tag = (forms[before], tags[before]) if before >= 0 else ("", "")
        following = tags[i + 1] if i + 1 < len(tags) else ""
        _mend_past(form, tags, i, left)
        if tags[i] == "VBD" and (left in _AUXILIARIES or left in _HAVING):
            tags[i] = "VBN"
        elif tags[i] in ("NN", "VB", "VBP", "JJ") and left_tag == "TO" and before == i - 1:
            is_base = is_verb(stem(form)) or form.endswith(_VERB_ENDINGS)  # "stagnate" shares its stem with a noun
            is_base = is_base and form not in _NEVER_BASE and not form.endswith("s")
            if first_tag(form) != "VB" and is_noun(stem(form)):
                tags[i] = "VB" if is_base and _leads_to_verb(forms, tags, i) else "NN"
            elif is_base:
                tags[i] = "VB"
        elif (
            is_verb(stem(form))
            and (left_tag, tags[i]) in _VERBS_BEHIND
            and (left_tag == "MD" or following in _BEHIND_VERBS)
        ):
            tags[i] = "VB"
        elif tags[i] == "NNS" and is_verb(stem(form)) and _tells(forms, tags, i):
            tags[i] = "VBZ"
        elif form in FRACTIONS and left in _BEFORE_FRACTIONS and following not in ("NN", "NNS", "NNP"):
            tags[i] = "NN"
        elif tags[i] in BASE_TAGS and is_noun(stem(form)):
            is_led = left_tag in _BEFORE_NOUNS and before == i - 1 and left_tag != "IN"
            if is_led or (left_tag == "IN" and left != "that") or following in _FINITE_TAGS:
                tags[i] = "NN"
