"""Lines of a text that are nothing but a number."""

from __future__ import annotations

LOOK = 16  # characters around a number in which its line may end


def whole_line(text: str, start: int, end: int) -> bool:
    """Whether the stretch is all there is in its line."""
    low, high = max(0, start - LOOK - 1), end + LOOK + 1  # no further: a text may be one line of a million characters
    line, stop = text.rfind("\n", low, start) + 1, text.find("\n", end, high)
    if (line == 0 and low > 0) or (stop < 0 and high < len(text)):
        return False
    stop = stop if stop >= 0 else len(text)
    return not text[line:start].strip(" -") and not text[end:stop].strip(" .!?")
