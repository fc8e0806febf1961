"""Names, titles and offices: what is a person's name, and whether two names mean one person."""
