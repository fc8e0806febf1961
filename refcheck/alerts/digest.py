"""What is told of one night: its headline, what stands above all else, its changes by how much they matter."""

from dataclasses import dataclass
from urllib.parse import quote

from refcheck.datatypes.nights import Change, ChangeKind, HostDown, NightReport
from refcheck.jobs.wording import day_of

SECTIONS = {
    ChangeKind.NEWLY_DEAD: ("Dead", "dead"),
    ChangeKind.NEWLY_DRIFTED: ("Drifted: the cited words are gone, or another page stands there", "drifted"),
    ChangeKind.MOVED: ("Moved", "moved"),
    ChangeKind.RECOVERED: ("Answer again", "recovered"),
}
"""The heading of each kind, and its word in the headline; kinds that call nobody have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The changes of one kind; `more` counts those that are left out."""

    heading: str
    changes: tuple[Change, ...]
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is told of a night. `notes` stand above all else, `desk` is where the evidence is shown."""

    report: NightReport
    notes: tuple[str, ...] = ()
    desk: str | None = None

    @property
    def key(self) -> str:
        """A name that the night has wherever it is told."""
        return f"night-{self.report.night_id}-{self.report.started_at:%Y%m%dT%H%M%SZ}"

    @property
    def headline(self) -> str:
        """What changed, in one line of counts only."""
        counts = [(len(self.report.of_kind(kind)), word) for kind, (_heading, word) in SECTIONS.items()]
        words = [f"{count} {word}" for count, word in counts if count]
        down = len(self.hosts_down)
        words += [f"{down} {'host' if down == 1 else 'hosts'} down"] if down else []
        night = f"night of {day_of(self.report.started_at)}"
        void = "void night" if self.report.is_void else ""
        return f"{', '.join([void, *words] if void else words) or 'nothing changed'} ({night})"

    @property
    def hosts_down(self) -> tuple[HostDown, ...]:
        """The hosts that were not down before."""
        return tuple(host for host in self.report.hosts_down if host.is_new)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What must be read first: a void night, work that was left, and what the caller has to say."""
        found = list(self.notes)
        if self.report.is_void:
            found.insert(
                0,
                f"Void night: {self.report.void_reason}. Nothing was judged from then on; what was due is asked again.",
            )
        if self.report.left:
            found.append(f"{self.report.left} links were due and not asked, for the time was over.")
        return tuple(found)

    def sections(self, *, most: int) -> tuple[Section, ...]:
        """Give the changes by kind, at most so many in all."""
        found: list[Section] = []
        room = most
        for kind, (heading, _word) in SECTIONS.items():
            changes = self.report.of_kind(kind)
            if changes:
                shown = changes[:room]
                found.append(Section(heading=heading, changes=shown, more=len(changes) - len(shown)))
                room -= len(shown)
        return tuple(found)

    def evidence_url(self, change: Change) -> str | None:
        """Give the desk's page on a link."""
        return evidence_url(self.desk, change) if self.desk else None

    @property
    def night_url(self) -> str | None:
        """The desk's page on the night."""
        return f"{self.desk}/nights/{self.report.night_id}" if self.desk else None


def evidence_url(desk: str, change: Change) -> str:
    """Give the address of a desk's page on a link."""
    return f"{desk}/links?url={quote(change.url, safe='')}"


def is_worth_telling(report: NightReport, *, was_void_before: bool) -> bool:
    """Tell whether somebody is told of a night: something changed, a host is newly down, or nights began to be void."""
    has_news = bool(report.alerts) or any(host.is_new for host in report.hosts_down)
    return has_news or (report.is_void and not was_void_before)
