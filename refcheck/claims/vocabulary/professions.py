"""Nouns of people by what they do for a living or for love, in eight languages; adjectives and verbs are left out."""

from refcheck.text.wordlists import word_set

PROFESSIONS = word_set(
    """
    observer
    sceptic skeptic proponent pessimist optimist bondholder borrower recipient ombudswoman fundraiser unionist outsider
    political-scientist evaluator artist applicant constituent buyer members locals returnee jobseeker commuter
    befürworter befürworterin gegner gegnerin skeptiker skeptikerin fachleute volkswirtin geflüchteter geflüchtete
    geflüchteten betroffener
    observateur observatrice promoteur promotrice exploitant exploitante industriel industriels assureur assureurs
    détracteur détracteurs partisans proches
    técnico técnica entrevistado entrevistada participante participantes familiares detractores partidarios
    giurista giuristi agricoltrice lavoratore lavoratrice intervistato intervistata familiari detrattori sostenitori
    senhorio senhorios detratores apoiantes
    üretici anne baba sakini sakinleri
    исследователь исследователи исследовательница мигрант мигранты руководительница собственник собственники
    подсудимый подсудимая подсудимого обвиняемая обвиняемый истец истица ответчик
    собственница критики сторонники противники
    merchant tycoon oligarch monarchist glassmaker watchmaker cheesemaker ballerina housewife aristocrat technocrat
    complainant trawlerman bosun stoker diner draper locksmith printer typesetter bookbinder collector announcer
    showrunner grammarian deacon heretic prophet schoolmaster sixth-former bursar invigilator sufferer godson
    octogenarian nonagenarian centenarian squire laird equerry footman ploughman farmhand stockman bookie punter physio
    warder jailer pirate riveter crane-operator lorry-driver rambler birdwatcher twitcher allotment-holder overseer
    shop-steward attendee subscriber
    modérateur modératrice fleuriste éboueur éboueuse vendeuse vendeur psychiatre légiste secouriste sous-préfet
    sous-préfète technicien technicienne cafetier apicultrice chasseur randonneur randonneuse copropriétaire dramaturge
    cinéaste compositeur compositrice galeriste collectionneur collectionneuse commissaire-priseur conservatrice
    archéologue épidémiologiste infectiologue doctorant doctorante essayiste éditorialiste lectrice lecteur internaute
    usager usagère cycliste automobiliste passagère passager attaquant défenseur metteuse
    marktfrau azubi auszubildende lehrling geselle notarzt makler maklerin bauherr klempner kellnerin gast touristin
    gärtnerin doktorand doktorandin kantorin kuratorin malerin bildhauer bildhauerin galerist galeristin übersetzerin
    redakteur redakteurin philosophin beamter soldatin offizier vermittler vermittlerin investorin stürmer
    florista geóloga arqueólogo arqueóloga filólogo filóloga lingüista traductora traductor dramaturgo bailaora bailaor
    bailarín bailarina cantaor cantaora guitarrista torero pintora pintor escultor escultora galerista comisaria
    locutora locutor presentador presentadora corresponsal fotógrafa guionista bombera sanitario huérfano subdelegado
    conductora conductor turista
    fiorista archeologo archeologa filologa filologo linguista traduttrice traduttore drammaturgo drammaturga pittrice
    pittore scultore scultrice gallerista curatrice curatore editorialista conduttrice conduttore fotografa
    sceneggiatore sceneggiatrice produttrice magistrata gip
    reformada reformado empregada arqueóloga arqueólogo tradutora tradutor bailarino fadista curadora apresentador
    apresentadora realizador argumentista procuradora arguido arguida queixosa guarda-redes adepto adepta adeptos
    veli hâkim ressam heykeltıraş muhabir hakem kaleci taraftar
    рецензент прораб дворник сантехник кассир официант бармен повар библиотекарь хранитель реставратор искусствовед
    куратор галерист коллекционер дирижёр пианист скрипач балерина артист артистка драматург переводчик переводчица
    корректор колумнист обозреватель телеведущий блогер подписчик слушатель читатель аспирант декан няня фельдшер
    лесник егерь охотник матрос лётчик космонавт офицер переговорщик депутатка свидетельница потерпевшая обвиняемая
    экскурсовод защитник нападающий болельщица ветеран
    """
)
"""Nouns of people."""
