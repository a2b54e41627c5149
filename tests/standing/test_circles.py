"""What leads back to itself, in one step or many."""

from kb.standing import circles


def test_a_circle_is_given_once_and_sorted_with_all_its_names() -> None:
    assert circles([("c", "a"), ("a", "b"), ("b", "c"), ("b", "d")]) == [["a", "b", "c"]]


def test_what_names_itself_is_a_circle_of_one() -> None:
    assert circles([("b", "b"), ("a", "b")]) == [["b"]]


def test_where_all_steps_end_there_is_none() -> None:
    assert circles([("a", "b"), ("b", "c"), ("a", "c")]) == []


def test_circles_apart_are_given_in_order() -> None:
    assert circles([("y", "z"), ("z", "y"), ("b", "a"), ("a", "b")]) == [["a", "b"], ["y", "z"]]
