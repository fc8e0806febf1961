"""The whole chain on one core: fetch, archive, read, say what happened, verify ten quotations a page."""
