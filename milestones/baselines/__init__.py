"""Baselines as they are signed off, read and compared."""
