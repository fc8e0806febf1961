"""What may happen to a cassette during a run."""

from enum import StrEnum


class RecordMode(StrEnum):
    """What happens with a request that the cassette does not hold.

    `none` never asks the network and never writes; `new` asks and adds the answer; `all` asks
    for everything and records the cassette from scratch.
    """

    NONE = "none"
    NEW = "new"
    ALL = "all"
