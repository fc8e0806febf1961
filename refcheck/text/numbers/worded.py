"""Numbers in words: "three hundred and forty", "two-thirds", "two in three", "half a million", "twenty-first"."""

from refcheck.text.number_words import (
    FOREIGN_FRACTIONS,
    FRACTION_ARTICLES,
    FRACTIONS,
    HALVES,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SIMPLE_NUMBERS,
    UNITS,
)
from refcheck.text.numbers.parts import DASHES, Figure, Token
from refcheck.text.numbers.quantity import QuantityKind
from refcheck.text.numbers.shares import make_share, read_so_many

_BEFORE_A_SHARE = frozenset("by about around almost nearly roughly than over under least most only".split())


_FRACTIONS = FRACTIONS | FOREIGN_FRACTIONS
_OF_A = 2  # words
_LEAST_SHARED = 1e6  # "a quarter of a million"; "of a hundred" counts what is there


def read_number_words(text: str, tokens: list[Token], index: int) -> Figure | None:
    """Read a run of number words: "three hundred and forty", "two-thirds", "twenty-first", "half a million"."""
    total, current, after, has_number = 0.0, 0.0, index, False
    while after < len(tokens):
        word = tokens[after].text
        if word in SIMPLE_NUMBERS:
            if has_number and not _may_add(total, current, SIMPLE_NUMBERS[word]):
                break
            current += SIMPLE_NUMBERS[word]
        elif word in SCALES and word not in SHORT_SCALES and (has_number or _article_before(tokens, after)):
            scale = SCALES[word]
            if scale == 100:
                current = (current or 1.0) * scale
            else:
                total, current = total + (current or 1.0) * scale, 0.0
        elif has_number and word in _FRACTIONS and total == 0 and 0 < current < 10:
            is_share = word.endswith("s") or current == 1 or word in FOREIGN_FRACTIONS
            return _share_of(tokens, after + 1, current * _FRACTIONS[word]) if is_share else None
        elif has_number and word in ORDINALS and current >= 20 and current % 10 == 0:
            return Figure(
                after + 1, QuantityKind.ORDINAL, total + current + ORDINALS[word], total + current + ORDINALS[word]
            )
        elif has_number and (word in ("and", "und", "y", "et") or word in DASHES) and _continues(tokens, after):
            after += 1
            continue
        else:
            break
        has_number = True
        after += 1
    if has_number:
        value = total + current
        if [token.text for token in tokens[after : after + 3]] == ["and", "a", "half"]:
            return Figure(after + 3, QuantityKind.CARDINAL, value + 0.5, value + 0.5)
        if (share := read_so_many(tokens, after, value)) is not None:
            return share
        precision = 0.0 if value < 1e6 else value * 0.05
        return Figure(after, QuantityKind.CARDINAL, value, value, precision)
    return _read_share_or_ordinal(text, tokens, index)


def _may_add(total: float, current: float, value: int) -> bool:
    """Tell whether a number word can follow: "twenty"+"five", "hundred"+"forty", but not "two"+"three"."""
    return (
        (total > 0 and current == 0)
        or (current >= 20 and current % 10 == 0 and value < 10)
        or (current >= 100 and current % 100 == 0)
    )


def _article_before(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text in ("a", "one", "half", "several", "per")


def _continues(tokens: list[Token], index: int) -> bool:
    """Tell whether a number word follows the "and" or hyphen at `index`."""
    if index + 1 >= len(tokens):
        return False
    following, before = tokens[index + 1].text, tokens[index - 1].text
    if tokens[index].text in DASHES:
        joined = tokens[index].start == tokens[index - 1].end and tokens[index + 1].start == tokens[index].end
        return joined and (following in SIMPLE_NUMBERS or following in FRACTIONS or following in ORDINALS)
    return before in SCALES and following in SIMPLE_NUMBERS


def _share_of(tokens: list[Token], after: int, value: float) -> Figure:
    """Give a share, or the figure where it is one "of a million"."""
    following = [token.text for token in tokens[after : after + 3]]
    scale = SCALES.get(following[-1], 0.0) if following[:2] == ["of", "a"] and len(following) > _OF_A else 0.0
    if scale < _LEAST_SHARED:
        return make_share(after, value)
    figure = value * scale
    return Figure(after + len(following), QuantityKind.CARDINAL, figure, figure, precision=figure * 0.1)


def _read_share_or_ordinal(text: str, tokens: list[Token], index: int) -> Figure | None:
    """Read "half", "a quarter of", "a third of" as shares and other ordinals as ordinals."""
    word = tokens[index].text
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    before = tokens[index - 1].text if index else ""
    third = tokens[index + 2].text if index + 2 < len(tokens) else ""
    if word == "half" and following in ("a", "an") and third in UNITS:
        return Figure(index + 3, QuantityKind.CARDINAL, 0.5, 0.5, unit=UNITS[third])  # "half a century"
    if (word == "half" and following in ("a", "of", "the")) or word in HALVES:
        if following == "a" and index + 2 < len(tokens) and tokens[index + 2].text in SCALES:
            value = SCALES[tokens[index + 2].text] / 2
            return Figure(index + 3, QuantityKind.CARDINAL, value, value, precision=value * 0.1)
        return make_share(index + 1, 0.5)
    if word in FOREIGN_FRACTIONS:
        return make_share(index + 1, FOREIGN_FRACTIONS[word]) if before in FRACTION_ARTICLES else None
    is_end = not following or text[tokens[index].end] in ".,;:)"
    is_measure = index > 1 and tokens[index - 2].text in _BEFORE_A_SHARE  # "by a third last year"
    if word in FRACTIONS and word != "half" and before in ("a", "one") and (following == "of" or is_end or is_measure):
        return _share_of(tokens, index + 1, FRACTIONS[word])
    if word in ORDINALS:
        return Figure(index + 1, QuantityKind.ORDINAL, ORDINALS[word], ORDINALS[word])
    return None
