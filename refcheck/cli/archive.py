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


@app.command("push")
def push(
    url: Annotated[str, typer.Argument(help="A folder or an fsspec address: s3://bucket/path, gs://…, file:///mnt/….")],
    writer: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="This machine's name there. [default: its host name]")
    ] = None,
    archive: ArchiveOption = None,
) -> None:
    """Send the WARC files that are not there yet, and the index; needs refcheck-pipeline[remote].

    Credentials are taken from where the place's own tools take them, never from options.
    Exit codes: 0 sent, 2 no archive there, or the place refuses.
    """
    import platform

    from refcheck.archive.remote import push_archive

    name = writer or platform.node() or "writer"
    for pushed in push_archive(_folder(archive), url, writer=name):
        typer.echo(f"{name}/{pushed.name}: {'sent' if pushed.is_new else 'there already'}, {pushed.size} bytes")


@app.command("merge")
def merge(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Archive folders, CDXJ files, or places that archives were pushed to."
        ),
    ],
    cdxj: Annotated[str, typer.Option("--cdxj", metavar="FILE", help="Write the merged index here.")],
) -> None:
    """Merge the indexes of many writers into one sorted CDXJ file; needs refcheck-pipeline[remote].

    Exit codes: 0 written, 2 a source cannot be read or is not sorted, or the file cannot be written.
    """
    from refcheck.archive.merging import merge_indexes

    typer.echo(f"{cdxj}: {merge_indexes(sources, cdxj)} captures")


@app.command("prune")
def prune(
    keep_days: Annotated[int, typer.Option("--keep-days", min=1, metavar="N", help="Keep what is younger than this.")],
    cited: Annotated[
        list[Path] | None,
        typer.Option(
            "--cited", metavar="PATH", exists=True, help="Keep what this report, or a folder's reports, name."
        ),
    ] = None,
    nothing_cited: Annotated[bool, typer.Option("--nothing-cited", help="No report counts on this archive.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Drop old captures that no report cites; what was supplied by hand always stays.

    Reports are read as they are (JSON, HTML, a database): each capture whose record id stands in one is kept.
    Exit codes: 0 done, 2 no archive there, no reports named, or a file cannot be read or written.
    """
    from datetime import UTC, timedelta

    from refcheck.archive.pruning import find_cited_records, prune_archive
    from refcheck.errors import ConfigError

    if not cited and not nothing_cited:
        raise ConfigError("archive prune: name the reports whose evidence must stay, --cited PATH, or --nothing-cited")
    records = find_cited_records(cited or [])
    older_than = datetime.now(UTC) - timedelta(days=keep_days)
    for pruned in prune_archive(_folder(archive), older_than=older_than, cited=records, is_trial=dry_run):
        if pruned.skipped:
            typer.echo(f"{pruned.path}: left alone, {pruned.skipped}")
        else:
            verb = "would drop" if dry_run else "dropped"
            typer.echo(f"{pruned.path}: {verb} {pruned.dropped} captures ({pruned.freed} bytes), kept {pruned.kept}")


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
