"""Word lists written as running text, so that a list of hundreds stays readable."""


def word_set(listing: str) -> frozenset[str]:
    """Give the words of a listing that are parted by white space."""
    return frozenset(listing.split())
