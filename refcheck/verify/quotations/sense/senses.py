"""Words that turn the sense of what stands beside them, in many languages."""

from collections.abc import Iterable

from refcheck.verify.quotations.wording.spelling import key_set
from refcheck.verify.quotations.words import Words

NEGATIONS = key_set(
    """not no never nor neither none nobody nothing nowhere cannot cant wont dont doesnt didnt isnt arent wasnt werent
    havent hasnt hadnt wouldnt shouldnt couldnt mustnt neednt aint without hardly scarcely barely rarely seldom cant
    can't won't fails failed fail refuse refuses refused deny denies denied
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne kaum nirgends
    ne pas jamais aucun aucune rien personne ni sans guère nullement
    no nunca jamás ningún ninguna ninguno nada nadie ni sin tampoco
    non mai nessun nessuno nessuna niente nulla né senza
    não nunca nenhum nenhuma ninguém nem sem
    niet geen nooit niemand niets noch zonder
    не ни нет никогда никто ничего нельзя без ані ніколи немає
    nie nigdy nikt nic ani bez żaden
    inte aldrig ingen inga inget ikke aldri aldrig ingenting utan uten uden
    değil değildir değiliz değilim değiller değildi yok yoktur yoktu asla hiç hiçbir
    δεν δε μην μη ποτέ κανείς τίποτα χωρίς nem soha senki semmi nélkül nikdy nikdo nic
    nu niciodată nimeni nimic fără ei en eivät emme koskaan tidak bukan tanpa nije nisu nisam nikad
    לא אין בלי मत नहीं
    لا لم لن ليس بدون غير
    不 没 没有 無 未 非"""
)
CONDITIONS = key_set(
    """if unless wherever insofar only except provided providing supposing whether until lest solely merely
    wenn falls sofern ob nur ausser außer solange sonst
    si s'il s'ils sauf seulement uniquement
    excepto salvo solo sólo solamente únicamente
    se solo soltanto eccetto
    apenas exceto somente
    als tenzij alleen mits slechts
    если только кроме лишь якщо тільки
    jeśli jeżeli chyba tylko
    om bara endast hvis bare kun
    eğer sadece yalnız"""
)
HEDGES = key_set(
    """might may could would perhaps possibly probably allegedly alleged alleging reportedly reported apparently
    supposedly practically virtually purported purportedly seemingly likely unlikely almost nearly suspected
    presumed potentially maybe evidently partly partially sometimes probability likelihood
    könnte könnten vielleicht möglicherweise angeblich mutmaßlich mutmaßliche mutmaßlichen mutmasslich wohl
    wahrscheinlich vermutlich offenbar anscheinend scheinbar fast beinahe dürfte würde
    pourrait pourraient peut-être apparemment probablement présumé présumée prétendu prétendument presque
    podría podrían quizá quizás tal vez probablemente aparentemente presunto presunta presuntamente supuesto
    supuestamente casi
    potrebbe forse apparentemente probabilmente presunto presunta presumibilmente quasi
    poderia talvez aparentemente provavelmente suposto alegado quase
    zou misschien blijkbaar kennelijk mogelijk vermeend waarschijnlijk bijna
    бы может возможно видимо похоже вероятно якобы предположительно почти мабуть можливо
    może prawdopodobnie rzekomo rzekomy prawie
    kanske möjligen nästan kanskje nesten måske næsten
    belki galiba muhtemelen"""
)
DOUBTS = key_set(
    """wrong false falsely untrue incorrect mistaken mistake nonsense myth lie doubt doubts doubted doubtful unlikely
    impossible premature early deny denies denied denying rejects rejected disputes disputed dispute absurd ridiculous
    pretend pretends pretended pretending
    falsch unwahr bestreitet bestritt dementiert dementierte zweifelt bezweifelt unwahrscheinlich absurd irrig
    faux fausse nie dément doute improbable absurde
    falso falsa mentira niega negó desmiente duda improbable absurdo
    nega smentisce dubita falsità improbabile assurdo
    неправда ложь отрицает опроверг опровергает сомневается неверно nieprawda zaprzecza
    onwaar ontkent falskt förnekar
    against opposed oppose opposes dagegen contra contraire contrario contrari contraria против"""
)
"""Words that deny or doubt the clause that depends on them."""
FOCUS = key_set(
    """only solely merely nur lediglich seulement uniquement solo sólo solamente soltanto apenas только лише bara kun
    tylko"""
)
"""Words that narrow what they stand beside, and not a clause that follows with "that"."""
INTENTIONS = key_set(
    """hope hopes hoped hoping plan plans planned planning want wants wanted aim aims aimed intend intends intended seek
    seeks sought try tries tried trying threaten threatens threatened threatening attempt attempts attempted propose
    proposes proposed wish wishes wished promise promises promised pledge pledges pledged vow vows vowed expects
    expected
    considering
    veut veulent espère espèrent souhaite souhaitent envisage menace quiere quieren espera esperan pretende pretenden
    planea amenaza vuole vogliono spera sperano intende intendono minaccia quer querem pretendem ameaça"""
)
"""Words that make of what follows a wish or a plan, where only "to" stands between."""
RISKS = key_set("risk risks risked risking risque risquent riesgo rischia rischiano risco")
UNSURE = key_set(
    """trial provisional temporary interim preliminary draft proposed planned would-be vorläufige vorläufigen geplante
    geplanten befristete befristeten angebliche angeblichen probable possible apparent potential attempted supposed
    so-called wahrscheinliche wahrscheinlichen
    mögliche möglichen sogenannte éventuel éventuelle possible posible presunto probabile possibile provável
    possível вероятный возможный возможная"""
)
"""Adjectives that say of what they stand before that it may not be so."""
QUANTIFIERS = key_set(
    """all every each both most many some few several half certain various numerous countless nearly almost mostly
    mainly always often usually sometimes occasionally ever generally largely fully completely entirely wholly totally
    alle jede jeder jedes sämtliche beide viele einige manche wenige mehrere die meisten hälfte immer oft meist völlig
    tous toutes chaque plusieurs quelques certains certaines beaucoup plupart moitié toujours souvent entièrement
    todos todas cada muchos muchas algunos algunas varios varias pocos pocas mayoría mitad siempre totalmente
    tutti tutte ogni molti molte alcuni alcune pochi poche maggior metà sempre totalmente
    muitos muitas alguns algumas poucos poucas vários várias maioria metade sempre
    все всех каждый многие некоторые немногие большинство половина всегда часто
    alla många några få flera hälften allemaal veel sommige enkele meeste helft altijd
    wszyscy wszystkie wiele niektórzy niektóre większość połowa zawsze
    bütün tüm her birçok bazı çoğu yarısı hep"""
)
"""Words that say how many, how much or how often."""
PARTS = QUANTIFIERS & key_set(
    """most many some few several half einige manche viele hälfte plusieurs certains certaines beaucoup plupart moitié
    muchos muchas algunos algunas mayoría mitad molti molte alcuni alcune metà muitos muitas alguns algumas maioria
    metade многие некоторые большинство половина många några hälften veel sommige enkele helft wiele niektóre"""
) | key_set("much part parts one none majority minority third quarter fraction teil parte partie teils")
"""Words that take a part of what follows them with "of"."""
SOME = key_set(
    """most many some few several certain various einige manche viele wenige mehrere plusieurs quelques certains
    certaines muchos muchas algunos algunas varios varias pocos pocas molti molte alcuni alcune pochi poche muitos
    muitas alguns algumas poucos poucas многие некоторые немногие många några sommige enkele veel"""
)
"""Words before a noun that say that not all of it is meant."""
UNIVERSALS = key_set(
    """all every everyone everybody everything any anyone anybody anything none nobody nothing nowhere no alle alles
    jeder niemand nichts tous toutes tout aucun personne rien todos todas todo ninguno nadie nada tutti tutto nessuno
    niente nulla ninguém все всё никто ничего"""
)
DEGREES = key_set(
    """entirely fully completely wholly totally always necessarily properly exclusively systematically yet anymore
    entièrement complètement totalement forcément toujours totalmente completamente siempre necesariamente
    interamente completamente sempre necessariamente"""
)
"""Words behind a denied verb that leave some of it standing: "I don't agree entirely"."""
EXCEPTIONS = key_set(
    "but except excepting save bar barring apart besides außer bis sauf excepté hormis salvo excepto menos tranne "
    "eccetto exceto кроме"
)
"""Words that take something out of what was said of all."""
SENSE_TURNERS = NEGATIONS | CONDITIONS | HEDGES


