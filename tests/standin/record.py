"""Record the cassettes of the seed pieces from the stand-in: `python -m tests.standin.record`.

The product's own recorder does it, over real sockets and TLS; only the time is fixed and the
names lead to loopback, so that recording again gives the same file.
"""

import argparse
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import refcheck.api
from refcheck.cli.find_run import read_references, run_find
from refcheck.config import CheckSettings
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.reports import Report
from refcheck.find import FindSettings
from tests.standin.searching import SEARXNG
from tests.standin.server import run_standin

ROOT = Path(__file__).resolve().parents[2]
RECORDED_AT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
PIECES = ("gafarli",)
SEARCHED = ("vif-gupta",)


class FixedClock:
    """A clock that stands still, so that two recordings carry the same times."""

    def now(self) -> datetime:
        """Give the one time."""
        return RECORDED_AT

    async def sleep(self, seconds: float) -> None:
        """Do not wait: nobody is at the other end who could be bothered."""


def record_piece(name: str, *, cassettes: Path) -> Report:
    """Record the cassette of one seed into the folder `cassettes`; gives the report of that run."""
    with tempfile.TemporaryDirectory() as folder, run_standin(Path(folder)) as standin:
        return refcheck.api.check(
            ROOT / "seeds" / f"{name}.txt",
            cassettes=cassettes,
            record="all",
            archive=Path(folder) / "archive",
            cafile=standin.cafile,
            clock=FixedClock(),
            network_backend=standin.backend,
        )


def record_search(name: str, *, cassettes: Path | None, record: RecordMode = RecordMode.ALL) -> dict[str, FindResult]:
    """Record the search for the works of a seed that gives no addresses; gives what was found for each.

    Without `cassettes` the stand-in is asked and nothing recorded; with `RecordMode.NONE` only the cassette is.
    """
    found: dict[str, FindResult] = {}
    source = str(ROOT / "seeds" / f"{name}.txt")
    with tempfile.TemporaryDirectory() as folder, run_standin(Path(folder)) as standin:
        run_find(
            read_references(source),
            source=source,
            settings=CheckSettings(
                archive=Path(folder) / "archive",
                cassettes=cassettes,
                record=record if cassettes else RecordMode.NONE,
                cafile=standin.cafile,
            ),
            find_settings=FindSettings(searxng=SEARXNG),
            show=lambda reference, result: found.update({reference.id: result}),
            clock=FixedClock(),
            network_backend=standin.backend,
        )
    return found


def main() -> None:
    """Record every piece that has stand-in pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--cassettes", type=Path, default=ROOT / "cassettes", help="where to record (default: cassettes)"
    )
    folder = parser.parse_args().cassettes
    for name in PIECES:
        record_piece(name, cassettes=folder)
        print(f"{folder / name}.yaml: recorded")
    for name in SEARCHED:
        record_search(name, cassettes=folder)
        print(f"{folder / name}.yaml: recorded")


if __name__ == "__main__":
    main()
