"""Whether a claim's words stand together on the page as they do in the claim."""
