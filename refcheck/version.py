"""The versions of this package and of its verdicts, in one place."""

__version__ = "0.1.0"

VERIFIER_VERSION = "14"
"""The version of the rules behind verdicts: kept answers are given again only under the same one."""
