"""Standard text and duplication."""
