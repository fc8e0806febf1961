"""Checkable statements without a marker: quotations, figures, dates and superlatives, one a sentence and kind."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter

from refcheck.claims.quoting.found_quotations import FoundQuotation
from refcheck.claims.running import RunningText, merge_spans
from refcheck.claims.vocabulary.speech import DETERMINERS
from refcheck.datatypes.claims import Unsourced, UnsourcedKind
from refcheck.datatypes.documents import BlockKind
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import FoundDate, FoundMonthDay, scan_dates
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_NUMBER_WORDS = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|hundreds|"
    r"thousand|thousands|million|millions|billion|billions|trillion|dozens?|half|quarter|third|two-thirds)"
)
_FIGURE = re.compile(
    r"(?:[$€£¥₺₽]\s?\d[\d.,\u00a0\u202f]*|(?<![\w.,/-])\d[\d.,\u00a0\u202f]*\d|(?<![\w.,/-])\d)"
    r"(?P<unit>\s?(?:%|percent|per cent|percentage|Prozent|pour cent|por ciento|por cento|per cento|процент\w*|yüzde|"
    r"(?:million|billion|trillion|thousand|hundred|Million(?:en)?|Milliarden?|millions?|milliards?|millones|"
    r"milhões|milioni|miliardi|milyon|milyar|"
    r"bin|m|mn|bn|tn|k|млн|млрд|тыс\w*|миллион\w*|миллиард\w*)\b|"
    r"(?:km|kilomet\w+|miles?|met(?:er|re)s?|feet|tons?|tonnes?|kg|hectares?|acres?|degrees?|°C?|mph|km/h|MW|GW|"
    r"years?|months?|weeks?|days?|hours?|"
    r"Jahre?n?|Monate?n?|Tage?n?|ans|années|mois|años|meses|anni|mesi|anos|yıl|лет|года?|евро|рублей|долларов|"
    r"euros?|dollars?|pounds?|Euro|people|troops|soldiers|deaths|killed|Menschen|personnes|personas|persone|"
    r"pessoas|kişi|человек)\b))?"
    r"|yüzde\s\d+"
    r"|(?<![\w-])"
    + _NUMBER_WORDS
    + r"\s(?:percent|per cent|million|billion|thousand|hundred|people|soldiers|troops|times|years)\b"
    r"|\b(?:doubled|tripled|quadrupled|halved|verdoppelt|verdreifacht|doublé|triplé)\b"
    r"|\b(?:one|"
    + _NUMBER_WORDS
    + r")\s(?:out of|in)\s(?:every\s)?"
    + _NUMBER_WORDS
    + r"(?!\s(?:day|week|month|year|hour|place))"
    r"|\b(?:twice|three times|four times|five times|ten times) (?:as|the)\b"
    r"|\b(?:one|two|three)[- ](?:third|thirds|quarter|quarters|fifth|fifths)\b|\bhalf of\b|\ba (?:third|quarter|"
    r"fifth) of\b",
    re.IGNORECASE,
)
_YEAR_LIKE = re.compile(r"(?:1[0-9]|20)\d\d(?:s|er)?")
_SUPERLATIVE = re.compile(
    r"\b(?:the|its|his|her|their|our|world[’']s|country[’']s|nation[’']s|Europe[’']s|Asia[’']s|Africa[’']s|"
    r"America[’']s|region[’']s|city[’']s|\w+[’']s)\s"
    r"(?:(?:\w+[- ])?(?:largest|biggest|smallest|highest|lowest|longest|shortest|oldest|youngest|fastest|"
    r"slowest|richest|poorest|deadliest|worst|best|"
    r"strongest|weakest|busiest|tallest|deepest|cheapest|hottest|coldest|driest|wettest|earliest|greatest|"
    r"heaviest|fewest|"
    r"most\s(?!of\b|part\b|likely\b|recent\b)\w+|least\s(?!that\b|of\b|one\b|some\b)\w+|first-ever|sole)|only\s(?!one\b|way\b|thing\b)\w+|"
    r"first\s(?:time|country|woman|man|person|city|state|company|member|president|nation)\w*)\b"
    r"|\b(?:largest|biggest|highest|lowest|deadliest|worst|longest|oldest|weakest|"
    r"strongest)\b(?=\s(?:\w+\s){0,3}(?:in|ever|since|on|of)\b)"
    r"|\b(?:no other (?!than\b|choice\b|way\b|option\b|reason\b|word\b|explanation\b|answer\b)\w+\s\w+|"
    r"than any other\b(?! way\b| reason\b)|second only to|"
    r"kein(?:e[rsmn]?)? andere[rsmn]?\s(?!als\b|Wahl\b|Weg\b|Grund\b)\w+|"
    r"als (?:in )?jede[rsmn]? andere[rsmn]?|aucune? autre\s(?!choix\b|solution\b|raison\b)\w+|que tout(?:e)? autre|"
    r"ning(?:ún|una) otr[oa]\s\w+|que cualquier otr[oa]|nessun(?:[’']altra| altr[oa])\s(?!scelta\b|modo\b)\w+|"
    r"(?:di|che) qualsiasi altr[oa]|nenhum(?:a)? outr[oa]\s\w+|(?:do )?que qualquer outr[oa]|"
    r"başka hiçbir\s\w+|ни (?:один|одна|одно|в одном|в одной) друг\w+|чем (?:в )?люб(?:ой|ая|ом) друг\w+)\b"
    r"|\b(?:never before|unprecedented|record(?:-breaking| high| low)|for the first time|second-largest|"
    r"second-biggest|third-largest)\b"
    r"|\b(?:der|die|das|dem|den|des)\s(?:\w*(?:größte|höchste|niedrigste|längste|älteste|jüngste|reichste|"
    r"ärmste|schlimmste|stärkste|schwächste|teuerste|kleinste|schnellste)[nrs]?)\b"
    r"|\b(?:le|la|les|el|los|las|il|lo|o|a|os|as)\s(?:\w+\s)?(?:plus|más|più|mais)\s(?!de\b|que\b|di\b|do\b|"
    r"tard\b)\w+\s(?:\w+\s){0,3}(?:de|du|des|del|della|dell|di|do|da|en|em|in|au)\b"
    r"|\ben\s(?:büyük|küçük|yüksek|düşük|uzun|eski|genç|hızlı|zengin|fakir|güçlü|kötü|iyi|önemli|kalabalık)\b"
    r"|\b(?:сам(?:ый|ая|ое|ые|ой|ого|ым|ую|ых)\s\w+|крупнейш\w+|величайш\w+|старейш\w+|впервые|рекордн\w+)\b",
    re.IGNORECASE,
)
_PASSING_DATE = re.compile(r"(?:since|by|until|before|after|seit|depuis|desde|dal|с)\s\Z", re.IGNORECASE)
_LEAST_WORDS = 4
_LONGEST_SENTENCE = 5000  # code points; a list or a table of figures without stops states nothing
_SENTENCE_WORDS = 8  # a line with more words states something even without a stop
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(
    _NUMBER_WORDS + r"|twice|oubled|ripled|adrupled|alved|doppelt|reifacht|oublé|riplé|fifth", re.IGNORECASE
)
_GOES_ON = re.compile(r"[\"″′]|-[A-Za-z]?$|[A-Za-z]|(?:st|nd|rd|th)\b")
_LABEL_BEFORE = late(
    r"\b(?:chapters?|tables?|figures?|fig\.|sections?|pages?|pp?\.|steps?|parts?|volumes?|vol\.|annex|articles?|art\.|notes?|"
    r"equations?|appendix|box|footnotes?|endnotes?|paragraphs?|clauses?|rule|no\.|nos\.|nr\.|kapitel|tabellen?|abbildung(?:en)?|"
    r"abschnitt|seiten?|artikel|chapitres?|tableaux?|articles?|capítulos?|tablas?|figuras?|artículos?|tabell[ae]|capitol[oi]|"
    r"articol[oi]|quadros?|tabelas?|artigos?|bölüm|tablo|şekil|madde|глав[аеы]|таблиц[аеы]|рис\.|стать[яеи]|раздел[еа]?)"
    r"\s(?:\d+\s(?:and|und|et|y|e|to|bis|à)\s)?\Z",
    re.IGNORECASE,
)
"""What a number behind counts off: "table 2" is no figure."""
_NAME_BEFORE = re.compile(r"[A-Z]\w+\s\Z")
_FIRST_NAME = re.compile(r"\s*(?P<word>[A-ZÀ-Þ][^\W\d_]+)\s")
_ADDRESS_BEHIND = late(
    r"\s(?:[A-Z][\w.’'-]*\s){1,3}(?:Street|St\.|Avenue|Ave\.|Road|Square|Lane|Boulevard|Drive|Place|Row|Terrace|Way)\b"
)
_DIALLED = late(r"\b(?:call|dial|ring|phone|text|number is|number:|tel\.?:?|fax:?)\s[\d ]{0,12}\Z", re.IGNORECASE)
_MY_AGE = re.compile(r"\bI (?:was|am|turned) (?:about |only |just )?\Z")
_COUNTING = word_set(
    """
    About Around Some Nearly Almost Over Under Of In On By At Only Just More Less Fewer All Roughly
    Approximately Between From With Another The These Those Exactly Up Fully Barely Since After Before Until For
    To Another Today Altogether Yet Etwa Rund Knapp Mehr Nur Fast Insgesamt Gut Über Zwischen Von Bis Mit Seit
    Nach Vor Die Der Das Weitere Environ Près Quelque Quelques Plus Moins Seuls Seules Sur Les Des Entre Depuis
    Ces Unos Unas Casi Más Sólo Solo Cerca Los Las De Circa Quasi Oltre Soltanto Almeno Tra Dal Nei Mais Quase
    Apenas Os As Dos Das Yaklaşık Toplam En Около Более Почти Всего Примерно Свыше Лишь Ещё Еще Из За На Уже
    """
)
"""Words that may begin a sentence before a figure."""
_NAMING = word_set(
    "call calls called calling name names named dub dubs dubbed nennt nannte nennen nannten taufte heißt "
    "appelle appelait appellent surnomme llama llaman llamaba llamó apoda "
    "chiama chiamano chiamava chiamò chama chamam chamava chamou "
    "называет называют называл называли назвал назвали"
)
_OWN_DOING = late(
    r"(?:(?:In|On)\s[^,.]{3,30},\s)?(?:(?:I|[Ww]e)\s(?:first |then |later |once )?"
    r"(?:spent|met|visited|interviewed|travelled|traveled|spoke|drove|arrived|returned|"
    r"stayed|began|wrote)\b|"
    r"(?:This|The present)\s(?:essay|article|paper|chapter|text|talk|story|report|piece)\s"
    r"(?:grew|began|started|was (?:first )?(?:written|given|published)|"
    r"is based|draws|builds)\b|"
    r"(?:Ich|Wir)\s(?:verbrachten?|trafe?n?|besuchten?|sprache?n?|fuhre?n?|reisten?)\b|"
    r"Diese[rs]?\s(?:Text|Beitrag|Aufsatz|Artikel|Essay)\s(?:entstand|beruht|geht)\b|"
    r"(?:J’ai|J'ai|Nous avons)\s(?:passé|rencontré|visité|interrogé)\b|"
    r"Cet (?:article|essai)\s(?:est né|repose|reprend)\b|"
    r"Este\s(?:ensayo|artículo|texto|artigo|ensaio)\s(?:nació|nace|nasceu|surgió|surgiu|parte)\b|"
    r"Quest(?:o saggio|o testo|[’']articolo)\s(?:nasce|è nato)\b|"
    r"Эт(?:а статья|от текст|от очерк)\s(?:выросл?а?|основана?)\b)"
)
"""What the author did, of which the author is the source."""
_TOLD_BESIDE = late(
    r"%|\b(?:that|who|whose|which|where|because|said|says|percent|per cent|dass|der|die|das|où|qui|que|che|Prozent)\b"
)
_VERSION = re.compile(r"\d{1,2}\.\d")
_WORD = re.compile(r"[^\W\d_]+")
_LIST_NUMBER = re.compile(r"\(?\d{1,3}[.)]\s")
_FRONT = re.compile(
    r"(?:by|von|par|por|di|photo|image|credit|source|published|updated|posted|contact|tel|email|e-mail|"
    r"copyright|©|read more|subscribe|sign up|follow us|click|download|register|donate|"
    r"support (?:us|our)|share (?:this|on)|reading time|\[)\b|©|\[",
    re.IGNORECASE,
)


def find_unsourced(
    running: RunningText, quotations: Sequence[FoundQuotation], sourced: Sequence[Span]
) -> list[Unsourced]:
    """Give the statements outside `sourced`, the places of sentences with a marker, in order."""
    found = [
        Unsourced(
            kind=UnsourcedKind.QUOTATION,
            text=quotation.text,
            target=running.target(quotation.spans[0][0], quotation.spans[-1][1]),
        )
        for quotation in quotations
        if not (quotation.is_scare_quote or quotation.within or _is_name(quotation))
        and not _overlaps(sourced, quotation.outer)
    ]
    quoted = [q.outer for q in quotations if not q.is_scare_quote]
    for passage in running.passages:
        if passage.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            continue
        for sentence in passage.sentences:
            is_too_long = sentence[1] - sentence[0] > _LONGEST_SENTENCE
            if is_too_long or _overlaps(sourced, sentence) or not _is_statement(running, sentence):
                continue
            text, target = running.clean(*sentence), running.target(*sentence)
            found.extend(Unsourced(kind=kind, text=text, target=target) for kind in _kinds(running, sentence, quoted))
    return sorted(found, key=lambda entry: (entry.target.start, entry.kind))


def _is_name(quotation: FoundQuotation) -> bool:
    """Tell the one word that something is called by, »Zukunftspark«: nobody looks for where it was said."""
    words = _WORD.findall(quotation.text)
    if len(words) == 2 and words[0].lower() in DETERMINERS:
        words = words[1:]
    return len(words) == 1 and quotation.text[-1:].isalpha() and (quotation.verb is None or quotation.verb in _NAMING)


def _overlaps(spans: Sequence[Span], span: Span) -> bool:
    at = bisect_left(spans, span[1], key=itemgetter(0)) - 1
    return at >= 0 and spans[at][1] > span[0]


def _is_statement(running: RunningText, sentence: Span) -> bool:
    """Tell a sentence of the piece from a form, a byline, a question or a scrap."""
    text = running.text[sentence[0] : sentence[1]].rstrip()
    if text.rstrip('"”’»)').endswith("?") or text.endswith(":") or _FRONT.match(text) or _is_own_doing(text):
        return False
    count = len(_WORD.findall(text)) + bool(_DIGIT.search(text))
    return count > _SENTENCE_WORDS or (count >= _LEAST_WORDS and text[-1:] in '.!…。"”’»)]')


def _is_own_doing(text: str) -> bool:
    """Tell "We spent 3 weeks in the archive" from what others told there."""
    return _OWN_DOING.match(text) is not None and _TOLD_BESIDE.search(text) is None


def _kinds(running: RunningText, sentence: Span, quoted: Sequence[Span]) -> Iterator[UnsourcedKind]:
    text = _outside_quotes(running, sentence, quoted)
    has_digits = bool(_DIGIT.search(text))
    dates = tuple(scan_dates(text)) if has_digits else ()
    date_spans = merge_spans((found.start, found.end) for found in dates)
    may_count = has_digits or _NUMBER_WORD.search(text)
    if may_count and any(_is_figure(text, match, date_spans) for match in _FIGURE.finditer(text)):
        yield UnsourcedKind.FIGURE
    if any(_is_stated_date(text, found) for found in dates):
        yield UnsourcedKind.DATE
    if _SUPERLATIVE.search(text):
        yield UnsourcedKind.SUPERLATIVE


def _is_stated_date(text: str, found: FoundDate | FoundMonthDay) -> bool:
    """Tell a date from a year in passing, "since 2004"."""
    if isinstance(found, FoundMonthDay) or found.date.month:
        return True
    return not _PASSING_DATE.search(text, max(0, found.start - 12), found.start)


def _outside_quotes(running: RunningText, sentence: Span, quoted: Sequence[Span]) -> str:
    """Give the sentence with quoted words blanked: what stands in them is the quotation's own matter."""
    start, end = sentence
    pieces: list[str] = []
    at = start
    index = bisect_left(quoted, start, key=lambda span: span[1])
    while index < len(quoted) and quoted[index][0] < end:
        hidden_start, hidden_end = max(quoted[index][0], at), min(quoted[index][1], end)
        if hidden_start < hidden_end:
            pieces.append(running.masked[at:hidden_start] + " " * (hidden_end - hidden_start))
            at = hidden_end
        index += 1
    text = "".join([*pieces, running.masked[at:end]])
    label = _LIST_NUMBER.match(text)
    return " " * label.end() + text[label.end() :] if label else text


