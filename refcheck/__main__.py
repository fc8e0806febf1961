"""`python -m refcheck` is the same as `refcheck`."""

from refcheck.cli import main

main()
