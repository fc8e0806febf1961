"""Where the repository's own files are, wherever the tests run from."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
