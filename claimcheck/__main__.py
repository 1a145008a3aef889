"""`python -m claimcheck` -> the command line."""

from __future__ import annotations

from claimcheck.cli import main

main()
