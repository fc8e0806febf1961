"""What a page says of itself in elements that nobody sees."""

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from refcheck.extract.html.blocks import without_invisible

_MAX_STATEMENTS = 500
_MAX_TIMES = 100
_LONGEST_NOSCRIPT = 2000


@dataclass(slots=True)
class PageHead:
    """What a page says of itself in elements that nobody sees, and where it puts its marks."""

    title: str = ""
    language: str | None = None
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    base: str | None = None
    script_count: int = 0
    noscript: str = ""

    def read_unseen(self, node: LexborNode, tag: str) -> None:
        """Note what an unseen element says: title, meta, link, JSON-LD, noscript."""
        if tag == "head":
            for child in node.iter():
                self.read_unseen(child, child.tag or "")
        elif tag == "script":
            self.script_count += 1
            if "ld+json" in (node.attributes.get("type") or "").lower():
                self.json_ld.append(node.text(deep=False))
        elif tag == "title" and not self.title:
            self.title = " ".join(without_invisible(node.text()).split())
        elif tag in ("meta", "link", "base"):
            self.read_statement(tag, node.attributes)
        elif tag == "noscript" and len(self.noscript) < _LONGEST_NOSCRIPT:
            self.noscript += node.text()

    def read_statement(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Note what an element says by its attributes alone: meta, link, base, time, the body's language."""
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            name = name or attributes.get("http-equiv")
            content = attributes.get("content")
            if name and content and len(self.metas) < _MAX_STATEMENTS:
                self.metas.append((name.strip().lower(), content.strip()))
        elif tag == "link":
            rel, href = attributes.get("rel"), attributes.get("href")
            if rel and href and len(self.links) < _MAX_STATEMENTS:
                self.links.append((rel.lower(), href.strip()))
        elif tag == "base":
            self.base = self.base or attributes.get("href")
        elif tag == "time":
            stamp = attributes.get("datetime")
            if stamp and len(self.times) < _MAX_TIMES:
                self.times.append((stamp.strip(), attributes.get("itemprop") or attributes.get("class") or ""))
        elif tag == "body" and not self.language:
            self.language = attributes.get("lang")
