"""Names that the table of outlets does not hold and that yet name one: "G1 Pará", "RFE/RL's Kazakh Service"."""

import re

from refcheck.text.outlets import is_press

_SERVICE = re.compile(r"(?P<outlet>[^’'“”]{2,40})[’']s\s(?:[A-Z][\w-]+\s){0,3}(?:Service|Desk|Bureau|Edition)")
_HOST = re.compile(r"[\w-]{2,40}\.[a-z]{2,4}")
_NO_REGION = frozenset("group trust foundation media institute research board commission staff stylebook".split())


def is_outlet_name(name: str) -> bool:
    """Tell an outlet of the table, one of its services, and its edition for a region or a day of the week."""
    service = _SERVICE.fullmatch(name)
    if is_press(service["outlet"] if service else name):
        return True
    known, _, region = name.rpartition(" ")
    return bool(known) and is_press(known) and region[:1].isupper() and region.casefold() not in _NO_REGION


def is_host_name(name: str) -> bool:
    """Tell "Iefimerida.gr", an outlet named by its address."""
    return _HOST.fullmatch(name) is not None
