"""Verbs that hand words over to a speaker, in eight languages, and the verbs and adverbs that look like them."""

from refcheck.claims.vocabulary.conjugated_verbs import conjugated, doubtful
from refcheck.claims.vocabulary.stance_verbs import STANCE_VERBS
from refcheck.claims.vocabulary.turkish_verbs import turkish_forms
from refcheck.text.wordlists import word_set

_LISTED = word_set(
    """
    said says say saying told tells tell telling asked asks ask asking added adds add adding wrote writes write
    writing
    argued argues argue arguing
    claimed claims claim claiming stated states stating state noted notes noting note insisted insists insisting
    warned
    warns warning warn explained explains explaining explain replied replies replying declared declares declaring
    announced announces announcing remarked remarks remarking observed observes observing concluded concludes
    concluding
    commented comments commenting continued continues recalled recalls recalling testified testifies testifying
    tweeted
    tweets tweeting posted posts posting posed called calls calling described describes describing describe admitted
    admits admitting acknowledged acknowledges acknowledging acknowledge denied denies denying deny vowed vows vowing
    promised promises promising pledged pledges pledging urged urges urging demanded demands demanding complained
    complains complaining suggested suggests suggesting suggest quipped quips joked jokes joking shouted shouts
    shouting
    whispered whispers cried cries exclaimed exclaims countered counters countering responded responds responding
    answered answers answering conceded concedes conceding stressed stresses stressing emphasized emphasizes
    emphasised
    emphasises reiterated reiterates reiterating maintained maintains maintaining confirmed confirms confirming
    asserted
    asserts asserting lamented laments lamenting boasted boasts boasting predicted predicts predicting wondered
    wonders
    wondering reported reports reporting quoted quoting cited put puts read reads reading believes believed thinks
    thought find speaking
    dubbed labelled labeled termed criticized criticised condemned praised ruled held found wrote cautioned cautions
    cautioning contended contends alleged alleges reasoned reflects reflected proclaimed proclaims affirmed affirms
    elaborated interjected mused muses summed sums opined opines pleaded pleads begged snapped thundered tweeted
    advised
    advises advising reminded reminds reminding informed informs agreed agrees agreeing disagreed objected objects
    protested protests recounted recounts revealed reveals revealing hinted hints hinting accused accuses accusing
    blamed blames blaming expects expected hopes hoped fears feared remembers remembered call speculated speculates
    marveled marvelled lauded hailed hails slammed slams blasted touted decried denounced denounces rejected dismissed
    speak speaks spoke talks talked written mocks mocked jeered chanted sang texted emailed messaged captioned
    sighed laughed yelled screamed murmured
    muttered
    retorted gushed fumed barked texted reckons reckoned ventured volunteered rued
    ridiculed defended likened compared characterized characterised characterizes wondering
    sees saw finds find considers considered deems deemed regards regarded views viewed argues estimates estimated
    counsels counselled cautions clarified clarifies specified recounts summarised summarized paraphrased

    sagte sagt sagen sagten gesagt erklärte erklärt erklärten betonte betont meinte meint schrieb schreibt schrieben
    fragte fragt antwortete antwortet warnte warnt kritisierte kritisiert behauptete behauptet forderte fordert nannte
    nennt ergänzte ergänzt fügte teilte äußerte äußert berichtete berichtet bestätigte bestätigt kündigte rief ruft
    versicherte versichert bekräftigte bekräftigt bezeichnete bezeichnet räumte stellte hieß heißt zitierte zitiert
    mahnte mahnt gab urteilte urteilt kommentierte kommentiert twitterte mitteilte hinzufügte erzählte erzählt
    lobte lobt rügte rügt monierte entgegnete entgegnet erwiderte erwidert konterte kontert bemerkte bemerkt
    befürchtet
    befürchtete hofft hoffte spricht sprach bilanzierte bilanziert beklagte beklagt verteidigte verteidigt prophezeite
    seufzt seufzte gesteht gestand verspricht spottet spottete schimpfte schimpft glaubt glaubte findet fand
    argumentierte argumentiert versprach verspricht klagte klagt resümierte
    gelobt gerügt kritisiert verspottet verteidigt beschrieben weist wies weisen wiesen
    gewarnt gefordert betont behauptet angekündigt eingeräumt mitgeteilt versichert bekräftigt beteuert beteuerte
    sprechen sprachen warnen warnten fordern forderten kritisieren kritisierten nennen nannten erklären betonen meinen
    schreiben fragen berichten berichteten behaupten behaupteten bestätigen bestätigten bezeichnen bezeichneten
    glauben finden fanden hoffen fürchten fürchtet fürchtete befürchten warf werfen wirft hält halten hielt

    savoir valoir balaie balayé accusé rassuré rassure tonne raille soupirait
    dit disait déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait
    écrit écrivait estime estimé estimait souligne souligné soulignait assure assuré assurait répond répondu demande
    demandé annonce annoncé précise précisé prévient prévenu averti avertit insiste insisté rappelle rappelé raconte
    raconté confie confié lance lancé conclut conclu note noté indique indiqué dénonce dénoncé poursuit poursuivi
    regrette regretté promet promis reconnaît reconnu martèle martelé juge jugé commente commenté twitté tweeté
    reconnaissait assurait rappelait dénonçait racontait promettait annonçait précisait prévenait confiait insistait
    regrettait jugeait notait répondait demandait lançait plaidait indiquait concluait avertissait soutenait avouait
    soupire soupiré rétorque rétorqué lâche lâché glisse glissé témoigne témoigné analyse analysé détaille abonde
    nuance
    nuancé déplore déploré avoue avoué s’inquiète s’insurge s’emporte s’agace appelle qualifie qualifié réplique
    répliqué
    résume résumé observe observé fustige écrié écriée exclamé exclamée indigné indignée étonné étonnée interrogé
    interrogée exclame inquiète inquiété inquiétée félicité félicitée défend défendu martelé soutient soutenu promet
    plaide plaidé tranche tranché ironise ironisé renchérit
    disent affirment estiment expliquent dénoncent assurent jugent parlent parle parlé évoque évoqué évoquent
    qualifient considère considèrent craint craignent redoute redoutent réclame réclamé réclament exige exigé exigent
    promettent soulignent regrettent rappellent accuse accusé accusent disant déclarant ajoutant affirmant

    tachó tacha tachado tildó tilda tildado repite repitió repetía
    dijo dice decía dicho afirmó afirma afirmado declaró declara declarado explicó explica explicado señaló señala
    señalado añadió añade añadido agregó agrega agregado aseguró asegura asegurado escribió escribe escrito preguntó
    pregunta respondió responde respondido contestó contesta sostuvo sostiene advirtió advierte advertido destacó
    destaca
    destacado subrayó subraya comentó comenta indicó indica insistió insiste admitió admite reconoció reconoce
    anunció anuncia manifestó manifiesta expresó expresa apuntó apunta denunció denuncia recordó recuerda concluyó
    afirmaba aseguraba explicaba declaraba señalaba advertía sostenía reconocía insistía pedía
    lamenta pidió pide reclamó reclama exige exigió criticó avisó alertó alerta bromeó zanjó matizó recalcó recalca
    remarcó argumentó argumenta defendió defiende reprochó calificó califica llamó llama espetó replicó confesó
    celebró
    dicen dijeron afirman afirmaron señalan señalaron advierten advirtieron aseguran aseguraron habla hablan habló
    denuncian denunciaron sostienen califican calificaron exigieron exigen criticaron critican diciendo afirmando
    añadiendo consideró considera consideran cree creen creía temen teme
    concluye relató relata precisó exclamó prometió reiteró lamentó tuiteó

    tuona tuonato accusano ironizza ironizzato rilancia chiosa racconta
    disse dice detto diceva dichiarato dichiara dichiarò affermato afferma affermò spiegato spiega spiegò aggiunto
    aggiunge
    aggiunse scritto scrive scrisse sostenuto sostiene sottolineato sottolinea ricordato ricorda osservato osserva
    commentato commenta risposto risponde rispose chiesto chiede chiese annunciato annuncia avvertito avverte
    precisato
    precisa assicurato assicura ribadito ribadisce ammesso ammette raccontato racconta concluso conclude denunciato
    affermava spiegava dichiarava sosteneva ricordava ammetteva
    twittato replicato replica lamenta lamentato parlato parla definito definisce commenta accusato accusa promesso
    promette sbotta sospira confessa confessato incalza taglia
    dicono dicevano affermano parlano avvertono denunciano sostengono chiedono dicendo aggiungendo ritiene ritengono
    considera teme temono stima stimano

    contrapõe contrapôs contesta contestou rebate ironiza ironizou resume resumiu
    disse diz dizia dito afirmou afirma afirmava declarou declara explicou explica acrescentou acrescenta escreveu
    escreve
    perguntou respondeu responde garantiu garante ressaltou ressalta destacou destaca alertou alerta advertiu adverte
    salientou sublinhou comentou comenta contou conta informou informa anunciou anuncia admitiu admite reconheceu
    reconhece defendeu defende criticou critica lembrou lembra concluiu conclui completou disseram
    afirmava declarava explicava defendia admitia alertava
    ponderou pondera lamentou lamenta cobrou pediu pede disparou frisou argumentou argumenta rebateu avaliou avalia
    observou
    dizem dizendo afirmam falam fala falou alertam garantem defendem criticam considera considerou acredita teme
    estima estimam acusou acusa acusam
    observa chamou classificou celebrou prometeu promete desabafou confessou reclamou exigiu insistiu

    denildi denilen denildiği
    yaptı yapan bulundu bulunan verdi veren yöneltti konuşan anlatan vurgulayan savunan uyaran soran ekleyen yazan
    kaydeden bildirdi bildiren yineledi yanıtlayan
    dedi dedim diyor der demişti diyen söyledi söylüyor söyleyen belirtti belirtiyor belirten açıkladı açıklıyor ifade
    ekledi ekliyor vurguladı vurguluyor yazdı yazıyor sordu yanıtladı savundu uyardı konuştu anlattı iddia kaydetti
    bildirdi aktardı değerlendirdi kullandı getirdi bulundu eleştirdi hatırlattı sözünü yorumladı duyurdu paylaştı
    suçladı suçluyor niteledi nitelendirdi tanımladı uyarıyor savunuyor yazıyor soruyor anlatıyor dediler
    söylediler
    belirttiler hatırlatıyor açıklamasında eleştiriyor çağırdı

    сказал сказала сказали говорит говорил говорила заявил заявила заявили заявляет отметил отметила отмечает добавил
    добавила добавляет подчеркнул подчеркнула подчёркивает подчеркивает написал написала пишет спросил спросила
    ответил
    ответила отвечает объяснил объяснила объясняет пояснил пояснила рассказал рассказала рассказывает сообщил сообщила
    сообщает утверждает утверждал утверждала считает считал уверен уверена признал признала признался предупредил
    предупредила предупреждает назвал назвала указал указала констатировал напомнил напомнила пообещал заметил
    заметила
    прокомментировал подытожил подытожила посетовал пожаловался пожаловалась объявил объявила потребовал призвал
    призвала опроверг
    подтвердил подтвердила поделился полагает думает предположил выразил парировал уточнил уточнила прокомментировала
    воскликнул возразил продолжил резюмировал
    говорят говорили считают утверждают утверждали заявляют отмечают отметили предупреждают предупредили называют
    назвали пишут сообщают признают полагают обвинил обвинила обвинили возражает возразила требует требуют требовали
    возмущается возмутился возмутилась недоумевает сокрушается иронизирует вспоминает вспоминал вспоминала
    надеется опасается опасаются сетует
    defined defines defining define coined proposes proposed provides provided stipulates stipulated mandates
    specifies portrayed portrays depicts depicted characterising likens branded brands brand decrying gibed jibed
    deadpanned intoned enthused purred crowed carped griped grumbled grumbles bemoaned bemoans railed rails raged
    seethed blurted stammered stuttered mumbled mumbles barks bellowed bellows roared hissed hisses spat snarled
    growled cooed chuckled chuckles giggled grinned grins smiles smiled shrugs shrugged nodded sobbed wept narrates
    narrated reminisced reminisces pondered ponders theorised theorized hypothesised hypothesized posits posited
    postulated surmised surmises inferred infers deduced concurred concurs underlined underlines underscored
    underscores highlighted highlights admonished admonishes scolded scolds chided chides rebuked rebukes berated
    berates lambasted lambasts excoriated skewered derided derides scoffed scoffs sneered sneers taunted taunts
    teased teases swore swears attested attests vouched certifies certified deposed pleading implored implores
    beseeched appealed appeals petitioned petitions instructed instructs directed directs ordered orders commanded
    decreed decrees ruling opining interjects interrupts interrupted chimed retorts rejoined rejoins parried parries
    volunteers offered offers ventures conjectured guessed guesses calculates calculated reckoning figured figures
    forecast forecasts foresees foresaw prophesied summarises summarizes encapsulated encapsulates paraphrases
    quotes cites invoked invokes echoed echoes repeated repeats reaffirmed reaffirms restated restates clarifying
    disclosed discloses divulged divulges confided confides confessed confesses allowed allows relayed relays
    related relates signed inscribed scrawled scribbled penned jotted blogged blogs headlined recommends recommended
    recommending advocates advocated bedauerte bedauert wünschte unterstrich unterstreicht hob hebt mahnen fasste
    fasst schilderte schildert erinnerte erinnert winkte ergänzen präzisierte präzisiert verlangte verlangt
    plädierte plädiert appellierte appelliert drohte droht lästerte lästert schwärmte schwärmt jubelte jubelt
    witzelte witzelt stöhnte stöhnt brummte brummt flüsterte flüstert schrie schreit verkündete verkündet
    prognostizierte prognostiziert vermutete vermutet rechtfertigte rechtfertigt widersprach widerspricht
    unterstellte unterstellt attestierte attestiert bescheinigte bescheinigt empfahl empfiehlt riet rät konstatierte
    konstatiert konzedierte frotzelte stichelte ätzte ätzt wetterte wettert polterte poltert giftete legte
    formulierte formuliert pflichtete bekannte bekennt offenbarte verriet verrät zürnte erläuterte erläutert
    bedankte entschuldigte nuschelte beschwerte beschwert martela tempère tempéré pointe pointé s’amuse s’étonne
    s’indigne s’alarme s’exclame s’interroge relève relevé souffle soufflé murmure murmuré marmonne crie crié hurle
    hurlé bougonne grince grincé peste pesté tempête enrage s’énerve complète complété corrige corrigé concède
    concédé admet admis certifie certifié jure juré garantit garanti prédit pronostique alerte alerté recommande
    recommandé préconise plaisante plaisanté sourit souri rigole rit martelait tance vante vanté salue salué
    proclame proclamé clame clamé scande scandé décrit décrivait s’écrie renchérissait enchaîne enchaîné embraye
    conteste contesté zanja zanjar sentencia sentenció remacha remachó apostilla apostilló puntualiza puntualizó
    ironizó bromea suspira suspiró exclama ríe sonríe susurra susurró grita gritó protesta protestó queja quejó
    rememora rememoró evoca evocó cuenta contó narra narró resumió detalla detalló abunda abundó incide incidió
    constata constató vaticina vaticinó augura auguró advirtiendo recomienda recomendó aconseja aconsejó reivindica
    reivindicó clama clamó arremetió arremete fustigó censura censuró rebatió objeta objetó admitía confiesa jura
    juró garantiza garantizó proclama proclamó definió describió valora valoró enfatiza enfatizó remata remató
    refiere refirió revela reveló explicaban puntualizza puntualizzato rincara rincarato attacca attaccato ammonisce
    ammonito esorta esortato rivendica rivendicato insistito scherza scherzato ride sorride sussurra grida gridato
    protestato confida confidato rivela rivelato evidenzia evidenziato segnala segnalato illustra rimarca rimarcato
    osservò auspica auspicato conferma confermato smentisce smentito contestato obietta riassume riassunto prosegue
    proseguito incalzato descrive descritto definiva garantisce garantito giura sintetizza spiegano raccontano
    relatou narrou recorda recordou confidencia brinca brincou suspirou gritou protestou queixa queixou enfatizou
    reforça reforçou reitera reiterou salienta sublinha frisa sustenta sustentou sugere sugeriu aponta apontou
    denunciou descreve descreveu definiu prevê previu estimou assegura assegurou jurou revelou confirma confirmou
    nega negou orienta orientou recomenda recomendou aconselha arremata arrematou emenda emendou diziam contava
    contaram anlatıyordu söylüyordu belirtiyordu haykırdı bağırdı fısıldadı itiraf mırıldandı yakındı sitem isyan
    seslendi anımsattı özetledi aktarıyor yanıtlıyor dedik savunuyordu diyordu
    рассказывал рассказывала вспомнил вспомнила улыбается смеётся вздыхает вздохнула вздохнул шутит пошутил
    пошутила кричит крикнул кричала шепчет прошептал жалуется сообщалось признаётся призналась признаёт поясняет
    поясняла уточняет настаивает настаивал настаивала констатирует напоминает подытоживает резюмирует обещает
    пообещала обещал предупреждал поддержал поддержала поддерживает поблагодарил прокомментировали ответили сообщили
    написали рассказали пояснили подчеркнули объявили признали парирует добавили
    admit affirm agree allege announce assert believe blame boast caution clarify complain concede confirm contend
    declare denounce disagree emphasise emphasize exclaim insist lament maintain opine plead pledge predict proclaim
    protest quip recall reckon recount reiterate remark remember remind reply respond reveal stress testify tweet
    urge vow whisper wonder advise answer consider continue counter cry deem demand estimate expect fear hail hint
    hope inform joke mock object post promise reflect regard report shout slam speculate talk view comment
    citing dubbing labeling branding alleging quiping threatening protesting proposing implying denouncing
    condemning criticising criticizing praising hailing slaming blasting mocking dismissing rejecting questioning
    echoing repeating emphasising emphasizing highlighting underlining invoking proclaiming disclosing texting
    emailing screaming yelling whispering muttering murmuring crying sobbing sighing laughing elaborating reasoning
    musing speculating estimating calculating finding holding disagreeing objecting retorting begging appealing
    counseling instructing ordering thanking thundering fuming raging threatens threatened threaten implies implied
    questions questioned thanked thanks spray-painted sprayed painted carved engraved scratched
    belirtildi vurgulandı kaydedildi savunuldu açıklandı denildi bildirildi verwies verweist
    welcomed welcomes welcoming apologised apologized apologises apologizes apologising apologizing threatened
    saluted salutes seconded
    regretted regrets regretting rechnet rechnete schätzt schätzte évoquer parler dénoncer murmura murmuró mormora
    mormorò sussurrò calcula
    calculó murmurou murmura отвечают отвечали объясняют объяснили рассказывают подчеркивают добавляют поясняют
    пояснили уточняют
    уточнили обещают обещали настаивают жалуются напоминают заверяют заверили заверил заверила признают признаются
    treats treated treat interprets interpreted understands understood
    acusan acusaron acusaba объясняют смеётся смеется
    gesprochen genannt geschrieben versprochen zurückgewiesen begrüßt
    räumt gibt fügt kündigt teilt stellt wendet wandte setzt lenkt lenkte
    alega alegó alegan alegou alegam опроверг опровергла опровергли говорится делится поделился
    поделилась радуется возмущаются удивляется согласился aplaude niega desmiente creyó esulta chama pergunta atira
    atirou esclarece esclareceu bestreitet bestritt beschreibt beschrieb condemns praises dismisses rejects defends
    requires prohibits obliges prescribes guarantees stipulates forbids
    sapere saber mitteilen ausrichten verlauten began begins invoque invoqué invoquent invoca invocó invocou interrompt
    interrompu interrumpió interrumpe interruppe interrotto interrompeu interrompe unterbricht unterbrach berief beruft
    quejaba quejan contaba denunciaba respondía avvertiva rispondeva chiedeva prometteva perguntava respondia reconhecia
    propone propuso propose propôs propõe propõem propongono возмущалась
    agradece agradeció agradeceu ringrazia ringraziato remercie remercié dankt dankte благодарит
    """
)
REPORTING_VERBS = _LISTED | turkish_forms() | conjugated() | STANCE_VERBS
AUXILIARIES = word_set(
    """
    also then later once again have has had is was were been will would recently reportedly famously repeatedly
    publicly
    already just now still even only simply first finally previously bluntly himself herself themselves further
    a ont ha han hat haben hatte habe auch bereits zudem später weiter così poi anche après ensuite aussi également
    también luego depois também ainda também затем также ранее позже потом avait avaient ayant lui est fait
    m’a t’a l’a m’avait m'a s’est mir uns ihm ihnen nous lui leur
    não nunca nicht nie jamais mai
    только лишь уже ещё всё
    """
)
"""Adverbs and auxiliaries that stand between a subject and its verb."""
OBJECT_VERBS = word_set(
    """
    told tells tell telling asked asks ask urged urges urging reminded reminds informed informs advised warned accused
    called calls labelled labeled dubbed quoted cited praised criticized criticised condemned described describes
    """
)
"""English verbs whose next noun is the hearer or the thing spoken of, never the speaker."""
WEAK_VERBS = (
    word_set(
        """
    put puts read reads reading held found ruled note notes state states report reports claim claims comment comments
    post posts called calls calling call dubbed labelled labeled termed thought believed believes thinks posed reason
    speak speaks spoke talks talked answers demand demands promise promises cries objects protests counters stellte
    gab fügte teilte räumte hieß heißt find weist wies weisen wiesen
    sees saw finds considers considered deems deemed regards regarded views viewed estimates estimated finden fanden
    hält halten hielt warf werfen wirft considère parle parlé évoque habla parlano fala falou stima estima teme
    kündigte note noté juge promis détail conta informa der pregunta critica defende
    figures figured forecast forecasts related relates signed allowed allows offers offered orders ordered directed
    directs
    brands brand branded provides provided mandates calculates calculated highlights underlines appeals petitions
    invoked invokes
    repeated repeats echoed echoes depicts depicted corrected grins smiles smiled shrugs nodded legte hob hebt
    fasste fasst riet rät
    verriet admis relève relevé pointe corrige souffle balaie complète raconte conta contó cuenta refiere valora
    define describe
    reforça aponta orienta sugere prevê segnala evoca conferma illustra
    accuse advise answer boast complain consider continue counter cry deem demand describe estimate expect fear hail
    hint hope inform joke mock object post promise reflect regard report shout slam speculate talk view comment
    predict protest quip reply stress urge vow wonder recall
    questions thanks questioned sprayed painted carved engraved scratched holding finding ruling ordering telling
    labelling branding highlighting posting texting
    verwies verweist
    welcomes threatens seconded
    rechnet rechnete schätzt schätzte évoquer parler dénoncer
    treats treated treat interprets interpreted understands understood
    räumt gibt fügt kündigt teilt stellt wendet wandte setzt lenkt lenkte
    requires prohibits obliges prescribes guarantees forbids chama pergunta atira atirou делится
    sapere saber mitteilen ausrichten verlauten began begins invoque invoqué invoquent invoca invocó invocou interrompt
    interrompu interrumpió interrumpe interruppe interrotto interrompeu interrompe unterbricht unterbrach berief beruft
    wollte wollten begann begannen beginnt contaba propone propuso propose propôs propõe propõem propongono dankt dankte
    """
    )
    | (doubtful() - _LISTED)
    | (STANCE_VERBS - _LISTED)
)
"""Verbs and look-alikes that report only close to the quoted words."""
