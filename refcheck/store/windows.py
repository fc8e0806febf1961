"""What the hosts of a stretch of the night have in common, by which our own network's failures are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, case, exists, func, or_, select

from refcheck.store.schema import links, observations


@dataclass(frozen=True, slots=True, kw_only=True)
class HostWindow:
    """How many hosts were asked in a stretch of the night, how many of them fail anew as a whole, and its last look.

    `alike` is how many gave one and the same page, which they had not given before.
    """

    asked: int
    failing: int
    alike: int = 0
    last: int = 0


def count_window(connection: Connection, night_id: int, *, after: int, pages: Sequence[str]) -> HostWindow:
    """Count the hosts asked in a night behind a look, those that fail anew, and those that give one and the same page.

    Where nothing is new, which is most of the time, the hosts are not counted. `pages` are the outcomes of those that
    show their page.
    """
    mine = (observations.c.night_id == night_id, observations.c.id > after)
    is_news = or_(observations.c.is_new_failure, observations.c.is_unchanged.is_(False))
    last, has_news = connection.execute(
        select(func.max(observations.c.id), func.max(case((is_news, 1), else_=0))).where(*mine)
    ).one()
    if not has_news:
        return HostWindow(asked=0, failing=0, last=last or after)
    per_host = (
        select(func.min(case((observations.c.is_new_failure, 1), else_=0)).label("failing"))
        .join(links, links.c.id == observations.c.link_id)
        .where(*mine)
        .group_by(links.c.host)
        .subquery()
    )
    found = select(func.count(), func.sum(per_host.c.failing)).select_from(per_host)
    asked, failing = connection.execute(found).one()
    number = func.count(links.c.host.distinct())
    earlier = observations.alias()
    was_another = exists().where(
        earlier.c.link_id == observations.c.link_id,
        earlier.c.night_id < night_id,
        earlier.c.text_digest != observations.c.text_digest,
    )
    alike = connection.execute(
        select(number)
        .join(observations, observations.c.link_id == links.c.id)
        .where(*mine, observations.c.is_unchanged.is_(False), observations.c.outcome.in_(pages))
        .where(observations.c.text_digest.is_not(None), was_another)
        .group_by(observations.c.text_digest)
        .order_by(number.desc())
        .limit(1)
    ).scalar()
    return HostWindow(asked=asked, failing=int(failing or 0), alike=alike or 0, last=last)
