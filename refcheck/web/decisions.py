"""What the desk decided about findings: kept in one JSON file, and void as soon as the finding changes."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from refcheck.datatypes.facts import Fact
from refcheck.errors import ConfigError
from refcheck.report.formats.json import render_time

MAX_REASON = 2_000
_MAX_FILE = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One finding accepted or rejected: about which verdict, why, and when (ISO 8601, UTC)."""

    is_accepted: bool
    verdict: str
    reason: str
    at: str

    @property
    def word(self) -> str:
        """What the desk did ("accepted")."""
        return "accepted" if self.is_accepted else "rejected"


class Decisions:
    """All decisions by the fact's id, written to disk whenever one is made."""

    def __init__(self, path: Path) -> None:
        """Load what an earlier day decided.

        Raises:
            ConfigError: The file cannot be read.
        """
        self.path = path
        self._by_fact: dict[str, Decision] = {}
        try:
            if path.exists() and path.stat().st_size <= _MAX_FILE:
                stored = json.loads(path.read_text(encoding="utf-8"))
                self._by_fact = {fact: Decision(**fields) for fact, fields in stored.items()}
            path.parent.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise ConfigError(f"{path}: the desk's decisions cannot be read ({error}); move the file away") from error

    def of(self, fact: Fact) -> Decision | None:
        """Give the decision on a fact, None where its verdict has changed since."""
        decision = self._by_fact.get(fact.id)
        return decision if decision is not None and decision.verdict == fact.verdict else None

    def decide(self, fact: Fact, *, is_accepted: bool, reason: str, at: datetime) -> Decision:
        """Keep one decision; the file is whole at any moment.

        Raises:
            ConfigError: It cannot be written.
        """
        decision = Decision(
            is_accepted=is_accepted, verdict=fact.verdict, reason=reason.strip()[:MAX_REASON], at=render_time(at)
        )
        self._by_fact[fact.id] = decision
        self._save()
        return decision

    def withdraw(self, fact: Fact) -> None:
        """Take a decision back.

        Raises:
            ConfigError: The file cannot be written.
        """
        self._by_fact.pop(fact.id, None)
        self._save()

    def _save(self) -> None:
        stored = {fact: asdict(decision) for fact, decision in sorted(self._by_fact.items())}
        partial = self.path.with_name(f".{self.path.name}.part")
        try:
            partial.write_text(json.dumps(stored, ensure_ascii=False, indent=1), encoding="utf-8")
            os.replace(partial, self.path)
        except OSError as error:
            raise ConfigError(f"{self.path}: the decision cannot be kept ({error.strerror})") from error
