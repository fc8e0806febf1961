"""A server in a process of its own, so that what is measured does not pay for it."""

import asyncio
import os
from collections.abc import Awaitable, Callable


def fork_server(answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]) -> tuple[int, int]:
    """Serve on all of loopback until killed; give the process and the port."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        asyncio.run(_serve(answer, writing))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return process, int(pipe.readline())


async def _serve(answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]], ready: int) -> None:
    listener = await asyncio.start_server(answer, "0.0.0.0", 0, backlog=1000)
    os.write(ready, f"{listener.sockets[0].getsockname()[1]}\n".encode())
    os.close(ready)
    await listener.serve_forever()
