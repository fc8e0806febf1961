"""From a reference string to CSL fields."""

from refcheck.datatypes.references import FieldSpan, ParsedReference
from refcheck.references.parsing.anchors import Anchor, Role, find_anchors
from refcheck.references.parsing.names import parse_names
from refcheck.references.parsing.rules import segment_by_rules


def parse_reference(raw: str, *, offset: int = 0) -> ParsedReference:
    """Read the fields of one reference string; nothing that is not in it is filled in.

    Args:
        raw: The string, with or without its number and line ends.
        offset: Where the string starts in its document; added to all field spans.
    """
    anchors = find_anchors(raw)
    segments = {segment.label: segment for segment in reversed(segment_by_rules(raw, anchors))}
    words = {label: " ".join(raw[segment.start : segment.end].split()) for label, segment in segments.items()}
    spans = [FieldSpan(field=s.label, start=s.start + offset, end=s.end + offset) for s in segments.values()]
    first = {role: anchor for role in Role for anchor in reversed(anchors) if anchor.role is role}
    spans += [
        FieldSpan(field=role.value, start=anchor.start + offset, end=anchor.end + offset)
        for role, anchor in first.items()
        if role not in (Role.QUOTED, Role.MONTH_DAY)
    ]
    issued = first.get(Role.ISSUED)
    accessed = first.get(Role.ACCESSED)
    return ParsedReference(
        type="article-newspaper" if "container-title" in words else "webpage" if Role.URL in first else "document",
        title=words.get("title"),
        author=parse_names(words.get("author", "")),
        container_title=words.get("container-title"),
        issued=issued.date if issued else None,
        accessed=accessed.date if accessed else None,
        url=_value(first, Role.URL),
        doi=_value(first, Role.DOI),
        isbn=_value(first, Role.ISBN),
        archive_url=_value(first, Role.ARCHIVE_URL),
        fields=tuple(sorted(spans, key=lambda span: span.start)),
        confidence=0.5,
    )


def _value(first: dict[Role, Anchor], role: Role) -> str | None:
    anchor = first.get(role)
    return anchor.value if anchor else None
