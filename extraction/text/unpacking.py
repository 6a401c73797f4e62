"""A packed stream that stops before a bomb has gone off."""

from extraction.text.source import Readable, Source


class Unpacked:
    """The unpacked bytes of a stream, counted as they are read, with all else that the file unpacks to."""

    def __init__(self, source: Source, stream: Readable) -> None:
        self._source = source
        self._stream = stream

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes.

        Raises:
            ReadError: `bomb`.
        """
        chunk = self._stream.read(size)
        self._source.budget.spend(len(chunk))
        if self._source.budget.is_spent:
            limits = self._source.options.limits
            bound = f"{limits.max_unpacked_bytes:,} bytes or {limits.max_ratio} times its size"
            reason = f"It unpacks to more than {bound}."
            raise self._source.error(
                "bomb", reason, "If it is meant to, raise max_unpacked_bytes or max_ratio."
            )
        return chunk
