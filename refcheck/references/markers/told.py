"""Outlets and bodies named in the sentence without a date: "according to Reuters", "the Tennessean called it"."""

import re
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle
from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name, outlet_name
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import score_name
from refcheck.references.spans import Spans
from refcheck.text.outlets import is_press
from refcheck.text.patterns import late

# "Podrobno.uz": an outlet may be named by its address.
_NAME = rf"{WIDE_CAPITAL}[\w’'\-]{{1,40}}(?:\.[a-z]{{2,4}}(?![\w.]))?"
# The first letter of each word stands in front, because a search skips to it; which one it was is looked at then.
_SAYING = re.compile(
    r"[AaRrQqTtLlNnwGgSsDdPpПпКк](?:c(?<=[Aa]c)cording to|s(?<=[Aa]s) (?:reported|quoted|cited) (?:by|in)|"
    r"e(?<=[Rr]e)ported by|e(?<=[Pp]e)r|u(?<=[Qq]u)oted (?:by|in)|o(?<=[Tt]o)ld|a(?<=[Ll]a)ut|"
    r"a(?<=[Nn]a)ch (?:Angaben|Informationen) (?:von|der|des)|i(?<=wi)e|e(?<=[Gg]e)genüber|"
    r"e(?<=[Ss]e)(?:lon|gún|condo|gundo)|[’'](?<=[Dd][’'])après|o(?<=[Pp]o) informacii|"
    r"о(?<=[Пп]о) (?:данным|сообщению|информации)|а(?<=[Кк]а)к (?:сообщает|пишет))\s(?:the\s|"
    rf"der\s|die\s|das\s|la\s|le\s|el\s|il\s|o\s|a\s)?"
    rf"(?P<name>{_NAME}(?:[\s/]{_NAME}|\s(?:of|de|the|und|and)\s{_NAME}){{0,4}})"
)
_REPORTING = re.compile(
    rf"(?={WIDE_CAPITAL})(?:^|(?<=[.!?,;:“”\"]\s)|(?<=\b[Tt]he\s)|(?<=\b[Aa]s\s))(?P<name>{_NAME}(?:[\s/]{_NAME}|\s(?:of|"
    rf"de|the|und|and)\s{_NAME}){{0,4}})\s"
    r"(?:has |had |also |later |first |recently )?(?:reported|reports|wrote|writes|revealed|noted|quoted|cited)\b",
    re.MULTILINE,
)
# What stands before and behind an outlet or body of which the text says that it has said something. Any name that
# no sole entry bears as its outlet or body is left alone, so that a verb may be as common as it likes.
_FIRST_WORD = re.compile(rf"(?:(?<![\w’'-])|(?<=\b[lL][’'])){WIDE_CAPITAL}[\w-]{{1,40}}")
_WHOLE_NAME = late(
    rf"{_NAME}(?:[\s/]{_NAME}|\s(?:of|for|de|des|du|für|the|und|and|et|y)\s(?:the\s|la\s)?{_NAME}){{0,6}}"
)
# Verbs before the name, "wie der Spiegel schreibt" and "schreibt der Spiegel", and those behind it.
_VERBS_BEFORE = (
    "told tell tells writes wrote reports reported says",
    "berichtet berichtete berichteten schreibt schrieb meldet meldete meldeten enthüllte zitiert zitierte nennt",
    "rapporte rapportait écrit écrivait révèle révélait révélé indique relate titre titrait raconte estime",
    "informó informa publicó reveló revela escribió escribe reportó señaló señala calcula estima",
    "scrive scriveva riporta riferisce rivela rivelato scritto racconta stima",
    "noticiou informou revelou escreveu publicou apurou",
    "пишет пишут сообщает сообщил сообщила сообщило подсчитал подсчитала выяснил выяснила утверждает",
)
_LINKS_BEFORE = (
    "sagte dem|sagte der|confié au|confié à|déclaré au|déclaré à|dijo a|contó a|declaró a|disse à|disse ao|contou à|"
    "contou ao|selon|d’après|d'après|secondo|según|segundo|detto a|detto al|detto alla|dichiarato a|raccontato a|"
    "spiegato a|"
    "cité par|citée par|cités par|citado por|citada por|citato da|citata da|zitiert von|"
    "według|zdaniem|podaje|pisze|informuje|podał|podała|napisał|napisała|volgens|enligt|ifølge|skriver|"
    "сообщили в|подсчитали в|рассказали в|отмечают в|указывают в|по данным|по оценке|по оценкам"
)
_VERBS_BEHIND = (
    "called calls described describes found finds estimated estimates puts said says argued argues warned warns",
    "counted counts calculated calculates published documented documents showed shows concluded concludes disclosed",
    "reported reports wrote writes revealed reveals noted notes put",
    "berichtet berichtete berichteten meldete meldet meldeten schreibt schrieb nennt nannte schätzt zufolge beziffert",
    "rapporte écrit révèle révélait révélé estime chiffre",
    "informó publicó reveló estima calcula escribió scrive riporta riferisce noticiou revelou informou",
    "пишет сообщает сообщил сообщила сообщило подсчитал подсчитала подсчитало оценивает оценила отмечает утверждает",
    "bildirdi yazdı duyurdu aktardı",
    "podaje pisze informuje podał podała napisał napisała szacuje schrijft meldt berekende skriver anslår",
)
_SAID_BEFORE = late(
    rf"(?:\b(?:{'|'.join(' '.join(_VERBS_BEFORE).split())}|{_LINKS_BEFORE})\s)"
    r"(?:(?:the|der|die|das|dem|le|la|les|el|il|lo|o|a)\s|l[’']|"
    r"(?:газета|газеты|издание|издания|агентство|агентства|журнал|телеканал)\s)?[«„“\"]?\Z",
    re.IGNORECASE,
)
_SAID_BEHIND = late(
    r"[»”“\"]?(?:[’'][a-zıüöçğş]{1,6}\s(?:(?:aktardığına|haberine|bildirdiğine|yazdığına|verilerine|raporuna|"
    r"hesaplamasına|araştırmasına)\s)?(?:göre|konuşan)\b|\s(?:(?:has|have|had|also|later|first|recently|hat|a|ha)\s)?"
    rf"(?:{'|'.join(' '.join(_VERBS_BEHIND).split())})\b)"
)
_MAY_STAND_BEFORE_VERB = late(
    r"(?:^|[.!?,;:“”«»\"(—–-]\s?|\b(?:the|that|as|and|der|die|das|le|la|el|il|o|que|che|что|dass|"
    r"while|whereas|although|though|because|since|but|und|während|obwohl|aber|doch|mais|et|mientras|pero|y|mentre|ma|e|"
    r"enquanto|mas|ancak|ve|а|но|и)\s)[«„“]?\Z",
    re.IGNORECASE | re.MULTILINE,
)
# "…, sagte das Ordnungsamt dem Kreuzer": to whom somebody spoke.
_TOLD_TO_PRESS = late(
    r"(?:\b(?:said|spoke|talked|complained|explained|confirmed|admitted|replied|told|promised|interview)\s(?:to|with)\s"
    r"(?:the\s)?|\b(?:a|ont|avait|avaient)\s[^\W\d_]{3,14}(?:\s[^\W\d_]{2,10})?\s(?:au|aux|à la|à)\s|"
    r"\b(?:ha|han|hanno|aveva|había)\s[^\W\d_]{3,14}\s(?:al|alla|a)\s|\b(?:colonnes|pages) (?:du|de la|de)\s|"
    r"\bby\s(?:a\s)?|\bentretien (?:au|avec)\s|\bgegenüber (?:dem|der)\s)[«“„]?\Z"
)
_COUNTED = late(r"[’']s?\s(?:own\s)?(?:count|tally|estimate|calculation|analysis|figures|reporting|investigation)\b")
_TOLD_TO = late(
    r"\b(?:sagten?|erklärten?|bestätigten?|erzählten?|verriet|gestand)\b[^.!?;“”„\"()]{0,50}\s(?:dem|der|gegenüber)\s[»„“]?\Z"
)
_OWN_ARTICLE = late(r"[^\s.!?:”“»«]\s(?P<article>(?:The|Der|Die|Das|Le|La|Les|El|Los|Il|Lo|O|A)\s)\Z")
_ARTICLE_BEFORE = re.compile(r"(?<![\w’'])(?:The|Der|Die|Das|Le|La|Les|El|Il|O|A)\s\Z")
_WORDS_BEFORE = frozenset(re.findall(r"\w+", " ".join((*_VERBS_BEFORE, _LINKS_BEFORE))))
_WORDS_BEHIND = frozenset(" ".join(_VERBS_BEHIND).split())
_PLAIN_WORD = re.compile(r"\w+")
_ADDRESSING = frozenset("dem der gegenüber to with au aux à al alla a by avec du".split())
_APOSTROPHES = ("’", "'")
_SUFFIX = re.compile(r"[’'][a-zıüöçğş]{1,6}\Z")
_SENTENCE_ENDS = ("; ", ". ", "! ", "? ", ".” ", '." ', "?” ", "!” ", ".» ", ".“ ")
_SENTENCE_END = re.compile(
    r"[.!?;][”\"»“]?\s(?![a-zà-ÿа-яё(\[])|(?<![^\W\d_])(?<!,)\n|\n(?=\s)"
)  # none in "76 тыс. товариществ"
# A marker in brackets behind the stop still belongs to the sentence; the name that opens the next one does not.
_MARKER_BEHIND = re.compile(r"[.!?”\"»“]{1,3}\s{0,2}[(\[^⁰¹²³⁴⁵⁶⁷⁸⁹\d]")
# "As the Guardian wrote": a sentence's first words are capitals too.
_OPENING = late(
    r"(?:(?:As|And|But|When|While|After|Before|Since|Yet|So|Only|Even|Although|Though|If|Wie|Als|Comme|Como|"
    r"Come)\s)?[Tt]he\s|"
    r"(?:As|And|But|When|While|After|Since|Yet|So|Although|Though|Wie|Als|Comme|Como|Come)\s"
)
_CONTEXT = 60
_LONGEST_HEAD = 4  # words of an outlet before its title


