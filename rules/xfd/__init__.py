"""One field against another."""
