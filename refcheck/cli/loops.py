"""The event loop of commands that ask many addresses."""

import asyncio
import gc
from collections.abc import Callable, Coroutine
from typing import TypeVar

T = TypeVar("T")
_THRESHOLDS = (20_000, 20, 20)
"""Answers on their way are thousands of objects and hardly one cycle: Python's own 700 searches them all the time."""


def run_loop(work: Coroutine[None, None, T]) -> T:
    """Run on uvloop, which halves the cost of an address, where there is one for the platform."""
    gc.freeze()  # what is loaded by now stays: looking through it again costs as much as hundreds of addresses
    usual = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        return _runner()(work)
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _runner() -> Callable[[Coroutine[None, None, T]], T]:
    try:
        import uvloop
    except ImportError:
        return asyncio.run
    return uvloop.run
