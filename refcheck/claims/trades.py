"""More nouns that can speak, in eight languages: trades, offices, parties to a case, and the kinds of bodies."""

from refcheck.text.wordlists import word_set

TRADES = word_set(
    """
    abitante accusé accusée acrobat acteur actriz actuary acusada acusado adjoint adjointe aktivist aktivistin
    albañil albergatore allevatore ambientalista analist analyste angehörige angeklagte angeklagter angestellte
    animator apiculteur aposentada aposentado arbeiter arbeitgeber arbitrator architecte architektin architetto
    arquitecta arquiteta arzt athlete ator atriz attaché attore attrice auctioneer automobilista autónomo
    backbencher bailiff balıkçı barista bartender beamte beautician biologa biologiste biologo bischof bispo
    bióloga boatman botanist boulanger boyfriend brewer bricklayer brigadier builder bäcker bénévole cacique
    camarera camarero cardeal cardenal cardinale caregiver carer cartoonist catedrática catedrático caterer
    chaplain chauffeur childminder chirurgien chirurgin cidadãos cientista científica científico cirujano
    cirurgião citizen citoyen cittadini ciudadanos claimant climatologue climber co-chair comandante comerciante
    comisario commerciante commerçant commissaire concejal concejala concierge conseiller conservationist consul
    consumer contractor coordenadora coordinador coordinadora coordinatore coordinatrice corporal costureira
    counsel cronista cuoca cuoco customer dealer defendant defender delegate demonstranten dermatologist
    desembargador detainee dezernent dezernentin diarista diretor diretora direttore direttrice dirigeant
    dirigeante dirigente dispatcher distiller docente documentarian drummer ecologista editora editore
    eigentümer eleştirmen eltern emekli empleada empleado empleados employeur empregado empresaria empresario
    empresária empresário engenheira environmentalist escritor escritora estudante evacuee ex-husband ex-wife
    expatriate fahrer familiares familiari fan ferryman financier fischer fisherman fonctionnaire fondateur
    fondatore foreigner fotograf fotografo fotoğrafçı fotógrafo freeholder freiwillige funcionario fundador
    fundadora gardien gardienne garimpeiro garimpeiros garçom gastronom gastwirt genitori geologe geologo
    gerente gewerkschafter geólogo giornalista girlfriend graduate grandparent guest guitarist gutachter
    gutachterin gynaecologist géologue gönüllü hairdresser hakim handwerker hemşire hiker hostelero imker
    impiegato imprenditore imprenditrice imputado imputata imputato indígenas infermiere ingegnere ingeniera
    ingenieurin ingénieur inmate inquilina inquilino insurgent interviewee islander işveren jeolog jornalero
    jornalista jubilada jubilado juge juror kardinal kaymakam kiracı komşu koordinatorin koordinatör
    kulturdezernent kurucu leaseholder liderança liquidateur listener locataire lodger lycéen lycéenne machinist
    magistrada magistrat magistrato manifestant manifestante manifestantes manifestanti manifestants
    mathematician mağdur midfielder mieterin mimar motorista müdür müteahhit nanny neurologist newcomer
    newsreader obispo obrera obrero opfer opponent optician orphan oyuncu paralegal parenti parlamentare parroco
    participant patronne pecuarista pedestrian pediatrician pedreiro pensionata pensionato periodista perita
    perito personalratsvorsitzende pescador pescatore pfarrer pfarrerin pfleger pflegerin philanthropist
    philologist photographe picketer piskopos plaintiff planner plasterer podcaster porte-parole postgraduate
    potter prefetto preside primario prisoner proches procurador procureure produtor produtora professeure
    proofreader propietaria propietario proprietário propriétaire protestocular proviseur provost präfekt
    préfète prévenu psicóloga psychologue párroco pêcheur questore rabbi radiographer rapper reader recruiter
    recteur rectora rectrice referee regante regisseur regisseurin regista reitor reitora rektorin rentner
    rentnerin reportero repórter responsabile responsable responsável retraité retraitée rettore reviewer
    ricercatore ricercatrice ristoratore romancière runner réalisateur réalisatrice réu salarié salariée
    salariés sanık savcı schauspielerin schriftsteller schäfer scientifique scrittore scrittrice secretario
    secretary-general secrétaire segretaria segretario senatore senatorin servidor servidora settler signalman
    sindacalista sindicalista sottosegretario specialist specialists stadtplaner stationmaster stepson stevedore
    stylist subsecretario subsecretário supervisor supporter surveyor swimmer syndic tanık tassista taxista
    taxpayer testemunha testigo testimone tourist touriste trabajador trabajadora trabajadores trabalhador
    trabalhadora trabalhadores trapper trustee turist turistas turisti umpire umweltschützer undergraduate
    underwriter urbanista urbaniste vatandaş verleger verteidigerin vescovo victim viewer vigneron visitor
    viticulteur vittima vizinha vizinho volontaria volontario voluntario voluntária voter víctima vítima
    warehouseman welder widower winzer yargıç yayıncı yönetici yönetmen zoologist écologiste écrivain écrivaine
    éditeur éditrice évêque şoför
    агроном актриса актёр архитектор биолог вице-губернатор вице-мэр водитель волонтёр геолог гражданин епископ
    издатель инженер координатор корреспондент критик медсестра менеджер начальник начальница обвиняемый
    основатель писатель писательница подсудимый потерпевший почтальон предприниматель предпринимательница
    преподаватель преподавательница прокурор протестующие работник режиссёр ректор родители родственники
    руководитель рыбак свидетель священник следователь служащий сотрудник сотрудница строитель студентка судья
    турист фотограф хирург чиновница
    """
)
"""Nouns of people."""

KINDS_OF_BODIES = word_set(
    """
    academy anklage assembly brigade carrier church clinic club collective confederation confédération
    conglomerate congress corporation diocese faculty guild insurer jury league lender magazine mosque navy
    nebenklage outlet patronat regiment society startup station supermarket synod tabloid verteidigung website
    """
)
"""Nouns of bodies: "it" stands for them."""
