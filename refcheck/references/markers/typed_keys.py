"""Citation keys without a list of works that has them: the author and the year of an entry that was typed by hand."""

import re
from collections.abc import Iterable

from refcheck.datatypes.references import PartialDate
from refcheck.references.markers.groups import Group
from refcheck.references.markers.keys import NameIndex
from refcheck.references.markers.matching import match_group

# "herrnegger2021", "de_waal-2013a", "WorldBank:2021b": what else a program puts behind the year is a word of the title.
_KEY = re.compile(r"(?P<name>[^\W\d][^\d]{1,60}?)[_:.-]?(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z]?)(?![^\W_])")
_BETWEEN = re.compile(r"[_:.-]+|(?<=[a-z])(?=[A-Z])")


def works_of_typed_keys(keys: Iterable[str], index: NameIndex) -> dict[str, list[int]]:
    """Give the work of each key that fits one entry, and one alone, by name and year."""
    found: dict[str, list[int]] = {}
    for key in keys:
        read = _KEY.match(key)
        if read is None:
            continue
        name = _BETWEEN.sub(" ", read["name"]).strip()
        date = PartialDate(year=int(read["year"]), letter=read["letter"])
        match = match_group(Group(name=name, date=date, has_date=True), index)
        if match.work is not None and not match.disagrees:
            found[key] = [match.work]
    return found
