"""How much there is to read in a text, whatever its script."""

from refcheck.text.patterns import late

# One character of these scripts says about as much as three letters.
_DENSE = late(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+")
# All bytes but those that their UTF-8 begins with: a look at a page's bytes costs a tenth of one at its characters.
_ASCII = bytes(range(128))
_OTHER_BYTES = bytes(code for code in range(256) if not 0xE3 <= code <= 0xEF)


def reads_longer(text: str, length: int) -> bool:
    """Tell whether `reading_length` exceeds a length; where the characters alone do, nothing is counted."""
    return len(text) > length or reading_length(text) > length


def reading_length(text: str) -> int:
    """Give the length in letters of an alphabet: characters of Chinese, Japanese and Korean count three times."""
    if text.isascii():
        return len(text)
    rare = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    if not rare.translate(None, _OTHER_BYTES):
        return len(text)
    return len(text) + 2 * sum(map(len, _DENSE.findall(rare.decode("utf-8", "surrogatepass"))))
