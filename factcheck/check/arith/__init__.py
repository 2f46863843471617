"""Recomputing what an article states: bounds, structures, relations between its figures."""
