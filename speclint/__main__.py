"""The command `speclint`, and `python -m speclint`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command; its version it says without importing anything."""
    if sys.argv[1:] == ["--version"]:
        from speclint import __version__

        print("speclint", __version__)
        return
    import gc

    from speclint.cli.main import main as command

    try:
        command()
    finally:
        gc.freeze()  # the process ends: nothing is left that is worth collecting


if __name__ == "__main__":
    main()
