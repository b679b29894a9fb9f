"""Measured figures, printed by ``make bench``. A benchmark, never a timed test."""
