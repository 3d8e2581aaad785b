"""Competency profiles: names, levels, indicators and examples."""
