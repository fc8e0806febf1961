"""Letters that are printed raised, as Unicode has them; there is none for q."""

import re
from collections.abc import Collection

RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_PLAIN_LETTERS = "abcdefghijklmnoprstuvwxyz"
TO_RAISED = dict(zip(_PLAIN_LETTERS, RAISED_LETTERS, strict=True))
TO_PLAIN = dict(zip(RAISED_LETTERS, _PLAIN_LETTERS, strict=True))

_FEWEST = 2  # "XXᵉ siècle" and "nᵒ 4" are words
_AROUND = " \t\r\n\u00a0[]()"
_SEVERAL = re.compile(r"[a-z](?:[,;]\s?[a-z]){0,7}")


def letters_in(printed: str) -> str:
    """Give the letters of a raised "a", "[a]" or "a,c", nothing for any other raised word."""
    bare = printed.strip(_AROUND)
    return "".join(filter(str.isalpha, bare)) if _SEVERAL.fullmatch(bare) else ""


def counting_letters(found: Collection[str]) -> frozenset[str]:
    """Give those of the letters found raised that count off notes: they go on from a, and one alone counts nothing."""
    counting: list[str] = []
    for letter in _PLAIN_LETTERS:
        if letter not in found:
            break
        counting.append(letter)
    return frozenset(counting) if len(counting) >= _FEWEST else frozenset()


def raised(printed: str) -> str:
    """Write the letters of "a" and "a,c" raised, without brackets."""
    return "".join(TO_RAISED.get(character, character) for character in printed.strip(_AROUND))
