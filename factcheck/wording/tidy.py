"""Small repairs of text for one-line places."""

from __future__ import annotations


def one_line(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())
