"""The generated pages are those that the code gives now."""

import pytest

from docs.generate.pages import PAGES, REFERENCE


@pytest.mark.parametrize("name", PAGES)
def test_the_reference_says_what_the_code_says(name: str) -> None:
    written = REFERENCE.joinpath(name).read_text(encoding="utf-8")
    assert written == PAGES[name](), f"docs/reference/{name} is behind the code; run: python -m docs.generate"


def test_every_command_and_option_stands_in_the_reference() -> None:
    page = PAGES["cli.md"]()
    assert "### refcheck check\n" in page
    assert "#### refcheck archive verify\n" in page
    assert "`--fail-on`" in page
