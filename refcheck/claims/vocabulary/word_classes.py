"""Small words of eight languages by what they do in a clause: articles, prepositions, conjunctions, pronouns."""

from dataclasses import dataclass
from functools import cache

from refcheck.text.wordlists import word_set


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The small words of one language; articles fused with a preposition stand in `fused` and in `articles`."""

    articles: frozenset[str]
    fused: frozenset[str]
    prepositions: frozenset[str]
    complementing: frozenset[str]
    conjunctions: frozenset[str]
    relatives: frozenset[str]
    auxiliaries: frozenset[str]
    pronouns: frozenset[str]
    selves: frozenset[str]


_ARTICLES = {
    "en": """the a an one another its his her their my our your this these those some several many most two three four
        both every each""",
    "de": """der die das dem den des ein eine einer einem eines einen sein seine seiner seinem seinen ihr ihre ihrer
        ihrem ihren mein meine unser unsere dieser diese dieses diesem diesen jener jene mehrere viele einige manche
        beide im am vom zum zur beim""",
    "fr": """le la les l’ un une des du au aux son sa ses leur leurs mon ma mes notre nos ce cet cette ces plusieurs
        certains certaines quelques deux trois""",
    "es": """el los la las lo un una unos unas su sus mi mis nuestro nuestra este esta estos estas ese esa varios varias
        algunos algunas dos tres del al""",
    "it": """il lo la gli i le l’ un uno una un’ quell’ quest’ sua suo suoi sue loro mio mia nostra nostro questo questa
        questi queste alcuni alcune molti due tre del dello della dell’ dei degli delle nel nella nell’ sul sulla sull’
        al alla all’ agli alle dal dalla dall’""",
    "pt": """o a os as um uma uns umas seu sua seus suas meu minha nosso nossa este esta esse essa vários várias alguns
        algumas do da dos das no na nos nas ao à aos às pelo pela dois duas três""",
    "tr": "bir bu şu",
    "ru": "этот эта эти его её их наш наша один одна многие несколько некоторые",
}
_FUSED = {
    "de": "im am vom zum zur beim",
    "fr": "du des au aux",
    "es": "del al",
    "it": """del dello della dell’ dei degli delle nel nella nell’ sul sulla sull’ al alla all’ agli alle dal dalla
        dall’""",
    "pt": "do da dos das no na nos nas ao à aos às pelo pela",
}
_PREPOSITIONS = {
    "en": """of for to by with from near about against than after before in at on below above under behind beside
        between among into over like unlike toward towards through during despite without within around across via per
        since until till including outside inside alongside upon off up down out""",
    "de": """von für mit gegen über bei in an auf aus nach vor zu unter zwischen neben durch gegenüber seit während
        wegen trotz ohne um bis hinter statt laut""",
    "fr": """de d’ à en dans sur pour par avec contre chez sans sous vers entre devant depuis pendant lors malgré selon
        parmi jusqu’ après avant""",
    "es": "de a en con para por sin sobre hasta desde ante tras bajo hacia contra según durante entre",
    "it": "di d’ a in con da su per tra fra dopo senza verso contro presso secondo durante",
    "pt": "de d’ a em com sem para por até após sob entre contra perante segundo durante desde sobre",
    "tr": "ile için gibi kadar göre karşı sonra önce",
    "ru": """в во на с со о об от для из у к ко по при за над под перед через без до после между против около""",
}
_COMPLEMENTING = {
    "en": "of for at from in with to",
    "de": "der des von vom für im in bei beim aus zur zum van",
    "fr": "de d’ du des en à au aux pour chez",
    "es": "de del en para",
    "it": "di d’ del dello della dell’ dei degli delle per a al alla all’ in",
    "pt": "de do da dos das em no na para",
}
_CONJUNCTIONS = {
    "en": "and but or so yet nor while whereas although though because if when that as than whether",
    "de": "und aber oder doch denn sondern während obwohl weil wenn dass daß als ob sowie wie",
    "fr": "et mais ou donc car puis que qu’ si quand lorsque alors comme",
    "es": "y e o pero sino aunque porque cuando mientras que como",
    "it": "e ed ma o però quando mentre perché che se come",
    "pt": "e mas ou porém embora enquanto porque quando que como",
    "tr": "ve ama fakat ancak veya ki",
    "ru": "и но а или что чтобы когда если хотя как",
}
_RELATIVES = {
    "en": "who whom whose which where",
    "de": "der die das dessen deren welche welcher wo",
    "fr": "qui dont où lequel laquelle que",
    "es": "quien quienes cuyo cuya donde que",
    "it": "che cui dove",
    "pt": "quem cujo cuja onde que",
    "ru": "который которая которые которого которой которую где чей",
}
_AUXILIARIES = {
    "en": """is are was were be been being has have had having will would can could may might must should does did do
        not n’t never also then later once again recently reportedly already just now still even only simply first
        finally previously himself herself itself themselves further""",
    "de": """ist sind war waren sei seien wird werden wurde wurden würde würden hat haben hatte hatten habe hätte kann
        können könne konnte muss müssen müsse müsste soll sollen solle sollte will wollen wolle darf dürfe mag nicht
        auch bereits zudem später weiter so sich nun dann noch immer jetzt damals einst deshalb daher dagegen hingegen
        jedoch ebenfalls wiederum""",
    "fr": """est sont était étaient a ont avait avaient aurait sera serait fut furent ne n’ pas s’ se l’ m’ y en aussi
        également encore ensuite déjà plus jamais leur lui nous me""",
    "es": """es son era eran fue fueron ha han había habían será sería está están no se le les me nos también ya luego
        después además todavía aún nunca""",
    "it": """è sono era erano fu furono ha hanno aveva avevano sarà sarebbe non si ne gli le mi ci anche poi già ancora
        inoltre mai""",
    "pt": """é são era eram foi foram tem têm tinha havia será seria está estão não se lhe me também já depois ainda
        nunca""",
    "tr": "de da ise bile dahi çok daha en değil",
    "ru": "был была было были будет не также ещё еще уже потом затем же ли бы",
}
_PRONOUNS = {
    "en": "he she they it",
    "de": "er sie es",
    "fr": "il elle ils elles lui eux",
    "es": "él ella ellos ellas",
    "it": "lui lei egli ella loro",
    "pt": "ele ela eles elas",
    "tr": "o onlar",
    "ru": "он она они",
}
_SELVES = {
    "en": "i we you",
    "de": "ich wir man",
    "fr": "je j’ nous on",
    "es": "yo nosotros",
    "it": "io noi",
    "pt": "eu nós",
    "tr": "ben biz",
    "ru": "я мы",
}


@cache
def word_classes(language: str | None) -> WordClasses:
    """Give the small words of a language; English ones where it is none of the eight."""
    key = language if language in _ARTICLES else "en"
    return WordClasses(
        articles=word_set(_ARTICLES[key]),
        fused=word_set(_FUSED.get(key, "")),
        prepositions=word_set(_PREPOSITIONS[key]) | word_set(_FUSED.get(key, "")),
        complementing=word_set(_COMPLEMENTING.get(key, "")),
        conjunctions=word_set(_CONJUNCTIONS[key]),
        relatives=word_set(_RELATIVES.get(key, "")),
        auxiliaries=word_set(_AUXILIARIES[key]),
        pronouns=word_set(_PRONOUNS[key]),
        selves=word_set(_SELVES[key]),
    )


CALENDAR = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli oktober
    dezember
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre
    novembre décembre
    lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre
    lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio settembre
    ottobre dicembre
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março maio junho julho setembro
    outubro novembro dezembro
    pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim
    kasım aralık
    """
)
"""Days and months, which are nobody though some languages write them with a capital."""
