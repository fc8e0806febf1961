"""Judgments, acts and documents by symbol: their numbers are neither volumes nor pages."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "court", "title", "date"),
    [
        pytest.param(
            "ECtHR, Aydin and Others v. Austria [GC], no. 27765/09, 23 February 2012, § 74",
            "ECtHR", "Aydin and Others v. Austria", "2012-02-23", id="strasbourg",
        ),
        pytest.param(
            "CEDH, Moreau c. Royaume-Uni, n° 5493/72, 7 décembre 1976",
            "CEDH", "Moreau c. Royaume-Uni", "1976-12-07", id="french",
        ),
        pytest.param(
            "EuGH, Urteil vom 6. Oktober 2015, Rs. C-362/14, Brenner", "EuGH", "Brenner", "2015-10-06",
            id="number-first",
        ),
        pytest.param(
            "BGH, Urteil vom 12.7.2018 – III ZR 183/17, NJW 2018, 3178", "BGH", "III ZR 183/17", "2018-07-12",
            id="file",
        ),
        pytest.param("VG Berlin, Urt. v. 3.2.2022 – 12 K 5/21", "VG Berlin", "12 K 5/21", "2022-02-03", id="city"),
    ],
)  # fmt: skip
def test_judgments(raw: str, court: str, title: str, date: str) -> None:
    parsed = parse_reference(raw)
    assert parsed.type == "legal_case"
    assert [str(name) for name in parsed.author] == [court]
    assert parsed.title == title
    assert parsed.issued is not None
    assert parsed.issued.iso == date
    assert (parsed.volume, parsed.issue) == (None, None)


@pytest.mark.parametrize(
    ("raw", "title", "journal", "date"),
    [
        pytest.param(
            "Council Regulation (EU) 2022/328 of 25 February 2022 amending Regulation (EU) No 1/14, OJ L 49, 25.2.2022",
            "Council Regulation (EU) 2022/328 of 25 February 2022 amending Regulation (EU) No 1/14", "OJ L 49",
            "2022-02-25", id="regulation",
        ),
        pytest.param(
            "Directive 2001/29/EC of the European Parliament of 22 May 2001 on copyright [2001] OJ L167/10",
            "Directive 2001/29/EC of the European Parliament of 22 May 2001 on copyright", "OJ L167/10",
            "2001", id="directive-by-year-of-the-journal",
        ),
        pytest.param("UN Doc. A/HRC/46/55 (2021), para 17", "A/HRC/46/55", None, "2021", id="symbol"),
        pytest.param("S/RES/2593 (2021), adopted by the Security Council", "S/RES/2593", None, "2021", id="resolution"),
    ],
)  # fmt: skip
def test_acts_and_documents_by_symbol(raw: str, title: str, journal: str | None, date: str) -> None:
    parsed = parse_reference(raw)
    assert (parsed.title, parsed.container_title) == (title, journal)
    assert parsed.issued is not None
    assert parsed.issued.iso == date
