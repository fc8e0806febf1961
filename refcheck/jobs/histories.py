"""The history of a link as plain JSON values, for `refcheck policy`."""

from datetime import UTC, datetime
from typing import Any

from refcheck.datatypes.availability import LinkClass
from refcheck.errors import InputError
from refcheck.jobs.policy import Observation, judge_nights


def judge_history(history: dict[str, Any]) -> dict[str, Any]:
    """Give the state after each observation of one link, with its `url`.

    Raises:
        InputError: An observation has no time that can be read, or an outcome that is no link class.
    """
    found = history.get("observations")
    if not isinstance(found, list):
        raise InputError('the history has no list of "observations"')
    observations = [_parse_observation(item, number) for number, item in enumerate(found, start=1)]
    nights = [{"state": night.state.value, "alert": night.is_alert} for night in judge_nights(observations)]
    return {"url": history.get("url"), "nights": nights}


def _parse_observation(item: Any, number: int) -> Observation:
    if not isinstance(item, dict):
        raise InputError(f"observation {number} is no object")
    try:
        outcome = LinkClass(str(item.get("outcome")))
    except ValueError:
        known = ", ".join(LinkClass)
        raise InputError(f"observation {number}: outcome {item.get('outcome')!r} is none of {known}") from None
    reason = item.get("reason")
    return Observation(
        at=_parse_time(item.get("at"), number),
        outcome=outcome,
        is_host_down=bool(item.get("host_down")),
        vantage_ok=item.get("vantage_ok") is not False,
        reason=str(reason) if reason is not None else None,
    )


def _parse_time(value: Any, number: int) -> datetime:
    """Read an ISO 8601 time or seconds since 1970; a time without a zone is UTC."""
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        moment = datetime.fromisoformat(str(value))
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        raise InputError(f"observation {number}: “{value}” is no time; give ISO 8601") from None
