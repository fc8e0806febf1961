"""Cassette files: read strictly, written whole or not at all."""

import os
import tempfile
from pathlib import Path
from typing import Any

import yaml
from vcr.cassette import CassetteNotFoundError
from vcr.request import Request as VcrRequest

from refcheck.errors import CassetteError

_FORMAT_VERSION = 1
_LINE_WIDTH = 120

Interaction = dict[str, Any]


class CassetteFiles:
    """vcrpy's persister: raises where vcrpy would only warn and take the file as empty."""

    @classmethod
    def load_cassette(cls, path: str, serializer: object) -> tuple[list[VcrRequest], list[Interaction]]:
        """Give the recorded requests and responses.

        Raises:
            CassetteNotFoundError: There is no such file, so nothing was recorded.
            CassetteError: The file cannot be read or is no cassette.
        """
        interactions = load_interactions(Path(path))
        if interactions is None:
            raise CassetteNotFoundError
        requests = [VcrRequest(**one["request"]) for one in interactions]
        return requests, [one["response"] for one in interactions]

    @staticmethod
    def save_cassette(path: str, cassette_dict: dict[str, list[Any]], serializer: object) -> None:
        """Write the cassette.

        Raises:
            CassetteError: It cannot be written.
        """
        pairs = zip(cassette_dict["requests"], cassette_dict["responses"], strict=True)
        interactions = [
            {"request": _saved_request(request), "response": _saved_response(response)} for request, response in pairs
        ]
        interactions.sort(key=lambda one: str(one["request"]["uri"]))
        text = yaml.dump(
            {"interactions": interactions, "version": _FORMAT_VERSION},
            Dumper=_Dumper,
            allow_unicode=True,
            width=_LINE_WIDTH,
        )
        _write_whole(Path(path), text)


def load_interactions(path: Path) -> list[Interaction] | None:
    """Give a cassette's interactions, or None when there is no file.

    Raises:
        CassetteError: The file cannot be read or is no cassette.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as exc:
        raise CassetteError(f"the cassette {path} cannot be read: {exc.strerror or exc}") from exc
    try:
        data = yaml.load(content, Loader=_Loader)
    except (yaml.YAMLError, UnicodeError, ValueError, RecursionError) as exc:
        where = getattr(exc, "problem_mark", None)
        line = f" (line {where.line + 1})" if where else ""
        raise CassetteError(f"the cassette {path} is damaged: it is not valid YAML{line}; {_ADVICE}") from exc
    if not isinstance(data, dict) or "version" not in data or not isinstance(data.get("interactions"), list | None):
        # vcrpy writes the version last: without it the file is cut or something else.
        raise CassetteError(f"the cassette {path} is damaged or is no cassette: its end is missing; {_ADVICE}")
    try:
        return [_loaded(one) for one in data["interactions"] or []]
    except (KeyError, TypeError, ValueError, AttributeError) as exc:
        raise CassetteError(f"the cassette {path} is damaged: an interaction lacks its parts; {_ADVICE}") from exc


_ADVICE = "restore it, or delete it and record it again"


def _loaded(interaction: Interaction) -> Interaction:
    """Bring an interaction into the shape that vcrpy hands to httpx without losing a byte."""
    request, response = interaction["request"], interaction["response"]
    status = response["status"] if "status" in response else {"code": response["status_code"], "message": None}
    message = status.get("message")
    body = response["body"].get("string") if isinstance(response.get("body"), dict) else response.get("content")
    return {
        "request": {
            "method": str(request["method"]),
            "uri": str(request["uri"]),
            "body": request.get("body"),
            "headers": _header_lists(request.get("headers"), as_bytes=False),
        },
        "response": {
            "status": {
                "code": int(status["code"]),
                # httpx's reason phrase is ASCII.
                "message": str(message).encode("ascii", "replace").decode("ascii") if message else None,
            },
            "headers": _header_lists(response.get("headers"), as_bytes=True),
            "body": {"string": body.encode("utf-8", "surrogateescape") if isinstance(body, str) else body or b""},
        },
    }


def _header_lists(headers: dict[Any, Any] | None, *, as_bytes: bool) -> dict[str, list[Any]]:
    """Give each field's values as a list; in bytes, because httpx takes only ASCII as text."""
    lists: dict[str, list[Any]] = {}
    for name, values in (headers or {}).items():
        for value in values if isinstance(values, list | tuple) else [values]:
            text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
            lists.setdefault(str(name), []).append(text.encode("utf-8") if as_bytes else text)
    return lists


def _saved_request(request: VcrRequest) -> Interaction:
    body = request.body
    return {
        "method": request.method,
        "uri": request.uri,
        "body": (_text_or_bytes(body) if isinstance(body, bytes) else body) or "",
        "headers": {name: [value] for name, value in request.headers.items()},
    }


def _saved_response(response: Interaction) -> Interaction:
    return {
        "status": dict(response["status"]),
        "headers": _header_lists_as_text(response["headers"]),
        "body": {"string": _text_or_bytes(response["body"]["string"] or b"")},
    }


def _header_lists_as_text(headers: dict[str, list[Any]]) -> dict[str, list[str]]:
    return {
        name: [value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value) for value in values]
        for name, values in headers.items()
    }


def _text_or_bytes(body: bytes) -> str | bytes:
    """Give text where YAML returns the very same bytes for it."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body


def _write_whole(path: Path, text: str) -> None:
    """Write beside the file and put it in its place, so that an interruption leaves the old one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as exc:
        raise CassetteError(f"the cassette {path} cannot be written: {exc.strerror or exc}") from exc


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BaseDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_BaseDumper):  # type: ignore[misc]
    """Writes pages line by line, so that a diff shows the changed line."""


def _represent_text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent_text)
