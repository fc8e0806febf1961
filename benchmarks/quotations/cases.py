"""The gold cases of quotations: a page, the words that a draft quotes from it, and what is expected of them.

A gold file holds a page (with optional header lines above a rule) and, below a line of equals
signs, one case a line: expected verdict | speaker | changed words | quotation. "same" stands for verbatim or
typographic. The pages in `speakers` have the right words throughout and ask only who said
them; those in `ordinary` and `hard` ask both. Changed words are given as page>draft, or alone
where a word was dropped or added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.extracted import ExtractedText

GOLD = Path(__file__).parent / "gold"
SPEAKERS = Path(__file__).parent / "speakers"
ORDINARY = Path(__file__).parent / "ordinary"
HARD = Path(__file__).parent / "hard"
ACCEPTED = (QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC)


@dataclass(frozen=True, slots=True)
class Case:
    """One quotation with its page and what is expected of it."""

    name: str
    page: ExtractedText
    expected: str
    speaker: str | None
    changed: tuple[str, ...]
    quote: str

    @property
    def is_honest(self) -> bool:
        """Whether the quotation should be accepted."""
        return self.expected in ("same", *ACCEPTED)


def read_cases(folder: Path = GOLD) -> Iterator[Case]:
    """Give the cases of all gold files in order."""
    for path in sorted(folder.glob("*.txt")):
        head, _, cases = path.read_text(encoding="utf-8").partition("\n=====\n")
        header, rule, text = head.partition("\n-----\n")
        fields = dict(re.findall(r"^(\w+): (.*)$", header, re.MULTILINE)) if rule else {}
        page = ExtractedText(
            text=text if rule else head,
            media_type=fields.get("media_type", "text/plain"),
            language=fields.get("language"),
        )
        for number, line in enumerate(filter(str.strip, cases.splitlines()), start=1):
            expected, speaker, changed, quote = (part.strip() for part in line.split(" |", 3))
            yield Case(
                name=f"{path.stem}:{number}",
                page=page,
                expected=expected,
                speaker=speaker or None,
                changed=tuple(filter(None, changed.split(">"))),
                quote=quote.replace("\\n", "\n"),
            )
