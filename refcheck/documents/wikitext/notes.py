"""The notes of a wiki page: their labels, the works that their templates name, the keys of short citations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mwparserfromhell.nodes import Tag, Template
from mwparserfromhell.nodes.extras import Parameter
from mwparserfromhell.wikicode import Wikicode

from refcheck.documents.wikitext.templates import QUOTE_AUTHORS, SHORT_CITES, SURNAMES_WITH_YEAR
from refcheck.documents.wikitext.works import template_to_csl

_CITE = re.compile(
    r"(?!cit(?:e|ation) (?:needed|style|check|missing|requested|required|span|bloc|nécessaire)\b)"
    r"(?:cite|citation|cita|citar|cytuj|citeer|literatur|internetquelle|webarchiv|lien (?:web|brisé|vidéo)|article|"
    r"ouvrage|книга|статья|стаття|публикация|(?:web|haber|kitap|dergi) kaynağı|یادکرد|استشهاد)\b",
    re.IGNORECASE,
)
_MOST_NAMES = 4
_KEY_TEMPLATES = frozenset({"sfnref", "harvid"})
_CITEREF = re.compile(r"CITEREF([^\d{}]{1,80})(\d{4}[a-z]?)")
_NUMBERED = re.compile(r"(\d{1,2})(?:a\d|y)")
_SURNAME_AND_YEAR = re.compile(r"[^\d{}|\n]{2,60} (?:1\d|20)\d\d[a-z]?")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d[a-z]?(?!\w)")


@dataclass(frozen=True, slots=True)
class StatedNotes:
    """What a page's `<ref>` tags define, wherever they stand.

    `works` counts the works that the templates of each named note give, 0 where it is words.
    `short_keys` leads from the key of a short citation to the note that has its work, where no list has it.
    `shorts` are the keys of the short citations that stand in a named note beside such a work.
    """

    works: Mapping[str, int]
    short_keys: Mapping[str, str]
    shorts: Mapping[str, tuple[str, ...]]

    def shorts_in(self, code: Wikicode) -> tuple[str, ...]:
        """Give the keys of the short citations in a note."""
        return tuple(self.short_keys.get(key, key) for one in short_cites(code) for key in short_keys(one))


def find_stated_notes(code: Wikicode) -> StatedNotes:
    """Find what named notes hold, and the works that short citations mean."""
    works: dict[str, int] = {}
    shorts: dict[str, tuple[str, ...]] = {}
    found_in: dict[str, str] = {}
    inside: set[str] = set()
    for ref in code.filter_tags(matches=is_ref):
        label = ref_label(ref)
        if not label or ref.self_closing or not str(ref.contents or "").strip():
            continue
        templates = cite_templates(ref.contents)
        works.setdefault(label, len(templates))
        shorts.setdefault(label, tuple(key for one in short_cites(ref.contents) for key in short_keys(one)))
        for number, template in enumerate(templates):
            inside.add(str(template))
            found_in.setdefault(work_short_key(template_to_csl(template), template), work_key(label, number))
    has_short_cites = "{{sfn" in str(code).lower() or "{{harv" in str(code).lower()
    listed = (t for t in code.filter_templates() if is_cite(str(t.name)) and str(t) not in inside)
    for template in listed if has_short_cites else ():
        csl = template_to_csl(template)
        key = work_short_key(csl, template)
        found_in.pop(key, None)
        if (by_surname := _key_by_surname(csl)) != key:
            found_in.setdefault(by_surname, key)
    return StatedNotes(works, found_in, shorts)


def _key_by_surname(csl: Mapping[str, Any]) -> str:
    """Give the key of a work whose authors are printed in full, "author=Rosa Lind", by their last names."""
    authors = [a | {"family": a["literal"].rpartition(" ")[2]} if "literal" in a else a for a in csl.get("author", [])]
    return work_short_key({**csl, "author": authors})


def is_ref(tag: Tag) -> bool:
    """Tell whether a tag is a note."""
    return str(tag.tag).strip().lower() == "ref"


def ref_label(node: Tag) -> str | None:
    """Give the name of a note, with its group where it has one; None for a note without a name."""
    name = _attribute(node, "name")
    group = _attribute(node, "group")
    return f"{group}/{name}" if name and group else name or None


def _attribute(node: Tag, name: str) -> str:
    return str(node.get(name).value).strip().strip("\"'") if node.has(name) else ""


def is_cite(name: str) -> bool:
    """Tell whether a template of this name gives a work's fields."""
    return _CITE.match(name.strip()) is not None


