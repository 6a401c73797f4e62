"""A packed stream that stops before a bomb has gone off."""

from collections.abc import Callable

from extraction.text.source import Readable, Source


class Unpacked:
    """The unpacked bytes of a stream, counted against the limits as they are read."""

    def __init__(self, source: Source, stream: Readable, packed_bytes: Callable[[], int]) -> None:
        self._source = source
        self._stream = stream
        self._packed_bytes = packed_bytes
        self.count = 0

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes.

        Raises:
            ReadError: `too_large` or `bomb`.
        """
        chunk = self._stream.read(size)
        self.count += len(chunk)
        limits = self._source.options.limits
        if self.count > limits.max_unpacked_bytes:
            reason = f"It unpacks to more than {limits.max_unpacked_bytes:,} bytes."
            raise self._source.error("too_large", reason, "Raise max_unpacked_bytes, or unpack it first.")
        if self.count > limits.ratio_floor_bytes and self.count > limits.max_ratio * max(
            1, self._packed_bytes()
        ):
            reason = f"It unpacks to more than {limits.max_ratio} times its size."
            raise self._source.error("bomb", reason, "If it is meant to, raise max_ratio.")
        return chunk


class Counted:
    """A stream that knows how many of its bytes were read."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        chunk = self._stream.read(size)
        self.count += len(chunk)
        return chunk
