"""What goes wrong with references on their way into a draft, done to marked strings."""

import random
import re

from benchmarks.references.marked import CLOSE, MIDDLE, OPEN, mark

_QUOTES = ("“”", '""', "‘’", "''", "„“", "«»", "»«", "„”")


def disturb(marked: str, chance: random.Random) -> str:
    """Do none, one or several of the usual harms to a marked string."""
    for probability, harm in _HARMS:
        if chance.random() < probability:
            marked = harm(marked, chance)
    return marked


def _swap_quotes(marked: str, chance: random.Random) -> str:
    pair = chance.choice(_QUOTES)
    return marked.replace("“", pair[0]).replace("”", pair[1])


def _drop_quotes(marked: str, chance: random.Random) -> str:
    return re.sub("[“”„«»]", "", marked)


def _lose_a_quote(marked: str, chance: random.Random) -> str:
    return re.sub(chance.choice("“”"), "", marked, count=1)


def _number(marked: str, chance: random.Random) -> str:
    number = chance.randint(1, 120)
    form = chance.choice(("{}. ", "[{}] ", "{}) ", "  {}. ", "{} ", "• ", "- ", "* ", "^ ", "({}) "))
    return mark("citation-number", form.format(number)) + marked.lstrip() if "{}" in form else form + marked


def _signal(marked: str, chance: random.Random) -> str:
    return (
        chance.choice(
            (
                "See ",
                "See also ",
                "Cf. ",
                "Vgl. ",
                "Siehe ",
                "Voir ",
                "Source: ",
                "E.g., ",
                "Véase ",
                "См.: ",
                "Bkz. ",
                "Cited in ",
            )
        )
        + marked
    )


def _locator(marked: str, chance: random.Random) -> str:
    page = mark("page", str(chance.randint(1, 300)))
    return marked.rstrip(". ") + chance.choice(
        (f", p. {page}.", f", {page}.", f", at {page}.", f", S. {page}.", f", pp. {page}", f", para. {page}.")
    )


def _tail(marked: str, chance: random.Random) -> str:
    return marked + chance.choice(
        (
            " Print.",
            " [PDF]",
            " (subscription required)",
            " [in German]",
            " (in Russian).",
            " Web.",
            " Emphasis added.",
            " ↩",
            " (last updated)",
            ".",
        )
    )


def _misspell(marked: str, chance: random.Random) -> str:
    words = [
        match
        for match in re.finditer(r"[a-zA-Zäöüéç]{5,}", marked)
        if MIDDLE not in marked[match.end() : match.end() + 1]
    ]
    words = [match for match in words if OPEN not in marked[max(0, match.start() - 1) : match.start()]]
    if not words:
        return marked
    word = chance.choice(words)
    at = word.start() + chance.randint(1, len(word[0]) - 3)
    return marked[:at] + marked[at + 1] + marked[at] + marked[at + 2 :]


def _lower_outlet(marked: str, chance: random.Random) -> str:
    return re.sub(f"({OPEN}container-title{MIDDLE})([^{CLOSE}]+)", lambda match: match[1] + match[2].lower(), marked)


def _break_line(marked: str, chance: random.Random) -> str:
    blanks = [match.start() for match in re.finditer(" ", marked)]
    if not blanks:
        return marked
    at = chance.choice(blanks)
    return marked[:at] + chance.choice(("\n", "\n   ", "\u00a0", "  ")) + marked[at + 1 :]


def _drop_comma(marked: str, chance: random.Random) -> str:
    commas = [match.start() for match in re.finditer(r",(?= )", marked)]
    if not commas:
        return marked
    at = chance.choice(commas)
    return marked[:at] + marked[at + 1 :]


_HARMS = (
    (0.20, _swap_quotes),
    (0.06, _drop_quotes),
    (0.03, _lose_a_quote),
    (0.22, _number),
    (0.05, _signal),
    (0.06, _locator),
    (0.05, _tail),
    (0.06, _misspell),
    (0.05, _lower_outlet),
    (0.06, _break_line),
    (0.05, _drop_comma),
)
