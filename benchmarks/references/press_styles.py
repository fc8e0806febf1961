"""Ways in which newspapers, think tanks, bloggers and scholars print sources, which no citation style file has."""

import random
import re
from pathlib import Path
from typing import Any

from benchmarks.references.marked import CLOSE, mark
from refcheck.text.months import months_of

Item = dict[str, Any]

_FIELD = re.compile(r"\{(\w+)(?::([\w-]+))?\}")
_CHOICE = re.compile(r"⟨([^⟨⟩]*)⟩")
_OPTION = re.compile(r"⟦([^⟦⟧]*)⟧")
_MISSING = "\ue010"
_VARIABLE = {
    "outlet": "container-title",
    "journal": "container-title",
    "reporter": "container-title",
    "url": "URL",
    "doi": "DOI",
    "place": "publisher-place",
    "maker": "publisher",
}
_KIND_OF = {"book": "book", "article-journal": "article", "legal_case": "legal"}
_AND = {"de": " und ", "fr": " et ", "es": " y ", "it": " e ", "pt": " e ", "tr": " ve ", "ru": ", ", "uk": ", "}
_LOWER_MONTHS = frozenset(("fr", "es", "it", "pt", "ru", "uk", "pl", "sv", "nl"))
_OWN_FORMS = {
    "en": ("us", "us", "us", "us-bare", "abbreviated", "uk", "uk-short"),
    "de": ("german", "german", "dots", "short-dots"),
    "es": ("of", "uk"),
    "pt": ("of", "uk"),
    "ru": ("uk", "dots"),
    "uk": ("uk", "dots"),
    "tr": ("uk", "uk", "dots"),
}


def print_press(item: Item, chance: random.Random) -> tuple[str, str]:
    """Print an item in a style that fits its kind and language: the style's name and the marked string."""
    code = str(item.get("language", "en-US"))[:2]
    kind = _KIND_OF.get(item["type"], "news")
    fitting = [row for row in _STYLES if row[1] == kind and row[2] == ["*"]]
    own = [row for row in _STYLES if row[1] == kind and code in row[2]]
    name, _, _, template = chance.choice(own if own and chance.random() < 0.6 else fitting)
    return f"press-{name}", _Printer(item, code, chance).print(template)


class _Printer:
    """Prints one item in one language; the form of "own" dates is chosen once, as an author would."""

    def __init__(self, item: Item, code: str, chance: random.Random) -> None:
        self.item, self.code, self.chance = item, code, chance
        self.own_form = chance.choice(_OWN_FORMS.get(code, ("uk",)))

    def print(self, template: str) -> str:
        """Fill a template; a missing field outside of optional groups leaves nothing."""
        template = _CHOICE.sub(lambda match: self.chance.choice(match[1].split("¦")), template)
        text = _FIELD.sub(lambda match: self._field(match[1], match[2] or "") or _MISSING, template)
        while _OPTION.search(text):
            text = _OPTION.sub(lambda match: "" if _MISSING in match[1] else match[1], text)
        text = text.replace(_MISSING, "").replace("[] ", "").replace("()", "")
        text = re.sub(rf"([.?!,])({CLOSE}?)[.,](?=\s|\Z)", r"\1\2", " ".join(text.split()))
        return re.sub(r"\s+([,.;])", r"\1", text).strip(" ,-")

    def _field(self, field: str, form: str) -> str:
        if field == "author":
            return self._authors(form)
        if field in ("date", "accessed"):
            parts = self.item.get("issued" if field == "date" else field, {}).get("date-parts", [[]])[0]
            return mark("issued" if field == "date" else field, self._date(parts, form)) if parts else ""
        if field == "year":
            return mark("issued", str(self.item["issued"]["date-parts"][0][0])) if "issued" in self.item else ""
        if field == "archive":
            original = self.item.get("URL", "https://www.example.com/a")
            return self.chance.choice(
                (
                    f"https://web.archive.org/web/20211018000000/{original}",
                    "https://archive.ph/Ab3Cd",
                    "https://perma.cc/AB12-CD34",
                )
            )
        if field == "locator":
            return mark("page", str(self.chance.randint(1, 480)))
        if field == "maker":
            return mark("publisher", self.item.get("container-title", ""))
        if field == "programme":
            return mark("container-title", self.item.get("container-title", "")) if "publisher" in self.item else "News"
        variable = _VARIABLE.get(field, field)
        value = self.item.get(variable) or (self.item.get("publisher") if field == "outlet" else None)
        return mark(variable, value or "")

    def _authors(self, form: str) -> str:
        names = [_name(name, form) for name in self.item.get("author", [])[:4]]
        if len(names) > 1:
            joint = ", " if form == "compact" else self.chance.choice((_AND.get(self.code, " and "), " & "))
            names = [", ".join(names[:-1]) + joint + names[-1]]
        return mark("author", names[0]) if names else ""

    def _date(self, parts: list[int], form: str) -> str:
        form = self.own_form if form == "own" else form
        code = "en" if form in ("english", "us", "abbreviated") else self.code
        year, month_number, day = parts[0], parts[1] if len(parts) > 1 else 0, parts[2] if len(parts) > 2 else 0
        if not month_number or form == "year":
            return str(year)
        names = months_of(code)[month_number - 1]
        month = names[1] if code in ("ru", "uk", "pl") and len(names) > 1 and day else names[0]
        month = month if code in _LOWER_MONTHS else month.capitalize()
        if not day or form == "month":
            return (
                f"{year}-{month_number:02d}"
                if form == "iso"
                else f"{year}, {month}"
                if form == "apa"
                else f"{month} {year}"
            )
        return _DATE_FORMS[form if form in _DATE_FORMS else "uk"].format(
            d=day, m=month_number, y=year, month=month, short=month[:3]
        )


_DATE_FORMS = {
    "iso": "{y}-{m:02d}-{d:02d}",
    "dots": "{d:02d}.{m:02d}.{y}",
    "short-dots": "{d}.{m}.{y}",
    "slashes": "{d:02d}/{m:02d}/{y}",
    "us": "{month} {d}, {y}",
    "english": "{month} {d}, {y}",
    "us-bare": "{month} {d} {y}",
    "abbreviated": "{short}. {d}, {y}",
    "apa": "{y}, {month} {d}",
    "mla": "{d} {short}. {y}",
    "of": "{d} de {month} de {y}",
    "german": "{d}. {month} {y}",
    "uk": "{d} {month} {y}",
    "uk-short": "{d} {short} {y}",
    "monthday": "{d} {month}",
}


def _name(name: dict[str, str], form: str) -> str:
    if "literal" in name:
        return name["literal"]
    family, given = name["family"], name["given"]
    initials = " ".join(f"{part[0]}." for part in given.split())
    forms = {
        "family": f"{family}, {given}",
        "caps": f"{family.upper()}, {given}",
        "initial": f"{family} {given[0]}.",
        "initials": f"{family}, {initials}",
        "capitals": f"{family.upper()} {given}",
        "compact": f"{family} {''.join(part[0] for part in given.split())}",
    }
    return forms.get(form, f"{given} {family}")


def _read_styles() -> list[tuple[str, str, list[str], str]]:
    lines = (Path(__file__).parent / "press_styles.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(name, kind, languages.split(), template) for name, kind, languages, template in rows]


_STYLES = _read_styles()
