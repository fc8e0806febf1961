"""A document's kind and day alone in brackets, "(communiqué du 9 mars 2022)": the only one of that kind and day."""

import re
from collections import defaultdict
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle, PartialDate
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.spans import Spans
from refcheck.text.dates import find_dates

_KINDS = frozenset(
    """communique release statement letter minutes speech decree decision order ruling judgment judgement memo
    memorandum report blog post newsletter bulletin transcript hearing testimony announcement notice circular interview
    pressemitteilung pressemeldung medienmitteilung presseerklarung mitteilung schreiben brief beschluss urteil bescheid
    protokoll erlass rundschreiben rede bericht
    lettre arrete decret discours rapport audition note avis deliberation compte-rendu
    comunicado nota carta decreto discurso informe auto sentencia resolucion acta
    comunicato lettera delibera discorso ordinanza verbale
    oficio despacho portaria acordao aciklama bildiri mektup karar
    письмо заявление приказ указ распоряжение пресс-релиз постановление протокол решение""".split()
)
_DATED = re.compile(r"\((?P<kind>[^\W\d_][^()\[\]\n;\d]{3,60})\d[^()\[\]\n;]{3,24}\)")


def find_dated_documents(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find them where the day is given in full and one entry alone is of that day and has the word."""
    by_day: dict[PartialDate | None, list[NameKey]] = {}
    for match in excluded.matches_outside(_DATED, text):
        words = fold_name(match["kind"]).split()
        kinds = [word for word in words if word in _KINDS]
        if not kinds or taken.overlaps(*match.span()):
            continue
        dates = find_dates(match[0])
        if len(dates) != 1 or dates[0].date.day is None:
            continue
        if not by_day:
            by_day = _keys_by_day(index)
        fitting = [key for key in by_day.get(dates[0].date, ()) if _is_called(key, kinds)]
        if len(fitting) == 1:
            yield FoundMarker(
                start=match.start(),
                end=match.end(),
                style=CitationStyle.AUTHOR_DATE,
                items=(FoundItem(work=fitting[0].work),),
                score=0.8,
            )


def _keys_by_day(index: NameIndex) -> dict[PartialDate | None, list[NameKey]]:
    by_day: dict[PartialDate | None, list[NameKey]] = defaultdict(list)
    for key in index.keys:
        by_day[key.parsed.issued].append(key)
    return by_day


def _is_called(key: NameKey, kinds: list[str]) -> bool:
    return any(f" {kind} " in key.words for kind in kinds)
