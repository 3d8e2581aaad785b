"""Edits to documents: planned, verified against a second reading, and written whole or not at all."""

from speclint.edit.apply import FileEdit, apply
from speclint.edit.change import Change, Refusal

__all__ = ["Change", "FileEdit", "Refusal", "apply"]
