"""Titles before a name, and nouns that name somebody who can speak."""

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
