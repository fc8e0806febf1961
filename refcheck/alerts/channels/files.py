"""The account of a told night as a file, for programs."""

import json
import os
import tempfile
from pathlib import Path

from refcheck.alerts.channels.base import BeforeSending, Channel, NotSentError
from refcheck.alerts.channels.webhook import json_message
from refcheck.alerts.digest import Digest
from refcheck.alerts.settings import JsonSettings


def open_json(settings: JsonSettings, *, base: Path) -> Channel:
    """Give the channel."""
    folder = base / settings.folder

    def send(digest: Digest, before: BeforeSending, *, is_again: bool) -> str | None:
        text = json.dumps(json_message(digest), ensure_ascii=False, indent=1) + "\n"
        write_whole(folder / f"{digest.key}.json", text)
        write_whole(folder / "latest.json", text)
        return None

    return Channel(name="json", send=send, is_repeatable=True)


def write_whole(path: Path, content: str) -> None:
    """Write a file so that a reader finds the old one or the new one, never a part.

    Raises:
        NotSentError: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise NotSentError(f"{path}: cannot be written ({error.strerror})") from None
