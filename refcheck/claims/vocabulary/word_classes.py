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
        both every each no any such various numerous five six""",
    "de": """der die das dem den des ein eine einer einem eines einen sein seine seiner seinem seinen ihr ihre ihrer
        ihrem ihren mein meine unser unsere dieser diese dieses diesem diesen jener jene mehrere viele einige
        manche beide im am vom zum zur beim jeder jede jedes jedem jeden alle allen kein keine keiner keinem
        keinen solche zahlreiche etliche zwei drei vier ins ans unserer unserem unseren ihres seines""",
    "fr": """le la les l’ un une des du au aux son sa ses leur leurs mon ma mes notre nos ce cet cette ces plusieurs
        certains certaines quelques deux trois chaque quelque certain certaine tout toute tous toutes aucun
        aucune quatre cinq nombreux nombreuses""",
    "es": """el los la las lo un una unos unas su sus mi mis nuestro nuestra este esta estos estas ese esa varios
        varias algunos algunas dos tres del al cada todo toda todos todas muchos muchas ambos ambas otro otra
        otros otras algún alguna aquel aquella aquellos aquellas ningún ninguna nuestros nuestras cuatro cinco
        numerosos numerosas""",
    "it": """il lo la gli i le l’ un uno una un’ quell’ quest’ sua suo suoi sue loro mio mia nostra nostro questo
        questa questi queste alcuni alcune molti due tre del dello della dell’ dei degli delle nel nella nell’
        sul sulla sull’ al alla all’ agli alle dal dalla dall’ nello nei negli nelle sullo sui sugli sulle allo
        ai dallo dai dagli dalle col coi ogni qualche quel quella quello quei quegli quelle diversi diverse
        numerosi numerose entrambi entrambe tutti tutte altri altre nostri nostre miei mie quattro cinque""",
    "pt": """o a os as um uma uns umas seu sua seus suas meu minha nosso nossa este esta esse essa vários várias
        alguns algumas do da dos das no na nos nas ao à aos às pelo pela dois duas três pelos pelas num numa nuns
        numas dum duma neste nesta nesse nessa deste desta desse dessa estes estas esses essas aquele aquela
        aqueles aquelas cada todo toda todos todas muitos muitas ambos ambas outro outra outros outras algum
        alguma nossos nossas meus minhas quatro cinco""",
    "tr": "bir bu şu o her bazı birçok birkaç iki üç",
    "ru": """этот эта эти его её их наш наша один одна многие несколько некоторые этого этой этих тот та те каждый
        каждая другой другая другие все два две три""",
}
_FUSED = {
    "de": "im am vom zum zur beim ins ans",
    "fr": "du des au aux",
    "es": "del al",
    "it": """del dello della dell’ dei degli delle nel nella nell’ sul sulla sull’ al alla all’ agli alle dal dalla
        dall’ nello nei negli nelle sullo sui sugli sulle allo ai dallo dai dagli dalle col coi""",
    "pt": """do da dos das no na nos nas ao à aos às pelo pela pelos pelas num numa nuns numas dum duma neste nesta
        nesse nessa deste desta desse dessa""",
}
_PREPOSITIONS = {
    "en": """of for to by with from near about against than after before in at on below above under behind beside
        between among into over like unlike toward towards through during despite without within around across
        via per since until till including outside inside alongside upon off up down out regarding concerning
        beyond beneath amid amidst onto besides except plus""",
    "de": """von für mit gegen über bei in an auf aus nach vor zu unter zwischen neben durch gegenüber seit während
        wegen trotz ohne um bis hinter statt laut ab außer gemäß infolge innerhalb außerhalb anhand angesichts
        aufgrund mithilfe entgegen dank binnen entlang samt nebst""",
    "fr": """de d’ à en dans sur pour par avec contre chez sans sous vers entre devant depuis pendant lors malgré
        selon parmi jusqu’ après avant dès outre via envers concernant hors durant""",
    "es": """de a en con para por sin sobre hasta desde ante tras bajo hacia contra según durante entre mediante salvo
        excepto pese""",
    "it": """di d’ a in con da su per tra fra dopo senza verso contro presso secondo durante sotto sopra oltre entro
        attraverso nonostante mediante davanti circa""",
    "pt": """de d’ a em com sem para por até após sob entre contra perante segundo durante desde sobre ante conforme
        apesar dentro fora mediante""",
    "tr": """ile için gibi kadar göre karşı sonra önce rağmen beri doğru dair hakkında üzerine boyunca tarafından""",
    "ru": """в во на с со о об от для из у к ко по при за над под перед через без до после между против около согласно
        вместо вокруг кроме среди ради благодаря из-за из-под внутри ввиду""",
}
_COMPLEMENTING = {
    "en": "of for at from in with to",
    "de": "der des von vom für im in bei beim aus zur zum van",
    "fr": "de d’ du des en à au aux pour chez",
    "es": "de del en para",
    "it": """di d’ del dello della dell’ dei degli delle per a al alla all’ in ai nel nella nello nei negli nelle sul
        sulla sui sulle dallo""",
    "pt": "de do da dos das em no na para nos nas ao à aos às pela pelo pelos pelas",
}
_CONJUNCTIONS = {
    "en": "and but or so yet nor while whereas although though because if when that as than whether",
    "de": """und aber oder doch denn sondern während obwohl weil wenn dass daß als ob sowie wie bevor nachdem sobald
        damit falls sofern solange wobei indem weder""",
    "fr": "et mais ou donc car puis que qu’ si quand lorsque alors comme tandis parce puisque quoique ni",
    "es": "y e o pero sino aunque porque cuando mientras que como ni u pues si",
    "it": "e ed ma o però quando mentre perché che se come né poiché sebbene benché quindi dunque oppure",
    "pt": "e mas ou porém embora enquanto porque quando que como nem pois contudo todavia se",
    "tr": "ve ama fakat ancak veya ki çünkü oysa eğer ya",
    "ru": "и но а или что чтобы когда если хотя как потому поскольку пока либо ни зато однако",
}
_RELATIVES = {
    "en": "who whom whose which where",
    "de": "der die das dessen deren welche welcher wo welches welchem welchen denen",
    "fr": "qui dont où lequel laquelle que lesquels lesquelles duquel auquel",
    "es": "quien quienes cuyo cuya donde que cuyos cuyas cual cuales",
    "it": "che cui dove quale quali",
    "pt": "quem cujo cuja onde que cujos cujas qual quais",
    "ru": """который которая которые которого которой которую где чей которым которых котором которому чья чьи""",
}
_AUXILIARIES = {
    "en": """is are was were be been being has have had having will would can could may might must should does did do
        not n’t never also then later once again recently reportedly already just now still even only simply
        first finally previously himself herself itself themselves further""",
    "de": """ist sind war waren sei seien wird werden wurde wurden würde würden hat haben hatte hatten habe hätte
        kann können könne konnte muss müssen müsse müsste soll sollen solle sollte will wollen wolle darf dürfe
        mag nicht auch bereits zudem später weiter so sich nun dann noch immer jetzt damals einst deshalb daher
        dagegen hingegen jedoch ebenfalls wiederum bleibt blieb möchte möchten gern immerhin allerdings heute
        gestern inzwischen zuletzt schon""",
    "fr": """met mettent prend prennent fait font faisait est sont était étaient a ont avait avaient aurait sera
        serait fut furent ne n’ pas s’ se l’ m’ y en aussi également encore ensuite déjà plus jamais leur lui
        nous me étant soit seront seraient auront auraient peut peuvent pouvait doit doivent devait veut va vont
        vient viennent toujours souvent même donc ainsi récemment notamment pourtant enfin""",
    "es": """hace hacen es son era eran fue fueron ha han había habían será sería está están no se le les me nos
        también ya luego después además todavía aún nunca puede pueden podía debe deben debía quiere va van
        suele habría serían siempre sólo solo ahora hoy ayer recientemente""",
    "it": """mette mettono fa fanno faceva fece è sono era erano fu furono ha hanno aveva avevano sarà sarebbe non si
        ne gli le mi ci anche poi già ancora inoltre mai può possono poteva deve devono doveva vuole va vanno
        viene vengono stato stata sia siano avrebbe avrebbero sarebbero sempre solo ora oggi ieri invece
        recentemente""",
    "pt": """faz fazem é são era eram foi foram tem têm tinha havia será seria está estão não se lhe me também já
        depois ainda nunca pode podem podia deve devem quer vai vão vem seja teria sempre só agora hoje ontem
        recentemente""",
    "tr": "de da ise bile dahi çok daha en değil ayrıca bugün dün yine artık hâlâ",
    "ru": """был была было были будет не также ещё еще уже потом затем же ли бы есть будут может могут мог могла
        должен должна должны тоже сейчас теперь снова вновь недавно вчера сегодня лишь только""",
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
