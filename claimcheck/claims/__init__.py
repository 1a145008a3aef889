"""Mentions -> Claims that say what each number is about, and Links that say how numbers hang together."""

from claimcheck.claims.bind import bind
from claimcheck.claims.links import link

__all__ = ["bind", "link"]
