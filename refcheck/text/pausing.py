"""Work that makes many small values and no cycles, done without Python's search for cycles."""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


def without_cycle_search(work: Callable[_Arguments, _Result]) -> Callable[_Arguments, _Result]:
    """Give the same work with the search for cycles put off until it is done.

    A draft of five thousand notes becomes a million tokens and spans; looking through all of them again and
    again for cycles that are not there takes a fifth of the time of its parse.
    """

    @wraps(work)
    def undisturbed(*arguments: _Arguments.args, **named: _Arguments.kwargs) -> _Result:
        if not gc.isenabled():
            return work(*arguments, **named)
        gc.disable()
        try:
            return work(*arguments, **named)
        finally:
            gc.enable()

    return undisturbed
