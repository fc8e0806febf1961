"""Verbs and phrases by which a page gives words to somebody, in the languages of the world's press.

The lists are data: one word or phrase each, folded to lower case. A verb in them says nothing by
itself; `speakers` asks also for a subject and for the right place.
"""

_SHORTEST_SPANISH = 4
_SHORTEST_FRENCH = 5  # letters of a verb's form; the other forms of shorter verbs are other words too
_ENGLISH = """
said says say saying told tells tell telling wrote writes write writing asked asks added adds adding argued argues
arguing noted notes noting explained explains explaining stated states stating declared declares announced
announces insisted insists claimed claims warned warns warning replied replies answered answers responded responds
continued continues recalled recalls remarked remarks observed observes commented comments admitted admits
acknowledged acknowledges conceded concedes complained complains joked jokes quipped testified testifies tweeted
tweets posted posts concluded concludes emphasised emphasized emphasises emphasizes stressed stresses suggested
suggests predicted predicts promised promises vowed vows urged urges denied denies maintained maintains countered
counters shouted shouts whispered yelled cried reiterated reiterates asserted asserts alleged alleges confirmed
confirms cautioned cautions lamented laments mused opined pleaded quoted calculates calculated
estimates estimated reckons reckoned recounted remembers remembered reported
reports retorted revealed reveals ruled rules held holds finds found sighed speculated stipulated thundered
boasted bragged contended contends criticised criticized exclaimed interjected interrupted objected pointed
proclaimed protested repeated repeats tells thinks thought believes believed called calls calling described
describes describing labelled labeled branded dubbed denounced denounces dismissed dismisses hailed hails praised
praises likened submitted submits pleads noticed recites reassured reminded joked growled snapped shrugged sighs
thanked pledged pledges hinted implied implies conveyed exclaims insists guessed reasoned summarised summarized
blasted slammed mocked tutted interjects deadpanned underlined underscored volunteered wondered wonders advised
assured accused blamed begged clarified clarifies elaborated elaborates texted emailed blogged signalled signaled
fumed fumes grumbled grumbles ranted gushed enthused marvelled marveled chuckled mumbled muttered murmured
bellowed roared scoffed sneered teased ventured concurred agreed disagreed surmised averred professed swore
attested disclosed divulged boomed chided scolded rasped hissed drawled recommended ordered demanded apologised
apologized theorised theorized posited hypothesised hypothesized
laughed laughs smiled smiles grinned grins nodded giggled sobbed
beamed shrugs frowned winked rued moaned bemoaned whined prayed read reads
considered considers deemed deems began begins penned toasted intoned chimed expressed voiced tells
""".split()
_GERMAN = """
sagte sagt sagten erklärte erklärt betonte betont schrieb schreibt meinte meint warnte warnt kritisierte
kritisiert erwarte erwartet erwartete fordere hoffe wünsche wünscht wünschte widersprach widerspricht
forderte fordert antwortete antwortet fragte fragt berichtete berichtet twitterte äußerte äusserte versicherte
versichert ergänzte ergänzt kommentierte unterstrich räumte rief verkündete bekräftigte bekräftigt erzählte
erzählt
mahnte mahnt klagte klagt lobte urteilte behauptete behauptet beteuerte entgegnete erwiderte konstatierte
resümierte
schilderte spottete konterte kontert frotzelte scherzte prognostizierte vermutete glaubt glaubte hofft hoffte
kündigte nannte nennt bezeichnete bezeichnet sprach spricht hieß teilte fügte findet gesagt
argumentierte argumentiert stellte bemerkte bemerkt bedauerte bedauert beklagte beklagt appellierte appelliert drohte
droht verteidigte verteidigt versprach verspricht zeigte lautete seufzte schimpfte witzelte bilanzierte bilanziert
führte gestand bestätigte bestätigt wies erinnert erinnerte verweist verwies erwähnt erwähnte formulierte formuliert
präzisierte wiederholte plädierte plädiert
raunte flüsterte ausgesagt beteuert
""".split()
_FRENCH = """
dit disait déclaré déclare déclarait affirmé affirme affirmait expliqué explique expliquait ajouté ajoute
ajoutait écrit
écrivait souligné souligne soulignait estime estimé estimait répondu répond répondait précisé précise précisait
assuré
assure assurait indiqué indique lancé lance martelé martèle confié confie raconté raconte racontait rappelé
rappelle
poursuit poursuivi insisté insiste regretté regrette dénoncé dénonce conclu conclut annoncé annonce commenté
commente
reproché reproche accusé accuse critiqué critique défendu défend espéré espère craint redoute répliqué réplique
rétorqué rétorque soupiré soupire prévenu prévient promis promet plaidé plaide tranché tranche
jugé juge pense résumé salué salue ironisé ironise témoigne témoigné martelait demandé demande averti avertit
reconnu reconnaît tweeté admis admet résume observe note
déplore déploré évalue évalué tempête peste avance lâche lâché tacle raille grince souffle proteste objecte exhorte
affirment assurent expliquent dénoncent estiment indiquent soulignent disent lancé lancée rétorqué glissé martelé
confie confié avoue avoué décrit rapporte relate certifie jure clame scande
prône argue argumente exige réclame réclamé appelle
confirme confirmé rectifie rectifié tranché corrige corrigé
fulmine félicite réjouit s'insurge prédit prophétise pronostique plaisante badine s'excuse jubile s'enthousiasme nuancé
nuance relativise tempère tempéré tonné tonne fustigé fustige glissé glisse détaillé détaille complète complété
enchaîne abonde renchérit renchéri maugrée fulmine s'indigne s'inquiète s'étonne s'interroge s'exclame s'emporte
s'agace s'amuse s'alarme s'insurge félicité félicitée inquiété inquiétée étonné étonnée exclamé exclamée indigné
indignée réjoui réjouie emporté emportée agacé agacée interrogé interrogée défendue insurgé insurgée alarmé alarmée
grommelle bougonne marmonne murmure glisse ronchonne tonne rugit gronde
amusé amusée impatienté impatientée excusé excusée enthousiasmé enthousiasmée résigné plainte plaint
""".split()
# Of each verb in -er the other tenses too: "tranchait", "tranchent", "trancha", "tranchant".
_FRENCH += [
    word[:-1] + ending
    for word in _FRENCH
    if word.endswith("é") and "'" not in word and len(word) > _SHORTEST_FRENCH
    for ending in ("ait", "aient", "ent", "a", "ant")
]
SPANISH = """
dijo dice dicho decía afirmó afirma afirmado declaró declara declarado explicó explica explicado señaló señala
señalado aseguró asegura asegurado añadió añade añadido agregó agrega escribió escribe escrito manifestó
manifiesta indicó indica sostuvo sostiene comentó comenta aseguran afirman sostienen señalan dicen explican
advierten denuncian advirtió advierte advertido insistido lamentado criticado
respondido insistió insiste preguntó pregunta
respondió responde recordó recuerda quejó queja lamentó lamenta apuntó apunta subrayó subraya destacó destaca
contó cuenta reconoció reconoce denunció denuncia anunció anuncia precisó precisa matizó zanjó concluyó concluye
admitió admite replicó replica contestó contesta defendió defiende prometió promete criticó critica bromeó
sentenció reiteró reitera opinó opina expresó expresa relató acusó acusa reprochó reprocha tachó tacha calificó
califica calcula calculó resumió resume remató remata espetó espeta ironizó ironiza confesó confiesa relata
detalló detalla puntualizó puntualiza avisó avisa alertó alerta exclamó exigió exige pidió pide reclamó reclama
celebró celebra rechazó rechaza desmintió negó niega argumentó argumenta consideró considera estimó estima
describió describe cuestionó cuestiona insinuó ratificó ratifica reflexiona reflexionó señalaron
""".split()
# The other tenses of each verb in -ar: "replicado", "replicaba", "replican".
SPANISH += [
    word[:-1] + ending
    for word in SPANISH
    if word.endswith("ó") and not word.endswith("ió") and len(word) > _SHORTEST_SPANISH
    for ending in ("ado", "aba", "an", "aron", "ando")
]
ITALIAN_PORTUGUESE = """
dicono affermano spiegano denunciano sostengono disse detto dichiarato dichiara dichiarò spiegato spiega spiegò
affermato afferma affermò aggiunto aggiunge
aggiunse scritto scrive scrisse sottolineato sottolinea sostiene sostenuto risposto risponde rispose commenta
commentato conclude racconta raccontato replicato replica ribattuto ribatte promesso promette ammesso ironizza
ironizzato attacca attaccato ricordato ricorda precisato precisa annunciato annuncia chiesto confessato confessa
ribadito ribadisce osserva avverte ammette chiede accusato accusa accusò denunciato denuncia garantito garantisce
insistito insiste rassicurato rassicura tuonato tuona sbottato sbotta scherzato scherza twittato definito
definisce giudicato giudica lamentato lamenta rivendicato rivendica auspicato auspica ipotizzato prometteva
puntualizzato puntualizza evidenziato evidenzia rilevato rileva incalza afirmou afirma declarou declara explicou
explica acrescentou acrescenta escreveu escreve conta contou diz ressaltou destacou alertou respondeu perguntou
lembrou comentou garantiu garante disseram criticou defendeu prometeu acusou sublinhou referiu adiantou reagiu
lamentou admitiu avisou concluiu avaliou reforçou acusa critica defende promete lamenta admite alerta ressalta
destaca sustenta sustentou argumenta argumentou relatou relata revelou revela assegurou assegura confessou
ironizou declarou-se considerou considera frisou frisa atirou atira disparou dispara dito sentenciou lançou notou
completou prosseguiu apelou apontou salientou salienta apontou aponta rebateu rebate desabafou
desabafa recordou recorda esclareceu observou observa
""".split()
DUTCH_NORDIC = """
zei zegt aldus verklaarde verklaart schreef schrijft vertelt vertelde stelt stelde benadrukte benadrukt vindt
antwoordde
liet laat noemt noemde erkent erkende denkt meent zucht lacht vroeg waarschuwde reageert voegde
meddelar meddelade hävdar påpekar betonar varnar menade tycker tyckte sade säger sa skrev skriver berättar
förklarade förklarar svarade svarar tillade menar anser uppger konstaterar
sier skriver fortalte forteller forklarte forklarer svarte mener sagde siger fortæller forklarede
udtaler udtalte svarede
sanoi sanoo kertoi kertoo kirjoitti totesi toteaa vastasi
""".split()
SLAVIC = """
сказал сказала сказали заявил заявила заявили отметил отметила подчеркнул подчеркнула добавил добавила написал
написала рассказывает вспоминает вспоминал вспоминала поясняет отмечает подчёркивает подчеркивает добавляет
уверяет уверен уверена признаётся признается объясняет возмущается возмутился возмутилась сетует иронизирует
настаивает настаивал возражает предполагает предположил предположила прокомментировал прокомментировала заключил
заключила парировал пообещала потребовал потребовала призвал призвала обвинил обвинила отрезал отрезала
посоветовал посоветовала пояснил пояснила рассказал рассказала сообщил сообщила сообщили ответил ответила спросил
спросила говорит считает утверждает предупредил предупредила признал признала признался призналась объяснил
объяснила уточнил уточнила пообещал пообещала заверил заверила возразил возразила пошутил посетовал опроверг
указал указала констатировал подтвердил подтвердила высказался спросила воскликнул резюмировал напомнил напомнила
пишет говорил говорила сказав заявив заявила зазначив зазначила наголосив наголосила додав додала написав
повідомив повідомила підкреслив підкреслила розповів розповіла пояснив пояснила відповів відповіла каже вважає
powiedział powiedziała stwierdził stwierdziła dodał dodała napisał napisała mówi mówił mówiła podkreślił
podkreśliła zaznaczył zaznaczyła oświadczył oświadczyła wyjaśnił wyjaśniła odpowiedział odpowiedziała przyznał
przyznała oceniła zauważył zauważyła żartował skomentował skomentowała komentuje ocenia uważa twierdzi przekonuje
przekonywał przekonywała apelował apelowała krytykował krytykowała zapytał zapytała wspomina wspominał relacjonuje
dodaje podkreśla zaznacza przyznaje wyjaśnia odpowiada pisze zapowiedział zapowiedziała zapewnił zapewniła
ostrzegł ostrzegła tłumaczył tłumaczy ocenił řekl řekla uvedl uvedla dodal dodala napsal napsala prohlásil
prohlásila vysvětlil odpověděl rekao rekla izjavio izjavila kazao kazala dodao dodala napisao istakao naveo
poručio каза заяви добави написа обясни посочи отбеляза подчерта
""".split()
_OTHER = """
dedi söyledi belirtti vurguladı ekledi konuştu açıkladı yazdı sordu yanıtladı anlattı
diyen belirten vurgulayan söyleyen kaydeden ekleyen savunan hatırlatan ifadesini ifadelerini sözlerini
diyor diye kaydetti bildirdi savundu hatırlattı uyardı cevapladı duyurdu paylaştı ifade
قال قالت أضاف أضافت صرح صرحت أكد أكدت أعلن أعلنت كتب كتبت أوضح أوضحت ذكر
گفت افزود نوشت اعلام
אמר אמרה הוסיף הוסיפה כתב כתבה ציין הסביר
είπε δήλωσε τόνισε πρόσθεσε έγραψε ανέφερε απάντησε υποστήριξε σημείωσε υπογράμμισε επεσήμανε ανακοίνωσε λέει
δηλώνει διαβεβαίωσε προειδοποίησε σχολίασε εξήγησε
mondta nyilatkozta hozzátette írta közölte
spus declarat afirmat adăugat scris explicat precizat transmis
berkata ujar kata katanya menurut menyatakan menegaskan
alisema amesema aliongeza
कहा बताया
""".split()

