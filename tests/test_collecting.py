import gc

import pytest

from kb.collecting import held_back


def test_the_collector_is_held_back_and_then_as_it_was() -> None:
    with held_back():
        assert not gc.isenabled()
        with held_back():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_as_it_was_after_a_failure_too() -> None:
    with pytest.raises(ValueError, match="zonk"), held_back():
        raise ValueError("zonk")
    assert gc.isenabled()
