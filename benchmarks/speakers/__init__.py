"""The weights by which speakers are chosen: training."""
