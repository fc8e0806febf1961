"""Addresses exchanged in wikitext: cite templates keep theirs and get the archived copy beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import mwparserfromhell
from mwparserfromhell.nodes import ExternalLink, Template
from mwparserfromhell.wikicode import Wikicode

from refcheck.documents.wikitext.nesting import deepest_nesting
from refcheck.repair.editing.edits import Replacements, match_address
from refcheck.repair.replacements import Replacement

_MAX_DEPTH = 60
_URL_NAMES = ("url", "lire en ligne", "ссылка", "link")


@dataclass(frozen=True, slots=True)
class _Names:
    """The parameters of one Wikipedia's cite templates for a copy, its date and the state of the page.

    `templates` begin with `pattern`; where two Wikipedias name one alike, one of `signs` is among its parameters.
    """

    pattern: str
    url: str
    date: str
    status: str | None = None
    dead: str = ""
    signs: frozenset[str] = frozenset()

    def fits(self, template: Template) -> bool:
        """Tell whether a template is one of these."""
        if not re.match(self.pattern, str(template.name).strip(), re.IGNORECASE):
            return False
        return not self.signs or any(str(p.name).strip().lower() in self.signs for p in template.params)


_FAMILIES = (
    _Names(r"cite |citation\b", "archive-url", "archive-date", "url-status", "dead"),
    _Names(r"internetquelle", "archiv-url", "archiv-datum", "offline", "1"),
    _Names(r"lien web", "archive-url", "archive-date"),
    _Names(
        r"cita (?:web|news)",
        "urlarchivio",
        "dataarchivio",
        "urlmorto",
        "sì",
        frozenset({"titolo", "accesso", "autore"}),
    ),
    _Names(
        r"cita (?:web|noticia)",
        "urlarchivo",
        "fechaarchivo",
        signs=frozenset({"título", "fechaacceso", "fecha", "autor"}),
    ),
    _Names(r"citar (?:web|notícia|jornal)", "arquivourl", "arquivodata", "urlmorta", "sim"),
)
_OTHER_CITES = re.compile(r"cit[ae]|citation|literatur|article|ouvrage", re.IGNORECASE)
"""Cite templates whose parameters for a copy we do not know are left alone."""

_OLD_NAMES = ("archive-url", "archiveurl", "archiv-url", "urlarchivio", "urlarchivo", "arquivourl", "archive url")
_MARKS = re.compile(r"[|\[\]{}<>\s]|'{2,}")
_DATE_NAMES = ("access-date", "accessdate", "archive-date", "date", "abruf", "datum", "consulté le", "accesso", "data")
_STYLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "{at:%Y-%m-%d}"),
    (re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}"), "{at.day} {at:%B} {at.year}"),
    (re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}"), "{at:%B} {at.day}, {at.year}"),
)


def edit_wikitext(text: str, replacements: Replacements) -> tuple[str, frozenset[str]] | None:
    """Give the page with the exchanges, and the exchanged addresses; None where it cannot be edited safely."""
    if deepest_nesting(text) > _MAX_DEPTH:
        return None
    code = mwparserfromhell.parse(text, skip_style_tags=True)
    if str(code) != text:
        return None
    done: set[str] = set()
    handled: set[int] = set()
    for template in code.filter_templates():
        names = next((names for names in _FAMILIES if names.fits(template)), None)
        if names is None and not _OTHER_CITES.match(str(template.name).strip()):
            continue
        url = _edit_template(template, names, replacements) if names else None
        handled.update(id(link) for parameter in template.params for link in parameter.value.filter_external_links())
        done.update({url} if url else ())
    for link in _other_links(code, handled):
        url = match_address(str(link.url).strip(), replacements)
        if url is not None:
            link.url = _write_address(replacements[url].address)
            done.add(url)
    return str(code), frozenset(done)


def _other_links(code: Wikicode, handled: set[int]) -> Iterator[ExternalLink]:
    return (link for link in code.filter_external_links() if id(link) not in handled)


def _edit_template(template: Template, names: _Names, replacements: Replacements) -> str | None:
    """Exchange the address of a cite template, or add its copy; give the address, None where nothing was done."""
    for parameter in template.params:
        if str(parameter.name).strip().lower() not in _URL_NAMES:
            continue
        url = match_address(str(parameter.value).strip(), replacements)
        if url is None:
            continue
        replacement = replacements[url]
        if replacement.memento is None:
            written = str(parameter.value)
            parameter.value = written.replace(written.strip(), _write_address(replacement.address), 1)
            return url
        return url if _add_copy(template, names, replacement, replacement.memento.memento_datetime) else None
    return None


def _add_copy(template: Template, names: _Names, replacement: Replacement, at: datetime) -> bool:
    """Add the copy, unless the template has one that somebody chose."""
    given = {str(p.name).strip().lower(): str(p.value).strip() for p in template.params}
    if any(given.get(name) for name in _OLD_NAMES):
        return False
    added = {names.url: _write_address(replacement.address), names.date: _write_date(at, given)}
    if names.status:
        template_status = next((p for p in template.params if str(p.name).strip().lower() == names.status), None)
        if template_status is None:
            added[names.status] = names.dead
        else:
            template_status.value = str(template_status.value).replace(given[names.status], names.dead, 1)
    _append(template, added)
    return True


def _append(template: Template, added: dict[str, str]) -> None:
    """Add parameters at the end, spaced as those that are there."""
    last = template.params[-1]
    name, value = str(last.name), str(last.value)
    if not last.showkey:
        for key, words in added.items():
            template.add(key, words, preserve_spacing=False)
        return
    tail = value[len(value.rstrip()) :]
    before = str(template.params[-2].value) if len(template.params) > 1 else tail
    gap = before[len(before.rstrip()) :]
    left, right = name[: len(name) - len(name.lstrip())], name[len(name.rstrip()) :]
    indent = value[: len(value) - len(value.lstrip())] if value.strip() else ""
    last.value = value.rstrip() + gap
    for number, (key, words) in enumerate(added.items(), start=1):
        end = tail if number == len(added) else gap
        template.add(f"{left}{key}{right}", f"{indent}{words}{end}", preserve_spacing=False)


def _write_date(at: datetime, given: dict[str, str]) -> str:
    """Write a date as the template's other dates are written; ISO 8601 where that is not known."""
    shown = next((given[name] for name in _DATE_NAMES if given.get(name)), "")
    style = next((style for pattern, style in _STYLES if pattern.fullmatch(shown)), _STYLES[0][1])
    return style.format(at=at)


def _write_address(address: str) -> str:
    """Write an address so that it ends neither the link nor the template."""
    for mark, code in (
        ("|", "%7C"),
        ("[", "%5B"),
        ("]", "%5D"),
        ("{", "%7B"),
        ("}", "%7D"),
        (" ", "%20"),
        ("''", "%27%27"),
    ):
        address = address.replace(mark, code)
    return address
