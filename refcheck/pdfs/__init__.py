"""PDF files read in a process of their own, for drafts (lines with their places) and cited pages (bare text).

Decisions:
    2026-11-22: one worker with two tasks, because a file that crashes PDFium, eats memory or never ends must
    take down nothing but itself wherever it comes from; instead of a worker in either stage.
"""
