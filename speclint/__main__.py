"""The command `speclint`, and `python -m speclint`."""

from __future__ import annotations

import sys

_COLLECT = (20_000, 20, 20)
"""How many objects come to be before garbage is looked for: ten thousand documents are many, and little of it is."""


def main() -> None:
    """Run the command; its version it says without importing anything."""
    if sys.argv[1:] == ["--version"]:
        from speclint import __version__

        print("speclint", __version__)
        return
    import gc

    from speclint.cli.main import main as command

    gc.set_threshold(*_COLLECT)
    try:
        command()
    finally:
        gc.freeze()  # the process ends: nothing is left that is worth collecting


if __name__ == "__main__":
    main()
