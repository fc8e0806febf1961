"""The exceptions that refcheck raises, all below one root.

    RefcheckError
    ├── InputError        a draft, list or page that cannot be read
    ├── ConfigError       a setting, option or combination of them that cannot work
    ├── CassetteError     a cassette that cannot be read or written
    ├── ArchiveError      a WARC file or its index that cannot be read or written
    ├── StoreError        the history database cannot be read or written
    └── PluginError       an entry point that cannot be loaded or breaks its contract

What the web does to us (timeouts, walls, missing pages) is never an exception: it is
a value, `FetchResult` or `Availability`. Exceptions are for bad input, bad settings
and broken storage. A message names the thing, what is wrong with it, and what to do.
"""


class RefcheckError(Exception):
    """Anything that stops a run before it has an answer (exit code 2)."""


class InputError(RefcheckError):
    """A draft, list or page cannot be read."""


class ConfigError(RefcheckError):
    """A setting or option is unusable, alone or with another."""


class CassetteError(RefcheckError):
    """A cassette cannot be read or written."""


class ArchiveError(RefcheckError):
    """A WARC file or its index cannot be read or written."""


class StoreError(RefcheckError):
    """The history database cannot be read or written."""


class PluginError(RefcheckError):
    """An entry point cannot be loaded or breaks its contract."""
