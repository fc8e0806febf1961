"""Words that hand words over to a speaker: reporting verbs, "according to", pronouns and titles, in eight languages."""

import re

from refcheck.text.wordlists import word_set

REPORTING_VERBS = word_set(
    """
    said says say saying told tells tell telling asked asks ask asking added adds add adding wrote writes write writing
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
    thought
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
    sees saw finds considers considered deems deemed regards regarded views viewed argues estimates estimated
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
    """
)

AUXILIARIES = word_set(
    """
    also then later once again have has had is was were been will would recently reportedly famously repeatedly publicly
    already just now still even only simply first finally previously bluntly himself herself themselves further
    a ont ha han hat haben hatte habe auch bereits zudem später weiter così poi anche après ensuite aussi également
    también luego depois também ainda também затем также ранее позже потом avait avaient ayant lui est fait
    """
)
"""Adverbs and auxiliaries that stand between a subject and its verb."""

DETERMINERS = word_set(
    """
    the a an its his her their our my this that these those any no every each of some der die das ein eine einer den
    dem le
    la les un une des du el los las una il lo gli o os as um uma du
    """
)
"""Words after which a reporting verb's look-alike is a noun: "the state", "his claims"."""

OBJECT_VERBS = word_set(
    """
    told tells tell telling asked asks ask urged urges urging reminded reminds informed informs advised warned accused
    called calls labelled labeled dubbed quoted cited praised criticized criticised condemned described describes
    """
)
"""English verbs whose next noun is the hearer or the thing spoken of, never the speaker."""

WEAK_VERBS = word_set(
    """
    put puts read reads reading held found ruled note notes state states report reports claim claims comment comments
    post posts called calls calling call dubbed labelled labeled termed thought believed believes thinks posed reason
    speak speaks spoke talks talked answers demand demands promise promises cries objects protests counters stellte
    gab fügte teilte räumte hieß heißt
    sees saw finds considers considered deems deemed regards regarded views viewed estimates estimated finden fanden
    hält halten hielt warf werfen wirft considère parle parlé évoque habla parlano fala falou stima estima teme
    kündigte note noté juge promis détail conta informa der pregunta critica defende
    """
)
"""Verbs and look-alikes that report only close to the quoted words."""

ACCORDING_TO = re.compile(
    r"(?:\baccording to|\bin the (?:words|view|opinion) of|\bas reported by|\bquoted by|\bd[’']après|\bselon|"
    r"\bpour reprendre les mots de|"
    r"\bsegún|\bde acuerdo con|\ben palabras de|\ba juicio de|\bsecondo|\ba detta di|\bstando a|\bsegundo|"
    r"\bde acordo com|\bà en croire|\bau dire de|\ba decir de|\ba sentire|"
    r"\blaut|\bnach Angaben (?:von|der|des)|\bso\b|\bzufolge|\bnach den Worten (?:von|der|des)|\bpara\b|"
    r"\bпо словам|\bпо мнению|\bпо данным|\bкак сообщает|\bсогласно)\s+",
    re.IGNORECASE,
)

ATTRIBUTING_START = re.compile(
    r"(?:According to|As (?:reported|stated|noted|argued|shown|described|explained) (?:by|in)|In (?:a|an|the|"
    r"his|her|their|its) "
    r"(?:\w+ ){0,3}(?:report|survey|study|interview|article|paper|statement|speech|poll|analysis|letter|book|post)|"
    r"Laut|Nach Angaben|Nach einem|Einem Bericht|Selon|D[’']après|Según|De acuerdo con|Secondo|Segundo|De acordo com|"
    r"По данным|По словам|По мнению|Согласно|Как сообщает)\b"
)

PRONOUNS_HE = word_set("he his him er ihm il lui él lui egli ele он его")
PRONOUNS_SHE = word_set("she her hers elle ella lei ela она её ее")
SPEAKER_PRONOUNS = re.compile(
    r"(?:he|she|they|I|we|er|sie|il|elle|ils|elles|él|ella|ellos|ellas|lui|lei|egli|ele|ela|eles|elas|on|o|он|"
    r"она|они)\Z",
    re.IGNORECASE,
)

PLURAL_PRONOUNS = word_set(
    "they we i you wir ich ils elles nous je ellos ellas nosotros loro noi eles elas nós они мы я on"
)
"""Pronouns that stand for several people, or for the author: nobody is put in their place."""