def find_outlet_mentions(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find "according to Reuters" where exactly one entry is by that outlet."""
    if not index.keys:
        return
    seen: set[int] = set()
    known: dict[tuple[str, bool], list[NameKey]] = {}  # a piece names the same few outlets again and again
    for start, end, is_strict in (*_named_by_form(text, excluded), *_named_by_entries(text, index, excluded)):
        if start in seen or taken.overlaps(start if is_strict else _sentence_start(text, start), _reach(text, end)):
            continue
        asked = text[start:end], is_strict
        if asked not in known:
            known[asked] = _fitting(text[start:end], index, is_strict=is_strict)
        fitting = known[asked]
        if len(fitting) == 1:
            seen.add(start)
            yield FoundMarker(
                start=_start_with_article(text, start, end, fitting[0]),
                end=end,
                style=CitationStyle.NARRATIVE,
                items=(FoundItem(work=fitting[0].work),),
                score=0.7,
            )


def _start_with_article(text: str, start: int, end: int, key: NameKey) -> int:
    """Count in the "The" of "The Economist" where it has its capital and the entry prints it too."""
    article = _ARTICLE_BEFORE.search(text, max(0, start - 5), start)
    return article.start() if article and article[0] + text[start:end] in key.entry else start


def _named_by_form(text: str, excluded: Spans) -> Iterator[tuple[int, int, bool]]:
    """Give what stands in a form that only sources stand in, be it an outlet or an author."""
    for pattern in (_SAYING, _REPORTING):
        for match in excluded.matches_outside(pattern, text):
            start, end = match.span("name")
            opening = _OPENING.match(text, start, end)
            yield opening.end() if opening else start, end, False


def _named_by_entries(text: str, index: NameIndex, excluded: Spans) -> Iterator[tuple[int, int, bool]]:
    """Give the names of outlets and bodies beside a verb of saying: few words of a text begin one of the list's."""
    firsts = {name.partition(" ")[0] for key in index.keys for name in (*key.names, *map(fold_name, key.outlets))}
    firsts.update(word for key in index.keys if len(key.head) <= _LONGEST_HEAD for word in key.head[:1])
    firsts.update(name.split()[1] for key in index.keys for name in key.names if _is_kind_and_name(name))
    for word in excluded.matches_outside(_FIRST_WORD, text):
        if fold_name(word[0]) not in firsts:
            continue
        whole = _WHOLE_NAME.match(text, word.start())
        start = word.start()
        end = start + len(_SUFFIX.sub("", whole[0] if whole else word[0]))
        before = text[max(0, start - _CONTEXT) : start]
        if not _may_say(before, text[end : end + _CONTEXT]):
            continue
        article = _OWN_ARTICLE.search(before)
        start -= len(article["article"]) if article else 0
        is_said = _SAID_BEFORE.search(before) or _TOLD_TO.search(before)
        is_saying = _SAID_BEHIND.match(text, end) and _MAY_STAND_BEFORE_VERB.search(before)
        if is_said or is_saying or _is_press_addressed(before, text, start, end):
            yield start, end, True


def _is_press_addressed(before: str, text: str, start: int, end: int) -> bool:
    """Tell an outlet to which somebody spoke, "il a promis au Figaro", or which counted, "by Reuters’ count"."""
    frame = _TOLD_TO_PRESS.search(before)
    if frame is None or (frame[0].startswith("by") and not _COUNTED.match(text, end)):
        return False
    return is_press(text[start:end])


def _may_say(before: str, behind: str) -> bool:
    """Tell most names from those beside a verb of saying by single words, many times quicker than the patterns."""
    if behind[:1] in _APOSTROPHES or not _WORDS_BEHIND.isdisjoint(_PLAIN_WORD.findall(behind)[:3]):
        return True
    words = _PLAIN_WORD.findall(before.lower())
    return not _WORDS_BEFORE.isdisjoint(words[-3:]) or not _ADDRESSING.isdisjoint(words[-2:])


def _fitting(name: str, index: NameIndex, *, is_strict: bool) -> list[NameKey]:
    """Give the works by an outlet or body of that name; where the form is plain, by an author or an address too."""
    found = index.find(name, None)
    if is_strict:
        folded, outlet = fold_name(name), outlet_name(name)
        return [
            key
            for key in found
            if (folded in key.names and folded not in key.surnames)
            or (outlet is not None and outlet in key.outlets)
            or _is_short_body(folded, key)
            or any(_is_kind_and_name(full) and full.endswith(f" {folded}") for full in key.names)
            or (len(key.head) <= _LONGEST_HEAD and " ".join(key.head) == folded)
        ]
    fitting = [key for key in found if score_name(name, key) >= 0.95]
    return fitting or [
        key for key in found if _is_host(name, key) or _is_head(name, key) or _is_short_body(fold_name(name), key)
    ]


def _is_kind_and_name(name: str) -> bool:
    """Tell "Agência Pública", which is called "Pública" too."""
    kind, blank, _ = name.partition(" ")
    return bool(blank) and kind in _KINDS_OF_OUTLET


def _is_short_body(folded: str, key: NameKey) -> bool:
    """Tell "Sheps Center" from "Sheps Center for Health Services Research", whose first words end before "for"."""
    return " " in folded and any(
        full.startswith(f"{folded} ") and full[len(folded) + 1 :].partition(" ")[0] in _OF_BODIES for full in key.names
    )


_KINDS_OF_OUTLET = frozenset(
    "agencia agence agenzia agentur agency revista rivista revue diario jornal radio tv".split()
)
_OF_BODIES = frozenset("for of on für for de des pour per para di по".split())


def _is_host(name: str, key: NameKey) -> bool:
    """Tell whether the name is that of the work's address, as Vlast is for vlast.kz."""
    return len(name) > 3 and fold_name(name).replace(" ", "") in key.hosts


def _is_head(name: str, key: NameKey) -> bool:
    """Tell whether the entry begins with the whole name, as of a body that was read as a person."""
    folded = fold_name(name)
    return " " in folded and folded in key.segments and " ".join(key.head[: len(folded.split())]) == folded


def _sentence_start(text: str, start: int) -> int:
    """Give roughly where the sentence begins: a marker in it already names the source."""
    first = max(0, start - 600)
    line = text.rfind("\n", first, start)
    while line > first and _is_wrapped(text, line):
        line = text.rfind("\n", first, line)
    return max(0, line + 1, max(text.rfind(mark, first, start) for mark in _SENTENCE_ENDS) + 1)


def _is_wrapped(text: str, line_end: int) -> bool:
    """Tell a line broken in mid-sentence from one that ends a paragraph."""
    before = text[line_end - 1]
    return (before.isalpha() or before == ",") and not text[line_end + 1].isspace()


def _reach(text: str, end: int) -> int:
    """Give where the sentence ends, with a marker behind its stop; one that follows a name tells what it stands for."""
    following = _SENTENCE_END.search(text, end, end + 600)
    right = following.start() if following else min(len(text), end + 600)
    return right + (12 if _MARKER_BEHIND.match(text, right) else 2)
