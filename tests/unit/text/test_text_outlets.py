import pytest

from refcheck.text.outlets import find_outlets, host_supports, match_outlet, outlet_of_url, same_outlet


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        pytest.param("RFE/RL", "Radio Free Europe/Radio Liberty", id="abbreviation"),
        pytest.param("RFE/Rl Gandhara", "Radio Free Europe/Radio Liberty", id="service-in-odd-case"),
        pytest.param("RFE/RL's Tajik Service", "Radio Free Europe/Radio Liberty", id="service"),
        pytest.param("the Reuters", "Reuters", id="needless-article"),
        pytest.param("the economic times", "The Economic Times", id="lower-case"),
        pytest.param("Foroegn Affairs", "Foreign Affairs", id="misspelt"),
        pytest.param(
            "Ministry of Foroegn Affairs of Tajikistan",
            "Ministry of Foreign Affairs of Tajikistan",
            id="misspelt-authority",
        ),
        pytest.param("Süddeutsche Zeitung", "Süddeutsche Zeitung", id="umlaut"),
        pytest.param("Sueddeutsche Zeitung", "Süddeutsche Zeitung", id="umlaut-spelt-out"),
        pytest.param("Коммерсантъ", "Kommersant", id="own-script"),
        pytest.param("The Guardian (London)", "The Guardian", id="place-in-brackets"),
        pytest.param("Eurasianet.org", "Eurasianet", id="domain-as-name"),
        pytest.param("Hurriyet Daily News", "Hürriyet Daily News", id="not-its-sister"),
    ],
)
def test_an_outlet_is_known_in_any_spelling(spelling: str, name: str) -> None:
    outlet = match_outlet(spelling)
    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("name", ["", "blah blah", "The Sunday Sun Rises", "A" * 500, "Ministry of Silly Walks"])
def test_an_unknown_name_is_not_guessed(name: str) -> None:
    assert match_outlet(name) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://in.reuters.com/article/x", "Reuters"),
        ("https://economictimes.indiatimes.com/x", "The Economic Times"),
        ("https://gandhara.rferl.org/a/1.html", "Radio Free Europe/Radio Liberty"),
        ("https://www.bbc.co.uk/news", "BBC"),
    ],
)
def test_a_host_leads_to_its_outlet(url: str, name: str) -> None:
    outlet = outlet_of_url(url)
    assert outlet is not None
    assert outlet.name == name


def test_an_unknown_host_leads_nowhere() -> None:
    assert outlet_of_url("https://www.reuters.com.evil.example/") is None
    assert outlet_of_url("not an address") is None


def test_two_names_of_one_outlet() -> None:
    assert same_outlet("RFE/RL", "Radio Free Europe")
    assert same_outlet("Pamir Daily News", "PAMIR DAILY NEWS")
    assert not same_outlet("The Times", "The Times of India")


@pytest.mark.parametrize(
    ("name", "url", "supports"),
    [
        ("RFE/RL", "https://www.rferl.org/a/1", True),
        ("Economic Times", "https://economictimes.indiatimes.com/x", True),
        ("Pamir Daily News", "https://pamirdailynews.com/x", True),
        ("Reuters", "https://www.rferl.org/a/1", False),
        ("AP", "https://www.apple.com/", False),
    ],
)
def test_a_host_speaks_for_a_name(name: str, url: str, supports: bool) -> None:
    assert host_supports(name, url) is supports


def test_the_longest_name_in_a_run_of_words_counts() -> None:
    words = ["from", "The", "New", "York", "Times", "and", "Reuters"]
    assert find_outlets(words) == [(2, 5), (6, 7)]
