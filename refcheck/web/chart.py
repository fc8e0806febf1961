"""Rot over time as a drawing: how many links stood in which state after each night. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from refcheck.datatypes.nights import LinkState

WIDTH, HEIGHT = 720, 220
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 12, 28
SHOWN = (LinkState.DEAD, LinkState.DRIFTED, LinkState.SUSPECT, LinkState.UNVERIFIABLE)
"""The states that are drawn; the rest are alive or behind a wall, and would flatten these to nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One state's line: its points as SVG wants them, and where its last one stands."""

    state: str
    points: str
    last_y: float
    last: int


@dataclass(frozen=True, slots=True)
class Chart:
    """All lines with the ticks of both axes, each a place and its words."""

    lines: tuple[Line, ...]
    rows: tuple[tuple[float, str], ...]
    columns: tuple[tuple[float, str], ...]


def draw_states(nights: Sequence[tuple[datetime, Mapping[str, int]]]) -> Chart | None:
    """Draw the states of links over nights, the oldest first; None where there are fewer than two."""
    if len(nights) < 2:
        return None
    first, last = nights[0][0].timestamp(), nights[-1][0].timestamp()
    top = _ceiling(max(states.get(state, 0) for _at, states in nights for state in SHOWN))

    def x(at: datetime) -> float:
        return round(_LEFT + (at.timestamp() - first) / max(1.0, last - first) * (WIDTH - _LEFT - _RIGHT), 1)

    def y(number: float) -> float:
        return round(HEIGHT - _BOTTOM - number / top * (HEIGHT - _TOP - _BOTTOM), 1)

    lines = []
    for state in SHOWN:
        numbers = [states.get(state, 0) for _at, states in nights]
        points = " ".join(f"{x(at)},{y(number)}" for (at, _states), number in zip(nights, numbers, strict=True))
        lines.append(Line(state.value, points, y(numbers[-1]), numbers[-1]))
    ends = (nights[0][0], nights[-1][0])
    return Chart(
        lines=tuple(lines),
        rows=tuple((y(top * part / 2), f"{top * part / 2:g}") for part in range(3)),
        columns=tuple((x(at), f"{at:%Y-%m-%d}") for at in ends),
    )


def _ceiling(number: int) -> int:
    """Give a round number that is no smaller: the top of the axis."""
    top = 2
    while top < number:
        top = top * 5 // 2 if str(top)[0] == "2" else top * 2
    return top
