"""How surely, of how many and when the page says it."""
