"""Whose dollars a bare "$" of a page is: those of the country it is written in, where the page itself shows which.

Asked only of an article with such an amount. What settles it, in this order: a currency named in so many words; another dollar told by its
sign (who writes A$ means another by a bare one); the address of the page; US$ beside bare ones, which makes these not American, and one
country spoken of; the towns and offices it speaks of; for money without a sign of its own, the one country that the page names with it
elsewhere, where no other country of that money is spoken of. In any other case the first currency stands, as for agencies, who write for
everybody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from factcheck.grammar.compile import alternation
from factcheck.grammar.expression import expression
from factcheck.grammar.pack import load_pack
from factcheck.grammar.sharedmoney import told_by, traces_of
from factcheck.types import Mention

LOOK = 6000  # characters of a text in which its country is looked for
LEAST, FEW = 3, 2  # words of a country in a page without an address, and in one spelled as no page of the first currency's country is
TIMES = 3  # as many as of all others together
HOST = re.compile(r"(?:[a-z]+://)?(?:www\.)?([^/:?#\s]+)", re.I)


class SharedMoney:
    """One name of money that several countries share; the first of `currencies` is meant where nothing is known."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        currencies: dict[str, dict[str, list[str]]] = told["currencies"]
        self.usual = next(iter(currencies))
        self._others = frozenset(currencies) - {self.usual}
        self._bare = traces_of(told["forms"])
        self._worded = all(form.strip(".").isalpha() for form in told["forms"])  # a bare "$" beside A$ is another dollar's
        self._name: str = next(form for form in told["forms"] if form.isalpha())  # every stated currency ends with it
        self._wires: list[str] = told["wires"]
        self._spelled: list[str] = told["spelled"]
        self._domains = {domain: unit for unit, marks in currencies.items() for domain in marks["domains"]}
        self._stated = {word: unit for unit, marks in currencies.items() for word in marks["stated"]}
        self._local = frozenset(word for marks in currencies.values() for name in marks["local"] for word in (name, name.upper()))
        self._of = dict.fromkeys(told["elsewhere"], "")
        self._of |= {word: unit for unit, marks in currencies.items() for word in (*marks["nation"], *marks["local"])}
        self._of |= {word.upper(): unit for word, unit in self._of.items()}  # SYDNEY, March 3
        # A search skips to the capitals it begins with.
        self._known = expression(rf"[A-Z](?<![\w$&].)(?:{_rests(self._of)})(?![\w$&])")

    def settle(self, text: str, url: str | None, mentions: list[Mention]) -> None:
        """Give the bare amounts among the mentions of a text the currency of the page's country."""
        usual = [m for m in mentions if m.unit == self.usual]
        bare = [m for m in usual if self._is_bare(text, m)]
        if not bare:
            return
        others = {m.unit for m in mentions if m.unit and m.unit in self._others}
        found = self._home(text, url, others=bool(others), usual=len(bare) < len(usual))
        if found is None and self._worded and len(others) == 1 and len(bare) == len(usual) and not self._spoken_of(text, others):
            found = next(iter(others)), self._name  # 100 billion Swiss francs, then 50 billion francs
        home, shown = found or (self.usual, "")
        if home != self.usual:
            for mention in bare:
                mention.unit = home
                mention.trace += (f"home:{home} ({shown})",)

    def _spoken_of(self, text: str, units: set[str]) -> bool:
        """Whether a page names a country whose money has the name, and none of these units."""
        return any(unit and unit not in units for match in self._known.finditer(text) if (unit := self._of[match[0]]) is not None)

    def _is_bare(self, text: str, mention: Mention) -> bool:
        """Whether an amount tells no country with it, as $5 million US does."""
        behind = self._known.match(text, mention.end + 1) if text.startswith(" ", mention.end) else None
        return told_by(mention, self._bare) and (behind is None or self._of[behind[0]] != self.usual)

    def _home(self, text: str, url: str | None, *, others: bool, usual: bool) -> tuple[str, str] | None:
        """The currency of the country a page is written in and what shows it, None where nothing does.

        `others`, `usual`: whether the page sets apart amounts of the other currencies, and of the first.
        """
        stated = next((word for word in self._stated if word in text), None) if self._name in text else None
        if stated is not None:
            return self._stated[stated], stated
        if others or (not usual and any(wire in text for wire in self._wires)):
            return None
        words = Counter(self._known.findall(text, 0, LOOK))
        spoken = Counter[str]()
        for word, times in words.items():
            spoken[self._of[word]] += times
        host = HOST.match(url or "")
        home = self._of_host(host[1].lower()) if host is not None else None
        if home is not None and host is not None:
            return (home, host[1]) if usual or spoken[home] >= spoken[self.usual] else None
        usuals = spoken.pop(self.usual, 0)
        home, most = max(spoken.items(), key=lambda one: one[1], default=("", 0))
        if most < (usuals if usual else TIMES * usuals):
            return None
        shown = [word for word in words if self._of[word] == home]
        clear = home and most >= TIMES * (spoken.total() - most)
        other = any(word in text for word in self._spelled)
        alone = most > LEAST and not usuals and most == spoken.total()
        enough = most >= FEW if other else most >= LEAST and (len(shown) > 1 or alone)
        return (home, ", ".join(shown)) if clear and (usual or (enough and not self._local.isdisjoint(shown))) else None

    def _of_host(self, host: str) -> str | None:
        return next((unit for domain, unit in self._domains.items() if host == domain or host.endswith(f".{domain}")), None)


def _rests(words: Iterable[str]) -> str:
    """What may follow the capitals of some words; a look back makes sure that the two belong together."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(f"(?<={first}){alternation(rests)}" for first, rests in sorted(by_first.items()))


@lru_cache(maxsize=8)
def shared_money(lang: str) -> tuple[SharedMoney, ...]:
    """The names of money that countries share in a language."""
    return tuple(SharedMoney(told) for told in load_pack(lang).get("home").get("shared", []))
