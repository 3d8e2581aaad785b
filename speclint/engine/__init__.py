"""Runs the line in two phases: each document by itself, then series and corpus."""
