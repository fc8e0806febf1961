"""The floor that finding must keep: hidden references among decoys."""

import anyio

from refcheck.datatypes.found import FindResult
from tests.unit.find.find_builders import find_in
from tests.unit.find.find_decoys import Case, cases

LEAST_RIGHT = 0.95  # of the references whose page is there
MOST_WRONG = 0.0  # of all references: an accepted address that is not the work's


def run_case(case: Case) -> FindResult:
    """Find one hidden reference."""
    return anyio.run(find_in, case.world, case.reference)


def test_the_right_address_is_found_and_no_wrong_one_accepted() -> None:
    missed, wrong, findable, total = [], [], 0, 0
    for case in cases():
        total += 1
        findable += case.right is not None
        accepted = run_case(case).accepted
        if accepted is not None and accepted.url != case.right:
            wrong.append(f"{case.name}: {accepted.url}")
        elif accepted is None and case.right is not None:
            missed.append(case.name)
    assert total >= 160
    assert len(wrong) <= MOST_WRONG * total, wrong
    assert len(missed) <= (1 - LEAST_RIGHT) * findable, missed
