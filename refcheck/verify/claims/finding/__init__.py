"""Which passages of a page come nearest to a claim, and how much of it stands in each."""
