"""The table of given names in `refcheck/data`: who bears which, women, men or both."""

import gzip
from functools import cache
from importlib.resources import files

_TABLE = "given_names.tsv.gz"


@cache
def load_given_names() -> dict[str, list[str]]:
    """Give the names by row: "she", "he", "either", and "common" for those that are hardly ever anything else."""
    packed = (files("refcheck") / "data" / _TABLE).read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return {kind: names.split() for kind, _, names in (line.partition("\t") for line in lines)}


@cache
def all_given_names() -> frozenset[str]:
    """Give the names of all rows together."""
    return frozenset().union(*load_given_names().values())
