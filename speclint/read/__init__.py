"""Bytes to text: files found, decoded, and every offset tied to a line and a column."""
