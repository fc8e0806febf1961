"""Why an address was judged as it was: its kept answer read and classified once more, nothing fetched."""

from pathlib import Path
from urllib.parse import urljoin

from refcheck.archive import ArchiveReader
from refcheck.datatypes.availability import Availability
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import REDIRECT_STATUSES, Exchange, FetchResult, Request
from refcheck.errors import InputError
from refcheck.extract import extract_text
from refcheck.fetch.classify import classify

_MAX_HOPS = 10


def explain_kept(url: str, *, archive: Path) -> tuple[Capture, Availability]:
    """Give the last kept answer of an address and what is said of it, knowing nothing of any draft.

    Raises:
        InputError: Nothing is kept for the address.
        ArchiveError: The archive or a record in it cannot be read.
    """
    with ArchiveReader(archive) as reader:
        exchanges: list[Exchange] = []
        last: Capture | None = None
        address = url
        for _hop in range(_MAX_HOPS):
            capture = reader.find(address, near=last.date if last else None)
            if capture is None or capture.status is None:
                break
            last = capture
            response = reader.load_response(capture)
            request = Request(method="GET", url=address)
            exchanges.append(Exchange(request=request, started_at=capture.date, response=response))
            location = response.header("location")
            if response.status not in REDIRECT_STATUSES or not location:
                break
            address = urljoin(address, location)
    if last is None:
        raise InputError(f"{url}: no answer of it is kept in {archive}; check the spelling, or name another --archive")
    result = FetchResult(requested_url=url, exchanges=tuple(exchanges))
    final = result.response
    page = extract_text(final, url=result.final_url) if final else None
    return last, classify(result, page, checked_at=last.date)
