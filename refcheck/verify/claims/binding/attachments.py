"""Who holds the office and whose lawyer it is: names tied to a role or an owner, held against the page's.

"The finance minister, Rolf Haug" shares every word with a page on which Haug is minister of energy and another one
minister of finance. A role of two words, or one that only one person can have on the page, is looked up beside the
names that the page ties it to. "Turkey's foreign minister" and "the former foreign minister" hold offices of their own.
"""

from typing import NamedTuple

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.words import is_stopword
from refcheck.verify.claims.meaning.spellings import are_spellings
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import Run, find_runs
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.names.bearers import OTHER_OFFICES

_BESIDE = 4  # words between a role and the name that it is tied to
_OWNED_BEHIND = 3
_MOST_PLACES = 12
_ALSO_IN_OFFICE = OTHER_OFFICES | frozenset(
    "counterpart colleague kollege kollegin amtskollege homologue collègue".split()
)
_ENDINGS = ("'s", "’s", "'", "’")


class _Role(NamedTuple):
    """An office in a claim: its last two words, and the word before them that says whose or which it is."""

    words: tuple[str, ...]
    qualifier: str


def find_attachment_conflict(claim: ClaimFacts, page: PageIndex) -> Conflict | None:
    """Name another holder of the claim's role, or another owner, where the page ties it to nobody else."""
    runs = find_runs(claim.sentence, page)
    for run in runs:
        conflict = _other_holder(claim.sentence, run, page) or _other_owner(claim.sentence, run, page)
        if conflict is not None:
            return conflict
    return None


def _role_before(sentence: Sentence, run: Run) -> _Role:
    """Give the words of the role right before a name, at most two: "finance minister", "captain"."""
    role: list[str] = []
    first = run.first
    end = sentence.words[run.first].start
    for at in range(run.first - 1, max(-1, run.first - 3), -1):
        word = sentence.words[at]
        gap = sentence.text[word.end : end]
        is_plain = word.form.isalpha() and not is_stopword(word.form) and not sentence.text[word.start].isupper()
        opens = at == 0 and word.form.isalpha() and not is_stopword(word.form)
        if gap not in (" ", ", " if not role else " ") or not (is_plain or opens):
            break
        role.insert(0, sentence.stems[at])
        end = word.start
        first = at
    return _Role(tuple(role), _qualifier(sentence, first))


def _qualifier(sentence: Sentence, first: int) -> str:
    """Give the word right before an office that says which one it is: "former", "Turkey's"; "" where there is none."""
    if not first or is_stopword(sentence.words[first - 1].form):
        return ""
    gap = sentence.text[sentence.words[first - 1].end : sentence.words[first].start]
    return sentence.stems[first - 1] if gap in (" ", "-", *(f"{ending} " for ending in _ENDINGS)) else ""


def _other_holder(sentence: Sentence, run: Run, page: PageIndex) -> Conflict | None:
    places = page.postings.get(run.stems[-1], ())
    if not places or any(
        not _ALSO_IN_OFFICE.isdisjoint(page.sentences[index].forms) for index in places[:_MOST_PLACES]
    ):
        return None
    return _holder_of(sentence, run, _role_before(sentence, run), page) or _holder_of(
        sentence, run, _role_behind(sentence, run), page
    )


def _role_behind(sentence: Sentence, run: Run) -> _Role:
    """Give the last two words of an apposition: "…, the mine's former owner, …"."""
    if not sentence.text[sentence.words[run.last].end :].startswith(", "):
        return _Role((), "")
    role: list[str] = []
    for at in range(run.last + 1, min(len(sentence.words), run.last + 8)):
        word = sentence.words[at]
        if is_stopword(word.form) or not word.form.isalpha():
            role.clear()
        else:
            role.append(sentence.stems[at])
        if sentence.text[word.end : word.end + 1] == ",":
            return _Role(tuple(role[-2:]), role[-3] if len(role) > 2 else "")
    return _Role((), "")


def _holder_of(sentence: Sentence, run: Run, role: _Role, page: PageIndex) -> Conflict | None:
    if len(role.words) < 2:
        return None
    rival: tuple[Sentence, Run] | None = None
    for index in page.postings.get(role.words[-1], ())[:_MOST_PLACES]:
        other = page.sentences[index]
        for at in range(1, len(other.stems)):
            if (other.stems[at - 1], other.stems[at]) != role.words:
                continue
            holders = _beside(find_runs(other, page), at)
            if any(_same(run, holder) for holder in holders) or run.stems[-1] in other.stems:
                return None
            behind = [holder for holder in holders if holder.first == at + 1]
            if behind and rival is None and _qualifier(other, at - 1) == role.qualifier:
                rival = (other, behind[0])
    return _conflict(sentence, run, *rival) if rival is not None else None


def _beside(runs: list[Run], at: int) -> list[Run]:
    """Give the names within a few words of a place."""
    return [run for run in runs if -_BESIDE <= run.first - at <= _BESIDE or -_BESIDE <= run.last - at <= _BESIDE]


def _same(first: Run, second: Run) -> bool:
    return any(are_spellings(a, b) or a == b for a in first.stems for b in second.stems)


def _is_owner(sentence: Sentence, run: Run) -> bool:
    end = sentence.words[run.last].end
    return sentence.text[end - 2 : end] in ("'s", "’s") or sentence.text[end : end + 2] in ("' ", "’ ")


def _other_owner(sentence: Sentence, run: Run, page: PageIndex) -> Conflict | None:
    """Compare "Vik's lawyer" with the owners that the page gives the lawyer."""
    owned_at = run.last + 1
    if not _is_owner(sentence, run) or owned_at >= len(sentence.words) or not page.postings.get(run.stems[-1]):
        return None
    owned = sentence.stems[owned_at]
    if is_stopword(sentence.words[owned_at].form) or sentence.text[sentence.words[owned_at].start].isupper():
        return None
    rival: tuple[Sentence, Run] | None = None
    for index in page.postings.get(owned, ())[:_MOST_PLACES]:
        other = page.sentences[index]
        around = {stem_ for near in page.sentences[max(0, index - 1) : index + 1] for stem_ in near.stems}
        runs = find_runs(other, page)
        for at, stem_ in enumerate(other.stems):
            if stem_ != owned:
                continue
            owners = [r for r in runs if _is_owner(other, r) and 0 < at - r.last <= _OWNED_BEHIND]
            if not owners or any(_same(run, owner) for owner in owners):
                if not owners and run.stems[-1] in around:
                    return None
                if owners:
                    return None
                continue
            rival = rival or (other, owners[0])
    return _conflict(sentence, run, *rival) if rival is not None else None


def _conflict(sentence: Sentence, run: Run, other: Sentence, theirs: Run) -> Conflict:
    start, end = other.words[theirs.first].start, other.words[theirs.last].end
    return Conflict(
        kind=ConflictKind.NAME,
        claim=run.text_in(sentence),
        page=theirs.text_in(other),
        start=other.start + start,
        end=other.start + end,
    )
