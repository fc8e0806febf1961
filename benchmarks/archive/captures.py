"""What keeping a page costs: CPU for each capture, look-up time, memory. `python -m benchmarks.archive.captures`."""

import argparse
import json
import random
import resource
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from refcheck.archive import ArchiveReader, WarcArchive
from refcheck.datatypes.exchanges import Exchange, Request, Response

WIRE_BYTES = 18_000
START = datetime(2026, 1, 1, tzinfo=UTC)
_REQUEST = (
    ("Host", "www.news.example"),
    ("User-Agent", "refcheck/0.1 (+https://newsroom.example/refcheck)"),
    ("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8"),
    ("Accept-Language", "en,*;q=0.5"),
    ("Accept-Encoding", "gzip, deflate"),
    ("Connection", "keep-alive"),
)
_RESPONSE = (
    ("Date", "Thu, 01 Jan 2026 00:00:00 GMT"),
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Encoding", "gzip"),
    ("Transfer-Encoding", "chunked"),
    ("Cache-Control", "public, max-age=120, s-maxage=600"),
    ("Vary", "Accept-Encoding, Cookie"),
    ("ETag", 'W/"5f3-18c2a4d9e40"'),
    ("Strict-Transport-Security", "max-age=31536000; includeSubDomains; preload"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Cache", "HIT, MISS"),
    ("Server", "nginx"),
)


def build_exchange(number: int, noise: bytes, *, size: int = WIRE_BYTES) -> Exchange:
    """Give a page of `size` bytes on the wire that no other number has."""
    start = number * 7919 % (len(noise) - size)
    body = number.to_bytes(8, "big") + noise[start : start + size - 8]
    return Exchange(
        request=Request(url=f"https://www.news.example/{number % 977}/story-{number}.html?page=1", headers=_REQUEST),
        started_at=START + timedelta(milliseconds=137 * number),
        response=Response(status=200, reason="OK", headers=_RESPONSE, body=body),
        ip_address="192.0.2.44",
    )


def measure(folder: Path, count: int, size: int) -> dict[str, float]:
    """Keep `count` pages, then look some up."""
    noise = random.Random(7).randbytes(4_000_000)
    building = time.process_time()
    for number in range(0, count, 10):
        build_exchange(number, noise, size=size)
    building = (time.process_time() - building) * 10
    resident = [_resident()]
    cpu, wall = time.process_time(), time.perf_counter()
    with WarcArchive(folder) as archive:
        for number in range(count):
            archive.append(build_exchange(number, noise, size=size))
            if number % (count // 10) == 0:
                resident.append(_resident())
    cpu, wall = time.process_time() - cpu - building, time.perf_counter() - wall
    opening = time.perf_counter()
    with WarcArchive(folder):
        opening = time.perf_counter() - opening
    numbers = random.Random(8).sample(range(count), min(count, 1000))
    times = []
    with ArchiveReader(folder) as reader:
        for number in numbers:
            wanted = build_exchange(number, noise, size=size)
            begun = time.perf_counter()
            capture = reader.find(wanted.request.url, near=wanted.started_at)
            times.append(time.perf_counter() - begun)
            assert capture is not None
            assert wanted.response is not None
            assert reader.load_payload(capture) == wanted.response.body
    times.sort()
    stored = sum(path.stat().st_size for path in folder.glob("*.warc.gz"))
    return {
        "captures": count,
        "write_cpu_ms_per_page": round(cpu / count * 1000, 3),
        "write_wall_ms_per_page": round(wall / count * 1000, 3),
        "stored_kb_per_page": round(stored / count / 1000, 2),
        "index_bytes_per_page": round((folder / "index.sqlite").stat().st_size / count),
        "reopen_ms": round(opening * 1000, 1),
        "look_up_ms_median": round(times[len(times) // 2] * 1000, 3),
        "look_up_ms_p99": round(times[int(len(times) * 0.99)] * 1000, 3),
        "look_up_ms_worst": round(times[-1] * 1000, 3),
        "rss_mb_after_first_tenth": round(resident[2], 1),
        "rss_mb_at_the_end": round(resident[-1], 1),
    }


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--size", type=int, default=WIRE_BYTES, help="bytes of a page on the wire")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(measure(Path(folder), given.count, given.size), indent=2))


if __name__ == "__main__":
    main()
