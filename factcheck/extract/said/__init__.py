"""Numbers in words: which are numbers at all (두 회사, 이천 명, tens of thousands), and which only begin like one."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.extract.reading import Reading

Worded = Callable[[str, Reading], Reading | None]
