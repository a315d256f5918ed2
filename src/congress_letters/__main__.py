"""``python -m congress_letters``."""

from ._cli import main

if __name__ == "__main__":  # pragma: no branch (nothing else imports it)
    raise SystemExit(main())
