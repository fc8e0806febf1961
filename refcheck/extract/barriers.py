"""What stands between the reader and the text, as a table of rows tried in order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from refcheck.datatypes.exchanges import Headers
from refcheck.datatypes.extracted import Barrier, BarrierKind, Where
from refcheck.extract.html.blocks import PageBlock
from refcheck.extract.metadata import PageMetadata
from refcheck.extract.paywall_words import CUT_OFF, PAYWALL
from refcheck.text.keeping import kept
from refcheck.text.lengths import reading_length, reads_longer
from refcheck.text.patterns import late
from refcheck.text.phrases import find_phrase
from refcheck.text.walls import MarkStrength, find_wall_marks

SHORT = 700  # characters of article: a teaser or the text of a wall
_EDGE = 10_000
_LONGEST_BOX = 500
_MOST_BOXES = 60
WHOLE = 1800  # an article this long beside a subscribe banner is the whole one


@dataclass(frozen=True, kw_only=True)
class PageFacts:
    """What the rows look at; what only few of them do is put together when it is asked for."""

    html: str
    headers: Headers
    text: str
    article: str
    blocks: Sequence[PageBlock]
    wheres: Sequence[Where]
    title: str
    metadata: PageMetadata
    script_count: int
    noscript: str

    @kept
    def own(self) -> str:
        """The text without menus and footers."""
        return "\n\n".join(block.text for block in self.blocks if not block.is_menu)

    @kept
    def boxes(self) -> tuple[str, ...]:
        """Short texts from the article's heading on that are neither menu, footer nor comment.

        A box before the rest of an article would stand there. Neighbours are joined, because a box says "Already a
        subscriber?" and "Log in" in two elements.
        """
        first = next((i for i, where in enumerate(self.wheres) if where is Where.ARTICLE), 0)
        short = (
            block.text
            for block, where in zip(self.blocks[first:], self.wheres[first:], strict=True)
            if not block.is_menu and where is not Where.COMMENTS and len(block.text) <= _LONGEST_BOX
        )
        texts = list(islice(short, _MOST_BOXES))
        return tuple(f"{one}\n{two}" for one, two in zip_longest(texts, texts[1:], fillvalue=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class BarrierRow:
    """One kind of barrier: its name and the test that gives what it matched, or None."""

    kind: BarrierKind
    rule: str
    match: Callable[[PageFacts], str | None]


_PARAGRAPH = 80  # characters
_FEW_PARAGRAPHS = 3
_OPEN_PARAGRAPHS = 2
_OPEN_PARAGRAPH = 40  # characters
_OPEN_TEXT = 180
_SHORT_WHOLE = 300
_ACCEPT = re.compile(
    r"accept|agree|akzeptier|zustimm|einverstanden|mit werbung|acept|accett|aceit|kabul et|onayla|принять|принима|"
    r"соглас",
    re.IGNORECASE,
)
_TRACKING = late(
    r"cookie|track|trac(?:eur|king|ciament)|rastre|werbefrei|pur-abo|personenbezogen|donn[ée]es personnelles|"
    r"datos personales|dati personali|dados pessoais|publicit[éà] (?:personnalis|ni)|publicidad personalizada|"
    r"personali[sz]ed ads|çerez|файл\w{0,3} cookie|персональн",
    re.IGNORECASE,
)
_LOGIN = late(
    r"(?:please )?(?:sign|log) ?in to (?:continue|read|view|your account|access)|you must (?:be logged|log|sign) in|"
    r"melden sie sich an|bitte (?:ein)?loggen|connectez-vous pour|veuillez vous connecter|inicia sesi[óo]n para|"
    r"accedi per (?:continuare|leggere)|fa[çc]a login para|inloggen om|zaloguj się,? aby|войдите,? чтобы|"
    r"giriş yap|ログインしてください|请先?登录|로그인이 필요",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"cookie|クッキー|tracking|consent|einwillig|zustimm|çerez|ملفات تعريف", re.IGNORECASE)
_ABOUT_CONSENT = late(
    r"cookie|consent|privacy|partner|track|personal data|advert|subscri|einwillig|zustimm|datenschutz|privatsph|"
    r"werbung|personenbezogen|vie priv[ée]e|donn[ée]es|publicit|abonn|privacidad|datos personales|publicidad|consenso|"
    r"pubblicit|dati personali|dados pessoais|toestemming|zgod[aęy]|prywatno|çerez|gizlilik|конфиденциальн|персональн|"
    r"соглас|クッキー|同意",
    re.IGNORECASE,
)
_LINE, _LINES = 12, 4  # characters of one, and how many make a page
_SENTENCE = re.compile(r"\w.{15,}[.!?。؟]$", re.DOTALL)
_CONSENT = late(
    r"before you continue to|(?:accept|agree to) (?:all )?cookies to (?:continue|read|view)|"
    r"mit werbung (?:und tracking )?(?:weiter)?lesen|werbefrei|accepter et continuer|continuer sans accepter|"
    r"aceptar y continuar|accetta e continua|accepteer en ga verder",
    re.IGNORECASE,
)
# What any site's banner says beside its pages; alone on a page it stands in that page's place.
_BANNER = late(
    r"we value your privacy|we and our \S{0,12} ?partners (?:store|use)|utilise des cookies|"
    r"consent to the use of cookies",
    re.IGNORECASE,
)


def find_barrier(facts: PageFacts) -> Barrier | None:
    """Give the first barrier that stands, None for an open page."""
    for row in ROWS:
        matched = row.match(facts)
        if matched is not None:
            return Barrier(kind=row.kind, rule=row.rule, matched=matched[:200])
    return None


def _json_ld_paywall(facts: PageFacts) -> str | None:
    return "isAccessibleForFree: false" if facts.metadata.is_accessible_for_free is False else None


def _subscribe_words(facts: PageFacts) -> str | None:
    """Match the words of a subscribe box below or beside the article; where the article is long, they bar nothing."""
    if facts.metadata.is_accessible_for_free or reads_longer(facts.article, WHOLE) or _asks_to_accept(facts):
        return None
    is_whole = _reads_as_whole(facts)
    for box in facts.boxes:
        # "Accept cookies or subscribe" bars the site, not the article.
        if _COOKIES.search(box) or not (found := find_phrase(box, PAYWALL)):
            continue
        if not is_whole or find_phrase(box, CUT_OFF):
            return found.exact
    return None


def _asks_to_accept(facts: PageFacts) -> bool:
    """Tell whether a page that is no article offers two ways in, tracking or a subscription."""
    if facts.metadata.has_article_type or facts.metadata.date_published or len(facts.own) > 4 * SHORT:
        return False
    return bool(_ACCEPT.search(facts.own)) and bool(_TRACKING.search(facts.own))


def _reads_as_whole(facts: PageFacts) -> bool:
    """Tell whether a short article stands there to its end: several paragraphs, the last one finished."""
    paragraphs = [part for part in facts.article.split("\n\n") if reading_length(part) >= _PARAGRAPH]
    if len(paragraphs) < _FEW_PARAGRAPHS or sum(map(reading_length, paragraphs)) < _SHORT_WHOLE:
        return False
    return not any(part.rstrip().endswith(("…", "...")) for part in paragraphs)


def _edges(text: str) -> str:
    """Give the parts of a page where a box can stand: a long text's middle is not searched."""
    return text if len(text) <= 2 * _EDGE else f"{text[:_EDGE]}\n{text[-_EDGE:]}"


