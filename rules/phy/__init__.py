"""Physical demands."""
