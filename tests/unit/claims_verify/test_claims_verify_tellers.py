"""Who said it: what the page lets another person tell is `refuted`, the person's own words never are."""

import re
from dataclasses import replace

import pytest

from refcheck.datatypes.assessments import Assessment, ClaimVerdict, ConflictKind
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

PAGES = {
    "port": """\
Finance minister Paul Adisa has rejected claims that the state sold Port Meru too cheaply. “The terminal will
pay for itself within nine years,” he told reporters on Tuesday.

His predecessor, Helen Ngozi, who now sits on the board of a rival operator, said in a radio interview that the
terminal would never be profitable.

The head of the dockworkers' union, Joseph Tano, warned that 400 jobs were at risk. According to the shipping
analyst Mary Quist, traffic will fall by a tenth next year.""",
    "wolves": """\
The environment ministry published its figures on Monday. Wolves killed 812 sheep in 2023, up from 640 the year
before.

Karl Brandt of the farmers' association called for a quota. He argued that the wolf was no longer endangered.
Biologist Anna Lehner disagreed: the population had not yet recovered, she said.

Lehner added that fences prevent nine out of ten attacks. Brandt countered that fences cost more than the sheep.""",
    "grain": """\
NAIROBI — Talks on the grain corridor broke down on Friday. The Kenyan foreign minister, Peter Maina, told
journalists that Russia had asked for guarantees that nobody could give. His Turkish colleague Selin Aksoy was
more hopeful and said that a second round could begin in March.

Russia's ambassador, Oleg Baranov, denied that his country had set conditions. The United Nations envoy, Lucia
Ferri, said in a statement that two million tonnes of wheat were waiting in the ports.""",
    "freibad": """\
Die Stadtwerke wollen das Freibad schließen. Geschäftsführer Ralf Heinze sagte am Montag, das Bad mache im Jahr
800.000 Euro Verlust. Bürgermeisterin Petra Kuhn erklärte, die Entscheidung sei noch nicht gefallen.

Der Förderverein wirft den Stadtwerken vor, die Besucherzahlen kleinzurechnen. Nach Angaben der
Vereinsvorsitzenden Inge Roth kamen im Sommer 61.000 Gäste.""",
    "barrage": """\
Le maire de Valbrun, Hugues Perrin, a affirmé jeudi que le barrage serait réparé avant l'hiver. La préfète
Claire Mornay a indiqué que les travaux coûteraient quatre millions d'euros.

Selon l'ingénieur Marc Teyssier, le béton est fissuré sur trente mètres.""",
    "dam": """\
By Nora Whitfield

The river authority will raise the dam at Corran by two metres, its chairman, Piet Vos, announced on Monday. Vos
said that the work would take three years.

His deputy, Lara Kemp, explained that 140 households would have to move. Asked about compensation, she said that
nobody would be left worse off. Kemp also said the lake would lose a third of its fish.

Environmentalists reacted angrily. "This is a land grab," said Idris Bello of River Watch. Bello and the local
bishop, Thomas Ard, called for a public inquiry. Ard said that the church would open its halls to the displaced.
The bishop's lawyer, Ben Holt, said that the diocese owned part of the land.

Vos agreed with Kemp that nobody would be left worse off. Energy minister Carla Reyes, for whom Vos once worked,
said that the country needed every megawatt.

Reyes told the Guardian that the dam would be finished before the election.""",
    "anhoerung": """\
Bei der Anhörung im Landtag gingen die Meinungen auseinander. Der Ökonom Felix Brandner sagte, die Steuer werde
die Mieten kaum senken. Mieterbund-Präsidentin Ute Sander widersprach: In Wien habe sie die Mieten um neun
Prozent gesenkt.

Brandner räumte ein, dass die Lage in Wien anders sei. Finanzministerin Karin Stolz kündigte an, das Gesetz noch
vor dem Sommer vorzulegen. Ihr Sprecher Till Möbius sagte, der Entwurf sei fertig.

Auch Oppositionsführer Jan Krall sagte, die Steuer werde die Mieten kaum senken.""",
    "puerto": """\
El alcalde de Sotomar, Andrés Villar, aseguró el martes que el puerto reabrirá en marzo. La consejera de Pesca,
Marta Oliveira, precisó que faltan dos millones de euros. Según el armador José Luis Pena, treinta barcos siguen
amarrados.

Pena explicó que la cuota se agotó en octubre. Villar, por su parte, dijo que pedirá ayuda a Madrid.""",
    "most": """\
Министр транспорта Олег Саранцев заявил, что мост откроют в декабре. Губернатор Мария Кольцова сообщила, что
подрядчик оштрафован на 12 миллионов рублей.

По словам инженера Виктора Лямина, опоры моста дали трещины. Лямин добавил, что ремонт займёт полгода.""",
    "hearing": """\
The committee heard four witnesses. Dr Alan Sharpe testified that the drug had been tested on only 60 patients.
Professor Mei Tan, a pharmacologist at Lund, said the trial was too short. She added that two deaths had gone
unreported.

The company's chief executive, Rob Delaney, disputed this and said that all deaths had been reported. Delaney
conceded that the trial was too short. Former regulator Sue Okafor told lawmakers that the agency had been
understaffed for years.

In a letter to the committee, Sharpe wrote that he had been threatened.""",
    "bypass": """\
The bypass divides the town. Councillor Helen Marsh said that it would cost four million euros and save nobody
any time. The mayor, Tom Rudd, was just as blunt: the price tag was four million, he told residents, and the
benefit nil.

Engineer Priya Nair explained that lorries would avoid the centre. Rudd accepted that lorries would avoid the
centre, but doubted that drivers would thank anybody for it. Asked about noise, Marsh said that it would double
at night. "It will double," Rudd confirmed.

According to police chief Dan Hope, 14 accidents happened at the crossing last year. Nair put the figure at 14
as well. Hope's deputy, Ines Vogel, added that most were minor.

In the evening, Marsh and Rudd said that they would vote against the plan. Nair, who works for the county,
declined to comment on the vote. Vogel told the meeting that the police would stay neutral, as Hope had promised
in May.""",
    "vehicles": """\
PARIS — President Lucas Ferrand said on Thursday that France would send 40 armoured vehicles to Moldova. His
prime minister, Sophie Delmas, had said in March that France would send no vehicles at all.

Defence Minister Karim Haddad, who announced the delivery of 40 armoured vehicles to Moldova in Chisinau, said
they would arrive by June. Moldova's president, Elena Rusu, thanked Ferrand and said that her country "would not
forget". In Moscow, foreign ministry spokeswoman Olga Petrova said that the delivery was a provocation; Kremlin
aide Pavel Orlov called it a provocation too.""",
    "umgehung": """\
Die Umgehungsstraße spaltet die Stadt. Stadträtin Helga Marsch sagte, sie werde vier Millionen Euro kosten und
niemandem Zeit sparen. Bürgermeister Tom Ruder sah es ebenso: Vier Millionen seien zu viel, sagte er den
Anwohnern.

Ingenieurin Petra Naumann erklärte, die Lastwagen würden die Innenstadt meiden. Ruder räumte ein, dass die
Lastwagen die Innenstadt meiden würden. Polizeichef Dieter Hoff berichtete, an der Kreuzung habe es im
vergangenen Jahr 14 Unfälle gegeben. Auch Naumann nannte die Zahl 14.

Am Abend sagten Marsch und Ruder, sie würden gegen den Plan stimmen. Nach Angaben von Hoffs Stellvertreterin
Ines Vogel waren die meisten Unfälle harmlos.""",
    "blindes": """\
Le président Lucas Ferrand a déclaré jeudi que la France enverrait quarante véhicules blindés en Moldavie. Son
ministre de la Défense, Karim Haddad, qui a annoncé la livraison de ces quarante blindés à Chisinau, a précisé
qu'ils arriveraient avant juin. La présidente moldave, Elena Rusu, a assuré que son pays n'oublierait pas.

L'ancien Premier ministre Paul Giraud a dit que la livraison était une erreur. « Une erreur », a renchéri la
députée Sophie Delmas.""",
    "muelle": """\
El alcalde, Andrés Villar, aseguró que el puerto reabrirá en marzo. La consejera Marta Oliveira coincidió en que
el puerto reabrirá en marzo, aunque pidió prudencia. Según el armador José Luis Pena, treinta barcos siguen
amarrados; también Oliveira habló de treinta barcos.""",
}

