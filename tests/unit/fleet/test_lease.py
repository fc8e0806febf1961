"""A worker's right to its hosts ends before others may take them."""

import asyncio
from datetime import timedelta

import pytest

from refcheck.fleet.lease import Lease


def test_a_lease_that_is_renewed_is_held_past_its_first_time() -> None:
    async def run() -> bool:
        lease, renewals = Lease(timedelta(seconds=0.3)), 0

        async def renew() -> None:
            nonlocal renewals
            renewals += 1

        keeping = asyncio.ensure_future(lease.keep(renew))
        while renewals < 10:
            await asyncio.sleep(0.01)
        held = lease.is_held
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        return held

    assert asyncio.run(run())


@pytest.mark.parametrize("kind", ["fails", "hangs"])
def test_a_lease_whose_renewal_fails_or_hangs_is_lost(kind: str) -> None:
    async def run() -> bool:
        lease = Lease(timedelta(seconds=0.15))

        async def renew() -> None:
            if kind == "fails":
                raise OSError("the database is away")
            await asyncio.Event().wait()

        await asyncio.wait_for(lease.keep(renew), timeout=20)
        return lease.is_held

    assert not asyncio.run(run())
