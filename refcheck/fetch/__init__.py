"""Fetching: an address becomes a `FetchResult`, whatever the web does to us.

The layers, from the wire up; vcrpy's hook sits between `transport` and `wire`:

    client      redirects, cookies, retries; exchanges as values
    transport   httpx's transport; takes the marks off again
    ── vcrpy records and replays here ──
    wire        one answer read within its limits; failures and facts about it put into marks
    network     names resolved once, private addresses refused

Decisions:
    2026-11: failures, the time, the peer and the wire form of the headers travel as
    `x-refcheck-…` header fields (`marks`) from below the hook to above it, because a cassette
    keeps a status, header fields and a body and nothing else; instead of a second file beside
    each cassette. A server cannot forge them: they are stripped from what it sends.
    2026-11: bodies are read to the end or the limit below the hook, because vcrpy would read an
    endless one; instead of streaming above it.
    2026-11: user names and passwords in a cited address are dropped, not sent: a draft must not
    make refcheck log in anywhere.
"""