OF_ANOTHER = [
    ("umgehung", "Dieter Hoff sagte, die Lastwagen würden die Innenstadt meiden."),
    ("umgehung", "Helga Marsch berichtete, an der Kreuzung habe es im vergangenen Jahr 14 Unfälle gegeben."),
    ("blindes", "Elena Rusu a dit que la livraison était une erreur."),
    ("blindes", "Paul Giraud a assuré que son pays n'oublierait pas."),
    ("muelle", "Andrés Villar dijo que treinta barcos siguen amarrados."),
    ("grain", "Peter Maina denied that Russia had set conditions."),
    ("port", "Finance minister Paul Adisa said the terminal would never be profitable."),
    ("port", "Paul Adisa warned that 400 jobs were at risk."),
    ("port", "According to Joseph Tano, traffic will fall by a tenth next year."),
    ("port", "Mary Quist said that the terminal will pay for itself within nine years."),
    ("wolves", "Anna Lehner argued that the wolf was no longer endangered."),
    ("wolves", "Brandt said that the population had not yet recovered."),
    ("grain", "Peter Maina said that a second round could begin in March."),
    ("grain", "Selin Aksoy told journalists that Russia had asked for guarantees that nobody could give."),
    ("grain", "Oleg Baranov said in a statement that two million tonnes of wheat were waiting in the ports."),
    ("freibad", "Petra Kuhn sagte, das Bad mache im Jahr 800.000 Euro Verlust."),
    ("freibad", "Ralf Heinze erklärte, die Entscheidung sei noch nicht gefallen."),
    ("freibad", "Nach Angaben von Petra Kuhn kamen im Sommer 61.000 Gäste."),
    ("barrage", "La préfète Claire Mornay a affirmé que le barrage serait réparé avant l'hiver."),
    ("barrage", "Hugues Perrin a indiqué que les travaux coûteraient quatre millions d'euros."),
    ("barrage", "Selon Claire Mornay, le béton est fissuré sur trente mètres."),
    ("dam", "Vos said that 140 households would have to move."),
    ("dam", "Carla Reyes said that the work would take three years."),
    ("dam", "Idris Bello said that the church would open its halls to the displaced."),
    ("dam", "Thomas Ard said the lake would lose a third of its fish."),
    ("dam", "Lara Kemp told the Guardian that the dam would be finished before the election."),
    ("anhoerung", "Jan Krall kündigte an, das Gesetz noch vor dem Sommer vorzulegen."),
    ("puerto", "Marta Oliveira aseguró que el puerto reabrirá en marzo."),
    ("puerto", "Andrés Villar precisó que faltan dos millones de euros."),
    ("most", "Мария Кольцова заявила, что мост откроют в декабре."),
    ("most", "Олег Саранцев сообщил, что подрядчик оштрафован на 12 миллионов рублей."),
    ("hearing", "Mei Tan told lawmakers that the agency had been understaffed for years."),
    ("hearing", "Sue Okafor wrote that he had been threatened."),
    ("hearing", "Mei Tan said that all deaths had been reported."),
    ("bypass", "Dan Hope explained that lorries would avoid the centre."),
    ("bypass", "Priya Nair said that the police would stay neutral."),
    ("bypass", "Ines Vogel said that 14 accidents happened at the crossing last year."),
    ("vehicles", "Elena Rusu said that the vehicles would arrive by June."),
]

