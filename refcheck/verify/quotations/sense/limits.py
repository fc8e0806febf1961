"""Phrases that limit what stands beside them: "in theory", "at best", "pending approval", "weather permitting"."""

from refcheck.verify.quotations.sense.clauses import ends_clause
from refcheck.verify.quotations.sense.phrases import match_phrase, parse_phrases
from refcheck.verify.quotations.words import Words

_BESIDE = parse_phrases(
    """to my knowledge, to our knowledge, as far as i know, as far as we know, as far as i can tell, in my experience,
    nach unserer kenntnis, nach meiner kenntnis, meines wissens, unseres wissens, soweit ich weiß, soweit wir wissen,
    soweit bekannt, à ma connaissance, à notre connaissance, que je sache, autant que je sache, que yo sepa, que
    sepamos, hasta donde sé, hasta donde sabemos, por lo que sé, che io sappia, per quanto ne so, per quanto ne
    sappiamo, a quanto ci risulta, a quanto mi risulta, que eu saiba, que saibamos, tanto quanto sei, tanto quanto
    sabemos, насколько мне известно, насколько нам известно, насколько я знаю, насколько мы знаем, по нашим данным,
    bildiğim kadarıyla, bildiğimiz kadarıyla, voor zover ik weet, voor zover bekend,
    möglichst, nach möglichkeit, if possible, wenn möglich, si possible, si es posible,
    for now, for the time being, vorerst, pour l'instant, por ahora, per ora, na razie, şimdilik,
    for the most part, by and large, on the whole, zum größten teil, im großen und ganzen,
    en grande partie, pour l'essentiel, en su mayor parte, en gran parte,
    en buena parte, per lo più, in gran parte, em grande parte,
    по большей части, grotendeels,
    en principe, in linea di principio, in linea di massima, sulla carta, sur le papier, auf dem papier, sobre el papel,
    no papel, op papier, in beginsel,
    in theory, in principle, on paper, at best, at worst, at most, theoretically, hypothetically, nominally,
    ostensibly, at the most, in the best case, in the worst case, theoretisch, notfalls, allenfalls, bestenfalls,
    höchstens, im prinzip, im besten fall, im schlimmsten fall, peut etre, en théorie, en principe, au mieux, au plus,
    au pire, peut etre que, sans doute que, probablement que,
    en teoría, en principio, como mucho, como máximo, a lo sumo, tal vez, tal vez no, in teoria, in principio,
    al massimo, em teoria, em princípio, no máximo, в теории, в лучшем случае, в худшем случае"""
)
_BEHIND = parse_phrases(
    """limited to, confined to, restricted to, capped at, begrenzt auf, beschränkt auf, limité à, limitée à, limités à,
    limitado a, limitada a, limitado al, limitato a, limitata a, limitato al, limitado ao,
    pending, with reservations, with caveats, mit einschränkungen, mit vorbehalt, avec réserves, con reservas,
    con riserva, com reservas, с оговорками,
    in places, in parts, stellenweise, par endroits, par moments, en algunos sitios, por momentos, a tratti, em partes,
    местами, a falta de, a falta del, à défaut, in attesa, in mancanza, na falta, excluding, not including,
    exclusive of, nicht eingerechnet, hors, non compris, excluyendo, escluso, esclusi, excluindo, exclusief,
    save for, save those, save where, save in, save that, save when, barring, with the exception,
    with the possible exception, with exceptions, at the earliest, at the outside, for now, for the moment,
    at this stage, as yet, à ce stade, à ce jour,
    à titre provisoire, à titre expérimental, à titre temporaire, à titre d'essai, provisoirement, temporairement,
    on a trial basis, on a temporary basis, on an interim basis, temporarily, provisionally, up to a point,
    within limits, within reason, to some extent, to a degree, to a certain extent, in part, on average, for a fee,
    give or take, by some measures, by one measure, by some accounts, in some respects, in some ways, vorläufig,
    probeweise, übergangsweise, auf probe, bis auf weiteres, in grenzen, teilweise, zum teil, im durchschnitt,
    im schnitt, gegen gebühr, jusqu'à nouvel ordre, dans une certaine mesure, en partie, en moyenne, a título
    provisional, con carácter provisional, provisionalmente, temporalmente, hasta nuevo aviso, en parte, hasta cierto
    punto, en cierta medida, de media, en promedio, in via provvisoria, provvisoriamente, temporaneamente, in parte,
    fino a un certo punto, in media, a título provisório, provisoriamente, temporariamente, em parte, até certo ponto,
    em média, временно, отчасти, частично, в среднем, voorlopig, tijdelijk, gedeeltelijk, gemiddeld,
    tant que, tant qu'il, tant qu'elle, tant qu'on, tant qu'ils, tant qu'elles, aussi longtemps, finché, fino a quando,
    fintanto, hasta que, mientras no, jusqu'à ce que, jusqu'à ce qu'il, até que, enquanto não, до тех пор, zolang,
    a não ser, a no ser, si ce n'est, se não for, fuorché, tirando,
    for the time being, at least not, at least until, at least while, at least for, at least on, at least in,
    any more, any longer, on current, on present, as far as, so far as, to my knowledge, to the best of, or more,
    or less, or fewer, or so, vorausgesetzt, vorbehaltlich, es sei denn, soweit, frühestens, vorerst, mit ausnahme,
    unter der bedingung, sous réserve, à condition, à moins, à l'exception, pour l'instant, au plus tôt,
    pour le moment, a condición, siempre que, siempre y cuando, a menos, con tal, por ahora, de momento, a excepción,
    a condizione, a patto, a meno, purché, salvo, per ora, ad eccezione, desde que, a menos, por enquanto,
    o ile, при условии,
    за исключением, пока"""
)
_OFTEN = """most days, some days, most of the time, some of the time, on a good day, on good days, at times, sometimes,
    meistens, manchmal, an guten tagen, la plupart du temps, parfois, casi siempre, a veces, quasi sempre, a volte,
    a maior parte do tempo, às vezes, иногда"""
