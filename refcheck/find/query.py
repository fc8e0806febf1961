"""What may be asked about a reference: its title, its outlet and bibliographic facts, never the draft's sentences."""

import re
from dataclasses import dataclass

from refcheck.datatypes.references import PartialDate, Reference
from refcheck.find.outlets import hosts_of, outlet_of_reference, signs_as_outlet, split_outlet
from refcheck.find.slugs import FILLERS, slug_forms
from refcheck.text.patterns import late

_MOST_TITLE = 300  # code points; a longer "title" is a paragraph that was misread
_MOST_RAW = 2000
_SCHOLARLY = frozenset({"article-journal", "paper-conference", "chapter", "book", "thesis", "entry-encyclopedia"})
_PRESS = frozenset({"article-newspaper", "article-magazine", "post", "post-weblog", "broadcast"})
_OTHER_FORMS = frozenset({"broadcast", "motion_picture", "song", "graphic", "interview", "speech"})
_FORM_WORD = late(
    r"\b(?:video|vidéo|vídeo|film|documentary|podcast|audio|episode|broadcast|photo(?:s|graph\w{0,3})?|gallery|slideshow|"
    r"live ?blog|live updates|liveticker|radio|tv|television|youtube|видео|подкаст)\b",
    re.IGNORECASE,
)
_QUOTED = late(r"[“„«\"]([^“”„«»\"]{12,300})[”“»\"]|[《〈「『]([^《》〈〉「」『』]{4,300})[》〉」』]")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """The facts of one reference that searchers may use.

    `hosts` are the outlet's domains where the outlet is known; `families` the surnames of the authors;
    `wants_other_form` says that a film, pictures or something to listen to is cited. `raw` is the reference as printed;
    it is compared with pages, never sent.
    """

    title: str
    outlet: str | None = None
    hosts: tuple[str, ...] = ()
    issued: PartialDate | None = None
    type: str = "document"
    is_scholarly: bool = False
    families: tuple[str, ...] = ()
    doi: str | None = None
    isbn: str | None = None
    volume: str | None = None
    page: str | None = None
    wants_other_form: bool = False
    raw: str = ""

    @property
    def text(self) -> str:
        """Title and outlet on one line: all that a search engine is sent."""
        return f"{self.title} {self.outlet}" if self.outlet else self.title

    @property
    def slug_forms(self) -> tuple[tuple[str, ...], ...]:
        """The telling words of the title in each way in which its address may spell them, the longest first."""
        return slug_forms(self.title)

    @property
    def key_words(self) -> tuple[str, ...]:
        """The telling words of the title in their order, at most eight, for engines that want all of them."""
        words = dict.fromkeys(word for word in _WORD.findall(self.title) if len(word) > 2)
        telling = [word for word in words if word.lower() not in FILLERS]
        return tuple(telling[:8])


def query_of(reference: Reference) -> Query | None:
    """Give what may be asked about a reference; None where it names no title and no identifier."""
    parsed = reference.parsed
    title = " ".join((parsed.title or _quoted_title(reference.raw)).split()).strip("\"'“”‘’«»„ ")[:_MOST_TITLE]
    if not title and not parsed.isbn and not parsed.doi:
        return None
    outlet = outlet_of_reference(reference, title)
    if outlet is None:
        outlet, title = split_outlet(title)
    has_numbers = bool(parsed.volume or parsed.issue or parsed.isbn or parsed.doi)
    return Query(
        title=title,
        outlet=outlet,
        hosts=hosts_of(outlet),
        issued=parsed.issued,
        type=parsed.type,
        is_scholarly=parsed.type in _SCHOLARLY or (has_numbers and parsed.type not in _PRESS),
        families=tuple(name.family or name.literal or "" for name in parsed.author if not signs_as_outlet(str(name))),
        doi=parsed.doi,
        isbn=re.sub(r"[^0-9Xx]", "", parsed.isbn) if parsed.isbn else None,
        volume=parsed.volume,
        page=parsed.page,
        raw=reference.raw[:_MOST_RAW],
        wants_other_form=parsed.type in _OTHER_FORMS or bool(_FORM_WORD.search(reference.raw)),
    )


def wants_address(reference: Reference) -> bool:
    """Tell whether a reference is a work of its own that gives no address."""
    is_own = reference.same_as is None and not reference.is_back_reference and reference.unresolved_reason is None
    return is_own and reference.url is None


def _quoted_title(raw: str) -> str:
    """Give the longest quoted part of a reference whose fields could not be told apart."""
    return max((match[1] or match[2] for match in _QUOTED.finditer(raw)), key=len, default="")
