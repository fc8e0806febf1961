"""Write the reference pages anew: `python -m docs.generate`."""

from docs.generate.pages import PAGES, REFERENCE

for name, render in PAGES.items():
    REFERENCE.joinpath(name).write_text(render(), encoding="utf-8")
