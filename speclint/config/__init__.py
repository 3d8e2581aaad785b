"""Configuration: what is in force for each file, and where every value came from."""
