"""Titles before a name, and nouns that name somebody who can speak."""

from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.callings import CALLINGS
from refcheck.claims.vocabulary.professions import PROFESSIONS
from refcheck.claims.vocabulary.trades import TRADES
from refcheck.text.wordlists import word_set

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
    Archbishop Cardinal Pope Cllr Supt Insp Det Ald Revd Fr Engr Shri Smt Pastor Baron Drs Haji
    Imam Ayatollah Mullah Maulana Rabbi Saint Gen Col Maj Capt Lt Sgt Adm Gov Sen Rep Hon St
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
    Sözcüsü Sözcü Müdürü Genel Muhtarı Rektörü Kaymakamı Temsilcisi Koordinatörü Danışmanı Üyesi Yöneticisi Avukatı
    Kurucusu Sahibi Yazarı Editörü Öğretmeni Yardımcısı Vekili Başkanvekili Savcısı Yargıcı
    Tarihçi Gazeteci Yazar Avukat Ekonomist Uzman Uzmanı Araştırmacı Akademisyen Siyasetçi Milletvekili Vali Valisi
    Büyükelçi Büyükelçisi Sosyolog Doç Doçent Öğretmen Muhtar Rektör Rektörü Sekreteri Komutanı Lideri Hukukçu
    Iktisatçı
    İktisatçı Siyasetbilimci Mühendis Doktoru Müdür Şef
    Президент Премьер Министр Канцлер Король Королева Принц Сенатор Губернатор Мэр Посол Глава Директор Профессор
    Доктор
    Господин Госпожа Депутат Председатель Секретарь Генерал Полковник
    """
)
"""Capitalised words that stand before a name and are no part of it."""

_PERSON_NOUNS = word_set(
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
    junta regime militia cabinet parliament senate tribunal regulator watchdog charity college university hospital
    school trust firm manufacturer supplier operator airline retailer campaign coalition alliance movement
    federation cooperative network institute foundation think-tank ngo panel inquiry ombudsman taskforce delegation
    mission consulate platform publisher broadcaster museum unions midwife midwives baker carpenter fisher fishermen
    shepherd grower growers rancher blogger imam priest pastor vicar monk nun refugee refugees migrant migrants
    protester protesters demonstrator passenger passengers parent parents pupil pupils girl boy man woman men women
    teenager pensioner retiree father-of-two mother-of-three technician mechanic electrician plumber chemist
    astronomer linguist anthropologist archaeologist virologist epidemiologist immunologist oceanographer
    hydrologist glaciologist seismologist meteorologist statistician demographer geographer criminologist theologian
    ethicist lecturer scholar scholars academic academics dean rector principal headteacher headmaster headmistress
    paramedic paramedics firefighter firefighters detective superintendent constable sheriff marshal sergeant
    lieutenant pilot pilots sailor skipper crewman cook chef waiter waitress butcher barber tailor seamstress weaver
    miner miners smallholder beekeeper vintner winemaker forester ranger warden vet veterinarian pharmacist dentist
    surgeon physician psychiatrist therapist paediatrician cardiologist oncologist gp solicitor barrister magistrate
    notary clerk registrar treasurer accountant bookkeeper broker strategist forecaster pollster lobbyist
    whistleblower insider source informant translator interpreter guide courier photographer cameraman designer
    sculptor painter illustrator playwright screenwriter producer conductor pianist violinist cellist soprano tenor
    dancer choreographer comedian presenter host anchor columnist commentator essayist biographer chronicler
    dramatist influencer youtuber streamer gamer hacker programmer coder executives shareholder shareholders
    stakeholder chairperson vice-chair vice-president co-founder co-author coauthor co-director undersecretary
    under-secretary rapporteur premier congressman congresswoman assemblyman assemblywoman alderman councilman
    councilwoman selectman mp mps mep meps legislator legislators parliamentarian minister-president prime-minister
    vicepresident caretaker janitor guard guards cleaner gardener postman postwoman innkeeper publican hotelier
    restaurateur grocer florist stallholder busker squatter tenants homeowner homeowners landowner landowners
    commuter cyclist motorist trucker truckers docker dockers striker strikers picket organizers convenor steward
    descendant heir heiress grandson granddaughter grandmother grandfather nephew niece cousin aunt uncle stepfather
    stepmother partner spouse fiancé fiancée godfather godmother twin classmate roommate flatmate teammate co-worker
    coworker boss employer employee employees staffer staffers trainee apprentice intern volunteer volunteers donor
    donors verein verband behörden gericht landgericht staatsanwaltschaft bundesrechnungshof rechnungshof
    gewerkschaft konzern unternehmen stiftung kommission regierung stadt stadtverwaltung kreis gemeinde partei
    fraktion kläger verteidiger anwalt anwältin zeuge zeugin nachbar nachbarin anwohner anwohnerin lehrer lehrerin
    landwirt landwirtin bäuerin bauer wirt wirtin studentin schülerin schüler mutter vater tochter sohn schwester
    bruder witwe ehemann ehefrau experten experte expertin forscher forscherin kritiker kritikerin beobachter
    beobachterin betroffene autor autorin verfasser studie bericht gutachten direction syndicat syndicats groupe
    entreprise association collectif ministère préfecture mairie parquet cour parti ong fondation institut rapport
    étude auteur auteure auteurs experts habitante habitant habitants riverain riverains voisin voisine agriculteur
    agricultrice éleveur éleveuse ouvrier ouvrière infirmier infirmière médecin enseignant enseignante élève
    étudiant étudiante militant militante avocats victime victimes témoin témoins mère père fils fille sœur frère
    épouse consejero consejera consejería ayuntamiento sindicato sindicatos empresa asociación plataforma fiscalía
    juez jueza policía informe estudio autores autora expertos experto experta vecino vecina vecinos agricultor
    agricultora ganadero ganadera maestro maestra médico médica enfermera enfermero estudiante activista activistas
    portavoces madre padre hijo hija hermana hermano viuda vecindad oposición partido fundación instituto ministerio
    delegación sindacato sindacati azienda associazione comitato procura tribunale giudice questura prefettura
    polizia carabinieri rapporto studio autori autore autrice esperti esperto esperta vicino residente residenti
    agricoltore operaio operaia infermiera medico insegnante studente studentessa attivista attivisti figlio figlia
    fratello sorella vedova opposizione partito fondazione istituto ministero regione comune assessore assessora
    consigliere consigliera deputato deputata associação comitê comissão juiz juíza polícia relatório estudo
    especialista especialistas morador moradora moradores operário enfermeira enfermeiro ativista ativistas mãe pai
    filho filha irmã irmão viúva oposição fundação ministério secretaria secretário secretária vereador vereadora
    promotor promotora delegado delegada prefeitura câmara bakanlık bakanlığı belediye dernek derneği sendika
    sendikası oda odası birliği vakfı partisi mahkeme savcılık valilik polis avukatı avukat doktor öğretmen öğrenci
    çiftçi işçi esnaf muhtar köylü araştırmacı araştırmacılar tarihçi gazeteci yazar uzmanlar yetkililer annesi
    babası kızı oğlu kardeşi eşi komşusu depremzede министерство министерстве ведомство ведомстве мэрия мэрии
    полиция полиции суд прокуратура прокуратуре следствие компания компании профсоюз партия партии правительство
    правительстве администрация администрации университет институт эксперты аналитики жители житель жительница
    учёные ученые врачи врач учитель учительница фермер рабочий рабочие адвокат адвокаты эколог экологи активист
    активистка активисты журналист журналистка социолог психолог мать отец сын дочь жена муж брат сестра вдова сосед
    соседка очевидец очевидцы чиновник чиновники источник представители
    memo memorandum email document ruling judgment verdict brief briefing audit dossier leaflet manifesto petition
    treaty
    contract resolution communiqué bulletin editorial transcript note message article clause section bill guideline
    guidelines
    directive regulation charter declaration preamble summary abstract appendix annex minutes diary inscription
    plaque sign
    poster placard banner label notice placards obituary advert advertisement prospectus brochure pamphlet circular
    affidavit
    indictment complaint lawsuit filing testimony post-mortem evaluation assessment review directorate secretariat
    bloc regulator
    letrado letrada professoressa gendarme curé qadi cadi intendant intendantin vorsitzender vorsitzende personalrat
    betriebsrat deichgraf
    tank tanks адвоката правозащитник правозащитница урбанист урбаниста
    foreman forewoman layman postdoc matriarch patriarch
    maestro maestra éducateur éducatrice animateur animatrice ex-presidente ex-ministro ex-président ex-ministre
    пенсионер пенсионерка застройщик подрядчик management
    """
)

ROLE_NOUNS = _PERSON_NOUNS | TRADES | CALLINGS | PROFESSIONS | BODY_NOUNS
"""Small-written nouns that can speak: "the mayor", "a ministry spokesman"."""

_FIRMS_TOO = word_set("operator owner landlord developer builder contractor retailer employer seller buyer distributor")
PEOPLE_NOUNS = ROLE_NOUNS - BODY_NOUNS - _FIRMS_TOO
"""Nouns of people alone: "it" never stands for them, as it may for an operator or owner."""
