"""Typed views of what rules ask for again and again, each value with its place."""
