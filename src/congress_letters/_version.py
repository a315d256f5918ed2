"""Which release this is."""

from __future__ import annotations

from functools import cache

__all__ = ["version"]


@cache
def version() -> str:
    """The installed version of this library."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("congress-letters")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "unknown"