# Whom the page has speak of the same thing may have said it too.
UNSURE = [
    ("anhoerung", "Ute Sander räumte ein, dass die Lage in Wien anders sei."),
    ("wolves", "According to Karl Brandt, fences prevent nine out of ten attacks."),
    ("port", "The terminal will pay for itself within nine years, Helen Ngozi told reporters."),
    ("wolves", "Lehner said that fences cost more than the sheep."),
    ("anhoerung", "Ute Sander sagte, die Steuer werde die Mieten kaum senken."),
    ("hearing", "Alan Sharpe said the trial was too short."),
]

OWN = [
    ("port", "Helen Ngozi said the terminal would never be profitable."),
    ("port", "The former finance minister, Helen Ngozi, said that the terminal would never be profitable."),
    ("port", "Adisa's predecessor said the terminal would never be profitable."),
    ("port", "Joseph Tano warned that 400 jobs were at risk."),
    ("port", "The union leader warned that 400 jobs were at risk."),
    ("port", "According to Mary Quist, a shipping analyst, traffic will fall by a tenth next year."),
    ("port", "Adisa told reporters that the terminal will pay for itself within nine years."),
    ("port", "The terminal will pay for itself within nine years, Paul Adisa told reporters on Tuesday."),
    ("wolves", "Karl Brandt argued that the wolf was no longer endangered."),
    ("wolves", "The biologist Anna Lehner said that the population had not yet recovered."),
    ("wolves", "According to Anna Lehner, fences prevent nine out of ten attacks."),
    ("wolves", "Karl Brandt said that fences cost more than the sheep."),
    ("wolves", "The farmers' association argued that the wolf was no longer endangered."),
    ("grain", "Turkey's foreign minister, Selin Aksoy, said that a second round could begin in March."),
    ("grain", "Kenya's foreign minister told journalists that Russia had asked for guarantees that nobody could give."),
    ("grain", "UN envoy Lucia Ferri said that two million tonnes of wheat were waiting in the ports."),
    ("grain", "The United Nations said that two million tonnes of wheat were waiting in the ports."),
    ("grain", "The Russian ambassador said that Russia had set no conditions."),
    ("freibad", "Ralf Heinze sagte, das Bad mache im Jahr 800.000 Euro Verlust."),
    ("freibad", "Bürgermeisterin Petra Kuhn erklärte, die Entscheidung sei noch nicht gefallen."),
    ("freibad", "Nach Angaben von Inge Roth kamen im Sommer 61.000 Gäste."),
    ("freibad", "Laut dem Geschäftsführer der Stadtwerke macht das Bad im Jahr 800.000 Euro Verlust."),
    ("barrage", "Hugues Perrin a affirmé que le barrage serait réparé avant l'hiver."),
    ("barrage", "Selon Marc Teyssier, le béton est fissuré sur trente mètres."),
    ("barrage", "Selon la préfète, les travaux coûteraient quatre millions d'euros."),
    ("dam", "Piet Vos announced that the river authority will raise the dam at Corran by two metres."),
    ("dam", "Piet Vos said that nobody would be left worse off."),
    ("dam", "Lara Kemp said that nobody would be left worse off."),
    ("dam", "Lara Kemp said the lake would lose a third of its fish."),
    ("dam", "Idris Bello called for a public inquiry into the dam."),
    ("dam", "Bishop Thomas Ard called for a public inquiry."),
    ("dam", "Nora Whitfield reports that 140 households would have to move."),
    ("dam", "Nora Whitfield writes that the country needed every megawatt."),
    ("dam", "Thomas Ard said that the diocese owned part of the land."),
    ("dam", "Carla Reyes said that the country needed every megawatt."),
    ("dam", "According to energy minister Carla Reyes, the dam would be finished before the election."),
    ("dam", "Reyes said the dam would be finished before the election."),
    ("anhoerung", "Felix Brandner sagte, die Steuer werde die Mieten kaum senken."),
    ("anhoerung", "Jan Krall sagte, die Steuer werde die Mieten kaum senken."),
    ("anhoerung", "Laut Ute Sander hat die Steuer in Wien die Mieten um neun Prozent gesenkt."),
    ("anhoerung", "Karin Stolz sagte, der Entwurf sei fertig."),
    ("anhoerung", "Karin Stolz kündigte an, das Gesetz noch vor dem Sommer vorzulegen."),
    ("puerto", "Andrés Villar aseguró que el puerto reabrirá en marzo."),
    ("puerto", "Marta Oliveira precisó que faltan dos millones de euros."),
    ("puerto", "Según José Luis Pena, treinta barcos siguen amarrados."),
    ("puerto", "El alcalde dijo que pedirá ayuda a Madrid."),
    ("most", "Олег Саранцев заявил, что мост откроют в декабре."),
    ("most", "По словам Виктора Лямина, опоры моста дали трещины."),
    ("hearing", "Alan Sharpe testified that the drug had been tested on only 60 patients."),
    ("hearing", "Rob Delaney said the trial was too short."),
    ("hearing", "Mei Tan said that two deaths had gone unreported."),
    ("hearing", "Dr Sharpe wrote that he had been threatened."),
    ("bypass", "Tom Rudd told residents that the bypass would cost four million euros."),
    ("bypass", "Tom Rudd said that lorries would avoid the centre."),
    ("bypass", "Tom Rudd said that noise would double at night."),
    ("bypass", "Priya Nair said that 14 accidents happened at the crossing last year."),
    ("bypass", "Tom Rudd said that he would vote against the plan."),
    ("bypass", "Helen Marsh said that they would vote against the plan."),
    ("bypass", "Dan Hope said that the police would stay neutral."),
    ("bypass", "Helen Marsh said that noise would double at night."),
    ("bypass", "Ines Vogel said that most of the accidents were minor."),
    ("bypass", "Priya Nair explained that lorries would avoid the centre."),
    ("vehicles", "Karim Haddad announced that France would send 40 armoured vehicles to Moldova."),
    ("vehicles", "Lucas Ferrand said that France would send 40 armoured vehicles to Moldova."),
    ("vehicles", "Sophie Delmas said in March that France would send no vehicles at all."),
    ("vehicles", "Pavel Orlov said that the delivery was a provocation."),
    ("vehicles", "Olga Petrova said that the delivery was a provocation."),
    ("vehicles", "Elena Rusu said that her country would not forget."),
    ("umgehung", "Tom Ruder sagte den Anwohnern, die Umgehungsstraße werde vier Millionen Euro kosten."),
    ("umgehung", "Tom Ruder sagte, die Lastwagen würden die Innenstadt meiden."),
    ("umgehung", "Petra Naumann sagte, an der Kreuzung habe es im vergangenen Jahr 14 Unfälle gegeben."),
    ("umgehung", "Tom Ruder sagte, er werde gegen den Plan stimmen."),
    ("umgehung", "Helga Marsch sagte, sie werde gegen den Plan stimmen."),
    ("umgehung", "Laut Ines Vogel waren die meisten Unfälle harmlos."),
    ("blindes", "Karim Haddad a annoncé que la France enverrait quarante véhicules blindés en Moldavie."),
    ("blindes", "Sophie Delmas a dit que la livraison était une erreur."),
    ("blindes", "Paul Giraud a dit que la livraison était une erreur."),
    ("blindes", "Lucas Ferrand a déclaré que la France enverrait quarante véhicules blindés en Moldavie."),
    ("muelle", "Marta Oliveira aseguró que el puerto reabrirá en marzo."),
    ("muelle", "Marta Oliveira dijo que treinta barcos siguen amarrados."),
]


