"""Paragraphs, some of them drifted copies of others, and the ways to find these that are measured against one another.

`make` (paragraphs and the truth about them), `methods` (each way to find near copies), `judge` (whether two paragraphs
are near copies), `find` (one method in a process of its own), `score` (what was found, against the truth).
"""
