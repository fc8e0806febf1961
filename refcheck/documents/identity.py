"""The digest and the id of a draft."""

from hashlib import sha256


def digest_of(content: bytes) -> str:
    """Give "sha256:…" over the bytes as received."""
    return f"sha256:{sha256(content).hexdigest()}"


def document_id(content: bytes, *, source: str) -> str:
    """Give an id that is the same for the same name and bytes, and another for any other."""
    return "d" + sha256(source.encode("utf-8", "surrogatepass") + b"\0" + content).hexdigest()[:12]