def _is_figure(text: str, match: re.Match[str], date_spans: Sequence[Span]) -> bool:
    if _overlaps(date_spans, match.span()):
        return False
    digits = match[0].strip(" .,")
    if _YEAR_LIKE.fullmatch(digits) and not match["unit"]:
        return False
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2]
    is_clock = before == ":" or (after[:1] == ":" and after[1:].isdigit())
    if is_clock or (not match["unit"] and _MY_AGE.search(text, max(0, match.start() - 20), match.start())):
        return False
    if before in {"/", "№"} or after[:1] == "/" or _GOES_ON.match(after + " "):
        return bool(match["unit"])
    if not match["unit"] and _LABEL_BEFORE.search(text, max(0, match.start() - 30), match.start()):
        return False
    if not match["unit"] and digits.isdigit() and _belongs_to_name(text, match.start(), match.end()):
        return False
    is_version = _NAME_BEFORE.search(text, max(0, match.start() - 30), match.start()) and _VERSION.fullmatch(digits)
    return not is_version


def _belongs_to_name(text: str, start: int, end: int) -> bool:
    """Tell "Formula 1", "10 Downing Street" and "call 112", whose numbers count nothing."""
    if _ADDRESS_BEHIND.match(text, end) or _DIALLED.search(text, max(0, start - 24), start):
        return True
    name = _FIRST_NAME.match(text, 0, start)
    return name is not None and name.end() == start and name["word"] not in _COUNTING
