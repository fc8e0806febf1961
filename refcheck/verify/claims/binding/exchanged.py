"""What a claim has the other way round than the sentence that tells it: who did it, and from what to what.

"Headed the programme" of the one who set it up shares every word with "set up by X, headed by Y"; "from apples to
wheat" with "from wheat to apples".
"""

from collections.abc import Iterator

from refcheck.verify.claims.binding.fillers import Fillers
from refcheck.verify.claims.binding.ties import Place, Ties, links_at
from refcheck.verify.claims.reading.runs import kind_of_word
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Role

_FROM, _TO = "from", "to"
_REACH = 8  # words behind "from" or "to"


def find_other_agent(ties: Ties, fillers: Fillers) -> tuple[str, str]:
    """Give who does it in the claim, and whom the page names behind "by" at the very verb."""
    for (first, second), roles in ties.edges.items():
        told = ties.links.verbs.get(ties.words.at[second])
        if told is None or (Role.DOER, True) not in roles or ties.words.at[first] in ties.links.verbs:
            continue
        mine = ties.words.at[first]
        for index, at in _places_of(ties, second):
            sentence, links = ties.page.sentences[index], links_at(ties.page, index)
            if sentence.forms[at + 1 : at + 2] != ("by",) or sentence.stems[at] != ties.words.stems[second]:
                continue
            agents = [n.at for n in links.of(at) if n.role == Role.DOER and not n.is_head and n.at > at]
            theirs = [other for other in agents if kind_of_word(sentence, other, fillers.page) == "name"]
            is_one = any(
                (index, other) in ties.places[first] or fillers.are_one(mine, sentence.stems[other]) for other in agents
            )
            if theirs and not is_one:
                word = sentence.words[theirs[0]]
                return ties.words.text(first), sentence.text[word.start : word.end]
    return "", ""


def find_turned_ends(ties: Ties) -> tuple[str, str]:
    """Give what the claim has behind "to" where the page has it behind "from", and the other way round."""
    ours = _ends_of(ties.sentence)
    theirs = _ends_of(ties.page.sentences[ties.best]) if ours is not None else None
    if ours is None or theirs is None or not ours[0] & theirs[1]:
        return "", ""
    turned = sorted(ours[1] & theirs[0])
    return (turned[0], _FROM) if turned and ours[0].isdisjoint(theirs[0]) else ("", "")


def _ends_of(sentence: Sentence) -> tuple[set[str], set[str]] | None:
    """Give the telling stems between "from" and the "to" behind it, and those that follow."""
    forms = sentence.forms
    first = forms.index(_FROM) if _FROM in forms else len(forms)
    second = next((at for at in range(first, min(len(forms), first + _REACH)) if forms[at] == _TO), None)
    if second is None:
        return None
    start, end = set(sentence.stems[first + 1 : second]), set(sentence.stems[second + 1 : second + _REACH])
    return start & sentence.content, end & sentence.content


def _places_of(ties: Ties, number: int) -> Iterator[Place]:
    """Give where the sentences closest to a claim have a word."""
    return (place for place in ties.places[number] if place[0] in ties.closest and place[1] >= 0)
