"""Given names of many countries, and whether women, men or both bear them: a table in `refcheck/data`."""

from functools import cache

from refcheck.text.given_names import load_given_names


def gender_of(name: str) -> str | None:
    """Give "she" or "he" where the first name is one that only women or only men bear."""
    first = name.split(maxsplit=1)[0] if name.strip() else ""
    found = _genders().get(first)
    if found is None and "-" in first:  # "Jean-Marc", "Ann-Katrin": the first half tells
        found = _genders().get(first.partition("-")[0])
    return found or None


def is_given_name(word: str) -> bool:
    """Tell whether a word is somebody's given name, be it a word of another meaning as well."""
    return word in _genders()


def is_common_given_name(word: str) -> bool:
    """Tell whether a word is a given name that is hardly ever anything else."""
    return word in _common()


@cache
def borne_by(gender: str) -> frozenset[str]:
    """Give the given names of women ("she") or men ("he"), those of both left out."""
    return frozenset(name for name, of in _genders().items() if of == gender)


@cache
def _genders() -> dict[str, str]:
    """Give each name's gender; the empty string where women and men bear it."""
    rows = load_given_names()
    return {
        **dict.fromkeys(rows["either"], ""),
        **dict.fromkeys(rows["she"], "she"),
        **dict.fromkeys(rows["he"], "he"),
    }


@cache
def _common() -> frozenset[str]:
    return frozenset(load_given_names()["common"])
