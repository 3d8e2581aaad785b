"""Which findings count: those that were there before, in a baseline or an earlier commit, are set apart."""
