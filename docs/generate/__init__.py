"""The reference pages that are written from the code: `python -m docs.generate`."""
