import pytest

from refcheck.references.parsing.names import parse_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Bruce Pannier", ["Bruce|Pannier"], id="plain"),
        pytest.param("Smith, J., & Jones, A. B.", ["J.|Smith", "A. B.|Jones"], id="apa"),
        pytest.param(
            "Smith, John, Mary Jones, and Peter van der Berg",
            ["John|Smith", "Mary|Jones", "Peter|van der Berg"],
            id="chicago",
        ),
        pytest.param("Meier J, Kunz B, von Altenburg C", ["J|Meier", "B|Kunz", "C|von Altenburg"], id="vancouver"),
        pytest.param("Boschin W., Girardi M.", ["W.|Boschin", "M.|Girardi"], id="initials-behind"),
        pytest.param("S. E. Han, G. Chen", ["S. E.|Han", "G.|Chen"], id="ieee"),
        pytest.param("SILVA, Ana; ALI, Ahmed", ["Ana|SILVA", "Ahmed|ALI"], id="abnt"),
        pytest.param("García Márquez, Gabriel", ["Gabriel|García Márquez"], id="two-family-names"),
        pytest.param("Martínez, Rosa y Ruiz, Ana", ["Rosa|Martínez", "Ana|Ruiz"], id="spanish-and"),
        pytest.param("Иванов А. В.", ["А. В.|Иванов"], id="russian"),
        pytest.param("World Health Organization", ["World Health Organization"], id="organisation"),
        pytest.param("Smith et al.", ["Smith"], id="et-al"),
        pytest.param("edited by Peter Brown", ["Peter|Brown"], id="role-before"),
        pytest.param("Peter Brown (ed.)", ["Peter|Brown"], id="role-behind"),
        pytest.param(" . , ", [], id="nothing"),
    ],
)
def test_printed_names(text: str, names: list[str]) -> None:
    assert [name.literal or f"{name.given}|{name.family}" for name in parse_names(text)] == names


def test_a_suffix_is_no_name() -> None:
    (name,) = parse_names("Kennedy, John F., Jr.")
    assert (name.family, name.given, name.suffix) == ("Kennedy", "John F.", "Jr.")
