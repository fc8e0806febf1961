"""More nouns that can speak, in eight languages: trades, offices, parties to a case, and the kinds of bodies."""

from refcheck.text.wordlists import word_set

TRADES = word_set(
    """
    abitante accusé accusée acrobat acteur actrice actriz actuary acusada acusado adjoint adjointe aktivist
    aktivistin albañil albergatore allenatore allenatrice allevatore ambientalista ami amica amici amico amie
    amiga amigo amigos amis analist analyste anciana anciano angehörige angeklagte angeklagter angestellte
    animator antrenör anziana anziano apiculteur aposentada aposentado arbeiter arbeitgeber arbitrator architecte
    architektin architetto arquitecta arquitecto arquiteta artista artiste arzt athlete ator atriz attaché attore
    attrice auctioneer automobilista autónomo avukatlar backbencher bailiff bakanlar balıkçı barista bartender
    beamte beautician biologa biologiste biologo bischof bispo bióloga biólogo boatman bombero botanist boulanger
    boyfriend brewer bricklayer brigadier builder bäcker bénévole cacique calciatore camarera camarero campesina
    campesino campesinos cantante capitaine capitán capogruppo cardeal cardenal cardinale caregiver carer
    cartoonist catedrática catedrático caterer chanteur chanteuse chaplain chauffeur chefe cheffe chica chico
    child childminder children chirurgien chirurgin cidadãos cientista científica científico cirujano cirurgião
    citizen citoyen cittadini ciudadanos claimant climatologue climber co-chair colega colegas collega colleghi
    collègue collègues comandante comerciante comisario commerciante commerçant commerçante commissaire compañera
    compañero compañeros concejal concejala concierge conseiller conseillère conservationist conservatives consul
    consumer contadina contadino contractor coordenador coordenadora coordinador coordinadora coordinateur
    coordinatore coordinatrice coronel corporal costureira counsel cronista cuoca cuoco customer dad dealer
    defendant defender delegate democrats demonstranten dermatologist desembargador detainee dezernent
    dezernentin diarista difensore diretor diretora direttore direttrice dirigeant dirigeante dirigente
    dispatcher distiller docente documentarian dono drummer duchess dueña dueño duke earl ecologista edil edila
    editora editore eigentümer eleştirmen eltern emekli empleada empleado empleados employeur empregado
    empresaria empresario empresária empresário engenheira engenheiro entraîneur entrenador entrenadora
    environmentalist erzieher erzieherin escritor escritora estudante evacuee ex-husband ex-wife expatriate
    fahrer familiares familiari familles fan ferryman fighter fighters financier fischer fisherman fonctionnaire
    fondateur fondatore fondatrice foreigner fotograf fotografo fotoğrafçı fotógrafo freeholder freiwillige
    funcionario fundador fundadora futbolcu futbolista físico gardien gardienne garimpeiro garimpeiros garçom
    garçon gastronom gastwirt gazeteciler genitori geologe geologo gerente gestor gewerkschafter geólogo
    giornalista girlfriend graduate grandparent greens guest guitarist gutachter gutachterin gynaecologist
    géologue gérant gérante gönüllü hairdresser hakim handwerker hemşire hiker hostelero idosa idoso imker
    impiegato imprenditore imprenditrice imputado imputata imputato indígenas infermiere ingegnere ingeniera
    ingeniero ingenieurin ingénieur inmate inquilina inquilino insurgent interviewee inviato islander işveren
    işçiler jefa jefe jeolog jornalero jornalista joueur joueuse jovem joven jubilada jubilado jueces jugador
    jugadora juge jurist jurista juriste juristin juror kardinal kaymakam kids kiracı komşu koordinatorin
    koordinatör krankenschwester kulturdezernent kurucu köylüler lady leaseholder liberals lider liderança lideri
    liquidateur listener locataire lodger lord lycéen lycéenne líder líderes machinist magistrada magistrado
    magistrat magistrato manifestant manifestante manifestantes manifestanti manifestants marchers mathematician
    mağdur menina menino midfielder mieterin milletvekilleri mimar motorista mum musicien musicienne músico müdür
    müteahhit nanny negoziante neurologist newcomer newsreader niña niño nonagénaire novelista obispo obrera
    obrero octogénaire operai operária opfer opponent optician orphan oyuncu paciente pacientes pajé paralegal
    parenti parlamentare parroco participant patiente patientin patron patronne paysan paysanne paysans paziente
    pazienti pecuarista pedestrian pediatrician pedreiro peer pensionata pensionato pensionista periodista perita
    perito personalratsvorsitzende pescador pescatore pfarrer pfarrerin pfleger pflegerin philanthropist
    philologist photographe physicien physicienne picketer piskopos plaintiff planner plasterer podcaster poeta
    policier policière politologe politologin pompier porte-parole postgraduate potter poète prefetto preside
    primario prisoner proches procurador procureure produtor produtora professeure proofreader propietaria
    propietario proprietário propriétaire protestocular proviseur provost präfekt préfète prévenu psicóloga
    psychologue párroco pêcheur questore rabbi radiographer ragazza ragazzi ragazzo rapper reader rebel rebels
    recruiter recteur rectora rectrice referee regante regisseur regisseurin regista reitor reitora rektor
    rektorin relatives relator rentner rentnerin reportero republicans repórter responsabile responsable
    responsável retraité retraitée rettore reviewer ricercatore ricercatrice ristoratore romancier romancière
    runner réalisateur réalisatrice réu sachverständige sachverständiger salarié salariée salariés sanatçı sanık
    savcı schauspieler schauspielerin schriftsteller schriftstellerin schäfer scientifique scrittore scrittrice
    secretario secretary-general secrétaire segretaria segretario senatore senatorin seringueiro servidor
    servidora settler shopper shoppers signalman sindacalista sindicalista socialists soldado soldat
    sottosegretario specialist specialists spieler spielerin spokespeople stadtplaner stationmaster stepson
    stevedore studiosa studiosi studioso stylist subsecretario subsecretário supervisor supporter surveyor
    swimmer syndic sänger sängerin tanık tassista taxista taxpayer tendera tendero testemunha testigo testimone
    titular tourist touriste trabajador trabajadora trabajadores trabalhador trabalhadora trabalhadores trapper
    trustee turist turistas turisti tutor umpire umweltschützer undergraduate underwriter urbanista urbaniste
    user users vatandaş verleger verteidigerin vescovo vice-presidente vicepresidenta vicepresidente victim
    viewer vigneron visitor viticulteur vittima vizinha vizinho volontaria volontario voluntario voluntária
    vorstand vorständin voter víctima vítima warehouseman welder widower winzer yargıç yayıncı yönetici yönetmen
    zoologist écologiste écrivain écrivaine éditeur éditrice évêque öğrenciler şoför агроном актриса актёр
    архитектор биолог вице-губернатор вице-мэр вице-премьер владелец владелица водитель волонтёр геолог гражданин
    депутаты друг епископ заместитель игрок издатель инженер капитан коллега коллеги координатор корреспондент
    крестьянин критик лидер медсестра менеджер начальник начальница обвиняемый основатель пациент пациентка певец
    певица писатель писательница подруга подсудимый полицейский потерпевший почтальон предприниматель
    предпринимательница преподаватель преподавательница прокурор протестующие работник режиссёр ректор родители
    родственники руководитель рыбак свидетель священник следователь служащий солдат сотрудник сотрудница спикер
    строитель студент студентка судья тренер турист физик фотограф хирург художник художница чиновница шахтер
    шахтёр школьник школьница
    """
)
"""Nouns of people."""
