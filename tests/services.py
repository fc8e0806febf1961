"""Programs that some tests drive: where they are, or a skip that says what to install; in CI a failure."""

import os
import shutil

import pytest


def find_program(*names: str, package: str) -> str:
    """Give the path of the first of `names` that is installed."""
    path = next((path for path in map(shutil.which, names) if path), None)
    if path is None:
        words = f"needs {names[0]}: apt-get install {package}"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    return path
