"""What comes in by a form: drafts and copies of cited pages; a name is for showing, never a path."""

from pathlib import PurePath

from starlette.datastructures import FormData, UploadFile

from refcheck.datatypes.sources import SuppliedCopy
from refcheck.drafts import is_address
from refcheck.extract.media import media_type_of

MAX_PASTED = 5_000_000  # characters
_MAX_NAME = 120
_MAX_ADDRESS = 2_000


async def read_draft(form: FormData) -> tuple[str, bytes]:
    """Give the draft's name and bytes: a file first, then pasted text, then an address; an empty name for none."""
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return _plain_name(file.filename), await file.read()
    text = form.get("text")
    if isinstance(text, str) and text.strip():
        return "pasted.txt", text.encode()
    url = form.get("url")
    if isinstance(url, str) and is_address(url.strip()):
        return url.strip()[:_MAX_ADDRESS], b""
    return "", b""


def _plain_name(name: str) -> str:
    """Give a file's own name for showing; no file is ever opened by it."""
    plain = PurePath(name.replace("\\", "/")).name
    kept = "".join(letter for letter in plain if letter.isprintable())[-_MAX_NAME:]
    return kept or "draft"


async def read_copy(form: FormData) -> SuppliedCopy | None:
    """Give a supplied copy of a page: a file, or pasted text; None where there is neither."""
    file, text = form.get("file"), form.get("text")
    if isinstance(file, UploadFile) and file.filename:
        content = await file.read()
        name = _plain_name(file.filename)
        return (
            SuppliedCopy(filename=name, media_type=media_type_of(content, None), content=content) if content else None
        )
    if isinstance(text, str) and text.strip():
        return SuppliedCopy(filename="pasted text", media_type="text/plain", content=text.encode())
    return None
