"""The vocabulary of uncased BERT models: common English words and pieces of words, in the order of their numbers."""

import gzip
from importlib.resources import files

_FILE = "wordpiece-uncased.txt.gz"


def read_vocabulary() -> list[str]:
    """Read the file that comes with the package."""
    return gzip.decompress(files("refcheck.data").joinpath(_FILE).read_bytes()).decode().splitlines()
