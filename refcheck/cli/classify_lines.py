"""The JSON lines of `refcheck classify`."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from refcheck.datatypes.availability import Availability, Expectation
from refcheck.datatypes.exchanges import (
    Exchange,
    FetchResult,
    Headers,
    Request,
    Response,
    TransportError,
    TransportErrorKind,
)
from refcheck.datatypes.references import PartialDate
from refcheck.errors import InputError
from refcheck.extract import extract_text
from refcheck.fetch.classify import classify

_NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)  # the lines carry none, and no rule looks at it
_BOM = b"\xef\xbb\xbf"


def classify_line(line: str, number: int) -> str:
    """Classify one recorded answer.

    Raises:
        InputError: The line is no JSON object of the documented form.
    """
    try:
        record = json.loads(line)
        result = parse_result(record)
        probe = _parse_probe(record.get("probe"))
        expectation = parse_expectation(record.get("expect"))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(f"line {number}: not a recorded answer ({error}); see refcheck classify --help") from error
    response = result.response
    page = extract_text(response, url=result.final_url, quick=True) if response else None
    availability = classify(result, page, expectation, probe=probe)
    return json.dumps({"id": record.get("id"), **render_availability(availability)}, ensure_ascii=False)


def parse_result(record: Mapping[str, Any]) -> FetchResult:
    """Rebuild the exchanges of one recorded answer."""
    url = str(record["url"])
    final_url = str(record.get("final_url") or url)
    exchanges = [
        _exchange(
            str(hop["from"]), Response(status=int(hop.get("status") or 302), headers=(("Location", str(hop["to"])),))
        )
        for hop in record.get("redirects") or ()
    ]
    if error := record.get("error"):
        kind = _kind_of(str(error.get("kind") or "connect"))
        code = error.get("code")
        failure = TransportError(kind=kind, message=str(error.get("message") or ""), code=str(code) if code else None)
        exchanges.append(Exchange(request=Request(url=final_url), started_at=_NO_TIME, error=failure))
        return FetchResult(requested_url=url, exchanges=tuple(exchanges), error=failure)
    exchanges.append(_exchange(final_url, _response(record)))
    return FetchResult(requested_url=url, exchanges=tuple(exchanges))


def parse_expectation(expect: Mapping[str, Any] | None) -> Expectation | None:
    """Read what the draft leads to expect; a date may be a string or a CSL-like list of parts."""
    if not expect:
        return None
    return Expectation(
        title=expect.get("title") or None,
        passage=expect.get("claim") or expect.get("passage") or None,
        date=_date(expect.get("date")),
        outlet=expect.get("outlet") or None,
    )


def render_availability(availability: Availability) -> dict[str, Any]:
    """Give the class, family, answer and reasons as JSON values."""
    return {
        "class": availability.link_class.value if availability.link_class else None,
        "family": availability.family.value if availability.family else None,
        "answer": availability.answer.value,
        "reasons": [
            {
                "rule": reason.rule,
                "detail": reason.detail,
                "matched": reason.matched,
                "where": reason.where,
                "start": reason.start,
                "end": reason.end,
            }
            for reason in availability.reasons
        ],
    }


def _exchange(url: str, response: Response) -> Exchange:
    return Exchange(request=Request(url=url), started_at=_NO_TIME, response=response)


def _response(record: Mapping[str, Any]) -> Response:
    """Give the final response; its body is text already, so no coding or charset of the wire applies."""
    headers: Headers = tuple(
        (str(name), str(value))
        for name, value in record.get("headers") or ()
        if str(name).lower() not in ("content-encoding", "transfer-encoding")
    )
    body = record.get("body") or ""
    content = _BOM + body.encode("utf-8", "surrogatepass") if body else b""
    return Response(status=int(record.get("status") or 200), headers=headers, body=content)


def _parse_probe(probe: Mapping[str, Any] | None) -> FetchResult | None:
    if not probe:
        return None
    url, final_url = str(probe["url"]), str(probe.get("final_url") or probe["url"])
    exchanges = [_exchange(final_url, _response(probe))]
    if final_url != url:
        exchanges.insert(0, _exchange(url, Response(status=302, headers=(("Location", final_url),))))
    return FetchResult(requested_url=url, exchanges=tuple(exchanges))


def _kind_of(kind: str) -> TransportErrorKind:
    try:
        return TransportErrorKind(kind)
    except ValueError:
        return TransportErrorKind.CONNECT


def _date(value: object) -> PartialDate | None:
    if isinstance(value, str) and value[:4].isdigit():
        parts = [int(part) for part in value[:10].split("-") if part.isdigit()]
    elif isinstance(value, list):
        parts = [int(part) for part in value]
    else:
        return None
    padded = [*parts, None, None]
    return PartialDate(year=parts[0], month=padded[1], day=padded[2])
