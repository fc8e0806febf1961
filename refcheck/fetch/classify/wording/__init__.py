"""What sites say in the page's place, by language; data, and the few functions that match it."""
