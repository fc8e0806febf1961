"""Markdown drafts."""
