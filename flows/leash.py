"""A process that must not outlive this one, however this one ends.

Who is killed can clean up nothing. But the kernel then closes what it held open: a shell reads a pipe of ours
to its end, and ends the process that it was told of last.
"""

import atexit
import os
import subprocess

_WATCH = (
    'while read -r line; do process=$line; done; [ -n "$process" ] || exit; '
    'kill "$process"; sleep 5; kill -9 "$process"'
)


class Leash:
    """Ends a process soon after this one has ended, unless that came about in order.

    Make it before `atexit` is told to end the process itself, for what is told last is done first.
    """

    def __init__(self) -> None:
        read_end, self._pipe = os.pipe()
        try:
            # A session of its own: Ctrl-C and the closing of a terminal are not for the watcher.
            subprocess.Popen(
                ["/bin/sh", "-c", _WATCH],
                stdin=read_end,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        finally:
            os.close(read_end)
        atexit.register(self.let_go)

    def hold(self, process_id: int) -> None:
        """End this process after ours, and not the one that was held before."""
        os.write(self._pipe, f"{process_id}\n".encode())

    def let_go(self) -> None:
        """End no process."""
        os.write(self._pipe, b"\n")
