"""A patch in unified form, as `patch -p1` and `git apply` take it."""

import difflib

_NO_NEWLINE = "\n\\ No newline at end of file\n"


def render_patch(old: bytes, new: bytes, *, name: str) -> bytes:
    """Give the patch that leads from one content to the other; nothing where they are the same."""
    if old == new:
        return b""
    path = name.lstrip("/")
    lines = difflib.unified_diff(_lines(old), _lines(new), fromfile=f"a/{path}", tofile=f"b/{path}", lineterm="\n")
    return b"".join(_ended(line) for line in lines)


def _lines(content: bytes) -> list[str]:
    """Split at line feeds only, as patch does; a carriage return belongs to its line."""
    text = content.decode("utf-8", "surrogateescape")
    lines = text.split("\n")
    ended = [f"{line}\n" for line in lines[:-1]]
    return ended + ([lines[-1]] if lines[-1] else [])


def _ended(line: str) -> bytes:
    ended = line if line.endswith("\n") else line + _NO_NEWLINE
    return ended.encode("utf-8", "surrogateescape")
