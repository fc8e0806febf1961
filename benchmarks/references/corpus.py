"""The strings to train and to test on: items printed by citation styles, by press habits, and AnyStyle's own.

Printing in citation styles takes minutes (a style's program is slow to load), so that part is kept in a file.
"""

import json
import random
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.references.anystyle import read_anystyle
from benchmarks.references.items import invent_items
from benchmarks.references.marked import Marked, read_marked
from benchmarks.references.noise import disturb
from benchmarks.references.press_styles import print_press

_HERE = Path(__file__).parent
_STYLES: dict[str, Any] = tomllib.loads((_HERE / "styles.toml").read_text(encoding="utf-8"))
_LOCALES = ("de-DE", "fr-FR", "es-ES", "pt-BR", "it-IT", "tr-TR", "ru-RU")
_PRESS_TYPES = frozenset(
    (
        "article-newspaper",
        "webpage",
        "post-weblog",
        "article-magazine",
        "broadcast",
        "post",
        "motion_picture",
        "report",
        "book",
        "article-journal",
        "legal_case",
    )
)
_HELD_OUT_PRESS = frozenset(
    (
        "press-iso",
        "press-date_dash",
        "press-bracket",
        "press-bare_point",
        "press-french_plain",
        "press-book_note_edition",
        "press-article_bare",
        "press-outlet_point",
    )
)
_FURTHER_ROUNDS = 3
_NOISY = 0.6
"""Share of the printed strings that may be disturbed; the rest stays as the style printed it."""


@dataclass(frozen=True)
class Tools:
    """A folder with citeproc.js, styles/, locales/ and AnyStyle's core.xml (README.md says where they are from)."""

    folder: Path

    def print_styles(self, jobs: list[dict[str, Any]]) -> str:
        """Run citeproc over the jobs; gives JSON lines."""
        command = ["node", str(_HERE / "print_styles.mjs"), "citeproc.js", "styles", "locales"]
        result = subprocess.run(
            command, input=json.dumps(jobs), capture_output=True, text=True, check=True, cwd=self.folder
        )
        return result.stdout

    @property
    def styles(self) -> Path:
        """The CSL styles."""
        return self.folder / "styles"

    @property
    def anystyle(self) -> Path:
        """AnyStyle's tagged strings."""
        return self.folder / "core.xml"


@dataclass(frozen=True)
class Corpus:
    """`train` for the model; `held_out` in styles (and AnyStyle sequences) that the model never saw."""

    train: list[Marked]
    held_out: list[Marked]


def print_corpus(tools: Tools, target: Path, *, seed: int, per_style: int) -> None:
    """Print invented items in all citation styles into a file of JSON lines."""
    chance = random.Random(seed)
    rows = []
    for part, styles, count in (("train", _STYLES, per_style), ("held_out", _STYLES["held_out"], per_style)):
        items = invent_items(1500, seed=seed + len(part))
        by_id = {item["id"]: item for item in items}
        for line in tools.print_styles(_jobs(items, styles, count, chance)).splitlines():
            row = json.loads(line)
            rows.append({"part": part, "style": row["style"], "text": row["text"], "item": by_id[row["id"]]})
    for number in range(1, _FURTHER_ROUNDS + 1):
        rows += _print_further(tools, seed=seed + 100 + number)
    target.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def _print_further(tools: Tools, *, seed: int) -> list[dict[str, Any]]:
    """Print items in styles drawn from all that there are: breadth, where the list of styles.toml is depth."""
    held_out = {style for styles in _STYLES["held_out"].values() for style in styles}
    chance = random.Random(seed)
    chosen = chance.sample(sorted({path.stem for path in tools.styles.glob("*.csl")} - held_out), 45)
    items = invent_items(1500, seed=seed)
    by_id = {item["id"]: item for item in items}
    lines = tools.print_styles([{"style": style, "items": chance.sample(items, 40)} for style in chosen]).splitlines()
    rows = [json.loads(line) for line in lines]
    return [{"part": "train", "style": row["style"], "text": row["text"], "item": by_id[row["id"]]} for row in rows]


def build_corpus(tools: Tools, printed: Path, *, seed: int, press: int) -> Corpus:
    """Read the printed strings, disturb some, and add press strings and AnyStyle's; the same seed gives the same."""
    chance = random.Random(seed)
    parts: dict[str, list[Marked]] = {"train": [], "held_out": []}
    for line in printed.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = disturb(row["text"], chance) if chance.random() < _NOISY else row["text"]
        parts[row["part"]].append(read_marked(text, origin=row["style"], item=row["item"]))
    for part, count in (("train", press), ("held_out", press // 8)):
        items = [item for item in invent_items(count, seed=seed + len(part)) if item["type"] in _PRESS_TYPES]
        for _ in range(count):
            item = chance.choice(items)
            style, text = print_press(item, chance)
            if (style in _HELD_OUT_PRESS) == (part == "held_out"):
                text = disturb(text, chance) if chance.random() < _NOISY else text
                parts[part].append(read_marked(text, origin=style, item=item))
    for marked in read_anystyle(tools.anystyle):
        parts["held_out" if marked.origin == "anystyle-4" else "train"].append(marked)
    return Corpus(parts["train"], parts["held_out"])


def _jobs(
    items: list[dict[str, Any]], styles: dict[str, Any], per_style: int, chance: random.Random
) -> list[dict[str, Any]]:
    jobs: list[dict[str, Any]] = []
    for style in styles["generic"]:
        english = [item for item in items if item["language"] == "en-US"]
        jobs.append(
            {"style": style, "items": chance.sample(english, per_style // 2) + chance.sample(items, per_style // 3)}
        )
        locale = chance.choice(_LOCALES)
        if chance.random() < 0.5:
            local = [item for item in items if item["language"] == locale]
            jobs.append({"style": style, "locale": locale, "items": chance.sample(local, per_style // 4)})
    languages = styles["languages"] if "languages" in styles else {k: v for k, v in styles.items() if k != "generic"}
    for code, names in languages.items():
        local = [item for item in items if item["language"].startswith(code)]
        for style in names:
            chosen = chance.sample(local, min(len(local), per_style // 2)) + chance.sample(items, per_style // 5)
            jobs.append({"style": style, "locale": local[0]["language"], "items": chosen})
    return jobs
