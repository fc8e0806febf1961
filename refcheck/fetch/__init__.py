"""Fetching: an address becomes a `FetchResult`, whatever the web does to us.

The layers, from the wire up; vcrpy's hook sits between `transport` and `wire`:

    client      redirects, cookies, retries, robots rules; exchanges as values
    transport   httpx's transport, in the shape that vcrpy hooks
    ── vcrpy records and replays here ──
    wire        one answer within its limits; failures and facts about it put into marks
    politeness  each host's pace; refusals leaves alone those that are down or asked enough
    pool        connections kept and used again (core: httpcore's, for proxies and given backends)
    connection  one connection; http11 reads what arrives, reading holds it
    network     names resolved once, private addresses refused

    sweep       the same decisions for lists of tens of thousands, straight on the pool
    schedule    whose turn it is in a sweep
    memento     archived copies; classify says what happened

Decisions:
    2026-11: failures, the time, the peer and the wire form of the headers travel as
    `x-refcheck-…` header fields (`marks`) from below the hook to above it, because a cassette
    keeps a status, header fields and a body and nothing else; instead of a second file beside
    each cassette. A server cannot forge them: they are stripped from what it sends.
    2026-11: HTTP/1.1 over asyncio's protocols, because httpcore's pool costs ten times as much an
    address and grows with the square of its size; httpx stays what requests are built with, and
    httpcore what carries them through a proxy.
    2026-11: bodies are read to the end or the limit below the hook, because vcrpy would read an
    endless one; instead of streaming above it.
    2026-11: user names and passwords in a cited address are dropped, not sent: a draft must not
    make refcheck log in anywhere.
"""
