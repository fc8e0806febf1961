"""Regular verbs of speech in seven languages, given by their stems and bent into the forms that reports use."""

from collections.abc import Iterator

from refcheck.text.wordlists import word_set

_STEMS = {
    "en": """
        bristl demurr exult frett groan growl grunt gush holler intone laugh mumbl murmur pronounc quaver rasp rejoic
        remonstrat rumbl sigh smirk sniff splutter squeal stutter thunder trumpet ventur wail wheez whin yell yelp
        counsel signall clarif correct specif document detail outlin assess judg attest frett explain bemoan decri
        comment remark caution chant counsell rant moan record add beam argu grous venture splutter enthus
        allud averr bragg castigat chastis commend congratulat contradict deplor enquir inquir exhort extoll gloat
        insinuat lampoon rebutt refut reproach reassur assail assur flagg profess mention articulat
        """,
    "fr": """
        abond accus acquiesc admonest affirm ajout alert analys annonc apostroph appuy argument assen assur attaqu
        avanc
        avou balanc balay batt brocard certifi clam claironn coment command comment concéd condamn confess confi
        confirm conjur conseill considèr constat contest corrig critiqu déclar décoch déclam décrypt dénonc déplor
        désapprouv détaill développ diagnostiqu diffus dict dout égrèn élud embray enrag énumèr épingl esquiv estim
        exhort exig expliqu explos exprim félicit fulmin gliss grond grimac grogn gromell hurl implor indiqu
        insinu insist interrog interpell invit ironis jubil jug jur justifi laiss lanc livr maintien martel matraqu
        menac minimis mitraill moqu murmur narr nuanc objecst observ opin pest plaid plaisant plast pointill pouss
        précis préconis présent press prévis proclam promèn pronostiqu propos protest question rabâch racont raill
        rappel réaffirm recommand regrett réitèr relat relativis remarqu remerci renchér répliqu résum ressass
        rétorqu revendiqu révél ripost ronchonn sal sermonn signal signifi soulign souhait souffl soupçonn soupir
        stipul suggèr supput tacl témoign tempêt tempér tonn tranch tweet vant vitupèr vocifèr
        assèn attest énonc étrill hésit mentionn object pari prôn râl rapport réclam récus réfut relay répét répèt
        suppli temporis théoris vilipend
        """,
    "es": """
        aclar acus admoñ afirm alab alarm aleccion aleg alert amenaz anhel anot anunci apel aplaud apostill apunt
        argument
        argument asegur asever atribuy augur aventur avis balbuce barrunt brome calific cavil celebr censur cit coment
        conden core confes confirm consider constat contest contradij cuestion critic declar defin deline deplor destac
        detall dictamin dud elogi enfatiz enumer esboz esgrim especific especul espet exalt exclam exhort exig explay
        explic expres fustig glos grit ilustr implor increp indic inform insinu insist interpel invit ironiz jact jur
        justific juzg lament lanz ley llam machac manifest matiz mencion murmur narr neg not objet observ opin orden
        parafrase pidi pieg plante ponder postul pregunt preguntab preconiz predic present proclam pronostic pronunci
        pront protest proyect puntualiz razon recalc rechaz recit reclam recomend record redact reflexion refunfuñ
        regañ reiter relat remach remarc rememor replic reproch reproduj retruc reseñ resalt respir revel rezong ruñ
        rog salud sancion señal sentenci sentencia solicit sollo solt sostuv sospech subray suplic susurr tach
        tartamude
        titube tilda tuite urg valor vaticin verific voce vocifer
        abog achac afe catalog felicit inst minimiz ratific recrimin tranquiliz
        """,
    "it": """
        accenn accus afferm annunci annot approv arguiment assicur attacc augur auspic avanz bacchett bisbigli bocci
        borbott boll cit coment comment condann confermn confess confid consider consigli constat cont contest
        critic dett denunci dichiar distingu domand elenc elogi enfatizz enunci esclam esord esort gridd grid
        illustr implor incalz indic insinu invit invoc ironizz lament lanci liquid liquid lod mand manifest
        minacci minimizz mormor narr neg not notific obiett osserv parl pavent pontific precis predic preg present
        pronostic prospett protest punt puntualizz qualific raccomand raccont rammaric rammen rassicur rec recit
        reclam registr replic ricord rilanci rilev rimarc rimprover rincar ringrazi rivendic rivel salut sbott
        scherz segnal sentenzi sintetizz smorz sollecit sospir sostent sottoline spieg specific spron stigmatizz
        strepit sussurr taglia tagli tuon twitt url valut vaticin verbalizz
        attest avvis azzard biasim certific chios giustific ipotizz polemizz profetizz stronc svel testimoni
        tranquillizz
        """,
    "pt": """
        acentu acus adiant atalh gracej saud afirm agradec alert alfinet aleg ameaç
        anot anunci apel apont argument arremat
        assegur assever assinal atac atest atribu aval avali avis brinc celebr censur cit classific coment complet
        condicion conden confess confidenci confirm consider constat cont contest coloc cobr critic declar defin
        deline denunci desabaf desafi descart desdenh destac detalh diagnostic disp dispar duvid elenc elogi emend
        encerr endoss enfatiz enumer esbravej especific especul esper estim exclam exempl exalt explic explan
        express festej fris garant grit ilustr implor incentiv indag indic inform ironiz insinu insist interpel
        invoc jur justific lament lanç lembr list louv martel mencion minimiz murmur narr neg not notific objet
        observ opin orient pontu ponder preconiz preg present proclam projet prometu protest provoc qualific
        queix question raciocin ralh reafirm rebat recit reclam recomend reconheç record reforç registr reiter
        relat relembr rememor repar respons ressalt ressalv resumm retruc revel salient sentenci simplific
        sinaliz solicit sublinh suger suspir sussurr sustent tabel teim test testemunh torc tuit vaticin
        aconselh congratul exort realç refut reivindic rotul tranquiliz
        """,
    "de": """
        antwort argwöhn äußer beanstand bedauer befürcht begründ behaupt bejah bekräft bekräftig beklag bemäng
        bemängel
        bemerk berichte beruhig beschwicht beschwichtig bestätig beton beteuer bewert bezweifel bilanzier brüll dank
        definier deklarier dementier diktier droh einwend empör ergänz erinner erklär erläuter ermahn ermunter erwäg
        erwider erzähl feix folger forder formulier frag frohlock frotzel gesteh grummel gratulier hauch höhn
        hust insistier jammer jubel kalauer klag knurr kommentier konstatier konter kontert konkretisier korrigier
        krächz kritisier kündig lach lamentier lächel lob mahn maul mein mäkel monier moser murmel murr mutmaß nenn
        nörgel notier
        orakel plauder philosophier pöbel poch postulier prahl präzisier predig prophezei protestier prust quengel
        quittier rapportier raun
        rechtfertig referier reklamier relativier resümier rumor sag säusel schäum schilder schimpf schlussfolger
        schmunzel schnaub schnauz schwärm schwör seufz sinnier skizzier spekulier spott spöttel stammel stichel stöhn
        stotter temperier tob trompet twitter unk unterstell unterstreich urteil verdeutlich verkünd verlaut vermeld
        vermerk vermut verneig versicher verspott verteidig vertröst verurteil verwahr warn wend wetter wieder
        wiederhol witzel
        wunder würdig zetter zeter zitier zürn zweifel zwinker
        beurteil charakterisier diagnostizier ermutig erwähn leugn pranger red rühm signalisier tadel titel tön vernein
        """,
    "ru": """
        подчёркива подчеркива уверя заявля сообща отмеча объясня добавля называ утвержда предупрежда напомина отвеча
        возража настаива обеща заверя поясня рассказыва вспомина удивля указыва спрашива замеча оценива призыва
        отрица уточня полага комментиру комментирова констатиру констатирова цитиру процитирова охарактеризова
        раскритикова акцентирова рекоменду порекомендова советова осуди заключи подытожи парирова отреза броси вырази
        призва оцени пообеща повтори воскликну посетова хвали хвали похвали обвиня обвини намека намекну иронизирова
        иронизиру критикова критику опровергну опроверга допуска допусти предположи предполага прогнозирова прогнозиру
        напомни жалова осужда указа резюмирова заключа спрогнозирова потребова попроси рассужда сове посоветова
        поблагодари провозгласи удиви негоду предупреди
        """,
    "fr -ir": "avert réag rétabl surenchér gém défin",
    "fr -re": "répond défend prétend",
    "es -er -ir": """
        alud tem respond reconoc insist admit añad escrib repet conclu aplaud asent discut debat prosegu advert
        """,
    "it -ere": "ripet riconosc rispond ammett aggiung conclud scriv ribatt insist soggiung promett chied corregg",
    "it -ire": "defin chiar rifer ribad ammon garant",
    "pt -er -ir": """
        refer repet aplaud respond admit escrev garant prossegu reag insist reconhec conclu advert retorqu desment
        """,
}
_IRREGULAR = word_set(
    """
    disaient diront dira écrivent écrivit écrivaient souvient souviennent souvenait reconnaissent reconnaissait
    admettent admettait promettent prévient préviennent prévenait concluent concluait poursuivent enquiert rétorquent
    decían dirán dirá concluyen concluyó prosigue prosiguen prosiguió repite repiten advierten cuentan agregan
    recuerdan
    dissero diranno dirà sostenne sostennero ammise ammisero concluse conclusero rispose risposero ribattuto sfogato
    sfogata giustificato giustificata
    disseram dirá dirão prossegue acrescentam perguntam perguntaram replicou rematou precisou vincou reage retorquiu
    riefen wollte wollten begann begannen beginnt entgegneten entgegnen scherzte scherzt scherzten
    признается крикнула крикнули усмехнулся усмехнулась усмехается съязвил съязвила недоумевают
    cevapladı çıkıştı diyorlar
    gasped vilified vilifies vilifying befand bragged
    appelait appelaient appellent demandent dément démenti nie nient enjoint réagi répète relevait relevaient s’offusque
    s’émeut s’enthousiasme s’inquiétait s’irrite s’insurgeait s’étonnait saluait réjouit suggéré pointait pointent
    desmintió desmienten expone expuso sugiere sugirió sugieren ruega insta plaude premette suggerisce suggerito
    scandisce riconosciuto ripetuto chiarito difendono enaltece enalteceu saúda saudaram discorda discordou discordam
    refere referiu referem repetiu
    kınadı kınıyor önerdi öneriyor övdü övüyor müjdeledi değerlendiriyor
    убеждён убеждена убеждены уверены напомнили жаловался отверг отвергла отвергли удивился удивилась надеются
    предупредили потребовали попросил попросила просит гласит отмечается подчёркивается подчеркивается указано
    указывается сообщается утверждается признает советует
    """
)
"""Forms of verbs that no ending above makes."""
_ENDINGS = {
    "en": (("ed", "ing"), ("s", "es")),
    "fr": (("èrent", "ait", "aient", "ant", "a"), ("e", "é", "ent")),
    "es": (("ó", "aron", "aba", "aban", "ando"), ("a", "an", "ado")),
    "it": (("ò", "arono", "ava", "avano", "ando"), ("a", "ano", "ato")),
    "pt": (("ou", "aram", "ava", "avam", "ando"), ("a", "am")),
    "ru": (("л", "ла", "ли", "ет", "ют"), ()),
    "de": (("te", "ten", "ete", "eten"), ("t", "et", "en", "n")),
    "fr -ir": (("issent", "issait", "issaient", "irent"), ("it",)),
    "fr -re": (("ent", "it", "irent", "ait", "aient"), ()),
    "es -er -ir": (("ió", "ieron", "ía", "ían"), ("e", "en", "iendo")),
    "it -ere": (("ono", "eva", "evano"), ("e",)),
    "it -ire": (("isce", "iscono", "iva", "ivano"), ("ì",)),
    "pt -er -ir": (("eu", "iu", "eram", "iram", "iam"), ("e", "em", "ia")),
}
"""Endings that make a verb of speech, and endings that nouns and adjectives share: those report only beside words."""
_NO_VERBS = word_set(
    """
    nota note notes cita cite lista conta conte alta salut presente presenta salt prosa ment sal sala sale parla batte
    presentes cont conten rate rata regale pont ponta ponte discurs cases mandate mande mand laisse note tache livre
    livrent livré balance menace commande commandes question questions press presse pousse passe propose marque sage
    fragt facht meint gesagten sagen fragen rosa resto reste restes testa teste cobra esperan registro registra
    record records documents document details detail outlines signal signals judges judge sniffs adds add lacht
    wetter lachen danken dank mahnen klagen wenden meinen loben kont punta punto pregunta preguntas nega rec reca
    rog roga rogan test testato testa indica indicado indicato contato contado contada parlato salado salato salé
    sala laissé livra livrait présent présente présentes présenté presentato presentado considerato considerado
    estimado definido classificado tabela tabelas lançado lanciato lança lançam lanzado lanzada rappel rappelle
    spiega spiegato rezong esperado espera esperam cobrado pedido exempl torce torcia salta salto torcendo
    """
)


def conjugated() -> frozenset[str]:
    """Give all forms."""
    return frozenset(_forms(0)) | frozenset(_forms(1)) | _IRREGULAR


def doubtful() -> frozenset[str]:
    """Give the forms that are words of another kind as well."""
    return frozenset(_forms(1)) - frozenset(_forms(0)) - _IRREGULAR


def _forms(kind: int) -> Iterator[str]:
    for language, stems in _STEMS.items():
        for stem in word_set(stems):
            for ending in _ENDINGS[language][kind]:
                if (form := stem + ending) not in _NO_VERBS and len(form) > 3:
                    yield form