_FALSE_FRIENDS = {
    word: frozenset(languages.split())
    for word, languages in {
        "en": "es fr nl sv da no nb ca it pt", "no": "pt", "se": "es fr sv da no nb ca", "si": "it de nl pl",
        "als": "de", "om": "nl de pl", "nu": "nl sv da no nb fr", "mai": "fr de", "sin": "da no nb sv en",
        "fast": "en", "tal": "es pt da", "vez": "es pt", "ne": "it tr", "pas": "nl de", "ni": "sv it", "solo": "en",
        "non": "en", "ei": "de no nb", "hic": "en",
    }.items()
}  # fmt: skip


def is_false_friend(key: str, page: Words) -> bool:
    """Tell whether a word that turns the sense in one language is another one in the page's: Spanish "en", "se"."""
    languages = _FALSE_FRIENDS.get(key)
    return languages is not None and page.language in languages


def is_denial(key: str, page: Words) -> bool:
    """Tell whether a word denies in the page's language."""
    return key in NEGATIONS and not is_false_friend(key, page)


def turns_sense(keys: Iterable[str]) -> bool:
    """Tell whether a run of words holds one that turns the sense of its neighbours."""
    return any(is_turner(key) for key in keys)


def is_turner(key: str) -> bool:
    """Tell whether one word turns the sense of its neighbours."""
    return key in SENSE_TURNERS or key.removesuffix("'s") in SENSE_TURNERS
