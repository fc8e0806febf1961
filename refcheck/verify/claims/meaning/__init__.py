"""How words stand to each other: forms, synonyms, opposites, and words that may stand for others."""
