"""Options that several commands share, each with its words in one place."""

from pathlib import Path
from typing import Annotated

import typer

from refcheck.cli.choices import OutputFormat

Drafts = Annotated[
    list[str], typer.Argument(metavar="DRAFT...", help="Files, addresses of live articles, or - for standard input.")
]
ArchiveOption = Annotated[
    Path | None,
    typer.Option(
        "--archive", metavar="DIR", help="Keep all fetched bytes here as WARC. [default: the user's data directory]"
    ),
]
CafileOption = Annotated[
    Path | None, typer.Option("--cafile", metavar="FILE", help="Trust these certificates too (PEM).")
]
AllowPrivateOption = Annotated[
    list[str] | None,
    typer.Option("--allow-private", metavar="PATTERN", help="Let this host name or glob resolve to private addresses."),
]
CookiesOption = Annotated[
    Path | None, typer.Option("--cookies", metavar="FILE", help="Send these cookies to their hosts (Netscape's form).")
]
ProxyOption = Annotated[str | None, typer.Option("--proxy", metavar="URL", help="Ask through this proxy.")]
ContactOption = Annotated[
    str | None, typer.Option("--contact", metavar="ADDRESS", help="Tell hosts whom to write to, in the User-Agent.")
]
RobotsOption = Annotated[bool, typer.Option("--robots", help="Obey the hosts' robots.txt.")]
FindOption = Annotated[bool, typer.Option("--find", help="Look for the addresses of references that give none.")]
SearxngOption = Annotated[
    str | None,
    typer.Option("--searxng", metavar="URL", envvar="REFCHECK_SEARXNG", help="Ask this SearXNG instance too."),
]
TimeoutOption = Annotated[
    float, typer.Option("--timeout", metavar="SECONDS", help="Give up on one request after this.")
]
ConcurrencyOption = Annotated[
    int, typer.Option("--concurrency", metavar="N", help="Fetch so many addresses at a time.")
]
SupplyOption = Annotated[
    Path | None,
    typer.Option(
        "--supply",
        metavar="FOLDER",
        help="Judge on the copies of cited pages in this folder; its index.csv (url,file) names them by address only,"
        " so a reference without an address cannot be supplied.",
    ),
]
FormatOption = Annotated[OutputFormat, typer.Option("--format", "-f", help="What to write.")]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
]
MementoArchiveOption = Annotated[
    list[str] | None,
    typer.Option(
        "--memento-archive",
        metavar="NAME|URL",
        help="Ask this public archive for copies too: arquivo, vefsafn, loc, ukwa, archive-it, perma, or an address.",
    ),
]
RenderOption = Annotated[
    bool, typer.Option("--render", help="Let Chromium build pages that are empty without their scripts.")
]
SavePublicOption = Annotated[
    bool, typer.Option("--save-public", help="Ask the Wayback Machine to keep the cited pages that it has not.")
]
AccessKeyOption = Annotated[
    str, typer.Option("--access-key", envvar="IA_ACCESS_KEY_ID", help="Access key at archive.org, for --save-public.")
]
SecretKeyOption = Annotated[
    str, typer.Option("--secret-key", envvar="IA_SECRET_ACCESS_KEY", help="Its secret key; better set than typed.")
]
EncoderOption = Annotated[
    str | None,
    typer.Option("--encoder", metavar="NAME|DIR", help="Find passages by sense: minilm, multilingual, or a folder."),
]
JudgeOption = Annotated[
    str | None,
    typer.Option(
        "--judge",
        metavar="URL|DIR",
        help="Hear this judge on undecided claims: an OpenAI-compatible address, which gets claim and passages, or a"
        " folder with an ONNX pair classifier.",
    ),
]
JudgeModelOption = Annotated[
    str, typer.Option("--judge-model", metavar="NAME", help="The model that the judge's address is asked for.")
]
JudgeKeyOption = Annotated[
    str | None, typer.Option("--judge-key", envvar="REFCHECK_JUDGE_KEY", help="The key for it; better set than typed.")
]
HostQuotaOption = Annotated[
    int | None, typer.Option("--host-quota", metavar="N", help="Ask one host for no more than so many pages in a run.")
]
DeskOption = Annotated[
    Path | None,
    typer.Option(
        "--desk",
        metavar="TABLE",
        help="With --format csv: keep the desk's ticks and notes of this table. [default: the output file, if there]",
    ),
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Spell out what is fine too.")]
