"""The event loop of commands that ask many addresses."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


def run_loop(work: Coroutine[None, None, T]) -> T:
    """Run on uvloop, which halves the cost of an address, where there is one for the platform."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)
