"""HTML drafts and saved pages."""
