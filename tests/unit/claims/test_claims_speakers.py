"""Who speaks, in the ways of eight languages."""

import pytest

from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "The minister was asked whether she would resign. “Absolutely not”, she replied.",
            ["minister"],
            id="role-behind-pronoun",
        ),
        pytest.param(
            "“The data are clear,” according to Dr Mina Rao, who led the study. “What we lack is the will to act.”",
            ["Mina Rao", "Mina Rao"],
            id="goes-on-after-according-to",
        ),
        pytest.param(
            "Lady Hale said the effect on democracy was “extreme”.", ["Hale"], id="one-word-in-reported-speech"
        ),
        pytest.param(
            "Anwältin Ute Sommer sprach lange. Sie fügte hinzu, die Opposition habe „keinen einzigen Vorschlag“.",
            ["Ute Sommer"],
            id="german-subjunctive",
        ),
        pytest.param(
            "Der Rechnungshof hatte im Mai gewarnt, die Zahlen seien „nicht belastbar“.",
            ["Rechnungshof"],
            id="german-perfect",
        ),
        pytest.param(
            "„Das ist unredlich und falsch“, so Lena Faust vom Thünen-Institut.", ["Lena Faust"], id="german-employer"
        ),
        pytest.param(
            "Gemma Ray, a nurse, told Reuters she was glad. “Is that so odd?” The judge, Ruth Hale, wrote that it was.",
            ["Gemma Ray"],
            id="a-new-sentence-behind-a-question-has-its-own-subject",
        ),
        pytest.param(
            "Harriet Boon ran the shelter with her sister. “It was never about the money,” says Harriet.",
            ["Harriet Boon"],
            id="given-name-alone",
        ),
        pytest.param(
            "Emma Watson is in Rome. It took her days. “I drove,” she says, “and slept.”",
            ["Emma Watson"],
            id="named-between-the-pieces",
        ),
        pytest.param("Fue el propio Sánchez quien habló de «teatro puro y duro».", ["Sánchez"], id="spanish-himself"),
        pytest.param(
            "Le secrétaire d’État à la Mer a promis de « défendre chaque bateau ».",
            ["secrétaire d’État à la Mer"],
            id="french-elision-in-a-role",
        ),
        pytest.param(
            "La Junta de Castilla y León replica que desplegó «todos los medios disponibles».",
            ["Junta de Castilla y León"],
            id="place-of-two-names",
        ),
        pytest.param(
            "Kritiker sprechen von der „zweiten großen Katastrophe“.", ["Kritiker"], id="german-article-is-no-verb"
        ),
        pytest.param(
            "Ministerin Lena Faust nannte das Projekt dagegen eine „Veränderung des Wasserregimes“, die alle treffe.",
            ["Lena Faust"],
            id="german-naming-with-an-object-between",
        ),
        pytest.param(
            "Minister Paul Kranz sprach im November von einer „Ausnahmelage im Netz“.",
            ["Paul Kranz"],
            id="german-speaks-of",
        ),
        pytest.param(
            "Der Opposition geht das nicht weit genug: „Wer ausruft, muss enden“, sagte die Ärztin Lena Faust.",
            ["Lena Faust"],
            id="named-behind-words-led-by-a-colon",
        ),
        pytest.param(
            "The governor, Shukhrat Ganiev, was less cheerful: “One day is a holiday.”",
            ["Shukhrat Ganiev"],
            id="name-that-ends-like-a-german-council",
        ),
        pytest.param(
            "По словам министра транспорта Азима Иброхима, «подрядчик не выполнил обязательств».",
            ["Азим Иброхим"],
            id="russian-genitive-of-a-rare-name",
        ),
        pytest.param(
            "По данным Фонда Сороса, «подрядчик не выполнил обязательств».",
            ["Фонда Сороса"],
            id="russian-genitive-of-a-body",
        ),
        pytest.param(
            "The White House described the bill as “a first step” and “not the last.”",
            ["White House", "White House"],
            id="joined-by-and",
        ),
        pytest.param(
            "According to two officials who asked not to be named, the file is “closed for good”.",
            ["two officials"],
            id="according-to-somebody-unnamed",
        ),
        pytest.param(
            "Karimova (phone, 3 May): “We never signed it.” The file is closed.", ["Karimova"], id="label-with-an-aside"
        ),
        pytest.param(
            "Der Konzern selbst weist die Vorwürfe als „haltlos und geschäftsschädigend“ zurück.",
            ["Konzern"],
            id="german-separable-verb",
        ),
        pytest.param(
            "В пресс-службе компании агентству сообщили, что работы «идут строго по графику».",
            ["пресс-служба компании"],
            id="russian-body-tells-an-agency",
        ),
        pytest.param(
            "“Que lea los informes antes de hablar”, le contestó la ministra Yolanda Prat.",
            ["Yolanda Prat"],
            id="spanish-object-pronoun",
        ),
        pytest.param(
            "La replica di Palazzo Chigi non si fa attendere: «Il testo è chiuso e non si tocca».",
            ["Palazzo Chigi"],
            id="italian-reply-of",
        ),
        pytest.param("«Ci hanno mentito per anni», accusa Rita Fois della Uil.", ["Rita Fois"], id="italian-employer"),
        pytest.param(
            "Gazetemize konuşan çiftçi Hasan Toprak, “Borçla yaşıyoruz” diyor.",
            ["Hasan Toprak"],
            id="turkish-participle",
        ),
        pytest.param(
            "Vali Okan Şahin uyardı. Şahin şöyle devam etti: “Mahkemeye gideceğiz ve kazanacağız.”",
            ["Okan Şahin"],
            id="turkish-goes-on",
        ),
        pytest.param(
            "« Toutes les options sont sur la table », a fait savoir l'exploitant.",
            ["exploitant"],
            id="french-made-known",
        ),
        pytest.param(
            "Der Deich ist alt. Nach Angaben des Statistischen Bundesamtes ist die Sanierung „lange nicht fertig“.",
            ["Statistisches Bundesamt"],
            id="german-nominative",
        ),
        pytest.param(
            "Article 5, for instance, prohibits systems that deploy “purposefully deceptive techniques” against users.",
            ["Article 5"],
            id="law-with-number",
        ),
        pytest.param(
            "The Securities and Exchange Commission said the fund had “never existed” outside its brochure.",
            ["Securities and Exchange Commission"],
            id="joined-body",
        ),
        pytest.param(
            "A spokesperson for the Environment Secretary, Steve Barclay, said ministers were “watching the river”.",
            ["spokesperson for the Environment Secretary"],
            id="named-minister-whose-spokesperson-speaks",
        ),
        pytest.param(
            "The juntas in Bamako, Ouagadougou and Niamey said that the bloc had “moved away from its own ideals”.",
            ["juntas in Bamako, Ouagadougou and Niamey"],
            id="list-of-places",
        ),
        pytest.param(
            "The service is “at its most perilous point in 75 years”, according to a report by the Nuffield Trust.",
            ["Nuffield Trust"],
            id="report-by-a-body",
        ),
        pytest.param(
            "Another former resident, who asked to be called Sunil, said that you “learned to be quiet in that house”.",
            ["Sunil"],
            id="asked-to-be-called",
        ),
        pytest.param(
            "El pueblo se vacía. “Aquí no queda ni el médico”, confesó a El País un vecino de Tudela.",
            ["vecino de Tudela"],
            id="told-to-a-paper",
        ),
        pytest.param(
            "The mayor left. “They took sons and never said where to,” a woman of 44 recalled.",
            ["woman"],
            id="age-behind",
        ),
        pytest.param(
            "“We did not burn it,” the drivers’ union said. The club’s reply: “Nobody said that you did.”",
            ["drivers’ union", "club"],
            id="reply-of-its-owner",
        ),
        pytest.param(
            "In Tripoli “one in three antennas was silent on most days” last winter, according to the Libya Herald.",
            ["Libya Herald"],
            id="source-behind-a-day",
        ),
        pytest.param(
            "«Мы ходим к реке с вёдрами», – рассказала корреспонденту Радио Озоди жительница кишлака Чорсада.",
            ["жительница кишлака Чорсада"],
            id="russian-hearer",
        ),
        pytest.param(
            "Vaccari and Chadwick (2020, 9) call this the “uncertainty effect of deception”. It is large.",
            ["Vaccari and Chadwick"],
            id="two-authors",
        ),
        pytest.param(
            "The novelist Tilda Marsh lives by the sea. And your publisher did not mind? “She rang, I let it.”",
            ["Tilda Marsh"],
            id="answer-to-a-question",
        ),
        pytest.param(
            "Le secrétaire d’État à la mer, Paul Ardisson, juge le texte bon. Les ONG doutent, comme Claire Bastide. "
            "Le secrétaire d’État rétorque que « les ONG ne pêchent pas ».",
            ["Paul Ardisson"],
            id="office-named-again",
        ),
        pytest.param(
            "Le maire a refusé. Interrogé sur France Bleu, le député de la Creuse s’est dit « inquiet, pas surpris ».",
            ["député de la Creuse"],
            id="heard-on-the-radio",
        ),
        pytest.param(
            "В областном минтрансе заверили, что ремонт «начнётся сразу после паводка».",
            ["областной минтранс"],
            id="russian-body-in-locative",
        ),
        pytest.param(
            "„Das ist frech“, sagte Verdi-Chefin Silke Brandt. Eine Kundin, die vor der Tür stand, nahm es gelassen. "
            "„Mein Geld ist ja ohnehin nie da“, meinte die Rentnerin.",
            ["Silke Brandt", "Rentnerin"],
            id="somebody-new-since",
        ),
        pytest.param(
            "По её словам, администрация района «много лет только разводит руками». Валентина Шишкина живёт здесь.",
            [None],
            id="view-of-somebody-not-yet-named",
        ),
        pytest.param(
            "Строит мост компания «Салини Импреджило», которая с 2020 года называется «Вебилд».",
            [],
            id="russian-names-are-no-quotations",
        ),
        pytest.param(
            "„Lesen Sie Ihr eigenes Programm!“, rief der Abgeordnete Jens Wolter der Ministerin zu.",
            ["Jens Wolter"],
            id="german-called-out-to-her",
        ),
        pytest.param(
            "O ministro das Finanças, Duarte Melo, respondeu que prefere “um espelho a uma bola de cristal”. "
            "O presidente da Assembleia pediu calma. “Isto não é um estádio”, avisou.",
            ["Duarte Melo", "presidente da Assembleia"],
            id="subject-of-the-sentence-before-a-verb-alone",
        ),
        pytest.param(
            "Pour l’économiste Demba Moussa Dembélé, « cette monnaie est une chaîne dorée ». Já o autarca local, Zé "
            "Carlos Mota, foi claro: “Matam-nos o rio.”",
            ["Demba Moussa Dembélé", "Zé Carlos Mota"],
            id="first-name-before-a-common-one",
        ),
        pytest.param(
            "El acusado negó los hechos. “Yo aquella noche estaba pescando”, aseguró ante el juez Ramón Duarte.",
            ["acusado"],
            id="before-a-judge",
        ),
        pytest.param(
            "Virginia Woolf asked how one should read a book. The so-called “attention economy” has answered for her.",
            [],
            id="so-called",
        ),
        pytest.param(
            "Cauto il collega Luca Brandi. Nell’articolo, uscito su Mare Nostrum, gli autori scrivono che i dati «non "
            "permettono conclusioni».",
            ["autori"],
            id="authors-of-an-article",
        ),
        pytest.param(
            "La sentenza è attesa per venerdì. «Non ci aspettiamo miracoli», confida un’amica di famiglia.",
            ["amica di famiglia"],
            id="italian-elided-article",
        ),
        pytest.param(
            "Mimarlar Odası’ndan Cenk Uysal aynı fikirde değil: “Temel atmakla ev bitmiyor.”",
            ["Cenk Uysal"],
            id="turkish-from-a-body",
        ),
        pytest.param(
            "“Ardeu tudo menos a igreja”, contou à Lusa Ana Fontes, moradora em Vale de Freixo.",
            ["Ana Fontes"],
            id="told-to-an-agency",
        ),
        pytest.param(
            "“The harvest was sufficient,” wrote the commissioner in his report of 14 October.",
            ["commissioner"],
            id="in-his-report",
        ),
        pytest.param(
            "Dear Sir, wrote my grandfather in 1952, “your correspondent is a fool”.",
            ["grandfather"],
            id="subject-behind-its-verb",
        ),
        pytest.param(
            "The war went on. A Dutch merchant replied with one word: “Goats.” On Tuesday Powell said he was “tired”.",
            ["Dutch merchant", "Powell"],
            id="article-or-day-before-a-name",
        ),
        pytest.param(
            "“She has put down the hammer,” wrote analysts at Corvin Capital in a note to clients.",
            ["analysts at Corvin Capital"],
            id="in-a-note",
        ),
        pytest.param(
            "Vaccari and Chadwick argue that it is “born of doubt”. France and Germany called that “a good start”. "
            "“Uncertainty is the product,” write Marsk and Dalen.",
            ["Vaccari and Chadwick", "France and Germany", "Marsk and Dalen"],
            id="two-by-their-surnames",
        ),
        pytest.param(
            "Il dibattito continua. Rossi e Bianchi scrivono che la riforma è «tutta da fare». Se ne parla a maggio.",
            ["Rossi e Bianchi"],
            id="two-by-a-plural-verb",
        ),
        pytest.param(
            "The rebels’ spokesman, who goes by the name of Abu Salim, accused it of “reloading, not retreating”.",
            ["Abu Salim"],
            id="goes-by-the-name-of",
        ),
        pytest.param(
            "В областном минтрансе причиной назвали «плановые работы на сетях».",
            ["областной минтранс"],
            id="russian-instrumental-behind-a-body",
        ),
        pytest.param(
            "В посёлке закрывают школу. В районной администрации решение объяснили «оптимизацией сети».",
            ["районная администрация"],
            id="russian-object-behind-a-body",
        ),
        pytest.param(
            "Nelle parole di un alto funzionario europeo, la pazienza della Commissione «non è infinita».",
            ["alto funzionario europeo"],
            id="italian-in-the-words-of",
        ),
        pytest.param(
            "La Regione ha dichiarato lo stato di calamità, ma per Coldiretti è «una goccia nel mare».",
            ["Coldiretti"],
            id="for-somebody-it-is",
        ),
        pytest.param(
            "In June the chief risk officer warned colleagues of “a bet on the weather”.",
            ["chief risk officer"],
            id="office-of-three-words",
        ),
        pytest.param(
            "Booking.com said that its hosts were “partners, not employees of any kind”.",
            ["Booking.com"],
            id="name-with-a-dot",
        ),
        pytest.param(
            "The bank promises “inclusion for everybody”; sceptics see a “filing cabinet with a human interface”.",
            ["bank", "sceptics"],
            id="verb-of-seeing",
        ),
        pytest.param(
            "Eine Anwohnerin zeigte sich „tief enttäuscht“. El alcalde mostró su “absoluto estupor”.",
            ["Anwohnerin", "alcalde"],
            id="verb-of-showing",
        ),
        pytest.param(
            "Jane Doe was cleared on Friday. The 34-year-old said she was “relieved and exhausted”.",
            ["Jane Doe"],
            id="year-old",
        ),
        pytest.param(
            "Im Saal wurde es still. In ihrem letzten Wort hatte die 97-Jährige gesagt: „Es tut mir leid.“",
            ["97-Jährige"],
            id="german-year-old",
        ),
        pytest.param(
            "The Competition and Markets Authority’s study found the system “unpredictable, costly and complex”.",
            ["Competition and Markets Authority’s study"],
            id="possessive-of-a-joined-body",
        ),
        pytest.param(
            "En el muelle de La Restinga, un voluntario de Cruz Roja resume la noche: “Doce cayucos y ningún muerto”.",
            ["voluntario de Cruz Roja"],
            id="somebody-of-a-body-behind-a-place",
        ),
        pytest.param(
            "A mother of five said men came. Her account was confirmed by two neighbours. She found “only the floor”.",
            ["mother of five"],
            id="one-woman-is-no-several",
        ),
        pytest.param(
            "Frank Field, who has died aged 81, was once described by Margaret Thatcher as “a good man”. Asked by Tony "
            "Blair to “think the unthinkable” on welfare, he did so.",
            ["Margaret Thatcher", "Tony Blair"],
            id="by-somebody",
        ),
        pytest.param(
            "Dal ministero fanno sapere che sono previsti «7.000 nuovi posti entro il 2027».",
            ["ministero"],
            id="italian-lets-know",
        ),
        pytest.param(
            "В «Газпроме» заверили, что инфраструктура «находится в безопасности».",
            ["Газпром"],
            id="russian-body-in-marks",
        ),
        pytest.param(
            "Подсудимая в последнем слове сказала: «Я не считаю помощь людям преступлением».",
            ["Подсудимая"],
            id="russian-subject-before-its-place",
        ),
        pytest.param(
            "The deputy chief constable, Amanda Reyes, gave evidence. Counsel to the inquiry, Oliver Hand KC, asked why"
            " it took so long. “I don’t have a good answer,” she replied.",
            ["Amanda Reyes"],
            id="letters-behind-a-name",
        ),
        pytest.param(
            "State television opens each evening with the same formula: “The fatherland or death, we shall overcome.”",
            ["State television"],
            id="television",
        ),
        pytest.param(
            "Aus Delegationskreisen hieß es, man sei „enttäuscht, aber nicht überrascht“.",
            ["Delegationskreisen"],
            id="german-circles",
        ),
        pytest.param(
            "Wie es in der Begründung heißt, soll das Gesetz „die Tätigkeit ausländischer Organisationen ordnen“.",
            ["Begründung"],
            id="german-as-it-says-in",
        ),
        pytest.param(
            "As stated in the explanatory note, the law aims at “orderly conduct of all” foreign bodies.",
            ["explanatory note"],
            id="as-stated-in",
        ),
        pytest.param(
            "Come si legge nella relazione, la legge mira a «disciplinare le attività» delle ong.",
            ["relazione"],
            id="italian-as-one-reads-in",
        ),
        pytest.param(
            "Le ministre persiste pourtant. « Je préfère un élève qui redouble à un élève qui coule », a-t-il répété.",
            ["ministre"],
            id="verb-before-an-adverb",
        ),
        pytest.param(
            "Save the Children said the camps were “no place for a child to live”.",
            ["Save the Children"],
            id="body-with-a-small-word",
        ),
        pytest.param(
            "Médecins sans frontières dénonce « une situation intenable pour tous ».",
            ["Médecins sans frontières"],
            id="without-borders",
        ),
        pytest.param(
            "Le Conseil national du numérique met en garde contre « une dépendance silencieuse ».",
            ["Conseil national du numérique"],
            id="capital-noun-and-adjective",
        ),
    ],
)
def test_speakers(text: str, speakers: list[str]) -> None:
    document = read_document(f"{text}\n".encode(), source="piece.txt")
    statements = find_statements(document, find_bibliography(document))
    assert [quotation.speaker for quotation in statements.quotations if not quotation.is_scare_quote] == speakers
