"""British words that American spelling writes like another word: "storey" and "story", "cheque" and "check"."""

from collections.abc import Iterator, Sequence

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.words import Words

_REACH = {"storey": 1}  # where "the story of the house" is none
_FAR = 4  # words to either side that tell the sense of one
# What stands beside a word of American spelling where it has the sense of the British word.
_COMPANY = {
    british: frozenset(company.split())
    for british, company in {
        "storey": "high tall building buildings house houses block tower home apartment apartments hotel basement "
        "garage "
        "structure extension flat flats stone brick wooden upper top lower multi single double office school car",
        "cheque": "pay pays paid payable paying payment cash cashed bank wrote write written writing signed sign "
        "blank bounced "
        "bounce mailed send sent deposit deposited account stimulus pension dividend money book rent $ £ €",
        "tyre": "car cars wheel wheels bike bicycle flat rubber spare puncture punctured truck tractor burst slashed "
        "blown "
        "winter vehicle vehicles tread burning burned driver road recycling pressure track tracks",
        "kerb": "stone pavement sidewalk parked dropped street road wheelchair steps height raised",
        "draught": "beer beers ale horse horses cold excluder window windows door animals cider air",
        "metre": "square cubic few several hundred thousand million long wide high deep tall away above below from "
        "per of "
        "race runner sprint about some many two three",
    }.items()
}
_SHARED_KEYS = frozenset(
    "gray story check checks checked curb curbs curbed tire tires tired draft drafts meter meters".split()
)


def find_british_senses(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words of a quotation whose British spelling has another sense than the page's word has there.

    "A sad story" is no storey; "a two-story house" has one more. The American spelling stands for either.
    """
    if _SHARED_KEYS.isdisjoint(words.keys):
        return
    for step in steps:
        for offset in range(step.end - step.start) if step.operation is DiffOperation.EQUAL else ():
            i, j = step.start + offset, step.other_start + offset
            if words.keys[i] not in _SHARED_KEYS:
                continue
            own, theirs = words.word(i).lower(), page.word(j).lower()
            if own != theirs and words.keys[i] == "gray":
                if _is_in_name(words, i) and _is_in_name(page, j):
                    yield i, j
            elif own != theirs and _british(own) and not _british(theirs) and not _has_company(own, j, page):
                yield i, j


def _is_in_name(words: Words, index: int) -> bool:
    """Tell whether a word has a capital, as has the one before it: "Sue Gray"."""
    return index > 0 and words.word(index)[0].isupper() and words.word(index - 1)[0].isupper()


def _british(word: str) -> str:
    """Give the British word that a word is a form of, "" for any other."""
    stem = next((word.removesuffix(ending) for ending in ("ed", "d", "s") if word.endswith(ending)), word)
    return next((each for each in (word, stem, f"{stem}e") if each in _COMPANY), "")


def _has_company(own: str, index: int, page: Words) -> bool:
    british = _british(own)
    if own.endswith("d"):
        return False  # nothing is "tyred" or "chequed"
    reach = _REACH.get(british, _FAR)
    near = [*page.keys[max(0, index - reach) : index], *page.keys[index + 1 : index + 1 + reach]]
    is_counted = british == "metre" and index > 0 and page.keys[index - 1][0].isdigit()
    is_tied = british == "storey" and page.text[page.starts[index] - 1 : page.starts[index]] == "-"
    return is_counted or is_tied or not _COMPANY[british].isdisjoint(near)
