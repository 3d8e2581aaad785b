"""Exceptions with a name on them: findings that somebody has accepted, in a comment or in a file of their own."""