def _login_words(facts: PageFacts) -> str | None:
    if reads_longer(facts.article, SHORT):
        return None
    match = _LOGIN.search(_edges(facts.own))
    has_field = 'type="password"' in facts.html or "type=password" in facts.html
    return match[0] if match and (has_field or len(facts.text) < SHORT) else None


def _consent_words(facts: PageFacts) -> str | None:
    if reads_longer(facts.article, SHORT) or len(facts.text) > 4 * SHORT:
        return None
    match = _CONSENT.search(facts.own) or (None if _is_beside_sentences(facts) else _BANNER.search(facts.own))
    return match[0] if match and not _speaks_of_something_else(facts.article) else None


def _is_beside_sentences(facts: PageFacts) -> bool:
    """Tell whether the banner stands below a sentence of the page, or two: above a single one it may be a wall.

    A page of headlines has none, but many lines.
    """
    sentences = lines = 0
    for block in facts.blocks:
        if block.is_menu:
            continue
        if sentences and _BANNER.search(block.text):
            return True
        is_sentence = not block.is_heading and _SENTENCE.search(block.text)
        is_own = len(block.text) >= _LINE and not _ABOUT_CONSENT.search(block.text)
        sentences += bool(is_sentence and is_own)
        lines += is_own
    return sentences > 1 or lines >= _LINES


def _speaks_of_something_else(article: str) -> bool:
    """Tell whether a short page has paragraphs that are not about consent: then its cookie box is a banner over them.

    One such paragraph may be the teaser that a site leaves beside its consent form.
    """
    lengths = [reading_length(part) for part in article.split("\n\n") if not _ABOUT_CONSENT.search(part)]
    lengths = [length for length in lengths if length >= _OPEN_PARAGRAPH]
    return len(lengths) >= _OPEN_PARAGRAPHS and sum(lengths) >= _OPEN_TEXT


def _wall_mark(facts: PageFacts) -> str | None:
    if len(facts.text) > 2 * SHORT:
        return None
    for mark in find_wall_marks(facts.headers, facts.html):
        if mark.strength is MarkStrength.CHALLENGE or (mark.where == "body" and len(facts.text) < 100):
            return f"{mark.vendor}: {mark.matched}"
    return None


def _script_shell(facts: PageFacts) -> str | None:
    if len(facts.text) < 25 and facts.script_count:
        return facts.noscript.strip()[:100] or f"{facts.script_count} scripts, {len(facts.text)} characters"
    return None


ROWS: tuple[BarrierRow, ...] = (
    BarrierRow(kind=BarrierKind.BOT_WALL, rule="wall_mark", match=_wall_mark),
    BarrierRow(kind=BarrierKind.SCRIPT_ONLY, rule="script_shell", match=_script_shell),
    BarrierRow(kind=BarrierKind.PAYWALL, rule="json_ld", match=_json_ld_paywall),
    BarrierRow(kind=BarrierKind.PAYWALL, rule="subscribe_words", match=_subscribe_words),
    BarrierRow(kind=BarrierKind.LOGIN, rule="login_words", match=_login_words),
    BarrierRow(kind=BarrierKind.CONSENT, rule="consent_words", match=_consent_words),
)
