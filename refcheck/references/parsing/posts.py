"""Posts and programmes: "Mark Galeotti on Twitter: “…”", "The Rest Is Politics, ep. 214, “…”, Goalhanger Podcasts"."""

from collections.abc import Sequence

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, keep_behind, meet, trim
from refcheck.text.patterns import late

_SITES = (
    "Twitter|X|Facebook|Instagram|Telegram|LinkedIn|TikTok|Reddit|Mastodon|Bluesky|YouTube|Threads|VKontakte|VK|Weibo|"
    "Substack|Medium"
)
_ON = r"(?:on|auf|sur|en|su|no|på|op|в|via)"
_SAID_ON = late(
    rf"(?P<name>@?[^\W\d_][^:,“”„«»\"()]{{1,60}}?)(?:\s\((?P<handle>@\w{{2,30}})\))?,?\s{_ON}\s(?P<site>{_SITES})[:,]\s"
)
EPISODE = r"[Ee]p(?:isode|\.)|[Ff]olge|[ÉEée]pisode|[Ee]pis[oó]dio|[Bb]ölüm|[Вв]ыпуск"
"""The word before an episode's number."""
_EPISODE = late(
    rf"(?P<show>[^\W\d_][^,“”„«»\"()]{{2,60}}),\s(?:{EPISODE}|[Ee]p)\s"
    r"(?:[Nn]o\.?\s|[Nn]r\.?\s|#)?(?P<number>\d{1,4})[,:]\s\Z"
)
_PRODUCER = late(r",?\s(?P<name>[^\W\d_][^,“”„«»\"()]{2,60}),\s\Z")
# "Tweet by @NWSAlbany, 14 March 2017", "Facebook-Post von Anna Behr, 3. Mai 2021"
_POST_BY = late(
    r"(?P<kind>(?:(?:Facebook|Telegram|Instagram|LinkedIn|X|TikTok|Twitter)[\s-])?(?:[Tt]weet|[Pp]ost|[Pp]ublicación|[Пп]ост))"
    r"\s(?:by|of|von|de|da|di|от|av)\s(?P<name>@\w{2,30}|[^\W\d_a-zà-ÿа-яё][^,.:;“”„«»\"()]{2,60}?)"
    rf"(?:\s{_ON}\s(?P<site>{_SITES}))?,\s(?=\d|[^\W\d_]{{3,9}}\s\d)"
)
# "“The Alibi,” Serial, podcast audio, October 3, 2014": the show stands before the kind
_SHOW_BEHIND = late(
    r",?\s(?P<show>[^\W\d_][^,.“”„«»\"()]{1,60})[,.]\s(?P<kind>(?:[Aa]udio\s)?[Pp]odcast(?:\s(?:audio|video|episode))?)\b"
)
_BEHIND = frozenset(("URL", "accessed", "issued"))


def read_post_or_episode(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Read who posted as the author and the site as the outlet; a programme as the container of its episode."""
    posted = _POST_BY.match(text)
    if posted is not None:
        behind = keep_behind(segments, posted.end(), _BEHIND)
        site = [Segment("container-title", *posted.span("site"))] if posted["site"] else []
        return [Segment("genre", *posted.span("kind")), Segment("author", *posted.span("name")), *site, *behind]
    quoted = next((one for one in anchors if one.role is Role.QUOTED), None)
    if quoted is None or quoted.start < 2:
        return segments
    title = Segment("title", *trim(text, quoted.start, quoted.end))
    behind = keep_behind(segments, quoted.end, _BEHIND)
    said = _SAID_ON.match(text)
    if said is not None and said.end() == quoted.start:
        return [Segment("author", *said.span("name")), Segment("container-title", *said.span("site")), title, *behind]
    show = _EPISODE.match(text[: quoted.start]) if "," in text[: quoted.start] else None
    if show is None:
        return _with_show(text, quoted, segments)
    head = [Segment("container-title", *show.span("show")), Segment("number", *show.span("number")), title]
    date = next((one for one in anchors if one.role is Role.ISSUED and one.start >= quoted.end), None)
    producer = _PRODUCER.match(text[: date.start], quoted.end) if date else None
    return [*head, *([Segment("publisher", *producer.span("name"))] if producer else []), *behind]


def _with_show(text: str, quoted: Anchor, segments: list[Segment]) -> list[Segment]:
    """Give the show between a quoted episode and "podcast audio" its field; who produced it stands behind."""
    behind = _SHOW_BEHIND.match(text, quoted.end)
    if behind is None:
        return segments
    show = Segment("container-title", *behind.span("show"))
    kept = [
        one._replace(label="publisher") if one.label == "container-title" and one.start > behind.end() else one
        for one in segments
        if not meet(one, show)
    ]
    return sorted([*kept, show], key=lambda one: one.start)
