"""Who tells what a sentence says, and of whom its first verb is said."""

from refcheck.text.stemming import stem
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Links, Role

TELLING = frozenset(
    stem(word)
    for word in """say tell report state accord note add explain announce describe name show find warn argue stress
    insist believe think expect claim suggest estimate conclude write""".split()
)
"""Stems of the verbs that only lead to what somebody tells."""


def tellers_of(links: Links, sentence: Sentence, pronoun: int) -> set[int]:
    """Give whom an "it" means that somebody tells of: "the union said that it had offered"."""
    tellers: set[int] = set()
    for verb, _, is_head in links.of(pronoun):
        for teller in (n.at for n in links.of(verb) if is_head and n.is_head and n.role == Role.LEADS_TO):
            if sentence.stems[teller] in TELLING:
                tellers.update(n.at for n in links.of(teller) if n.role == Role.DOER and not n.is_head)
    return tellers | {n.at for teller in tellers for n in links.of(teller) if n.role == Role.IS}


def subjects_of(links: Links) -> set[int]:
    """Give what the first finite verb of a sentence is said of."""
    verb = next((at for at in sorted(links.verbs) if links.verbs[at].is_finite), None)
    if verb is None:
        return set()
    role = Role.OBJECT if links.verbs[verb].is_passive else Role.DOER
    return {n.at for n in links.of(verb) if n.role == role and not n.is_head and n.at < verb}
