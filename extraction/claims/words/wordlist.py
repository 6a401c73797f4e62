"""Word lists, written as text: the form in which they can be read and sorted."""


def words(*lists: str) -> frozenset[str]:
    """Make a set of the words of one or more strings."""
    return frozenset(" ".join(lists).split())
