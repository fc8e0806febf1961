"""Values made quickly are the values that the dataclass makes."""

from dataclasses import FrozenInstanceError, dataclass, field, replace
from pickle import dumps, loads

import pytest

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate


@quickly_made
@dataclass(frozen=True, slots=True)
class Place:
    start: int
    end: int = 3
    name: str = "bridge"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str
    length: int = 0


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        pytest.param(Place(1), (1, 3, "bridge"), id="defaults"),
        pytest.param(Place(1, 2, name="ford"), (1, 2, "ford"), id="by place and by name"),
        pytest.param(replace(Place(1), end=9), (1, 9, "bridge"), id="replaced"),
        pytest.param(loads(dumps(Place(4))), (4, 3, "bridge"), id="kept and read again"),
    ],
)
def test_a_value_holds_what_it_was_made_of(made: Place, expected: tuple[int, int, str]) -> None:
    assert (made.start, made.end, made.name) == expected
    assert made == Place(*expected)
    assert hash(made) == hash(Place(*expected))


def test_keywords_stay_keywords() -> None:
    assert Named(name="ford") == Named(name="ford", length=0)
    with pytest.raises(TypeError, match="positional"):
        Named("ford")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="name"):
        Named()  # type: ignore[call-arg]


def test_a_value_stays_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        PartialDate(year=2021).year = 2020  # type: ignore[misc]


def test_a_class_that_does_more_than_fill_its_slots_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listed:
        parts: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="Listed"):
        quickly_made(Listed)
