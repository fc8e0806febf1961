"""Letters that an OpenDocument text prints raised, which count off notes typed by hand."""

from lxml import etree

from refcheck.documents.odt.styles import NAMESPACES
from refcheck.documents.packages import attribute
from refcheck.text.raised import counting_letters, letters_in, raised

_STYLE = "{" + NAMESPACES["style"] + "}"
_SPAN = "{" + NAMESPACES["text"] + "}span"


def find_raised_letters(body: etree._Element, *styles: etree._Element | None) -> dict[etree._Element, str]:
    """Give the raised spans that count off notes, with the raised letters to show for them."""
    names = {name for root in styles if root is not None for name in _raising(root)}
    found: list[tuple[etree._Element, str]] = []
    for span in body.iter(_SPAN) if names else ():
        is_raised = len(span) == 0 and attribute(span, "text:style-name", NAMESPACES) in names
        letters = letters_in(span.text or "") if is_raised else ""
        if letters:
            found.append((span, letters))
    counting = counting_letters({letter for _, letters in found for letter in letters})
    return {span: raised(span.text or "") for span, letters in found if counting.issuperset(letters)}


def _raising(root: etree._Element) -> list[str | None]:
    """Give the names of the styles that raise their text: "super 58%", or a share of the line above it."""
    raising = []
    for style in root.iter(f"{_STYLE}style"):
        properties = style.find("style:text-properties", NAMESPACES)
        position = attribute(properties, "style:text-position", NAMESPACES) if properties is not None else None
        height = (position or "").partition(" ")[0]
        if height == "super" or (height.endswith("%") and height[:-1].isdecimal() and int(height[:-1]) > 0):
            raising.append(attribute(style, "style:name", NAMESPACES))
    return raising
