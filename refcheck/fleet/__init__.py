"""One night over many workers: PostgreSQL holds what is due, Procrastinate hands out one job for each host.

    night     `refcheck nightly` with workers: planned, waited for, closed; gone on with after an outage
    crew      what it does in the place of asking: hand out hosts, wait, rescue
    queue     the jobs of a night: added, counted, rescued, dropped
    worker    `refcheck worker`: take a host, work it, hold it through its interval
    shift     a worker's tools for one night
    neighbours  hosts of others asked in turn, and pauses that hosts ask for shared
    visits    the words of that in the database
    own_network  a worker that is cut off says nothing and leaves its hosts to others
    lease     a worker's right to its hosts, which it must renew
    names     a name for each worker, and its folder in the archive
    clock     one time for all machines
    pushing   each worker's archive sent to the shared place

Decisions:
    2026-11-22: one job for each host and not for each address, because a host's pace is kept by whoever holds its
    lock, and a queue of millions of jobs is slow; the addresses stay rows that are due.
    2026-11-22: a worker ends its job only after the host's interval, so that the next holder of the lock may ask at
    once; instead of a table of last requests that every request would have to write.
    2026-11-22: a worker that could not renew its lease stops asking before others may take its hosts, because a
    database that was away must not lead to two workers at one host.
    2026-11-22: judging and the account stay with the one process that planned the night: the same code as without
    a fleet gives the same answers.
"""
