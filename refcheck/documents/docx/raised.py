"""Letters that Word prints raised, which count off notes typed by hand: "ships" with a raised "a"."""

from lxml import etree

from refcheck.documents.docx.parts import NAMESPACES
from refcheck.documents.packages import attribute
from refcheck.text.raised import counting_letters, letters_in, raised

_W = "{" + NAMESPACES["w"] + "}"


def find_raised_letters(body: etree._Element) -> dict[etree._Element, str]:
    """Give the texts of raised runs that count off notes, with the raised letters to show for them."""
    found: list[tuple[etree._Element, str]] = []
    for sign in body.iter(f"{_W}vertAlign"):
        properties = sign.getparent()
        run = properties.getparent() if properties is not None else None
        if run is None or run.tag != f"{_W}r" or attribute(sign, "w:val", NAMESPACES) != "superscript":
            continue
        texts = run.findall("w:t", NAMESPACES)
        letters = letters_in(texts[0].text or "") if len(texts) == 1 else ""
        if letters:
            found.append((texts[0], letters))
    counting = counting_letters({letter for _, letters in found for letter in letters})
    return {text: raised(text.text or "") for text, letters in found if counting.issuperset(letters)}
