"""Options that several commands share, gathered into the settings of a run before the command sees them."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from refcheck.cli.options import (
    AccessKeyOption,
    AllowPrivateOption,
    ArchiveOption,
    CafileOption,
    ConcurrencyOption,
    ContactOption,
    CookiesOption,
    EncoderOption,
    FindOption,
    HostQuotaOption,
    JudgeKeyOption,
    JudgeModelOption,
    JudgeOption,
    MementoArchiveOption,
    ProxyOption,
    RenderOption,
    RobotsOption,
    SavePublicOption,
    SearxngOption,
    SecretKeyOption,
    SupplyOption,
    TimeoutOption,
)

if TYPE_CHECKING:
    from refcheck.config import CheckSettings  # loads slowly, and help needs none of it
    from refcheck.find import FindSettings

Group = Callable[..., "CheckSettings"]
"""Takes the settings so far and its options by name, and gives the settings with them."""


def with_settings(*groups: Group) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Let a command take the options of `groups` besides its own; it gets them as `settings`."""

    def gather(command: Callable[..., None]) -> Callable[..., None]:
        shared = [list(inspect.signature(group).parameters.values())[1:] for group in groups]
        own = [one for one in inspect.signature(command).parameters.values() if one.name != "settings"]

        def run(**values: Any) -> None:
            from refcheck.config import CheckSettings, default_archive

            settings = CheckSettings(archive=default_archive())
            for group, options in zip(groups, shared, strict=True):
                settings = group(settings, **{one.name: values.pop(one.name) for one in options})
            command(settings=settings, **values)

        every = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in (*own, *(o for s in shared for o in s))]
        run.__doc__ = command.__doc__
        run.__annotations__ = {one.name: one.annotation for one in every}
        vars(run)["__signature__"] = inspect.Signature(every)
        return run

    return gather


def reaching(
    settings: "CheckSettings",
    archive: ArchiveOption = None,
    allow_private: AllowPrivateOption = None,
    cafile: CafileOption = None,
    cookies: CookiesOption = None,
    proxy: ProxyOption = None,
    contact: ContactOption = None,
    robots: RobotsOption = False,
    supply: SupplyOption = None,
    timeout: TimeoutOption = 30.0,
    concurrency: ConcurrencyOption = 8,
    host_concurrency: Annotated[
        int, typer.Option("--host-concurrency", metavar="N", help="Ask one host for so many pages at a time.")
    ] = 2,
    host_interval: Annotated[
        float,
        typer.Option("--host-interval", metavar="SECONDS", help="Leave this long between two requests to a host."),
    ] = 0.5,
    host_quota: HostQuotaOption = None,
    find: FindOption = False,
    searxng: SearxngOption = None,
    memento_archive: MementoArchiveOption = None,
) -> "CheckSettings":
    """Say where pages are kept and how, and of whom, they are asked."""
    return replace(
        settings,
        archive=archive or settings.archive,
        allow_private=tuple(allow_private or ()),
        cafile=cafile,
        cookies=cookies,
        proxy=proxy,
        contact=contact,
        respect_robots=robots,
        supply=supply,
        timeout=timeout,
        concurrency=concurrency,
        host_concurrency=host_concurrency,
        host_interval=host_interval,
        host_quota=host_quota,
        find=_find_settings(searxng, contact) if find else None,
        memento_archives=tuple(memento_archive or ()),
    )


def _find_settings(searxng: str | None, contact: str | None) -> "FindSettings":
    from refcheck.find import FindSettings

    return FindSettings(searxng=searxng, contact=contact)


def helping(
    settings: "CheckSettings",
    render: RenderOption = False,
    save_public: SavePublicOption = False,
    access_key: AccessKeyOption = "",
    secret_key: SecretKeyOption = "",
    encoder: EncoderOption = None,
    judge: JudgeOption = None,
    judge_model: JudgeModelOption = "default",
    judge_key: JudgeKeyOption = None,
) -> "CheckSettings":
    """Say who helps besides: a browser, an archive that keeps pages, an encoder, a judge."""
    return replace(
        settings,
        render=render,
        save_public=save_public,
        access_key=access_key,
        secret_key=secret_key,
        encoder=encoder,
        judge=judge,
        judge_model=judge_model,
        judge_key=judge_key,
    )
