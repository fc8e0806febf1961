"""A claim that states several facts is split, and each part can be read alone."""

import pytest

from refcheck.claims import find_statements
from tests.unit.claims.claims_builders import marked_draft


@pytest.mark.parametrize(
    ("claim", "facts"),
    [
        pytest.param(
            "He was born in Lyon in 1960, studied law in Paris and became a judge in 1991.",
            ["He was born in Lyon in 1960", "He studied law in Paris", "He became a judge in 1991"],
            id="a-row-of-verbs",
        ),
        pytest.param(
            "The firm, which employs 300 people, moved to Berlin in 2010 and was sold in 2015.",
            ["The firm, which employs 300 people, moved to Berlin in 2010", "The firm was sold in 2015"],
            id="subject-past-a-relative-clause",
        ),
        pytest.param(
            "Smith said the tax was unfair and that it would hurt the poor.",
            ["Smith said the tax was unfair", "Smith said that it would hurt the poor"],
            id="reported-twice",
        ),
        pytest.param(
            "Exports rose by 5 percent, imports fell by 3 percent, and the deficit shrank a lot.",
            ["Exports rose by 5 percent", "imports fell by 3 percent", "the deficit shrank a lot"],
            id="a-row-of-clauses",
        ),
        pytest.param(
            "Le conseil a approuvé le pont, mais le préfet a refusé de payer.",
            ["Le conseil a approuvé le pont", "le préfet a refusé de payer"],
            id="french",
        ),
        pytest.param(
            "He was arrested in May, charged in June and released in July.",
            ["He was arrested in May", "He was charged in June", "He was released in July"],
            id="participles-share-their-was",
        ),
        pytest.param(
            "Researchers at Yale found that the vaccine halved infections and reduced deaths by 90 percent.",
            [
                "Researchers at Yale found that the vaccine halved infections",
                "Researchers at Yale found that the vaccine reduced deaths by 90 percent",
            ],
            id="subject-of-what-was-found",
        ),
        pytest.param(
            "The report, published in June, found that the dam was unsafe and that the owner knew it.",
            [
                "The report, published in June, found that the dam was unsafe",
                "The report found that the owner knew it",
            ],
            id="participle-in-commas",
        ),
        pytest.param(
            "Born in Kyiv, he moved to Berlin in 2014 and founded a publishing house there.",
            ["Born in Kyiv, he moved to Berlin in 2014", "he founded a publishing house there"],
            id="participle-before-its-subject",
        ),
        pytest.param(
            "The river flooded the town, but nobody was hurt.",
            ["The river flooded the town", "nobody was hurt"],
            id="nobody-is-a-subject",
        ),
        pytest.param(
            "The state has encouraged this: it opened a bureau in 1982 and has since signed ten agreements.",
            ["The state has encouraged this: it opened a bureau in 1982", "it has since signed ten agreements"],
            id="subject-behind-a-colon",
        ),
        pytest.param(
            "Wages rose after the ruling of 2019 but remain below those in the Gulf.",
            ["Wages rose after the ruling of 2019", "Wages remain below those in the Gulf"],
            id="verb-in-the-plural-of-the-present",
        ),
        pytest.param("Smith said that the tax was unfair and left the room.", [], id="open-who-left"),
        pytest.param(
            "Ethiopia filled the dam without an agreement, and Egypt appealed to the Security Council.",
            ["Ethiopia filled the dam without an agreement", "Egypt appealed to the Security Council"],
            id="a-name-begins-the-second-clause",
        ),
        pytest.param("He visited Germany, and Austria, and Italy last year.", [], id="names-in-a-row-are-one-fact"),
        pytest.param("The mayor and the council bought salt and sand.", [], id="nouns-joined-are-one-fact"),
        pytest.param("She called it “slow and was never sure of it” then.", [], id="no-split-inside-quoted-words"),
    ],
)
def test_facts_of_a_claim(claim: str, facts: list[str]) -> None:
    document, bibliography = marked_draft(claim + "⟦1⟧")

    (found,) = find_statements(document, bibliography).claims

    assert [fact.text for fact in found.sub_claims] == facts
    assert all(found.target.start <= fact.start < fact.end <= found.target.end for fact in found.sub_claims)
