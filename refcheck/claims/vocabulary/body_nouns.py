"""Nouns of bodies and papers that speak, in small letters: "the ministry", "la federación", "der Bericht"."""

from refcheck.text.wordlists import word_set

BODY_NOUNS = word_set(
    """
    act council ministry government company bank agency department report statement letter embassy court army military
    party union office committee organisation organization group paper newspaper study survey administration
    authorities authority board commission governorate opposition police team junta regime militia cabinet
    parliament senate tribunal regulator watchdog charity college university hospital school trust firm
    manufacturer supplier airline retailer campaign coalition alliance movement federation cooperative network
    institute foundation think-tank ngo panel inquiry taskforce delegation mission consulate platform publisher
    broadcaster museum unions memo memorandum email document ruling judgment verdict brief briefing audit dossier
    leaflet manifesto petition treaty contract resolution communiqué bulletin editorial transcript note message
    article clause section bill guideline guidelines directive regulation charter declaration preamble summary
    abstract appendix annex minutes diary inscription plaque sign poster placard banner label notice placards
    obituary advert advertisement prospectus brochure pamphlet circular affidavit indictment complaint lawsuit
    filing testimony post-mortem evaluation assessment review directorate secretariat bloc notebook source sources
    fuentes fonti fontes kreise quellen kaynaklar verein verband behörden gericht landgericht polizei
    staatsanwaltschaft ministerium bundesrechnungshof rechnungshof gewerkschaft konzern unternehmen stiftung
    kommission regierung stadt stadtverwaltung kreis gemeinde partei fraktion studie bericht gutachten behörde
    gouvernement direction syndicat syndicats groupe entreprise association collectif ministère préfecture mairie
    parquet cour parti ong fondation institut rapport étude gobierno consejería ayuntamiento sindicato sindicatos
    empresa asociación plataforma fiscalía policía informe estudio vecindad oposición partido fundación instituto
    ministerio delegación governo sindacato sindacati azienda associazione comitato procura tribunale questura
    prefettura polizia rapporto studio opposizione partito fondazione istituto ministero regione comune associação
    comitê comissão polícia relatório estudo oposição fundação ministério secretaria prefeitura câmara bakanlık
    bakanlığı belediye dernek derneği sendika sendikası oda odası birliği vakfı parti partisi mahkeme savcılık
    valilik министерство министерстве ведомство ведомстве мэрия мэрии полиция полиции суд прокуратура прокуратуре
    следствие компания компании профсоюз партия партии правительство правительстве администрация администрации
    университет институт entourage état-major entorno umfeld academy anklage assembly brigade carrier church
    clinic club collective confederation confédération conglomerate congress corporation diocese faculty guild
    insurer jury league lender magazine mosque navy nebenklage outlet patronat regiment society startup station
    supermarket synod tabloid verteidigung website fund body agreement law constitution convention accord accords
    protocol communique guidance statute decree proverb agence agences fédération fédérations rectorat comité
    conseil observatoire société banque journal quotidien hebdomadaire chaîne hôpital université école gendarmerie
    armée région département métropole autorité chambre mouvement caisse enquête lettre tribune exécutif majorité
    collectivité académie ambassade institution régulateur opérateur fabricant federación confederación patronal
    agencia juzgado banco grupo diario periódico semanario universidad colegio comisión consejo organización
    cancillería alcaldía comunidad consorcio cámara coalición comunicado sentencia compañía entidad embajada
    regulador ejecutivo audiencia defensoría federazione confederazione provincia società banca gruppo giornale
    quotidiano settimanale ospedale università scuola commissione consiglio organizzazione autorità agenzia ente
    consorzio comunicato lettera sentenza giunta ambasciata esecutivo coordinamento federação confederação
    procuradoria jornal semanário universidade escola conselho organização agência autarquia consórcio decisão
    companhia entidade embaixada executivo magazin firma gruppe bündnis initiative koalition
    redaktion kirche klinik krankenhaus universität schule sparkasse kammer amt leitung botschaft feuerwehr
    staatskanzlei kanzleramt mitteilung erklärung schreiben urteil aufsichtsrat betriebsrat bundeswehr
    geschäftsführung papier sender verlag банк больница школа комитет комиссия совет союз ассоциация агентство
    газета фонд организация штаб посольство служба управление департамент оппозиция завод предприятие доклад
    заявление издание телеканал минобороны минздрав мид кремль hükümet şirket şirketi banka bankası üniversite
    üniversitesi hastane hastanesi komisyon komisyonu konsey konseyi vakıf ajans ajansı gazete gazetesi örgüt
    örgütü muhalefet yönetim yönetimi kurul kurulu rapor raporu açıklama emniyet müdürlüğü valiliği belediyesi
    başsavcılığı başkanlığı kurumu family families couple orchestra festival theatre theater library gallery laboratory
    observatory nonprofit non-profit synagogue treasury palace municipality county caucus faction squad inquest utility
    carmaker bookmaker housebuilder subcommittee subsidiary airport brewery winery hotel poll analysis e-mail memoir
    telegram cable lease dissent judgement essay textbook newsletter poem footnote epitaph handbook op-ed foreword
    preface staff monitors observers relazione delibera nota documento verbale perizia ricorso ordinanza decreto
    motivazione messaggio acta dictamen decreto escrito carta resolución mensaje querella denuncia sumario borrador
    procès-verbal arrêt arrêté décision jugement décret courrier courriel délibération circulaire despacho acórdão
    ofício mensagem vermerk protokoll entwurf beschluss bescheid gesetz rundschreiben stellungnahme klage vertrag
    satzung akte dokument
    television radio channel factsheet start-up headline slogan centre center thinktank whitepaper
    positionspapier pressemitteilung gesetzentwurf antrag verordnung richtlinie leitfaden umfrage analyse kommentar
    landkreis betreiber hersteller bundesregierung landesregierung ausschuss
    loi charte sondage éditorial fonds
    ley directiva encuesta fondo colectivo
    direttiva sondaggio editoriale impresa
    sentença lei diretiva sondagem inquérito fundo coletivo
    araştırma bildiri mektup karar tasarı anket kurum federasyon metni
    отчёт отчет исследование документ письмо приговор закон законопроект директива опрос редакция нко
    """
)
"""What "it" stands for and "she" never does."""

BODY_NOUNS_WITHIN = word_set(
    """
    министерстве ведомстве мэрии полиции прокуратуре компании партии правительстве администрации университете институте
    комитете комиссии совете союзе ассоциации агентстве фонде организации штабе посольстве службе управлении
    департаменте банке пресс-службе профсоюзе думе парламенте кремле мчс мид минобороны минздраве минфине
    госдуме редакции следкоме
    """
)
"""Russian bodies as they stand behind "в", who speak from within: "в мэрии не согласны"."""
