"""Placeholders."""
