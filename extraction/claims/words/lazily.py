"""Attributes that are read when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

_Read = TypeVar("_Read")


class lazily(Generic[_Read]):  # noqa: N801 - used as a decorator, as `property` is
    """An attribute that is read when first asked for, and from then on is a plain one.

    `functools.cached_property` does the same behind a lock (until Python 3.12), and `__getattr__` makes every
    access to the object slow; both cost more than most of what is read here.
    """

    def __init__(self, read: Callable[[Any], _Read]) -> None:
        self.read = read
        self.name = read.__name__
        self.__doc__ = read.__doc__

    def __get__(self, owner: Any, kind: type) -> _Read:
        found = self.read(owner)
        setattr(owner, self.name, found)
        return found
