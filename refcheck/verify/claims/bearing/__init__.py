"""A second opinion on what would be called supported: how closely a claim lies on the page, weighed by small trees."""
