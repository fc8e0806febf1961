"""Claims in other languages than English: what words they share with a page, in which wording, and what turns them."""
