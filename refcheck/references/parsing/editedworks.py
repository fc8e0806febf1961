"""Works of bodies and editors by their order: "UBA (Hg.), Ökobilanz, Dessau 2021", "IVG: Zahlen. Ratingen 2023".

Who edits or issues stands before a title without marks, and place and year behind it.
"""

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.segments import Segment, keep_behind, trim
from refcheck.text.months import month_number
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_IMPRINT = (
    rf"(?P<place>{CAPITAL}[\w’-]+(?:(?:/|[ ](?:(?:am|an der|de|del|di|upon|on|sur)[ ])?){CAPITAL}[\w’-]+){{0,2}})"
    r",?\s(?P<year>(?:19|20)\d\d)(?=[\s.,;)]|\Z)"
)
_EDITED = late(
    rf"(?P<who>[^\n,:;“„«\"()]{{3,80}})\s\((?:Hgg?|Hrsgg?|[Ee]ds?|[ée]ds?|dir|coord|org|ред)\.?\)[,:]\s"
    rf"(?P<title>[^\n“„«\"]{{5,160}}?)[,.]\s{_IMPRINT}"
)
_ISSUED = late(
    rf"(?P<who>[^\n,:;“„«\".()]{{3,80}}(?:\s\([A-ZÄÖÜ][A-Za-zÄÖÜ]{{1,9}}\))?):\s(?P<title>[^\n“„«\"]{{5,160}}?)[,.]\s{_IMPRINT}"
)
# Publishers that are named in one word, as towns are.
_PUBLISHERS = frozenset(
    """Springer Wiley Elsevier Routledge Suhrkamp Nomos Beck Campus Transcript Brill Palgrave Reclam Rowohlt Fischer
    Hanser Gallimard Fayard Seuil Grasset Dunod Hachette Einaudi Laterza Feltrinelli Mondadori Alianza Ariel Cátedra
    Penguin Macmillan Sage Emerald Наука Эксмо АСТ""".split()
)
_KEPT = ("page", "URL", "accessed", "DOI", "ISBN")


def read_edited_work(text: str, segments: list[Segment]) -> list[Segment]:
    """Read who, title, place and year where they stand in this order; only of a body where nothing says "ed."."""
    edited = _EDITED.match(text) if "(" in text[:90] else None
    found = edited or (_ISSUED.match(text) if ":" in text[:90] else None)
    if found is None or match_outlet(found["who"], tolerant=False) is not None:
        return segments
    if not is_organisation(found["who"]) and (edited is not None or not found["who"].endswith(")")):
        return segments
    place = found["place"]
    if match_outlet(place, tolerant=False) is not None or month_number(place.split()[0]):
        return segments
    printed = "publisher" if place in _PUBLISHERS else "publisher-place"
    labels = (("author", "who"), ("title", "title"), (printed, "place"), ("issued", "year"))
    head = [Segment(label, *trim(text, *found.span(group))) for label, group in labels]
    return [*head, *keep_behind(segments, found.end(), _KEPT)]
