"""Who speaks quoted words, and who may have: the people, bodies and roles that a draft mentions."""
