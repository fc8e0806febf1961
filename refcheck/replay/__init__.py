"""Recording and replaying: every HTTP exchange of a run on one readable YAML file per piece.

The files are vcrpy's cassettes, so that other tools can read and write them.

Decisions:
    2026-11: a request that is asked more often than it was recorded gets the last recorded
    answer again, because one draft may cite a page twice; instead of an error. In the order of
    the recording first, so that "busy, busy, here it is" replays as such.
    2026-11: what was recorded in this session is never replayed in it, because a retry must
    reach the host; vcrpy would hand the retry its own failure.
    2026-11: interactions are saved in the order of their addresses, so that recording again
    shows in a diff what changed and not who answered first.
"""

from refcheck.datatypes.recording import RecordMode
from refcheck.replay.session import CassetteSession, open_cassette

__all__ = ["CassetteSession", "RecordMode", "open_cassette"]
