"""`python -m speclint`."""

from speclint.cli.main import main

if __name__ == "__main__":
    main()
