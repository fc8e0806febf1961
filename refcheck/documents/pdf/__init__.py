"""PDF drafts."""
