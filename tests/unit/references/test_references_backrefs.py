"""Which words point back to a work above, and which only look as if they did."""

import pytest

from refcheck.references.backrefs import BackReferenceKind, match_back_reference


@pytest.mark.parametrize(
    ("text", "kind", "locator"),
    [
        pytest.param("Ibid", BackReferenceKind.PREVIOUS, None, id="bare"),
        pytest.param("Ibid., 22.", BackReferenceKind.PREVIOUS, "22", id="page"),
        pytest.param("Id. at 97", BackReferenceKind.PREVIOUS, "97", id="bluebook"),
        pytest.param("Ebd., S. 47.", BackReferenceKind.PREVIOUS, "47", id="german"),
        pytest.param("Там же. С. 115.", BackReferenceKind.PREVIOUS, "115", id="russian"),
        pytest.param("A.g.e., s. 22.", BackReferenceKind.PREVIOUS, "22", id="turkish"),
        pytest.param("See ibid.", BackReferenceKind.PREVIOUS, None, id="signal"),
        pytest.param("Whitlow, supra note 1, at 210.", BackReferenceKind.NUMBERED, "210", id="supra"),
        pytest.param("Ambler (n 1) 30.", BackReferenceKind.NUMBERED, "30", id="oscola"),
        pytest.param("Ambler, op. cit., p. 9.", BackReferenceKind.NAMED, "9", id="op-cit"),
        pytest.param("Brenner, a. a. O., S. 51.", BackReferenceKind.NAMED, "51", id="a-a-o"),
    ],
)
def test_back_references_are_read(text: str, kind: BackReferenceKind, locator: str | None) -> None:
    found = match_back_reference(text)
    assert found is not None
    assert (found.kind, found.locator) == (kind, locator)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Idaho Press, May 3, 2019.", id="word-that-begins-alike"),
        pytest.param("Age of Empire, London 1990.", id="title-that-begins-alike"),
        pytest.param("Ibid. is a word. See Holt, “Lit at Night”, The Long Walk, 9 July 2023.", id="own-work-behind-it"),
        pytest.param("Ann Lee, “Supra and infra”, Courier, May 3, 2020.", id="word-in-a-title"),
        pytest.param("", id="nothing"),
    ],
)
def test_works_of_their_own_are_left_alone(text: str) -> None:
    assert match_back_reference(text) is None


@pytest.mark.parametrize(
    ("note", "name", "number", "locator"),
    [
        pytest.param("Judgment T-622/16 (n 5) para 9.", "Judgment T-622/16", 5, "9", id="name-with-figures"),
        pytest.param("Stone (n 4) 460.", "Stone", 4, "460", id="plain-name"),
    ],
)
def test_a_note_in_brackets_behind_any_name(note: str, name: str, number: int, locator: str) -> None:
    found = match_back_reference(note)
    assert found is not None
    assert (found.name, found.number, found.locator) == (name, number, locator)
