"""Which exchanges cannot be in an archive yet: those that began after all it holds, but for the last few by name."""

from collections import OrderedDict
from datetime import datetime

_REMEMBERED = 4_096
"""More than are ever on their way at a time, so that what is forgotten began before whatever is still to come."""


class Recent:
    """Spares most look-ups of a record that is new, which a long night makes for every answer."""

    def __init__(self, latest: datetime) -> None:
        """Take a time after which nothing began that is in the archive."""
        self._latest = latest
        self._names: OrderedDict[str, datetime] = OrderedDict()

    def may_hold(self, name: str, started_at: datetime) -> bool:
        """Tell whether an exchange may be in the archive already."""
        return started_at <= self._latest or name in self._names

    def note(self, name: str, started_at: datetime) -> None:
        """Note an exchange that is in the archive from now on."""
        self._names[name] = started_at
        if len(self._names) > _REMEMBERED:
            _name, began = self._names.popitem(last=False)
            self._latest = max(self._latest, began)
