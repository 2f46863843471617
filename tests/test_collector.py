import gc
import weakref

import pytest

import factcheck
from factcheck.collector import at_rest

TEXTS = (
    "The council spent 412 million won on 18 buses on 2 April 2024, up 30% from a year earlier.",
    "시는 지난해 4월 2일 버스 18대에 421억 원을 들였다고 밝혔다.",
)


def checked() -> None:
    factcheck.check(*(factcheck.Document(text, id=str(n), published="2024-05-20") for n, text in enumerate(TEXTS)))


class Node:
    """One that may hold itself."""

    me: "Node"


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_it_was_after_a_check(on: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        checked()
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()


def fails_at_rest() -> None:
    with at_rest():
        with at_rest():
            assert not gc.isenabled()
        assert not gc.isenabled()
        raise ZeroDivisionError


def test_the_collector_is_as_it_was_after_a_fault() -> None:
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        fails_at_rest()
    assert gc.isenabled()


def test_what_the_caller_holds_stays_in_the_sight_of_the_collector() -> None:
    frozen, node = gc.get_freeze_count(), Node()
    node.me = node
    gone = weakref.ref(node)
    checked()
    del node
    gc.collect()
    assert gone() is None
    assert gc.get_freeze_count() == frozen
