"""Sentence encoders for finding passages: optional, offline, never the judge of a claim or a quotation.

Decisions:
    2026-11-22: likeness of meaning proposes passages and decides nothing, because it cannot tell a claim from its
    contradiction.
    2026-11-22: weights come inside packages of the `models` extra or from a folder the user names; nothing is
    downloaded at run time.
"""

from refcheck.verify.models.encoder import Encoder, NearSentence, find_nearest
from refcheck.verify.models.registry import find_encoders, load_encoder

__all__ = ["Encoder", "NearSentence", "find_encoders", "find_nearest", "load_encoder"]
