"""A stand-in for the hosts that the seed pieces cite, for machines without a way out.

The pages are written for tests from a list of facts; none of their sentences is an outlet's.
Each says so in its footer and in `<meta name="generator">`. What is imitated is how such a
host answers: its headers, redirects and walls, and the markup a reader has to get through.
"""
