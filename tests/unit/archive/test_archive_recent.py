"""What is known of an archive without looking: nothing that is in it may be taken for new."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.archive import recent
from refcheck.archive.recent import Recent

BEGAN = datetime(2026, 3, 1, 2, tzinfo=UTC)


@settings(max_examples=100)
@given(st.lists(st.integers(-5, 60), max_size=80), st.integers(1, 10))
def test_what_was_noted_is_never_taken_for_new(seconds: list[int], remembered: int) -> None:
    before, recent._REMEMBERED = recent._REMEMBERED, remembered
    try:
        known = Recent(BEGAN)
        moments = [BEGAN + timedelta(seconds=second) for second in seconds]
        for number, moment in enumerate(moments):
            known.note(str(number), moment)
        assert all(known.may_hold(str(number), moment) for number, moment in enumerate(moments))
        assert not known.may_hold("new", BEGAN + timedelta(minutes=2))
    finally:
        recent._REMEMBERED = before
