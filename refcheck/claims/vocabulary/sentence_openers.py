"""Adverbs and small words that open sentences with a capital and name nobody; what is a name as well is left out."""

from refcheck.text.wordlists import word_set

SENTENCE_OPENERS = word_set(
    """
    Afterwards Afterward Instead Overall Similarly Likewise Subsequently Eventually Finally Recently Privately
    Publicly Officially Critics Elsewhere Indeed Perhaps Soon Sometimes Nowadays Crucially Notably Importantly
    Interestingly Worse Better Just Same Tomorrow Again Never Always Often Usually Whereas Clearly Ironically
    Increasingly Traditionally Historically Internally Externally Domestically Internationally Globally Locally
    Politically Economically Legally Technically Strikingly Tellingly Unsurprisingly Surprisingly Predictably
    Regrettably Unfortunately Fortunately Sadly Ultimately Specifically Generally Typically Currently Formerly
    Reportedly Allegedly Apparently Presumably Admittedly Conversely Alternatively Consequently Accordingly Meantime
    Asked Pressed Speaking Writing Addressing Responding Reacting Commenting Following Citing Given Based Among
    Giving Having Being Taking Making
    Anschließend Später Schließlich Gestern Heute Zuvor Daraufhin Dennoch Darum Außerdem Dafür Darauf Daneben
    Dazu Dadurch Immerhin Denn Schon Erst Bereits Inzwischen Mittlerweile Derzeit Aktuell Bislang Bisher Zuletzt
    Zunächst Zuerst Nun Jetzt Damals Einst Früher Künftig Nachher Vorher Vorhin Gleichzeitig Zugleich Ebenso Ähnlich
    Vielmehr Stattdessen Insgesamt Insbesondere Ohne Wegen Trotz Statt Wiederum Bleibt Jedenfalls Offenbar
    Offensichtlich Tatsächlich Vielleicht Wahrscheinlich Natürlich Selbst Sogar Etwa Rund Knapp Weniger Viele Wenige
    Einige Manche Andere Beide Wer Wo Warum Weshalb Ob Dass Nachdem Bevor Obwohl Dort Hierzu Hierfür Demnach Demzufolge
    Allerdings Womöglich Vermutlich Angeblich Ausdrücklich Konkret Grundsätzlich Befragt Angesprochen Darüber
    Ensuite Enfin Aujourd’hui Désormais Interrogé Interrogée Interrogés Interrogées Néanmoins Donc Aussi Également
    Surtout Notamment Pendant Lors Dès Contre Sans Avec Sous Chez Entre Vers Malgré Outre Quant Certes Déjà Encore
    Toujours Jamais Souvent Parfois Bref Reste Demain Ailleurs Ici Là Quand Lorsque Comme Parce Puisque Tout Tous Toutes
    Toute Certains Certaines Plusieurs Beaucoup Rien Chacun Aucun Autre Autres Même Ça Celui Celle Ceux Celles
    Interpellé Interpellée Contacté Contactée Sollicité Sollicitée Officiellement Concrètement Globalement
    Finalmente Luego Su Sus Mi Mis Tu Tus Tampoco Asimismo Así Donde Como Porque Hasta Tras Bajo Durante Mediante
    Entonces Antes Ahora Mañana Aquí Allí Ahí Siempre Nunca Jamás Ya Todavía Aún Solo Sólo Incluso Quizá Quizás Todo
    Todos Toda Todas Muchos Muchas Algunos Algunas Otro Otra Otros Otras Ese Esa Esto Eso Aquel Nadie Alguien
    Junto Dentro Fuera Cerca Lejos Preguntado Preguntada Previamente Precisamente Actualmente Posteriormente
    Cientos Decenas Centenares Ayer Hoy Después Mientras
    Così Dunque Quindi Perché Dove Contro Dallo Dai Sul Tra Fra Domani Qui Qua Lì Sempre Già Ancora Persino Forse Tutto
    Tutti Tutta Tutte Molti Molte Alcuni Alcune Altro Altra Altri Altre Questi Queste Quello Quella Quelli Quelle
    Nessuno Niente Qualcuno Intanto Invece Infatti Pure Eppure Accanto Fuori Anzi Attualmente Successivamente
    Recentemente Interpellato Interpellata Mentre Poi Infine Ieri Oggi Migliaia Centinaia Decine Suo
    Nelle Nello Nei Negli Dalle Dalla Dagli Sulla Sulle
    Contudo Todavia Entretanto Além Assim Onde Sobre Até Então Agora Amanhã Aqui Ainda Talvez Tudo Muitos Muitas Alguns
    Algumas Outro Outra Outros Outras Estes Esse Essa Isto Isso Aquele Ninguém Alguém Questionado Questionada
    Questionados Contactado Contactada Anteriormente Atualmente Sua Seu Suas Seus Meu Minha Enquanto
    Milhares Centenas Dezenas Depois Ontem Hoje A I O Os As Um Uma Uns Umas
    Oysa Bununla Önce Yarın Burada Orada Şimdi Bazı Birçok Ona Öte Ardından Nitekim Üstelik Hatta Peki Eğer Yine Hiç
    Kimse Sonra Dün Bugün Buna Özellikle Öncelikle Nihayet
    Тоже Где Потому Согласно Против Перед Между Сейчас Теперь Завтра Здесь Там Тут Всегда Никогда Уже Ещё Только Даже
    Может Все Всё Многие Некоторые Другие Другой Тот Те Никто Ничто Кто Тем Этом Впрочем Зато Например Впервые
    Накануне Потом Вчера Сегодня Наконец Сам Сама Сами Тысячи Сотни Десятки Жители Одновременно Отдельно
    Tandis Alors Au Aux Photo Foto Caption Notre Votre Leur Leurs Mon Sa Ses Mein Meine Sein Seine Ihr Ihre Unser
    Unsere Während Hier Tausende Hunderte Dutzende
    """
)
