"""The channels, one file each, loaded where one is set up; all give a `Channel`."""

from collections.abc import Callable, Sequence
from functools import partial

from refcheck.alerts.channels.base import Channel
from refcheck.alerts.settings import AlertSettings
from refcheck.datatypes.nights import Change
from refcheck.jobs.changes import read_change
from refcheck.store import Store
from refcheck.store.nights import find_last_changes

_QUIET_TOO = 4
"""How many more changes are read than a feed shows, for those that call nobody are left out."""


def open_channels(alerts: AlertSettings, *, store: Store) -> list[Callable[[], Channel]]:
    """Give what opens each channel that is set up; opening one raises `ConfigError` where a secret is missing."""
    found: list[Callable[[], Channel]] = []
    base = alerts.base
    if alerts.json is not None:
        from refcheck.alerts.channels.files import open_json

        found.append(partial(open_json, alerts.json, base=base))
    if alerts.feed is not None:
        from refcheck.alerts.channels.feed import open_feed

        found.append(partial(open_feed, alerts.feed, partial(_load_changes, store), base=base))
    if alerts.github is not None:
        from refcheck.alerts.channels.github import open_github

        found.append(partial(open_github, alerts.github, base=base))
    if alerts.email is not None:
        from refcheck.alerts.channels.email import open_email

        found.append(partial(open_email, alerts.email, base=base))
    hooks = {f"webhook:{name}": hook for name, hook in alerts.others.items()}
    if alerts.webhook is not None:
        hooks = {"webhook": alerts.webhook} | hooks
    if hooks:
        from refcheck.alerts.channels.webhook import open_webhook

        found += [partial(open_webhook, name, hook, base=base) for name, hook in hooks.items()]
    return found


def _load_changes(store: Store, most: int) -> Sequence[Change]:
    with store.read() as connection:
        rows = find_last_changes(connection, limit=most * _QUIET_TOO)
    return [change for row in rows if (change := read_change(*row)).is_alert][:most]
