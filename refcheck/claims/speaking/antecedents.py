"""Whom a pronoun may stand for: those mentioned before it whose gender and number fit."""

from collections.abc import Iterator, Sequence

from refcheck.claims.speaking.definite_roles import PERSON_ENDING
from refcheck.claims.speaking.descriptions import gender_of_role
from refcheck.claims.speaking.frames import Frames
from refcheck.claims.speaking.mentions import PEOPLE, Kind, Mention
from refcheck.claims.speaking.people import People
from refcheck.claims.speaking.scenes import View
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.roles import PEOPLE_NOUNS
from refcheck.text.wordlists import word_set

MENTION_CODES = {
    Kind.PERSON: "name", Kind.LIKELY: "name", Kind.SURNAME: "name", Kind.BODY: "body", Kind.WORD: "word",
    Kind.PLACE: "place", Kind.ROLE: "role", Kind.NOUN: "noun", Kind.PRONOUN: "pron", Kind.SELF: "self",
}  # fmt: skip
_MOST_ANTECEDENTS = 6  # of one segment
_GENDERS = {
    **dict.fromkeys("he er il él egli ele он lui".split(), "he"),
    **dict.fromkeys("she sie elle ella lei ela она".split(), "she"),
    **dict.fromkeys("they ils elles ellos ellas loro eles elas они onlar".split(), "they"),
    "it": "it",
}
_ARTICLE_GENDERS = {
    **dict.fromkeys("la une una uma die eine a".split(), "she"),
    **dict.fromkeys("le un el il lo der ein um uno o".split(), "he"),
}
_INDEFINITE = word_set("a an one another ein eine einer einem einen un une una uno um uma bir один одна")
_SEVERAL = word_set(
    """
    two three four five several many some most both these those various numerous zwei drei vier mehrere viele einige
    manche beide deux trois plusieurs certains certaines dos tres varios varias algunos algunas due tre alcuni alcune
    molti dois duas três vários várias alguns algumas многие несколько некоторые
    """
)
_ENGLISH_PEOPLE = frozenset(noun for noun in PEOPLE_NOUNS if noun.isascii() and not noun.endswith("s"))
_DEFINITE = word_set("the der die das dem den des le la les l’ el los las il lo gli i o os as du del della do da")
_THINGS_TOO = frozenset({"elle", "sie", "ella", "ela", "essa", "она"})
"""Pronouns that stand for bodies as well: "L’association … Elle juge"."""
_THINGS = word_set(
    """
    projector computer paper water letter order power number monitor motor factor sector floor door mirror error colour
    restaurant continent accident incident event corridor elevator tractor reactor radiator generator vector indicator
    counter tower shower flower summer winter weather matter chapter quarter corner border folder ladder shoulder murder
    disorder remainder chamber timber rubber layer dinner banner manner scanner printer helicopter meter theater theatre
    poster register semester disaster cluster filter river harbour labour humour odour honour terror horror
    sugar calendar cellar pillar dollar grammar seminar harbor color labor humor percent current patent talent
    content extent intent rent tent scent accent descent silver copper fever offer answer cover gender
    questionnaire dictionnaire
    hour tour flour detour contour car bar war year ear tear gear air chair stair hair affair repair fire wire
    """
)
"""Nouns that end as those of people do and mean things."""
_ITS = frozenset({"its", "their"})
_PLURAL_ENDINGS = ("s", "n", "i", "ы", "и")


