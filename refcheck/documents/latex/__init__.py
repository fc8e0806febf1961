"""LaTeX drafts."""
