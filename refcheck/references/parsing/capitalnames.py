"""Names as Brazilian lists print them: "SOUZA, André de. Garimpo avança. …"."""

from refcheck.references.parsing.segments import Segment
from refcheck.text.patterns import late

_SURNAME = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ’'-]{1,24}"
_GIVEN = r"[A-ZÀ-ÖØ-Þ](?:\.|[a-zà-ÿ’'-]{1,20})"
_NAME = late(
    rf"(?:{_SURNAME}\s){{0,2}}{_SURNAME},\s{_GIVEN}(?:[\s-]{{1,2}}(?:{_GIVEN}|d[aeo]s?|e)){{0,4}}\.?(?<=[\w.])\s(?=[A-ZÀ-ÖØ-Þ“\"«0-9])"
)
_TITLES = ("title", "container-title")


def whole_capital_name(text: str, segments: list[Segment]) -> list[Segment]:
    """Give the author all given names and particles, which the model takes for the beginning of the title."""
    name = _NAME.match(text) if segments and segments[0].start == 0 else None
    if name is None or segments[0].label != "author" or segments[0].end >= name.end():
        return segments
    following = next((one for one in segments[1:] if one.end > name.end()), None)
    if following is None or following.label not in _TITLES or following.start >= name.end():
        return segments
    end = name.end() - 1
    kept = (one for one in segments[1:] if one.start >= name.end() and one is not following)
    is_initial = text[end - 1] == "." and text[end - 3 : end - 2] in (" ", "-", ".")
    author = Segment("author", 0, end if is_initial or text[end - 1] != "." else end - 1)
    return [author, following._replace(label="title", start=name.end()), *kept]
