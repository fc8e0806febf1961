"""What a reference was judged on: the live page, an archived copy or a copy supplied by hand."""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.availability import Availability
from refcheck.datatypes.captures import Capture, Memento
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.extracted import ExtractedText


class SourceKind(StrEnum):
    """Where the text came from."""

    LIVE = "live"
    MEMENTO = "memento"
    SUPPLIED = "supplied"


@dataclass(frozen=True, slots=True, kw_only=True)
class SuppliedCopy:
    """A copy of a cited page that the user supplies: the file's name in its folder, what it is, its bytes."""

    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """The text that verdicts are given on, its address and the kept bytes behind it.

    The address of a supplied copy is the cited one; `filename` is its name in the user's folder.
    """

    kind: SourceKind
    uri: str
    text: ExtractedText
    capture: Capture | None = None
    memento: Memento | None = None
    filename: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retrieval:
    """All that is known about one cited address after fetching, archiving, reading and classifying.

    `captures` holds one capture per response, in order. `source` is the text to judge on, or None
    where nothing readable was found; `mementos` the archived copies that were looked at.
    """

    result: FetchResult
    availability: Availability
    captures: tuple[Capture, ...] = ()
    source: SourceText | None = None
    mementos: tuple[Memento, ...] = ()
    notes: tuple[str, ...] = ()
