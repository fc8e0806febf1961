"""The page in the browser: drop a draft, watch its sources being checked, read claim beside evidence.

Decisions:
    2026-11-22: checks run one at a time in a thread of their own, because a parse is work for the processor and
    would keep everybody else's page waiting; instead of in the server's loop.
    2026-11-22: drafts live in memory and are named by random ids, because a name from outside must never become a
    path; only the desk's decisions are written to disk.
    2026-11-22: an archived page is cleaned to an allow-list of elements and shown in a sandboxed frame under a policy
    that allows no script, because either alone would be one mistake away from running a stranger's code.
"""

from refcheck.web.app import create_app
from refcheck.web.settings import WebSettings

__all__ = ["WebSettings", "create_app"]