SPEECH_VERBS = frozenset(
    [*_ENGLISH, *_GERMAN, *_FRENCH, *SPANISH, *ITALIAN_PORTUGUESE, *DUTCH_NORDIC, *SLAVIC, *_OTHER]
)

PHRASAL_VERBS = {
    "shot": ("back",), "hit": ("back",), "fired": ("back",), "pointed": ("out",), "points": ("out",), "went": ("on",),
    "goes": ("on",), "spelled": ("out",), "struck": ("back",), "chimed": ("in",), "cut": ("in",), "made": ("clear",),
    "put": ("it", "in"), "puts": ("it",), "spoke": ("of",), "spoken": ("of",), "speaks": ("of",), "speaking": ("of",),
    "talked": ("of",), "talks": ("of",), "parla": ("di", "invece"), "parlato": ("di",), "parle": ("de", "d'"),
    "parlé": ("de", "d'"), "habla": ("de",), "habló": ("de",), "fala": ("em", "de"), "falou": ("em", "de"),
    "spricht": ("von",), "sprach": ("von",), "gesprochen": ("von",),
}  # fmt: skip
"""Verbs of speech only together with the word behind them."""
SEPARABLE_VERBS = {
    "hielt": ("vor", "entgegen", "dagegen"), "hält": ("vor", "entgegen", "dagegen"), "warf": ("vor", "ein"),
    "wirft": ("vor", "ein"), "gab": ("zu", "an", "zurück"), "gibt": ("zu", "an", "zurück"), "legte": ("nach",),
    "legt": ("nach",), "schob": ("nach",), "schiebt": ("nach",), "setzte": ("hinzu", "nach"),
    "setzt": ("hinzu", "nach"),
    "wandte": ("ein",), "wendet": ("ein",), "hob": ("hervor",), "hebt": ("hervor",), "stimmte": ("zu",),
    "stimmt": ("zu",), "pflichtete": ("bei",), "pflichtet": ("bei",), "fasste": ("zusammen",), "fasst": ("zusammen",),
    "schickte": ("hinterher",), "brachte": ("vor",), "rechnete": ("vor",), "rechnet": ("vor",), "lenkte": ("ein",),
}  # fmt: skip
"""German verbs of speech only together with the part of them that stands at the end of their clause."""
LEADING_PREPOSITIONS = frozenset(("for", "pour", "para", "per", "für", "для", "dla", "voor"))
"""Prepositions that name a speaker only at the head of a sentence: "For Weber, the plan is"."""
INFINITIVES = frozenset(
    """rappeler préciser affirmer dénoncer souligner assurer ajouter critiquer avertir expliquer déclarer regretter
    reconnaître marteler insister recordar subrayar señalar afirmar asegurar denunciar insistir lamentar
    ricordare promettant affirmant ajoutant assurant dénonçant évoquant précisant expliquant estimant
    soulignant rappelant regrettant déplorant añadiendo asegurando afirmando prometiendo explicando aggiungendo
    affermando promettendo spiegando dicendo dizendo prometendo acrescentando explicando
    sottolineare affermare dichiarare ribadire denunciare lembrar sublinhar garantir""".split()
)
"""Verbs that another one governs ("se borne à rappeler"): the subject stands at the head of the sentence."""
POSTPOSITIONS = frozenset(("göre", "mukaan", "szerint"))
"""Words whose object, before them, is the speaker."""
PREPOSITIONS = (
    "for", "para", "per", "für", "для", "dla", "voor",
    "according to", "in the words of", "as told to", "in a statement by", "laut", "nach ansicht von",
    "nach angaben von", "nach worten von", "nach angaben", "nach worten", "nach aussage von", "nach auffassung von",
    "nach einschätzung von", "nach meinung von", "nach überzeugung von", "den worten von", "à en croire", "a juicio de",
    "a giudizio di", "na opinião de", "selon", "d'après", "aux yeux de", "pour", "según", "de acuerdo con",
    "en palabras de", "secondo", "a detta di", "segundo", "de acordo com", "volgens", "enligt", "ifølge", "по словам",
    "по мнению", "как сообщил", "за словами", "на думку", "według", "zdaniem", "podle", "prema", "според",
)  # fmt: skip
"""Phrases whose object is the speaker."""
