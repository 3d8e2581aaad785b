"""The corpus: employers, their series, their classes and titles."""
