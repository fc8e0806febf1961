"""Markers in the running text: stated by the markup, numbers, names and dates, links.

Decisions:
    2026-11-22: numbers are markers only where a list has that number and the numbers rise through the
    text as notes do, because "2.0", "in 2019.3" and "CO2" cannot be told apart one by one.
    2026-11-22: a parenthesis is matched against the list before it is believed to be a marker, because
    the list knows the names; instead of a grammar of parentheses.
"""