def find_antecedents(
    views: Sequence[View], pronoun: Mention, *, frames: Frames, people: People
) -> Iterator[tuple[Mention, tuple[str, ...]]]:
    """Give each mention that `pronoun` may stand for, the nearest sentence first, with the features of its place."""
    wanted = _GENDERS.get(pronoun.phrase.lower())
    if wanted is None:
        return
    pronouns = nearer = 0
    for view in reversed(views):
        if view.distance < 0 or view.segment.start >= pronoun.start:
            continue
        earlier = [mention for mention in view.segment.mentions if mention.start < pronoun.start]
        others = [m.start for m in earlier if m.kind is Kind.PRONOUN and _GENDERS.get(m.phrase.lower()) == wanted]
        people_here = 0
        for rank, mention in enumerate(earlier[:_MOST_ANTECEDENTS]):
            fit = _fit(mention, wanted, people, is_thing_too=pronoun.phrase.lower() in _THINGS_TOO)
            if fit is None and view.distance <= 1 and mention.kind in PEOPLE and wanted in {"he", "she"}:
                fit = "clash"  # lists of given names err: somebody named so near leaves a doubt
            is_own = wanted == "it" and view.distance == 0 and mention.article in _ITS  # "In its report it warned"
            if fit is None or is_own:
                continue
            code = MENTION_CODES[mention.kind]
            if fit == "clash":
                yield (
                    mention,
                    (f"ante|g:clash|{code}", f"ante|g:clash|d:{view.distance}"),
                )  # being near makes it no likelier
                continue
            people_here += code in {"name", "role"}
            again = min(pronouns + sum(start > mention.start for start in others), 2)
            yield mention, (
                f"ante|again:{again}", f"ante|again:{again}|d:{min(view.distance, 4)}",
                f"ante|art:{article_class(mention)}|{code}",
                f"ante|d:{min(view.distance, 4)}", f"ante|k:{code}", f"ante|g:{fit}|{code}",
                f"ante|b:{frames.back(view.segment, mention)[0]}", f"ante|a:{frames.ahead(view.segment, mention)[0]}",
                f"ante|r:{min(rank, 3)}", f"ante|{'poss' if mention.is_possessive else 'plain'}",
                f"ante|nearer:{min(nearer, 2)}|{code}",
                f"ante|d:{min(view.distance, 4)}|{code}|{article_class(mention)}",
                f"ante|z:{view.zone}", f"ante|titled:{mention.has_role}", f"ante|w:{wanted}|{code}",
            )  # fmt: skip
        pronouns += len(others)
        nearer += people_here


def article_class(mention: Mention) -> str:
    """Tell "the", "a", "his" and no article before a mention apart."""
    article = mention.article
    if article is None:
        return "none"
    if article in _INDEFINITE:
        return "indef"
    return "def" if article in _DEFINITE else "other"


def pronoun_gender(pronoun: str) -> str | None:
    """Give "he" or "she" where a pronoun tells; None for "they" and "it"."""
    gender = _GENDERS.get(pronoun.lower())
    return gender if gender in {"he", "she"} else None


def _fit(mention: Mention, wanted: str, people: People, *, is_thing_too: bool) -> str | None:
    """Tell how a pronoun's gender and number fit a mention: "sure", "open", or None where they do not."""
    if mention.kind in {Kind.PRONOUN, Kind.SELF}:
        return None
    words = mention.phrase.split()
    is_several = mention.kind is Kind.ROLE and words[-1].endswith(_PLURAL_ENDINGS)
    if wanted == "it":
        is_human = mention.kind is Kind.ROLE and words[-1].lower() in PEOPLE_NOUNS
        is_plural = is_several and words[-1].endswith("s") and not words[-1].endswith("ss")
        return None if mention.kind in PEOPLE or is_plural or is_human else "open"
    if wanted == "they":
        if is_several or " and " in mention.phrase:
            return "sure"
        is_one_thing = mention.kind is Kind.NOUN and not words[-1].endswith((*_PLURAL_ENDINGS, "people"))
        return None if mention.kind in PEOPLE or is_one_thing else "open"
    if mention.kind is Kind.PLACE or mention.article in _SEVERAL or _names_several(words):
        return None
    if mention.kind is Kind.NOUN and not _may_be_somebody(words[-1].lower()):
        return None  # "the pitch" is neither he nor she
    if mention.kind is Kind.BODY or (mention.kind is Kind.ROLE and any(w.lower() in BODY_NOUNS for w in words[:3])):
        return "open" if is_thing_too else None
    told = _gender_of(mention, words, people)
    return None if told not in {None, wanted} else "sure" if told else "open"


def _names_several(words: list[str]) -> bool:
    """Tell "Villagers in Kolwezi", an English plural of people."""
    return any(len(word) > 4 and word.endswith("s") and word[:-1].lower() in _ENGLISH_PEOPLE for word in words[:3])


def _may_be_somebody(noun: str) -> bool:
    return PERSON_ENDING.search(noun) is not None and noun not in _THINGS and not noun.endswith("ment")


def _gender_of(mention: Mention, words: list[str], people: People) -> str | None:
    if mention.kind in PEOPLE:
        return people.gender_of(people.full_form(mention.phrase))
    if mention.kind is not Kind.ROLE:
        return None
    told = next((gender for word in words[:4] if (gender := gender_of_role(word))), None)
    return told or _ARTICLE_GENDERS.get(mention.article or "")
