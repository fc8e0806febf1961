"""Who speaks on the page, and whether it is the one whom the draft names."""
