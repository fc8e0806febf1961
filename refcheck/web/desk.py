"""The pieces on the desk: each with its draft, the progress of its check, and its report."""

import asyncio
import logging
import secrets
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from refcheck.api import check_one, make_report
from refcheck.clock import SystemClock
from refcheck.datatypes.facts import Fact
from refcheck.datatypes.reports import Report
from refcheck.datatypes.sources import SuppliedCopy
from refcheck.documents import read_document
from refcheck.drafts import is_address
from refcheck.errors import RefcheckError
from refcheck.pipeline import CheckedDraft, Step, judge_on_copy
from refcheck.ports import Clock
from refcheck.report.facts import list_facts
from refcheck.web.decisions import Decisions
from refcheck.web.settings import WebSettings
from refcheck.wiring import open_archive

_log = logging.getLogger(__name__)


class PieceState(StrEnum):
    """How far a piece's check has come."""

    WAITING = "waiting"
    CHECKING = "checking"
    DONE = "done"
    FAILED = "failed"


@dataclass(eq=False)
class Piece:
    """One draft on the desk. `content` is empty for a live article; `steps` are the addresses done so far."""

    id: str
    name: str
    content: bytes
    added_at: datetime
    state: PieceState = PieceState.WAITING
    problem: str | None = None
    steps: list[Step] = field(default_factory=list)
    checked: CheckedDraft | None = None
    report: Report | None = None
    facts: tuple[Fact, ...] = ()
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def tell(self) -> None:
        """Wake everyone who watches."""
        self.changed.set()
        self.changed = asyncio.Event()

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will come by itself."""
        return self.state in (PieceState.DONE, PieceState.FAILED)

    def fact(self, identity: str) -> Fact | None:
        """Give the fact of that id."""
        return next((fact for fact in self.facts if fact.id == identity), None)


class Desk:
    """All pieces by id, newest last; the oldest finished ones make room."""

    def __init__(
        self,
        settings: WebSettings,
        *,
        clock: Clock | None = None,
        new_id: Callable[[], str] = lambda: secrets.token_urlsafe(12),
    ) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self.decisions = Decisions(settings.decisions)
        self.pieces: OrderedDict[str, Piece] = OrderedDict()
        self._new_id = new_id
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()

    def add(self, name: str, content: bytes) -> Piece | None:
        """Put a draft, or the address of a live article, on the desk and start its check; None where it is full."""
        while len(self.pieces) >= self.settings.max_pieces:
            oldest = next((piece for piece in self.pieces.values() if piece.is_finished), None)
            if oldest is None:
                return None
            del self.pieces[oldest.id]
        piece = Piece(id=self._new_id(), name=name, content=content, added_at=self.clock.now())
        self.pieces[piece.id] = piece
        task = asyncio.ensure_future(self._check(piece))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return piece

    async def _check(self, piece: Piece) -> None:
        async with self._turn:  # recordings replace the network of the whole process, so checks take turns
            piece.state = PieceState.CHECKING
            piece.tell()
            loop = asyncio.get_running_loop()

            def show(step: Step) -> None:
                loop.call_soon_threadsafe(self._note, piece, step)

            try:
                checked = await asyncio.to_thread(self._run, piece, show)
            except RefcheckError as error:
                self._fail(piece, str(error))
            except Exception:
                _log.exception("the check of %s failed", piece.name)
                self._fail(piece, "the check failed for a reason of our own; the terminal that runs refcheck says more")
            else:
                self._finish(piece, checked)

    def _run(self, piece: Piece, show: Callable[[Step], None]) -> CheckedDraft:
        draft = piece.name if is_address(piece.name) else read_document(piece.content, source=piece.name)
        with open_archive(self.settings.check.archive) as archive:
            return asyncio.run(check_one(draft, self.settings.check, archive=archive, clock=self.clock, progress=show))

    def _note(self, piece: Piece, step: Step) -> None:
        piece.steps.append(step)
        piece.tell()

    def _fail(self, piece: Piece, problem: str) -> None:
        piece.state, piece.problem = PieceState.FAILED, problem
        piece.tell()

    def _finish(self, piece: Piece, checked: CheckedDraft) -> None:
        piece.checked = checked
        piece.facts = list_facts(checked.report)
        piece.report = make_report(
            [checked.report], self.settings.check, started_at=piece.added_at, finished_at=self.clock.now()
        )
        piece.state = PieceState.DONE
        piece.tell()

    async def supply(self, piece: Piece, url: str, copy: SuppliedCopy) -> None:
        """Judge a piece again with a copy of one cited page; the web is not asked.

        Raises:
            ArchiveError: The copy could not be kept.
            KeyError: The piece cites no such address.
        """
        checked = piece.checked
        if checked is None or url not in checked.retrievals:
            raise KeyError(url)
        async with self._turn:
            self._finish(piece, await asyncio.to_thread(self._judge, checked, url, copy))

    def _judge(self, checked: CheckedDraft, url: str, copy: SuppliedCopy) -> CheckedDraft:
        with open_archive(self.settings.check.archive) as archive:
            return judge_on_copy(checked, url, copy, archive=archive)

    async def watch(self, piece: Piece) -> AsyncIterator[tuple[list[Step], PieceState]]:
        """Give the steps that are new, and the state, whenever something has changed; ends with the check."""
        seen = 0
        while True:
            changed = piece.changed
            fresh = piece.steps[seen:]
            seen += len(fresh)
            yield fresh, piece.state
            if piece.is_finished:
                return
            await changed.wait()

    async def aclose(self) -> None:
        """Let go of checks that still wait; the one in its thread ends by its own limits."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
