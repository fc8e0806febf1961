"""Closed classes of words that tell names and roles apart, in the languages that attributions are read in."""

PRONOUNS = {
    **dict.fromkeys("he er il él egli lui ele hij han он він on".split(), "m"),
    **dict.fromkeys("she elle ella lei ela zij hon hun она вона ona".split(), "f"),
    **dict.fromkeys("they sie i ich je yo io eu ik jeg jag я we wir nous они вони oni we'".split(), ""),
}
PLURAL_PRONOUNS = frozenset("they ils elles ellos ellas loro eles elas они вони oni we wir nous zij".split())
RELATIVES = frozenset("who der die das qui que quien quienes che który która который которая który som die".split())
DETERMINERS = frozenset(
    """the a an il one another deren dessen ihr ihre sein seine unser unsere
    sua suo suas seus minha meu his her their its our my some der die das ein eine einer des dem den le la l' les un une
el los
    las una lo gli het de en ett den det son sa ses su sus o a os as um uma""".split()
)
PARTICLES = frozenset(
    "de da do dos das del della di du des van von der den ter zu la le el al bin ibn y e und of".split()
)
PREPOSITIONS_BEFORE_NAMES = frozenset(
    """delle degli dei dello dalle nelle sulle agli alle dell' dall' all' nell' sull' qu'
    of from at for in by on near to with about after before during since under as via per von aus bei für in an auf
    zu
    mit nach vor seit im am beim zum zur durch de du des à au aux en dans pour avec par chez sur d' en con por para
    desde según sobre tras di da a in con per su dal del della nel em no na do com por para van bij uit voor met op
    в на из от для с при о об по у к från i på av för med til fra w z na do od we ze u iz""".split()
)
SKIPPED_BEFORE_VERB = frozenset(
    """has had have having also later then previously recently once repeatedly earlier himself herself themselves once
    always often never reportedly was were is had will would did hat habe hatte haben hatten auch
    la lo le les los las se me te nos lui leur ne ci gli a ont avait ait est
    ha han había había fue foi tem tinha heeft har havde hade również też również также также тоже позже ещё später
    s'est se s'était zuvor dazu am et aussi también anche also flatly bluntly famously""".split()
)
NO_NAMES = frozenset(
    """the a an in on at by but and or as if so yet when while after before since for from with then later now today
    yesterday tomorrow he she they we i you it his her their its this that these those there here what who how why
    asked according monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july
    august september october november december however meanwhile still instead perhaps also not no yes
    earlier last next
    some many most one two three both another other all each every even only just once
    der die das ein eine am im in auf an bei nach vor seit dazu dabei zuvor später danach daraufhin
    anschließend gestern
    heute darauf zugleich außerdem schließlich weiter ferner aber und doch denn so auch wie wenn als weil da
    es er sie wir
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz mai juni juli
    oktober
    dezember
    le la les un une des du de en au aux dans sur pour par avec selon mais et ou donc or ni car il elle ils
    elles on nous
    vous ce cet cette ces lundi mardi mercredi jeudi vendredi samedi dimanche
    el los las una unos unas y o pero según en con por para lunes martes miércoles jueves viernes sábado domingo
    man dies diese dieser dieses sein seine ihr ihre jeder jede alle viele einige manche kein keine nur nun
    noch schon
    sogar nichts etwas wer was wo warum zwar mit für über unter ohne gegen durch nach
    jährige jähriger jährigen
    darin worin hierin daraus hieraus dort hier damals davor trotzdem deshalb deswegen dennoch zudem vielmehr dagegen
    stattdessen indes indessen allerdings jedoch immerhin freilich dann sodann erst bald manchmal oft
    writing speaking talking addressing answering responding replying referring turning looking asked reached
    contacted contacté contactée interrogé interrogée preguntado preguntada
    il lo gli i uno e ma se secondo nel nella lunedì martedì mercoledì giovedì venerdì sabato domenica
    os as um uma segundo em no na já ya già déjà também l' d' qu' un' dell' dall' all' nell' sull'
    в на и но а по как что это он она они мы я ранее позже также однако при в""".split()
)
AUXILIARIES = frozenset("was were is are has had have been ist war sind waren hat est était es era fue è był".split())
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag
    sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica ayer hier ieri hoy heute gestern today yesterday
    poniedziałek wtorek środę czwartek piątek sobotę niedzielę wczoraj dziś dzisiaj måndagen tisdagen onsdagen
    torsdagen fredagen mandag tirsdag onsdag torsdag fredag maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ontem hoje понедельник вторник среду
    четверг пятницу субботу воскресенье вчера сегодня""".split()
)
DAY_PREPOSITIONS = frozenset("on am le este el ce в во w we na no em den il".split())
CONJUNCTIONS = frozenset("and und et y e и i och og en but aber mais pero".split())
NEVER_INVERTED = frozenset(
    """told tells tell put puts saying telling writing adding noting arguing explaining stating described describes
    describing called calling dubbed branded labelled labeled likened hailed denounced dismissed dismisses accused
    blamed thanked urged reassured assured reminded mocked slammed blasted""".split()
)
"""Verbs behind which nobody stands but who is told or spoken of."""
CONTRACTED = frozenset("i you he she it we they that there what who here let c qu s j n".split())
