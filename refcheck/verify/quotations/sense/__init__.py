"""Whether words that stand on the page in full still say what they say there."""
