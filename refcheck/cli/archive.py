"""`refcheck archive`: look into the kept bytes, check them, hand them on."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

ArchiveOption = Annotated[
    Path | None,
    typer.Option("--archive", metavar="DIR", help="The archive folder (default: in the user's data directory)."),
]

_DATE_FORMATS = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y%m%d%H%M%S"]

app = typer.Typer(
    name="archive",
    help="Look into the kept bytes, check them, hand them on.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("verify")
def verify(archive: ArchiveOption = None) -> None:
    """Read every record again and check each digest, and the index against the files.

    Exit codes: 0 clean, 1 something is damaged or missing, 2 no archive there.
    """
    from refcheck.archive.verification import verify_archive

    is_clean = True
    for checked in verify_archive(_folder(archive)):
        state = "damaged" if checked.problems else "clean"
        typer.echo(f"{checked.path}: {state}, {checked.records} records, {checked.captures} captures")
        for problem in checked.problems:
            typer.echo(f"  {problem}")
        is_clean = is_clean and not checked.problems
    raise typer.Exit(0 if is_clean else 1)


@app.command("find")
def find(
    url: Annotated[str, typer.Argument(help="The address; http or https, www. or not, count as the same.")],
    date: Annotated[
        datetime | None,
        typer.Option(
            "--date",
            formats=["%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y%m%d%H%M%S"],
            help="Only the capture nearest to this time, UTC.",
        ),
    ] = None,
    payload: Annotated[
        Path | None,
        typer.Option(
            "--payload", metavar="FILE", help="Write the bytes as received to FILE, or - for standard output."
        ),
    ] = None,
    archive: ArchiveOption = None,
) -> None:
    """List the captures of an address, oldest first: date, status, size, digest, file and byte.

    With --payload the bytes of the nearest capture are written, the latest without --date.
    Exit codes: 0 found, 1 not in the archive, 2 no archive there.
    """
    from datetime import UTC

    from refcheck.archive import ArchiveReader

    with ArchiveReader(_folder(archive)) as reader:
        near = date.replace(tzinfo=UTC) if date else None
        nearest = reader.index.find_nearest(url, near)
        if nearest is None:
            typer.echo(f"{url}: not in the archive {reader.folder}", err=True)
            raise typer.Exit(1)
        if payload is not None:
            _write_payload(reader.load_payload(nearest.capture), payload)
            return
        for entry in [nearest] if date else reader.find_all(url):
            capture = entry.capture
            typer.echo(
                f"{capture.date:%Y-%m-%dT%H:%M:%SZ}  {capture.status or '-'}  {entry.kind}  {capture.target_uri}\n"
                f"  {capture.payload_digest}\n"
                f"  {reader.folder / capture.filename} at byte {capture.offset}, {entry.length} bytes\n"
                f"  {capture.record_id}"
            )


@app.command("export")
def export(
    wacz: Annotated[
        Path | None, typer.Option("--wacz", metavar="FILE", help="Write everything as one WACZ file.")
    ] = None,
    cdxj: Annotated[Path | None, typer.Option("--cdxj", metavar="FILE", help="Write the index as CDXJ lines.")] = None,
    archive: ArchiveOption = None,
) -> None:
    """Hand the archive on: as a WACZ file for pywb and ReplayWeb.page, or its index as CDXJ.

    Exit codes: 0 written, 2 no archive there, nothing asked for, or the file cannot be written.
    """
    from datetime import UTC

    from refcheck import __version__
    from refcheck.archive.cdxj import cdxj_lines
    from refcheck.archive.reading import ArchiveReader
    from refcheck.archive.wacz import export_wacz
    from refcheck.errors import ArchiveError, ConfigError

    if wacz is None and cdxj is None:
        raise ConfigError("archive export: say what to write, --wacz FILE or --cdxj FILE")
    folder = _folder(archive)
    if wacz is not None:
        written = export_wacz(folder, wacz, created=datetime.now(UTC), software=f"refcheck {__version__}")
        typer.echo(f"{written.path}: {written.captures} captures, {written.pages} pages")
    if cdxj is not None:
        try:
            with ArchiveReader(folder) as reader, cdxj.open("w", encoding="utf-8") as stream:
                stream.writelines(f"{line}\n" for line in cdxj_lines(reader.index.walk()))
        except OSError as error:
            raise ArchiveError(f"{cdxj}: the index cannot be written ({error.strerror})") from error


@app.command("save")
def save(
    urls: Annotated[list[str], typer.Argument(metavar="URL...", help="Addresses of public pages.")],
    access_key: Annotated[str, typer.Option(envvar="IA_ACCESS_KEY_ID", help="Access key at archive.org.")] = "",
    secret_key: Annotated[str, typer.Option(envvar="IA_SECRET_ACCESS_KEY", help="Its secret key.")] = "",
) -> None:
    """Ask the Wayback Machine to keep public pages, within its limits; some six a minute.

    Keys come from archive.org/account/s3.php. Addresses that are private, or that let others in, are never sent.
    Exit codes: 0 every page has a copy, 1 some have none, 2 no keys.
    """
    import asyncio

    from refcheck.clock import SystemClock
    from refcheck.datatypes.saving import SavedPage
    from refcheck.fetch.save_page_now import ArchiveKeys, SavePageNow

    async def save_all() -> bool:
        async with SavePageNow(keys, clock=SystemClock()) as archive:
            saved: list[SavedPage] = []
            for url in urls:
                saved.append(await archive.save(url))
                typer.echo(_line(saved[-1]))
        return all(page.memento for page in saved)

    def _line(page: SavedPage) -> str:
        if page.memento is not None:
            return f"{page.url}: {page.outcome}, {page.memento.memento}"
        return f"{page.url}: {page.outcome} ({page.reason}: {page.message})"

    keys = ArchiveKeys(access=access_key, secret=secret_key)
    raise typer.Exit(0 if asyncio.run(save_all()) else 1)


def _folder(archive: Path | None) -> Path:
    from refcheck.config import default_archive

    return archive or default_archive()


def _write_payload(content: bytes, target: Path) -> None:
    from refcheck.errors import ArchiveError

    if str(target) == "-":
        typer.get_binary_stream("stdout").write(content)
        return
    try:
        target.write_bytes(content)
    except OSError as error:
        raise ArchiveError(f"{target}: the bytes cannot be written ({error.strerror})") from error
