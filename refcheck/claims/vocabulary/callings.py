"""Yet more nouns of people, in eight languages: callings, kin, and the parts that people have in an event."""

from refcheck.text.wordlists import word_set

CALLINGS = word_set(
    """
    investigator examiner coroner pathologist adjudicator moderator facilitator counsellor counselor nutritionist
    dietician dietitian matron radiologist anaesthetist obstetrician toxicologist pharmacologist bacteriologist
    ornithologist entomologist naturalist arborist geophysicist volcanologist astrophysicist cosmologist logician
    cryptographer tester cofounder inventor importer exporter shipper shipowner haulier cabbie rider signaller
    controller stewardess purser navigator harbourmaster co-pilot fitter joiner roofer subcontractor convener
    marcher rioter looter bystander onlooker passer-by passers-by passerby townsperson townspeople nomad herder
    goatherd pastoralist planter peasant sharecropper farmworker labourer laborer picker packer greengrocer
    fishmonger vendor hawker wholesaler valuer appraiser realtor landlady renter homebuyer adjuster appellant
    respondent petitioner litigant advocate usher foreperson trooper patrolman gamekeeper poacher smuggler
    trafficker gangster mobster hitman fugitive convict parolee suspect offender perpetrator assailant attacker
    gunman sniper bomber hostage hijacker kidnapper abductor relative guardian babysitter schoolteacher alumnus
    alumna schoolboy schoolgirl adolescent youth youngster toddler gentleman bachelor bride groom newlywed
    acquaintance officeholder bureaucrat prefect chieftain elder king queen emir monarch courtier butler valet maid
    housekeeper barman sommelier receptionist traveller traveler mountaineer skier surfer diver rower yachtsman
    angler hunter marksman boxer wrestler footballer winger linesman spectator pundit sub-editor proprietor
    memoirist conservator restorer ethnographer curate pope friar abbot mufti cleric preacher evangelist missionary
    pilgrim worshipper parishioner organist chorister songwriter lyricist baritone bassist bandleader film-maker
    cinematographer stuntman dressmaker milliner cobbler jeweller goldsmith blacksmith engraver gallerist benefactor
    sponsor helper rescuer medic fireman policeman policewoman paratrooper conscript recruit deserter draftee
    reservist mercenary guerrilla jihadist separatist warlord spy informer scammer fraudster conman swindler forger
    burglar thief pickpocket mugger arsonist vandal trespasser asylum-seeker expat returnee deportee immigrant
    emigrant stranger tribesman clansman rival challenger incumbent candidate contender nominee front-runner
    frontrunner backer ally executor beneficiary creditor debtor administrator publicist canvasser speechwriter
    ghostwriter fixer stringer urbanist technologist geneticist neuroscientist clinician practitioner grandma
    grandpa granny grandad stepdaughter half-brother half-sister sister-in-law brother-in-law mother-in-law
    father-in-law caseworker careworker groundsman binman dustman milkman lifeguard bouncer doorman watchman
    attendant cashier freelancer agent goalscorer quarterback pitcher batsman bowler jockey breeder signatory
    signatories mourner mourners camper tattooist masseur undertaker gravedigger sexton verger bellringer astronaut
    cosmonaut physiologist physiotherapist optometrist osteopath audiologist haematologist nephrologist urologist
    rheumatologist parasitologist mycologist zookeeper falconer taxidermist lexicographer philatelist numismatist
    palaeontologist paleontologist egyptologist sinologist medievalist musicologist folklorist genealogist
    hydrogeologist agronomist horticulturalist viticulturist ichthyologist primatologist ethologist neurosurgeon
    ombudsperson spokesmen spokeswomen chairmen policymaker policymakers peacekeeper peacekeepers jurists grandchild
    grandchildren babysitters flatmates schoolmate schoolmates lookout bookseller newsagent canoeist paraglider
    balloonist motorcyclist biker skater gymnast sprinter marathoner triathlete decathlete arborists stonemason
    mason thatcher glazier bricklayers scaffolder crofter drover muleteer lockkeeper lighthouse-keeper
    ermittler ermittlerin fahnder schöffe schöffin nebenklägerin nebenkläger beschuldigte beschuldigter
    hinterbliebene hinterbliebener bürger bürgerin mieter vermieter vermieterin installateur dachdecker elektriker
    metzger fleischer förster försterin jäger kapitän schaffner pilotin oberarzt oberärztin chefarzt hausarzt
    kinderarzt hebamme apotheker sanitäter feuerwehrmann polizist oberst hauptmann dozent dozentin volkswirt
    meteorologe geologin physiker physikerin chemiker architekt künstler künstlerin dirigent dirigentin musiker
    lektor lektorin verlegerin reporterin moderatorin kolumnist kolumnistin pastorin küster rabbiner ortsvorsteher
    ortsvorsteherin referent referentin beamtin kellner köchin kunde kundin verkäuferin seniorin onkel tante oma
    enkel enkelin demonstrant demonstrantin flüchtling ehrenamtliche ehrenamtlicher helfer torwart bewohner insasse
    häftling wärter botschafterin botschafter gesandte gesandter mitbewerber gegenkandidat kandidat kandidatin
    spitzenkandidat spitzenkandidatin nachfolger nachfolgerin vorgänger vorgängerin lebensgefährtin imkerin
    schreiner tischler schlosser maurer maler bestatter fährmann
    enquêteur enquêtrice substitut greffier greffière huissier notaire plaignant plaignante prévenue rescapé
    rescapée survivant survivante riveraine artisan plombier électricien boulangère boucher bouchère vigneronne
    maraîcher maraîchère berger bergère marin conducteur conductrice cheminot cheminote routier contrôleur
    contrôleuse pilote hôtesse aide-soignant aide-soignante soignant soignante urgentiste chirurgienne pédiatre
    pharmacien pharmacienne sage-femme élu élue vice-président vice-présidente délégué déléguée diplomate
    ambassadeur ambassadrice universitaire politiste géographe écologue ingénieure comédien comédienne libraire
    rédacteur rédactrice chroniqueur chroniqueuse institutrice instituteur proviseure grand-mère grand-père mari
    veuf veuve copain copine client cliente restauratrice serveur serveuse cuisinier cuisinière hôtelier hôtelière
    agente employé employée adolescente réfugié réfugiée exilé exilée candidat opposant opposante sélectionneur
    sélectionneuse arbitre supporteur supportrice spécialiste médiateur médiatrice inspecteur inspectrice
    rapporteure homologue prédécesseur successeur nièce neveu oncle cousine bailleur bailleresse locuteur
    ostréiculteur ostréicultrice céréalier céréalière maçon menuisier couvreur garagiste coiffeur coiffeuse caissier
    caissière magistrats bâtonnier bâtonnière syndicalistes lycéens étudiants
    inspectora fiscala imputada casero casera portera fontanero electricista panadera panadero carnicero pescadera
    pescadero cocinero cocinera camionero maquinista piloto azafata marinero jornalera viticultor viticultora
    cirujana pediatra farmacéutico farmacéutica sargento voluntaria funcionaria diplomática embajador embajadora
    sociólogo socióloga politólogo politóloga geógrafo geógrafa climatólogo climatóloga librero librera redactor
    redactora columnista alumno abuela abuelo esposa esposo marido mujer clienta refugiado refugiada migrante
    candidato candidata opositor opositora lideresa delantero capitana árbitro árbitra aficionado aficionada
    consultor consultora comunero comunera homólogo antecesor antecesora sucesor sucesora querellante denunciante
    demandante acusación perjudicado perjudicada afectado afectada tía tío sobrino sobrina nieto nieta cuñado cuñada
    suegra vocero vocera intendente camillero barrendero mariscadora marisquero apicultor apicultora sindicalistas
    exministra exalcalde exalcaldesa expresidenta
    investigatore investigatrice inquirenti procuratrice indagato indagata proprietaria proprietario portiere
    idraulico elettricista panettiere macellaio cameriere cameriera ristoratrice camionista autista macchinista
    pilota marinaio pastore viticoltore viticoltrice chirurgo chirurga farmacista pompiere vigile poliziotto
    poliziotta carabiniere maresciallo colonnello senatrice amministratore amministratrice impiegata delegato
    delegata funzionario funzionaria diplomatico diplomatica ambasciatore ambasciatrice sociologo sociologa
    politologo politologa geografo geografa climatologo climatologa ingegnera architetta romanziere romanziera
    editrice libraio libraia alunno alunna nonno nonna moglie marito zio zia nipote cugino cugina rifugiato
    rifugiata oppositore oppositrice attaccante capitano arbitro tifoso tifosa specialista consulente omologo
    predecessore successore querelante gestore gestrice titolare albergatrice bagnino parrucchiera governatrice
    governatore presidentessa vicesindaco vicesindaca
    inspetor inspetora porteiro encanador eletricista padeiro açougueiro cozinheiro cozinheira caminhoneiro
    marinheiro farmacêutico farmacêutica bombeiro bombeira policial funcionário funcionária diplomata embaixador
    embaixadora climatologista cantor cantora romancista livreiro livreira colunista aluno aluna avó avô mulher
    treinador treinadora atacante goleiro capitão torcedor torcedora autarca bastonário bastonária antecessor
    antecessora sucessor sucessora tio tia neto neta sobrinho sobrinha cunhado cunhada sogra pescadora marisqueira
    catadora catador estivador
    estivadora estibador portuário borracheiro frentista feirante cabeleireira lavrador lavradora quilombola cacica
    müfettiş bilirkişi bakkal kasap fırıncı terzi berber kaptan çoban sendikacı madenci eczacı şair vali vekil elçi
    komutan asker itfaiyeci eylemci velisi abisi ablası dedesi teyzesi amcası mülteci göçmen yetkilisi danışman
    danışmanı çalışanı garson aşçı taksici temsilci temsilcisi üyesi direktörü sakini sahibi mimarı hekim kiracısı
    dükkâncı hemşiresi öğretmeni öğrencisi
    арендатор продавец продавщица пекарь мясник таксист машинист пастух педиатр фармацевт аптекарь аптекарша
    воспитательница воспитатель доцент географ климатолог редактор поэт поэтесса имам посол дипломат командир
    пожарный спасатель доброволец родитель бабушка дедушка внук внучка беженец беженка специалист консультант
    бизнесмен организатор участник участница зритель вратарь болельщик тётя дядя племянник племянница тёща свекровь
    кандидат соперник сменщик предшественник преемник преемница собеседник собеседница истец ответчик пострадавший
    пострадавшая москвичка дачник дачница
    """
)
"""Nouns of people who speak in reports; words that are as often something else are left out."""
