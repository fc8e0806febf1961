"""Words by which a draft reports speech and names speakers, in eight languages."""