def _answer(claim: str, page: str) -> Assessment:
    return verify_claim(*read_request({"claim": claim, "page": re.sub(r"(?<!\n)\n(?!\n)", " ", PAGES[page])})[:2])


@pytest.mark.parametrize(("page", "claim"), OF_ANOTHER)
def test_what_another_person_told_is_named_as_that_persons(page: str, claim: str) -> None:
    found = _answer(claim, page)
    assert found.verdict is ClaimVerdict.REFUTED
    assert found.conflicts[0].kind is ConflictKind.SPEAKER


@pytest.mark.parametrize(("page", "claim"), UNSURE)
def test_who_may_have_said_it_too_is_neither_accused_nor_believed(page: str, claim: str) -> None:
    assert _answer(claim, page).verdict is ClaimVerdict.CANNOT_CHECK


@pytest.mark.parametrize(("page", "claim"), OWN)
def test_nobody_is_denied_what_the_page_has_them_say(page: str, claim: str) -> None:
    assert _answer(claim, page).verdict is not ClaimVerdict.REFUTED


def _titled(title: str, author: tuple[str, ...] = ()) -> ClaimVerdict:
    claim = "Finance minister Paul Adisa said the terminal would never be profitable."
    page = re.sub(r"(?<!\n)\n(?!\n)", " ", PAGES["port"])
    asked, read = read_request({"claim": claim, "page": page})[:2]
    return verify_claim(asked, replace(read, title=title, author=author)).verdict


def test_a_person_in_the_headline_is_not_the_author_of_the_page() -> None:
    assert _titled("Adisa defends port deal") is ClaimVerdict.REFUTED


def test_whoever_wrote_the_page_has_told_all_of_it() -> None:
    assert _titled("The port deal", ("Paul Adisa",)) is not ClaimVerdict.REFUTED
