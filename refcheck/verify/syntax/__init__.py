"""How the words of an English sentence hang together, read by rule: tags, then phrases, then who does what to whom."""
