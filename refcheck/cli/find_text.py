"""What was found for a reference, as text for a reader or as one line of JSON."""

import json

from refcheck.datatypes.found import Candidate, FindResult
from refcheck.datatypes.references import Reference

_MOST_SHOWN = 3


def render_found(reference: Reference, found: FindResult, *, as_json: bool) -> str:
    """Give one reference's outcome, ended by a line break."""
    if as_json:
        return json.dumps(found_object(reference, found), ensure_ascii=False) + "\n"
    lines = [f"{reference.label or reference.number or reference.id}  {reference.raw}"]
    if found.accepted:
        lines.append(f"   found: {_line(found.accepted)}")
    else:
        lines.append(f"   open: {_why_open(found)}")
    others = [one for one in found.candidates if one != found.accepted][:_MOST_SHOWN]
    lines.extend(f"   {'refused' if one.confidence < 0.5 else 'possible'}: {_line(one)}" for one in others)
    lines.extend(f"   note: {note}" for note in found.notes)
    return "\n".join(lines) + "\n\n"


def found_object(reference: Reference, found: FindResult) -> dict[str, object]:
    """Give the JSON object of one reference's outcome."""
    return {
        "id": reference.id,
        "number": reference.number,
        "reference": reference.raw,
        "accepted": candidate_object(found.accepted) if found.accepted else None,
        "candidates": [candidate_object(candidate) for candidate in found.candidates],
        "is_complete": found.is_complete,
        "notes": list(found.notes),
    }


def candidate_object(candidate: Candidate) -> dict[str, object]:
    """Give the JSON object of one candidate."""
    return {
        "url": candidate.url,
        "confidence": candidate.confidence,
        "reasons": list(candidate.reasons),
        "title": candidate.title_found,
        "date": candidate.date_found.iso if candidate.date_found else None,
        "outlet": candidate.outlet_found,
        "searcher": candidate.searcher,
        "archived_copy": candidate.memento.memento if candidate.memento else None,
    }


def _line(candidate: Candidate) -> str:
    copy = f"; archived copy: {candidate.memento.memento}" if candidate.memento else ""
    return f"{candidate.url} ({candidate.confidence:.2f}: {'; '.join(candidate.reasons)}{copy})"


def _why_open(found: FindResult) -> str:
    if found.candidates:
        return "no candidate is sure enough"
    return "nothing was found" if found.is_complete else "look-ups failed, so nothing is known"
