"""Addresses in plain text and in formats of lines: a copy is named behind the address, or stands in its place."""

from refcheck.repair.editing.edits import Edit, Replacements, find_written

_FORWARD = 200  # code points behind an address in which its copy may already be named


def find_plain_edits(text: str, replacements: Replacements) -> list[Edit]:
    """Give the exchanges of plain text: "ADDRESS, archived at COPY", as reference lists write it."""
    edits: list[Edit] = []
    for place, url in find_written(text, replacements):
        replacement = replacements[url]
        printed = text[place.start : place.end]
        if replacement.memento is None:
            edits.append(Edit(place.start, place.end, replacement.address, url))
        elif "archived" not in text[place.end : place.end + _FORWARD].split("\n\n")[0].lower():
            edits.append(Edit(place.start, place.end, f"{printed}, archived at {replacement.address}", url))
    return edits


def find_line_edits(text: str, replacements: Replacements) -> list[Edit]:
    """Give the exchanges of a format in which an address is a value: the new one stands in its place."""
    return [
        Edit(place.start, place.end, replacements[url].address, url) for place, url in find_written(text, replacements)
    ]