def cite_templates(code: Wikicode) -> tuple[Template, ...]:
    """Give the templates in a note that give works."""
    return tuple(t for t in code.filter_templates() if is_cite(str(t.name)))


def work_key(label: str, number: int) -> str:
    """Give the key of one of the works of a note, counted from 0."""
    return label if not number else f"{label}#{number + 1}"


def short_key(node: Template) -> str:
    """Give the key of a short citation: surnames and year; "" where it names nothing."""
    positional = [str(p.value).strip() for p in node.params if not p.showkey]
    if str(node.name).strip().lower() in SURNAMES_WITH_YEAR:
        positional = positional[:1]
    return "sfn:" + " ".join(positional).lower() if positional else ""


def short_keys(node: Template) -> tuple[str, ...]:
    """Give the keys of all works that a short citation names, as in `{{sfnm|1a1=Evans|1y=1994|2a1=Pugh|2y=2001}}`."""
    works: dict[str, list[str]] = {}
    for parameter in node.params:
        if numbered := _NUMBERED.fullmatch(str(parameter.name).strip()):
            works.setdefault(numbered[1], []).append(str(parameter.value).strip())
    keys = tuple("sfn:" + " ".join(parts).lower() for parts in works.values())
    return keys or ((key,) if (key := short_key(node)) else ())


def is_short_cite(node: Template) -> bool:
    """Tell a citation by surname and year from a quotation in a template of the same name."""
    name = str(node.name).strip().lower()
    if name in SURNAMES_WITH_YEAR:
        return bool(node.params) and _SURNAME_AND_YEAR.fullmatch(str(node.params[0].value).strip()) is not None
    return name in SHORT_CITES


def short_cites(code: Wikicode) -> tuple[Template, ...]:
    """Give the short citations in a note."""
    return tuple(t for t in code.filter_templates() if is_short_cite(t))


def work_short_key(csl: Mapping[str, Any], template: Template | None = None) -> str:
    """Give the key under which short citations find a work: the one that it states, else surnames and year."""
    if template is not None and (stated := _stated_key(template)):
        return stated
    names = [author.get("family") or author.get("literal", "") for author in csl.get("author", [])]
    years = _YEAR.findall(str(csl["issued"]["raw"])) if "issued" in csl else []
    return "sfn:" + " ".join([*names[:_MOST_NAMES], *years[:1]]).strip().lower()


def _stated_key(template: Template) -> str:
    """Give the key in a work's `ref` parameter: {{sfnref|Smith|2020}}, CITEREFSmith2020."""
    if template.has("cid"):
        return f"sfn:{template.get('cid').value.strip_code().strip()}".lower()
    if not template.has("ref"):
        return ""
    value = template.get("ref").value
    named = next((t for t in value.filter_templates() if str(t.name).strip().lower() in _KEY_TEMPLATES), None)
    if named is not None:
        return short_key(named)
    run_together = _CITEREF.fullmatch(str(value).strip())
    return f"sfn:{run_together[1]} {run_together[2]}".lower() if run_together else ""


def parameters_of(node: Template, offset: int) -> Iterator[tuple[Parameter, int]]:
    """Give the parameters of a template, each with where its value stands in the source."""
    at = offset + 2 + len(str(node.name))
    for parameter in node.params:
        name = len(str(parameter.name)) + 1 if parameter.showkey else 0
        yield parameter, at + 1 + name
        at += 1 + len(str(parameter))


def quote_of(node: Template, offset: int) -> tuple[tuple[Parameter, int] | None, str]:
    """Give the words of a quote template with their place in the source, and who said them ("" for nobody)."""
    parameters = {str(p.name).strip().lower(): (p, at) for p, at in parameters_of(node, offset)}
    words = next((parameters[name] for name in ("text", "quote", "zitat", "1") if name in parameters), None)
    signed = next((parameters[name][0] for name in QUOTE_AUTHORS if name in parameters), None)
    is_positional = words is not None and words[0].name.strip() == "1"
    author = signed or (parameters.get("2", (None, 0))[0] if is_positional else None)
    return words, author.value.strip_code().strip() if author is not None else ""


def page_of(node: Template) -> str | None:
    """Give the page that a short citation names."""
    pages = (p for p in node.params if str(p.name).strip() in ("p", "pp", "loc", "page", "pages", "с", "s", "passage"))
    return next((str(page.value).strip() for page in pages), None)
