"""The command `speclint`, and `python -m speclint`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command; what its version is, it says without importing anything."""
    if sys.argv[1:] == ["--version"]:
        from speclint import __version__

        print("speclint", __version__)
        return
    from speclint.cli.main import main as command

    command()


if __name__ == "__main__":
    main()
