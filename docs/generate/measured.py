"""What was measured, and the limits, from the README, where the figures are kept."""

from pathlib import Path

_README = Path(__file__).resolve().parents[2] / "README.md"
_SECTIONS = ("Measured", "Limits")


def render_measured() -> str:
    """Give the page: the README's own sections, word for word."""
    text = _README.read_text(encoding="utf-8")
    parts = [f"## {name}\n\n{_section(text, name)}\n" for name in _SECTIONS]
    return "# Measured, and limits\n\n" + "\n".join(parts)


def _section(text: str, name: str) -> str:
    return text.split(f"\n## {name}\n", 1)[1].split("\n## ", 1)[0].strip()
