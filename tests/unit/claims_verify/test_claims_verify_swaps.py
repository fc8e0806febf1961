"""Claims that swap one word of a news page for another: never `supported`; and honest retellings: never `refuted`."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

RAILWAY = """\
The government of Kenya said on Tuesday that it would not renew the contract with the Chinese builder of the
Mombasa railway. Transport Minister James Otieno told reporters in Nairobi that talks had failed after eight
months. "We could not agree on the price," he said. The railway, which opened in 2017, cost 3.6 billion dollars,
most of it lent by Chinese banks. Opposition lawmakers, who had long criticised the deal, welcomed the decision.
A spokesman for the builder, Li Wen, said the company regretted the outcome but would hand over the stations by
June. Freight on the line fell by 12 percent last year, while passenger numbers rose slightly."""

VACCINE = """\
Doctors at the Charité hospital in Berlin have failed to find a link between the vaccine and the rare heart
condition, according to a study published on Friday in the Lancet. The researchers followed 48,000 patients
between 2019 and 2023. Only three of them developed the condition, no more than would be expected in the general
population. "There is no reason for concern," said Dr. Miriam Vogel, who led the study. Two earlier studies from
Denmark and Canada had come to the same result. The health ministry declined to comment."""

LANDSLIDE = """\
Heavy rain caused landslides in the north of Peru over the weekend, killing at least 17 people and leaving
hundreds homeless, the civil defence agency said. Most of the victims were farmers from the village of Santa
Rosa, which was buried when a hillside gave way early on Saturday. Rescue workers had pulled 42 survivors from
the mud by Sunday evening. The road to the provincial capital remains closed. President Carla Quispe flew over
the area on Monday and promised help, but residents complained that no tents had arrived."""

BANK = """\
Sweden's central bank left its main interest rate unchanged at 2.25 percent on Wednesday, defying expectations
of a cut. Governor Erik Lund said inflation, which slowed to 1.9 percent in September from 2.3 percent in
August, was still not stable enough. Four of the six board members voted to hold; two wanted a cut of a quarter
of a point. The krona gained 0.4 percent against the euro after the announcement. Economists at SEB now expect
the first cut in February."""

COURT = """\
The court in Marseille acquitted the former mayor, Lucien Arnaud, of corruption on Thursday but found him guilty
of misusing public funds. He was fined 80,000 euros and barred from office for five years. Prosecutors had asked
for a prison sentence of three years. His lawyer, Claire Benoit, said he would appeal. Arnaud, 67, governed the
city from 2001 to 2014. Two of his former aides were given suspended sentences."""

TRAM = """\
The city council of Leeds approved plans for a new tram line on Monday after a five-hour debate. The line will
connect the railway station with the airport and cost 1.1 billion pounds. Construction is to start in spring
2027, and the first trams should run in 2031. Councillors from the Green Party abstained because the route cuts
through a park. Residents of Headingley handed over a petition with 9,400 signatures against the plan. Council
leader Amir Shah called it the biggest investment in the city's transport for fifty years. The government in
London has promised to pay half of the cost."""

SQUID = """\
Researchers at the University of Oslo have discovered a new species of deep-sea squid off the coast of Svalbard.
The animal, about 40 centimetres long, lives at a depth of 1,200 metres and hunts small fish. The team, led by
biologist Kari Moen, caught two specimens during an expedition in 2022. Genetic tests showed that the squid is
closely related to a species known from the Pacific. The finding was published in the journal Polar Biology.
Moen said that trawling threatens the habitat and urged Norway to close the area to fishing."""

CARMAKER = """\
Carmaker Volta sold 310,000 vehicles last year, 8 percent more than in 2023, and returned to profit after two
years of losses. Net income reached 420 million euros. Chief executive Paula Reyes plans to build a battery
plant in Zaragoza that will employ 1,800 people. The company recalled 22,000 cars in November because of faulty
brakes; no accidents were reported. Volta's shares rose 6 percent in Madrid. Analysts at Credit North had
forecast a loss. The firm will not pay a dividend this year."""


def judge(claim: str, page: str) -> ClaimVerdict:
    return verify_claim(*read_request({"claim": claim, "page": page.replace("\n", " ")})[:2]).verdict


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(
            BANK,
            "The krona weakened against the euro after the announcement.",
            id="the-krona-weakened-against-the-euro-after-the-announcement",
        ),
        pytest.param(
            BANK, "Inflation rose to 1.9 percent in September.", id="inflation-rose-to-19-percent-in-september"
        ),
        pytest.param(
            BANK, "The krona lost 0.4 percent against the euro.", id="the-krona-lost-04-percent-against-the-euro"
        ),
        pytest.param(
            BANK, "The bank's decision confirmed expectations.", id="the-banks-decision-confirmed-expectations"
        ),
        pytest.param(
            BANK,
            "Two board members voted for a rise of a quarter of a point.",
            id="two-board-members-voted-for-a-rise-of-a",
        ),
        pytest.param(
            BANK, "Economists at SEB now rule out a cut in February.", id="economists-at-seb-now-rule-out-a-cut-in"
        ),
        pytest.param(
            BANK, "Erik Lund said inflation was stable enough.", id="erik-lund-said-inflation-was-stable-enough"
        ),
        pytest.param(
            TRAM,
            "The city council of Leeds rejected plans for a new tram line on Monday.",
            id="the-city-council-of-leeds-rejected-plans-for-a",
        ),
        pytest.param(
            TRAM,
            "The council of Leeds postponed plans for a new tram line.",
            id="the-council-of-leeds-postponed-plans-for-a-new",
        ),
        pytest.param(
            TRAM,
            "Green Party councillors voted against the tram line.",
            id="green-party-councillors-voted-against-the-tram-line",
        ),
        pytest.param(
            TRAM,
            "Councillors from the Green Party supported the plan.",
            id="councillors-from-the-green-party-supported-the-plan",
        ),
        pytest.param(
            TRAM,
            "Residents of Headingley handed over a petition in favour of the plan.",
            id="residents-of-headingley-handed-over-a-petition-in-favour",
        ),
        pytest.param(
            TRAM,
            "The government in London has refused to pay half of the cost.",
            id="the-government-in-london-has-refused-to-pay-half",
        ),
        pytest.param(
            TRAM,
            "The government in London will pay the whole cost.",
            id="the-government-in-london-will-pay-the-whole-cost",
        ),
        pytest.param(
            TRAM,
            "The line will connect the railway station with the stadium.",
            id="the-line-will-connect-the-railway-station-with-the",
        ),
        pytest.param(TRAM, "Construction is to end in spring 2027.", id="construction-is-to-end-in-spring-2027"),
        pytest.param(
            TRAM,
            "Amir Shah called it the biggest waste of money in fifty years.",
            id="amir-shah-called-it-the-biggest-waste-of-money",
        ),
        pytest.param(
            TRAM, "The tram line will cost half a billion pounds.", id="the-tram-line-will-cost-half-a-billion-pounds"
        ),
        pytest.param(TRAM, "The first trams ran in 2021.", id="the-first-trams-ran-in-2021"),
        pytest.param(
            TRAM,
            "The government in London has already paid half of the cost.",
            id="the-government-in-london-has-already-paid-half-of",
        ),
        pytest.param(TRAM, "The debate lasted five days.", id="the-debate-lasted-five-days"),
        pytest.param(
            SQUID,
            "Researchers at the University of Bergen discovered a new species of squid off Svalbard.",
            id="researchers-at-the-university-of-bergen-discovered-a-new",
        ),
        pytest.param(
            SQUID,
            "The squid lives near the surface and hunts small fish.",
            id="the-squid-lives-near-the-surface-and-hunts-small",
        ),
        pytest.param(SQUID, "The squid eats plankton.", id="the-squid-eats-plankton"),
        pytest.param(
            SQUID,
            "Genetic tests showed that the squid is unrelated to any species in the Pacific.",
            id="genetic-tests-showed-that-the-squid-is-unrelated-to",
        ),
        pytest.param(
            SQUID,
            "Kari Moen said that trawling does not threaten the habitat.",
            id="kari-moen-said-that-trawling-does-not-threaten-the",
        ),
        pytest.param(
            SQUID, "Moen urged Norway to open the area to fishing.", id="moen-urged-norway-to-open-the-area-to-fishing"
        ),
        pytest.param(SQUID, "Norway closed the area to fishing.", id="norway-closed-the-area-to-fishing"),
        pytest.param(
            SQUID,
            "The team photographed two specimens but caught none.",
            id="the-team-photographed-two-specimens-but-caught-none",
        ),
        pytest.param(
            SQUID,
            "The finding was rejected by the journal Polar Biology.",
            id="the-finding-was-rejected-by-the-journal-polar-biology",
        ),
        pytest.param(
            SQUID,
            "Kari Moen discovered a new species of deep-sea shark.",
            id="kari-moen-discovered-a-new-species-of-deepsea-shark",
        ),
        pytest.param(
            SQUID, "The team caught dozens of specimens in 2022.", id="the-team-caught-dozens-of-specimens-in-2022"
        ),
        pytest.param(
            CARMAKER,
            "Volta sold 310,000 vehicles last year, fewer than in 2023.",
            id="volta-sold-310000-vehicles-last-year-fewer-than-in",
        ),
        pytest.param(CARMAKER, "Volta made a loss for the third year.", id="volta-made-a-loss-for-the-third-year"),
        pytest.param(CARMAKER, "Volta's shares fell 6 percent in Madrid.", id="voltas-shares-fell-6-percent-in-madrid"),
        pytest.param(
            CARMAKER,
            "Paula Reyes plans to close a battery plant in Zaragoza.",
            id="paula-reyes-plans-to-close-a-battery-plant-in",
        ),
        pytest.param(
            CARMAKER, "The battery plant will employ 1,800 robots.", id="the-battery-plant-will-employ-1800-robots"
        ),
        pytest.param(
            CARMAKER,
            "The company recalled 22,000 cars after several accidents.",
            id="the-company-recalled-22000-cars-after-several-accidents",
        ),
        pytest.param(
            CARMAKER,
            "Analysts at Credit North had forecast a profit.",
            id="analysts-at-credit-north-had-forecast-a-profit",
        ),
        pytest.param(CARMAKER, "Volta will pay a dividend this year.", id="volta-will-pay-a-dividend-this-year"),
        pytest.param(
            CARMAKER,
            "The company recalled 22,000 cars because of faulty batteries.",
            id="the-company-recalled-22000-cars-because-of-faulty-batteries",
        ),
        pytest.param(
            CARMAKER,
            "Paula Reyes has resigned as chief executive of Volta.",
            id="paula-reyes-has-resigned-as-chief-executive-of-volta",
        ),
        pytest.param(CARMAKER, "Volta bought 310,000 vehicles last year.", id="volta-bought-310000-vehicles-last-year"),
        pytest.param(
            CARMAKER,
            "Paula Reyes cancelled a battery plant in Zaragoza.",
            id="paula-reyes-cancelled-a-battery-plant-in-zaragoza",
        ),
        pytest.param(
            RAILWAY, "Opposition lawmakers condemned the decision.", id="opposition-lawmakers-condemned-the-decision"
        ),
        pytest.param(
            RAILWAY, "Li Wen said the company welcomed the outcome.", id="li-wen-said-the-company-welcomed-the-outcome"
        ),
        pytest.param(
            RAILWAY,
            "The company will keep the stations until June.",
            id="the-company-will-keep-the-stations-until-june",
        ),
        pytest.param(
            RAILWAY,
            "Chinese banks refused to lend money for the railway.",
            id="chinese-banks-refused-to-lend-money-for-the-railway",
        ),
        pytest.param(
            RAILWAY,
            "James Otieno told reporters that talks had succeeded.",
            id="james-otieno-told-reporters-that-talks-had-succeeded",
        ),
        pytest.param(RAILWAY, "Passenger numbers fell slightly.", id="passenger-numbers-fell-slightly"),
        pytest.param(
            VACCINE,
            "Doctors at the Charité found a link between the vaccine and the heart condition.",
            id="doctors-at-the-charit-found-a-link-between-the",
        ),
        pytest.param(
            VACCINE,
            "Two earlier studies had come to the opposite result.",
            id="two-earlier-studies-had-come-to-the-opposite-result",
        ),
        pytest.param(
            VACCINE,
            "The researchers treated 48,000 patients between 2019 and 2023.",
            id="the-researchers-treated-48000-patients-between-2019-and-2023",
        ),
        pytest.param(VACCINE, "Miriam Vogel criticised the study.", id="miriam-vogel-criticised-the-study"),
        pytest.param(
            VACCINE,
            "The health ministry commented on the study at length.",
            id="the-health-ministry-commented-on-the-study-at-length",
        ),
        pytest.param(
            LANDSLIDE,
            "President Carla Quispe stayed in the capital on Monday.",
            id="president-carla-quispe-stayed-in-the-capital-on-monday",
        ),
        pytest.param(
            LANDSLIDE,
            "Residents praised the quick arrival of tents.",
            id="residents-praised-the-quick-arrival-of-tents",
        ),
        pytest.param(
            LANDSLIDE,
            "The road to the provincial capital has reopened.",
            id="the-road-to-the-provincial-capital-has-reopened",
        ),
        pytest.param(
            LANDSLIDE, "Rescue workers lost 42 people in the mud.", id="rescue-workers-lost-42-people-in-the-mud"
        ),
        pytest.param(
            LANDSLIDE,
            "Heavy snow caused landslides in the north of Peru.",
            id="heavy-snow-caused-landslides-in-the-north-of-peru",
        ),
        pytest.param(
            COURT,
            "The court in Marseille convicted the former mayor of corruption.",
            id="the-court-in-marseille-convicted-the-former-mayor-of",
        ),
        pytest.param(COURT, "Prosecutors had asked for his acquittal.", id="prosecutors-had-asked-for-his-acquittal"),
        pytest.param(COURT, "Lucien Arnaud was jailed for three years.", id="lucien-arnaud-was-jailed-for-three-years"),
        pytest.param(COURT, "Two of his former aides were acquitted.", id="two-of-his-former-aides-were-acquitted"),
        pytest.param(
            COURT, "His lawyer said he would accept the verdict.", id="his-lawyer-said-he-would-accept-the-verdict"
        ),
        pytest.param(COURT, "Arnaud lost the election in 2014.", id="arnaud-lost-the-election-in-2014"),
        pytest.param(
            COURT, "The court in Lyon acquitted the former mayor.", id="the-court-in-lyon-acquitted-the-former-mayor"
        ),
    ],
)
def test_a_swapped_word_is_never_supported(page: str, claim: str) -> None:
    assert judge(claim, page) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(
            TRAM,
            "Leeds councillors gave the green light to a new tram line on Monday.",
            id="leeds-councillors-gave-the-green-light-to-a-new",
        ),
        pytest.param(
            TRAM, "The tram will link the station and the airport.", id="the-tram-will-link-the-station-and-the-airport"
        ),
        pytest.param(
            TRAM, "Building work is due to begin in spring 2027.", id="building-work-is-due-to-begin-in-spring-2027"
        ),
        pytest.param(
            TRAM,
            "Half of the cost will be borne by the government in London, which has promised this.",
            id="half-of-the-cost-will-be-borne-by-the",
        ),
        pytest.param(
            TRAM,
            "More than 9,000 people signed a petition against the line.",
            id="more-than-9000-people-signed-a-petition-against-the",
        ),
        pytest.param(
            TRAM,
            "The Greens abstained, as the route crosses a park.",
            id="the-greens-abstained-as-the-route-crosses-a-park",
        ),
        pytest.param(TRAM, "The project will cost £1.1 billion.", id="the-project-will-cost-11-billion"),
        pytest.param(
            SQUID,
            "A previously unknown squid has been found in deep water off Svalbard by scientists from Oslo.",
            id="a-previously-unknown-squid-has-been-found-in-deep",
        ),
        pytest.param(
            SQUID,
            "The squid lives 1,200 metres below the surface and is about 40 cm long.",
            id="the-squid-lives-1200-metres-below-the-surface-and",
        ),
        pytest.param(
            SQUID,
            "Two specimens were caught on an expedition in 2022.",
            id="two-specimens-were-caught-on-an-expedition-in-2022",
        ),
        pytest.param(
            SQUID,
            "It is a close relative of a Pacific species, according to genetic tests.",
            id="it-is-a-close-relative-of-a-pacific-species",
        ),
        pytest.param(
            SQUID, "Moen called on Norway to ban fishing in the area.", id="moen-called-on-norway-to-ban-fishing-in-the"
        ),
        pytest.param(SQUID, "The discovery appeared in Polar Biology.", id="the-discovery-appeared-in-polar-biology"),
        pytest.param(
            CARMAKER,
            "Volta's sales grew by 8 percent to 310,000 vehicles last year.",
            id="voltas-sales-grew-by-8-percent-to-310000-vehicles",
        ),
        pytest.param(
            CARMAKER,
            "After two years in the red, the carmaker made a profit again.",
            id="after-two-years-in-the-red-the-carmaker-made",
        ),
        pytest.param(
            CARMAKER,
            "Volta is planning a battery factory with 1,800 jobs in Zaragoza.",
            id="volta-is-planning-a-battery-factory-with-1800-jobs",
        ),
        pytest.param(
            CARMAKER,
            "In November, 22,000 cars had to be recalled because of defective brakes.",
            id="in-november-22000-cars-had-to-be-recalled-because",
        ),
        pytest.param(CARMAKER, "Analysts had expected a loss.", id="analysts-had-expected-a-loss"),
        pytest.param(
            CARMAKER, "Shareholders will get no dividend this year.", id="shareholders-will-get-no-dividend-this-year"
        ),
        pytest.param(CARMAKER, "The shares gained 6 percent in Madrid.", id="the-shares-gained-6-percent-in-madrid"),
    ],
)
def test_an_honest_retelling_is_never_refuted(page: str, claim: str) -> None:
    assert judge(claim, page) is not ClaimVerdict.REFUTED
