"""What of the page differs from a claim, and whether that is sure enough to be held against it."""