TITLE_WORDS = word_set(
    """
    President Vice-President Vice Prime Minister Premier Chancellor King Queen Prince Princess Emperor Sultan Emir
    Sheikh
    Senator Congressman Congresswoman Representative Governor Mayor Deputy Speaker Ambassador Envoy Secretary
    Secretary-General Director Director-General Chairman Chairwoman Chair Chairperson Chief Executive Officer CEO
    CFO CTO
    COO Commissioner Justice Judge Attorney General Colonel Major Captain Lieutenant Sergeant Admiral Marshal
    Commander
    Professor Prof Dr Doctor Sir Dame Lord Lady Baroness Mr Mrs Ms Miss Mx Rev Reverend Father Sister Brother Bishop
    Archbishop Cardinal Pope Imam Ayatollah Mullah Maulana Rabbi Saint Gen Col Maj Capt Lt Sgt Adm Gov Sen Rep Hon St
    Foreign Defense Defence Interior Finance Health Economy Education Justice Energy Press Spokesman Spokeswoman
    Spokesperson Analyst Professor Leader Founder Co-founder Head Editor Correspondent Reporter Author Researcher
    Former
    Acting Interim Senior Junior First Second Detective Inspector Superintendent Constable Coach Manager Economist
    Bundeskanzler Bundeskanzlerin Kanzler Kanzlerin Präsident Präsidentin Bundespräsident Minister Ministerin
    Außenminister
    Außenministerin Innenminister Innenministerin Finanzminister Finanzministerin Verteidigungsminister
    Wirtschaftsminister Councillor Councilor Alderman Principal Warden Bürger Forscher Premierminister
    Premierministerin
    Gesundheitsminister Bürgermeister Bürgermeisterin Oberbürgermeister Oberbürgermeisterin
    Sprecher
    Sprecherin Regierungssprecher Professorin Herr Frau Vorsitzende Vorsitzender Chef Chefin Direktor Direktorin
    Leiter
    Leiterin Ministerpräsident Ministerpräsidentin Staatssekretär Generalsekretär Geschäftsführer Geschäftsführerin
    Polizeisprecher Polizeisprecherin Landrat Landrätin Forscher Forscherin Ökonom Ökonomin
    Président Présidente Ministre Premier Première Maire Monsieur Madame Mme Mlle Mgr Me Chancelier Chancelière
    Directeur
    Directrice Professeur Docteur Sénateur Sénatrice Député Députée
    Presidente Presidenta Ministro Ministra Primer Primera Canciller Alcalde Alcaldesa Señor Señora Sr Sra Doña
    Doctora
    Director Directora Senador Senadora Diputado Diputada Portavoz Gobernador Gobernadora Rey Reina Papa Profesor
    Profesora Sindaco Sindaca Signor Signora Sig Dott Dottor Dottoressa Onorevole Professore Professoressa Premier
    Primeiro Primeira Prefeito Prefeita Governador Governadora Dona Deputada Deputado Senhora Senhor Doutor
    Doutora
    Cumhurbaşkanı Başbakan Bakan Bakanı Başkanı Başkan Belediye Dışişleri İçişleri Maliye Profesör Doktor Sayın Bay
    Bayan
    Sözcüsü Sözcü Müdürü Genel
    Tarihçi Gazeteci Yazar Avukat Ekonomist Uzman Uzmanı Araştırmacı Akademisyen Siyasetçi Milletvekili Vali Valisi
    Büyükelçi Büyükelçisi Sosyolog Doç Doçent Öğretmen Muhtar Rektör Rektörü Sekreteri Komutanı Lideri Hukukçu Iktisatçı
    İktisatçı Siyasetbilimci Mühendis Doktoru Müdür Şef
    Президент Премьер Министр Канцлер Король Королева Принц Сенатор Губернатор Мэр Посол Глава Директор Профессор
    Доктор
    Господин Госпожа Депутат Председатель Секретарь Генерал Полковник
    """
)
"""Capitalised words that stand before a name and are no part of it."""

ROLE_NOUNS = word_set(
    """
    fuentes fonti fontes sources kreise quellen kaynaklar источники mediator widow fisherman
    president minister chancellor governor mayor senator spokesman spokeswoman spokesperson director chief chairman
    chairwoman chair head leader professor analyst researcher economist ambassador official officer officials
    secretary
    commissioner judge lawyer attorney author writer editor correspondent reporter journalist historian scientist
    engineer manager coach captain general colonel commander founder executive expert doctor nurse teacher farmer
    resident residents activist critic critics police prosecutor witness neighbour neighbor student worker driver
    owner
    council ministry government company bank agency department report statement letter embassy court army military
    party union office committee organisation organization group team paper newspaper study survey auditor auditors
    inspector inspectors engineer engineers scientist scientists councillor councilor deputy aide adviser advisor
    politician politicians lawmaker lawmakers opposition administration authorities authority board commission
    governorate neighbours neighbors villager villagers eyewitness eyewitnesses survivor survivors mother father son
    daughter wife husband brother sister widow friend colleague counterpart predecessor successor consultant
    psychologist
    biologist physicist geologist climatologist ecologist sociologist philosopher poet novelist director filmmaker
    actor
    actress singer musician composer player captain goalkeeper trader banker investor entrepreneur developer architect
    ambassadors envoy envoys diplomat diplomats negotiator negotiators soldier soldiers veteran veterans fisherman
    shopkeeper landlord tenant patient patients curator librarian archivist campaigner campaigners organizer organiser
    sprecher sprecherin minister ministerin bürgermeisterin bürgermeister polizei behörde ministerium
    ministre président présidente maire député députée économiste chercheur chercheuse directeur directrice porte-
    parole
    avocat avocate journaliste historien historienne politologue sociologue syndicaliste préfet procureur gouvernement
    ministro ministra presidente presidenta alcalde alcaldesa portavoz economista director directora profesor
    profesora
    historiador historiadora abogado abogada fiscal gobierno diputado diputada senador senadora analista investigador
    investigadora sindaco sindaca portavoce professore professoressa avvocato avvocata governo storico storica
    procuratore
    prefeito prefeita deputado deputada professora porta-voz pesquisador pesquisadora advogado advogada governador
    bakan bakanı başkan başkanı sözcü sözcüsü profesör uzman uzmanı yetkili milletvekili
    министр министра президент президента мэр мэра депутат депутата экономист экономиста директор директора глава
    главы
    эксперт эксперта политолог политолога аналитик аналитика представитель представителя представительница учёный
    пресс-секретарь пресс-секретаря юрист юриста историк историка профессор профессора губернатор губернатора
    """
)
"""Small-written nouns that can speak: "the mayor", "a ministry spokesman"."""
