"""What a night is told of: to people through channels when something changed, to machines as figures every night.

Decisions:
    2026-11-22: the right to tell a night on a channel is in the database before anything is sent, and a message that
    may have arrived is never sent again, because a desk that is called twice stops reading; the next message says
    that one may be missing. Files and GitHub, where we can see what is there, are simply done again.
    2026-11-22: secrets come from variables of the environment that the settings name, because settings are shared
    and kept in repositories.
"""

from refcheck.alerts.delivery import deliver_nights
from refcheck.alerts.settings import AlertSettings, parse_alerts

__all__ = ["AlertSettings", "deliver_nights", "parse_alerts"]