_AT_TIMES = parse_phrases(_OFTEN)
_SET_OFF = parse_phrases(
    f"""{_OFTEN},
    and even then, and that only, und selbst dann, und das nur, und auch das, et encore, et même là, y aun así, y eso,
    e anche così, e anche allora, e mesmo assim, e isso, и то, en dan nog, o da,
    not necessarily, nicht unbedingt, nicht zwingend, pas forcément, pas nécessairement, no necesariamente,
    non necessariamente, não necessariamente, не обязательно, niet per se,
    so far, thus far, until now, up to now, at any rate, in any case, at least, bisher, bislang, zumindest,
    jedenfalls, wenigstens, jusqu'ici, du moins, au moins, en tout cas, hasta ahora, al menos, por lo menos, finora,
    almeno,
    até agora, pelo menos, по крайней мере, во всяком случае, przynajmniej, w każdym razie, tenminste, ten minste,
    en azından"""
)
_EITHER = frozenset("either entweder soit sea ora либо".split())
_OR = frozenset("or oder soit sea ora либо".split())
_AFTER_FIGURE = frozenset("or".split())
_PERMITTING = frozenset("permitting willing allowing".split())
_BUT = frozenset("but albeit though at least only aber mais pero ma но и".split())
_RARELY_ALL = frozenset(
    """half partly partially ordinarily normally usually generally typically mostly largely mainly roughly approximately
    normalerweise
    meistens généralement normalement normalmente generalmente almeno примерно обычно приблизительно""".split()
)
_INVERTED = frozenset("had were should".split())
_SUBJECTS = frozenset("i you he she it we they this that there".split())
_RESTRICTING = frozenset("below above under over outside beyond".split())
_FIGURE_SIGNS = frozenset("$£€¥")
_SHORT = 2  # words of an omission that is an adverb and no more
_LONGEST = 5


def find_limit_before(page: Words, start: int) -> str | None:
    """Give the limit right before a quotation: "[In theory,] a passenger can", "[at best] a third of them"."""
    if _BESIDE.keys().isdisjoint(page.keys[max(0, start - _LONGEST) : start]):
        return None  # as before nearly all quotations: no phrase begins there
    for first in range(start - 1, max(-1, start - 1 - _LONGEST), -1):
        if first < start - 1 and page.ends_sentence(first):
            return None
        if match_phrase(page, first, _BESIDE) == start:
            is_of_it = not ends_clause(page, start - 1) or not first or ends_clause(page, first - 1)
            return page.phrase(first, start) if is_of_it else None
    return None


def find_alternative(page: Words, start: int, end: int) -> str | None:
    """Give "either" where the other half behind "or" was cut off too: "either [a genius] or a squatter"."""
    is_half = page.keys[start - 1] in _EITHER and end < len(page) and page.keys[end] in _OR if start else False
    return page.word(start - 1) if is_half else None


def find_limit_behind(page: Words, start: int, end: int) -> str | None:
    """Give the limit right behind a quotation: "opens in May[, pending approval]", "£30m [or more]"."""
    for first in (end, end + 1):
        if first >= len(page) or (first > end and (page.keys[end] not in _BUT or page.ends_sentence(end))):
            break
        if page.keys[first] in _AFTER_FIGURE and not page.keys[end - 1][:1].isdigit() and not _is_amount(page, end - 1):
            continue
        stop = match_phrase(page, first, _BESIDE)
        if stop and (not ends_clause(page, end - 1) or stop == len(page) or ends_clause(page, stop - 1)):
            return page.phrase(end, stop)  # and not "asked for help, at best a"
        if stop := match_phrase(page, first, _BEHIND):
            return page.phrase(end, stop)
    if (stop := match_phrase(page, end, _SET_OFF)) and ends_clause(page, end - 1):
        return page.phrase(end, stop)  # "We won't sell it[, at least not this year]"
    is_absolute = end + 1 < len(page) and page.keys[end + 1] in _PERMITTING and "," in page.between(end - 1)
    return page.phrase(end, end + 2) if is_absolute else None


def find_limit_in_gap(page: Words, start: int, end: int) -> str | None:
    """Give the limit that an omission swallowed: "That would [ordinarily] be", "would[, were it punctual,] do"."""
    if start and page.ends_sentence(start - 1):
        return None
    if end - start <= _SHORT and any(key in _RARELY_ALL for key in page.keys[start:end]):
        return page.phrase(start, end)
    stop = (
        match_phrase(page, start, _BESIDE) or match_phrase(page, start, _BEHIND) or match_phrase(page, start, _AT_TIMES)
    )
    is_bound = page.keys[start] in _AFTER_FIGURE or page.keys[start] == "at"  # "four minutes at the most"
    if stop and stop <= end and not is_bound:
        return page.phrase(start, stop)
    if "," in page.between(start - 1):
        is_inverted = end - start > 1 and page.keys[start] in _INVERTED and page.keys[start + 1] in _SUBJECTS
        return page.phrase(start, start + 2) if is_inverted else None
    is_restricted = page.keys[start] in _RESTRICTING and start + 1 < end and _is_figure(page.keys[start + 1])
    return page.phrase(start, start + 2) if is_restricted else None


def _is_figure(key: str) -> bool:
    return key[0].isdigit() or key in _FIGURE_SIGNS


def _is_amount(page: Words, index: int) -> bool:
    """Tell whether a word counts: "30 per cent [or more]"."""
    return index > 0 and page.keys[index - 1][:1].isdigit()
