"""Words that say what somebody is, not who: titles, offices and professions in the languages of the press."""

from functools import lru_cache

from refcheck.verify.quotations.names.plain_words import plain_word

TITLES = frozenset(
    """speaker
    mr mrs ms miss mx sir dame lord lady viscount
    viscountess baroness duchess countess marquess dr doctor prof professor president secretary-general vice
    prime minister
    chancellor premier
    senator congressman congresswoman representative rep governor mayor judge justice chief secretary
    general colonel
    captain major lieutenant sergeant admiral commander king queen prince princess pope bishop archbishop cardinal
    father reverend rabbi imam sheikh ayatollah ambassador director chairman chairwoman chair chairperson
    spokesman spokeswoman spokesperson deputy acting former ex foreign finance interior defence defense
    health education
    economy justice-minister attorney inspector superintendent officer chief-executive ceo cfo cto coach
    captain analyst
    economist author historian researcher scientist lawyer student teacher farmer resident president-elect
    mp mep md phd
    cllrs coun clr ald amb lieut
    sen gov pres capt cpt cllr councillor councilor councilman councilwoman alderman adm brig brigadier cmdr maj
    pfc cpl det detective insp supt dci marshal commodore commissioner sheriff warden treasurer solicitor barrister
    assemblyman assemblywoman msgr monsignor br brother sister pastor vicar provost principal rector
    lecturer surgeon nurse midwife engineer forecaster fisherman shopkeeper nutritionist epidemiologist geologist
    biologist chemist physicist psychologist sociologist virologist oceanographer campaigner activist novelist poet
    chef fire-chief police-chief councillors spokespeople undersecretary under-secretary envoy
    qc kc lj jsc obe mbe cbe frs
    jr sr iii ii esq co-founder founder head manager editor reporter correspondent journalist mps sgt lt gen
    col rev hon
    herr frau dr-ing präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin
    bundespräsident bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin
    regierungssprecher regierungssprecherin chef chefin direktor direktorin leiter leiterin vorsitzender
    vorsitzende
    abgeordneter abgeordnete professorin richter richterin anwalt anwältin außenminister außenministerin
    finanzminister finanzministerin innenminister innenministerin verkehrsminister verkehrsministerin
    monsieur madame mademoiselle mme mlle président présidente ministre premier première maire directeur
    directrice
    porte-parole député députée sénateur sénatrice professeur docteur chef cheffe
    señor señora sr sra don doña presidente presidenta ministro ministra alcalde alcaldesa portavoz director
    directora
    diputado diputada senador senadora profesor profesora doctor doctora
    signor signora sindaco sindaca presidente ministro ministra onorevole portavoce direttore direttrice
    senhor senhora prefeito prefeita porta-voz deputado deputada
    президент министр премьер-министр премьер мэр губернатор директор глава депутат сенатор профессор
    пресс-секретарь
    представитель представительница министр-президент господин госпожа
    міністр міністерка прем'єр мер голова речник речниця
    prezydent minister premier burmistrz poseł posłanka rzecznik rzeczniczka pan pani dyrektor
    burgemeester minister-president woordvoerder woordvoerster meneer mevrouw
    statsminister borgmester ordförande talesperson
    источник источники собеседник
    hazine ticaret sağlık eğitim ulaştırma tarım enerji bakan bakanı başbakan başbakanı cumhurbaşkanı başkan
    başkanı sözcü sözcüsü milletvekili büyükelçi büyükelçisi
    müdür müdürü vali valisi emekli dışişleri içişleri savunma maliye adalet belediye genel profesör doktor
    crown-prince then-secretary then-president then-minister then-governor then-mayor then-senator
    assessore assessora consigliere consigliera governatore ingegnere avvocato avvocata
    vereador vereadora deputado-federal governador governadora secretário secretária ministra-chefe
    concejal concejala fiscal consejero consejera secretario secretaria gobernador gobernadora abogado abogada
    landrat landrätin ministerpräsident ministerpräsidentin umweltminister umweltministerin staatssekretär
    staatssekretärin
    secrétaire conseiller conseillère préfet préfète procureur procureure avocat avocate
    президента министра директора губернатора мэра главы депутата генеральный гендиректор замминистра
    вице-премьер зампред председатель""".split()
) | frozenset(
    """composer conductor pianist violinist cellist guitarist drummer soprano tenor baritone choreographer dancer actor
    actress filmmaker screenwriter playwright sculptor painter photographer architect designer curator critic
    broadcaster presenter podcaster blogger columnist cartoonist translator publisher librarian archivist biographer
    philosopher theologian linguist anthropologist archaeologist astronomer mathematician statistician geneticist
    ecologist botanist zoologist ornithologist meteorologist climatologist seismologist volcanologist hydrologist
    immunologist oncologist cardiologist neurologist psychiatrist paediatrician pediatrician pharmacist veterinarian
    dentist paramedic firefighter consultant strategist pollster accountant auditor broker trader entrepreneur
    developer programmer technician electrician plumber carpenter builder butcher grocer florist hairdresser
    beekeeper brewer winemaker gardener forester ranger lifeguard skipper pilot astronaut striker midfielder defender
    goalkeeper winger sprinter swimmer cyclist rower jockey referee umpire headteacher headmaster headmistress
    superintendent registrar bursar clerk caretaker organiser organizer leader chairperson backbencher
    minister-designate rapporteur rapporteuse rapporteure
    komponist komponistin dirigent dirigentin pianist pianistin schauspieler schauspielerin regisseur regisseurin
    schriftsteller schriftstellerin autor autorin dichterin historiker historikerin soziologe soziologin biologe
    biologin geologe geologin physiker physikerin chemiker chemikerin psychologe psychologin ökonom ökonomin arzt ärztin
    lehrer lehrerin landwirt landwirtin gemeinderat gemeinderätin stadtrat stadträtin kreisrat kreisrätin
    altbürgermeister altbürgermeisterin ortsvorsteher ortsvorsteherin projektleiter projektleiterin architekt
    architektin händler händlerin winzer winzerin trainerin stürmer torhüter torwart kapitän schulleiter schulleiterin
    gewerkschafter gewerkschafterin unternehmer unternehmerin wirtin pfarrer pfarrerin bischof bischöfin
    compositeur compositrice écrivain écrivaine romancier romancière historien historienne sociologue biologiste
    géologue physicien physicienne économiste médecin infirmier infirmière agriculteur agricultrice éleveur éleveuse
    vigneron vigneronne boulanger boulangère libraire cinéaste réalisateur réalisatrice comédien comédienne
    chercheur chercheuse syndicaliste avocate-générale magistrat magistrate entraîneur entraîneuse
    gardien capitaine patron patronne counsel
    compositor compositora escritor escritora novelista historiador historiadora sociólogo socióloga biólogo bióloga
    geólogo geóloga físico física médico médica enfermero enfermera agricultor agricultora ganadero ganadera cineasta
    investigador investigadora entrenador entrenadora delantero delantera portero capitán sindicalista empresario
    empresaria maestra rector rectora edil concejal arquitecto arquitecta cantante
    compositore compositrice scrittore scrittrice storico storica sociologo sociologa biologo biologa geologo geologa
    fisico medico infermiere infermiera agricoltore agricoltrice regista ricercatore ricercatrice allenatore allenatrice
    attaccante portiere capitano sindacalista imprenditore imprenditrice procuratore procuratrice architetto
    escritor escritora historiador historiadora biólogo bióloga pesquisador pesquisadora treinador treinadora atacante
    goleiro
    композитор писатель писательница поэт историк социолог биолог геолог физик экономист врач режиссёр режиссер тренер
    адвокат юрист политолог аналитик прокурор судья ректор учитель учительница""".split()
)

# German joins what somebody does to the field ("Klimaforscherin"); endings that surnames have too are left out.
_ROLE_ENDINGS = tuple(
    """forscher forscherin minister ministerin sprecher sprecherin prasident prasidentin chef chefin leiter leiterin
    experte expertin trainer trainerin anwalt anwaltin direktor direktorin vorsitzende vorsitzender vorsitzenden
    wissenschaftler wissenschaftlerin professor professorin okonom okonomin ingenieur ingenieurin politiker
    politikerin sekretar sekretarin berater beraterin lehrerin arztin kommissar kommissarin beauftragte beauftragter
    abgeordnete abgeordneter kanzler kanzlerin handlerin pflegerin fahrerin historiker historikerin""".split()
)
_PLAIN_TITLES = frozenset(map(plain_word, TITLES))


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Tell whether a word is a title, alone or behind an employer ("ADAC-Sprecher")."""
    if word in _PLAIN_TITLES or ("-" in word and word.rsplit("-", 1)[1] in _PLAIN_TITLES):
        return True
    # The ending alone is no role, and neither are three letters before it ("Altchef").
    return word[4:].endswith(_ROLE_ENDINGS)
