"""Exceptions: findings that somebody has accepted."""
