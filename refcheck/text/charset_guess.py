"""Which encoding bytes are in that say nothing about it themselves."""

import re

from refcheck.text.patterns import late

SAMPLE_SIZE = 32_768
"""A guess needs a sample, not the book."""

# The encodings that drafts and pages of the last thirty years come in. Any wider list makes a short
# text come out as some code page that nobody has used for decades.
_ONE_BYTE_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "cp1258", "iso8859-2", "iso8859-9", "iso8859-15")
_OLD_LATIN = ("mac-roman", "cp850")
_OTHER_SCRIPTS = (
    *("cp1251", "koi8-r", "koi8-u", "iso8859-5", "cp866", "mac-cyrillic"),
    *("cp1253", "iso8859-7", "cp1255", "iso8859-8", "cp1256", "iso8859-6", "cp874"),
)
_EAST_ASIAN = ("gb18030", "big5hkscs", "cp932", "shift_jis_2004", "euc_jis_2004", "cp949")
_LATIN = (*_ONE_BYTE_LATIN, *_OLD_LATIN)
_ALL = (*_LATIN, *_OTHER_SCRIPTS, *_EAST_ASIAN)

_FEW = 6  # bytes outside ASCII by which nothing can be weighed
_ENOUGH_LETTERS = 30  # of ASCII, to tell the language by
_RUN = re.compile(rb"[\x80-\xff][\x40-\xff]*[\x80-\xff]")
_DENSE_RUN = re.compile(rb"[\x80-\xff]{3,}|(?:[\x81-\xfe][\x40-\xfe]){3,}")
_LETTER = re.compile(rb"[A-Za-z]")
_ODD = late(
    "\ufffd|[a-zß-ÿ][À-ÖØ-ÞŠŒŽŸ][a-zß-ÿ]|[a-zß-ÿ][ÀÁÂÄÈÉÊÌÍÎÒÓÔÕÖÙÚÛÝÞŠŒŽŸ](?![A-Za-zß-ÿ])"
    "|[^\\W\\d_][¡-©«-±µ-·»-¿×÷€‚ƒ„†‡ˆ‰‹•˜™›][^\\W\\d_]|(?<![\\w.])[¢-©¬-¹×÷€ƒ†‡ˆ‰•˜™][^\\W\\d_]"
)
"""What is shown where another encoding is meant: signs in words, capitals behind small letters."""
_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")


def escaped_charset(content: bytes) -> str | None:
    """Give the encoding that switches between scripts by escapes, None where there are none."""
    return "iso2022_jp_2" if any(escape in content for escape in _ESCAPES) else None


def guess_charset(content: bytes) -> str:
    """Give the Python name of the likeliest encoding; "cp1252" where nothing speaks for another one.

    In a text with a few foreign words these alone are weighed: the ASCII around them says nothing.
    """
    sample = _sample(content)
    high = sum(byte >= 0x80 for byte in sample)
    if not _DENSE_RUN.search(sample):
        return _guess_latin(sample, high)
    runs = [run for run in _RUN.findall(sample) if len(run) > 2]
    is_sprinkled = high * 4 < len(sample) and sum(map(len, runs)) * 2 > high
    guess = _detect(b" ".join(runs) if is_sprinkled else sample, _ALL)
    return _guess_latin(sample, high) if guess in _LATIN else guess


def _guess_latin(sample: bytes, high: int) -> str:
    """Choose among the encodings of Latin letters, whose own letters stand singly among those of ASCII."""
    guess = _detect(sample, _LATIN)
    is_told = len(_LETTER.findall(sample)) >= _ENOUGH_LETTERS and guess not in _OLD_LATIN
    if high <= _FEW and not is_told:
        guess = next((name for name in ("cp1252", "mac-roman") if _reads_well(sample, name)), guess)
    return "cp1252" if guess == "iso8859-15" and b"\xa4" not in sample else guess


def _reads_well(sample: bytes, name: str) -> bool:
    return _ODD.search(sample.decode(name, "replace")) is None


def _detect(sample: bytes, names: tuple[str, ...]) -> str:
    from chardet import detect  # rarely needed

    return detect(sample, include_encodings=("utf-8", *names), compat_names=False)["encoding"] or "cp1252"


def _sample(content: bytes) -> bytes:
    """Take the stretch around the first byte outside ASCII: the rest says nothing about the encoding."""
    if len(content) <= SAMPLE_SIZE:
        return content
    first = next((match.start() for match in re.finditer(rb"[\x80-\xff]", content)), 0)
    return content[max(0, first - SAMPLE_SIZE // 4) :][:SAMPLE_SIZE]
