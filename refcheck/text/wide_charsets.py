"""UTF-16 without a byte order mark, told by what it shows in the one order of bytes or the other."""

import re

from refcheck.text.patterns import late

_SAMPLE_SIZE = 32_768
_LEAST_CONTROLS = 0.01  # of the bytes: the high halves of other scripts' letters, and of signs and line ends
_LEAST_READ = 0.95  # of the characters
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f]|\x0c(?=\xff)|(?<=\xff)\x0c")
_READ = late(
    "[\\t\\n\\r\\x20-\\x7e\\xa0-\\u024f\\u0370-\\u052f\\u0590-\\u06ff\\u0900-\\u0e7f\\u10a0-\\u10ff\\u1e00-\\u1fff"
    "\\u2010-\\u203f\\u20a0-\\u20bf\\u2100-\\u214f\\u2190-\\u26ff\\u3000-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff00-\\uffef]"
)
_TELLING = late("[\\t\\n\\r\\x20-\\x7e\\u3001\\u3002\\uff0c]|[\\u0370-\\u052f\\u0590-\\u06ff\\u0e00-\\u0e7f]")
"""What real text of any script has some of, and one-byte text read two by two has not."""


def wide_charset(content: bytes) -> str | None:
    """Give "utf-16-le" or "utf-16-be" where only that makes sense of the bytes, else None."""
    sample = content[: _SAMPLE_SIZE & ~1]
    if len(sample) < 4 or len(content) % 2 or len(_CONTROLS.findall(sample)) < len(sample) * _LEAST_CONTROLS:
        return None
    shares = {name: _share_read(sample, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _LEAST_READ and shares[best] > sum(shares.values()) / 2 else None


def _share_read(sample: bytes, name: str) -> float:
    """Give how much of the sample is text in this order of bytes; 0 where nothing in it tells."""
    text = sample.decode(name, "replace")
    telling = len(_TELLING.findall(text))
    return len(_READ.findall(text)) / len(text) + telling / len(text) / 100 if telling * 50 >= len(text) else 0.0
