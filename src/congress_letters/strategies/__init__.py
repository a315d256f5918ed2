"""Hypothesis strategies for letters and each of their parts: truth first, then a layout that prints it."""

from __future__ import annotations

from ._layouts import layouts, texts
from ._letters import letters

__all__ = ["layouts", "letters", "texts"]
