"""How much there is to read in a text, whatever its script."""

from refcheck.text.patterns import late

# One character of these scripts says about as much as three letters.
_DENSE = late(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+")


def reads_longer(text: str, length: int) -> bool:
    """Tell whether `reading_length` exceeds a length; where the characters alone do, nothing is counted."""
    return len(text) > length or reading_length(text) > length


def reading_length(text: str) -> int:
    """Give the length in letters of an alphabet: characters of Chinese, Japanese and Korean count three times."""
    if text.isascii():
        return len(text)
    return len(text) + 2 * sum(len(run) for run in _DENSE.findall(text))
