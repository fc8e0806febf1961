"""Files on a wiki page: the words under a picture, with where they stand in the source."""

import re

from mwparserfromhell.nodes import Node, Text, Wikilink

_SKIPPED = re.compile(
    r"\s*:?\s*(?:file|image|datei|bild|fichier|archivo|immagine|ficheiro|arquivo|imagem|dosya|plik|bestand|файл"
    r"|изображение|category|kategorie|catégorie|categoría|categoria|kategori|kategoria|категория)\s*:",
    re.IGNORECASE,
)
_FRAMED = re.compile(
    r"\|?\s*(?:thumb|thumbnail|mini|miniatur|vignette|miniatura|miniaturadeimagen|мини|миниатюра|küçükresim|frame|framed"
    r"|gerahmt|cadre|marco|riquadrato|commoncat)\s*(?:=[^|]*)?(?:\||$)",
    re.IGNORECASE,
)
_OPTION = re.compile(
    r"\s*(?:thumb|mini|left|right|center|centre|none|links|rechts|zentriert|gauche|droite|upright|hochkant|redresse"
    r"|border|baseline|middle|top|bottom|\d*x?\d+px|(?:alt|link|page|upright|lang|class|hochkant|redresse)\s*=.*)\s*",
    re.IGNORECASE,
)


def is_skipped(link: Wikilink) -> bool:
    """Tell whether a link shows a file or names a category and is no link in the text."""
    return _SKIPPED.match(str(link.title)) is not None


def caption_of(link: Wikilink, offset: int) -> tuple[list[Node], int] | None:
    """Give what stands under a framed picture and its place in the source; None where nothing does."""
    if link.text is None or not _FRAMED.search(str(link.text)):
        return None
    at = offset + 2 + len(str(link.title)) + 1
    kept: list[Node] = []
    start = at
    for node in link.text.nodes:
        words = str(node)
        bar = words.rfind("|") if isinstance(node, Text) else -1
        if bar >= 0:
            kept, start = [Text(words[bar + 1 :])], at + bar + 1
        else:
            kept.append(node)
        at += len(words)
    shown = "".join(map(str, kept))
    return (kept, start) if shown.strip() and not _OPTION.fullmatch(shown) else None
