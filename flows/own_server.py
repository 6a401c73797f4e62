"""The program of the Prefect server that a run starts for itself: `python -m flows.own_server SOCKET PARENT`.

It gets a socket that listens already: so the port cannot be taken by another meanwhile, and who connects too
early waits instead of being refused.
"""

import socket
import sys

import uvicorn

from flows.end_with_parent import end_with_parent


def main(descriptor: int, parent: int) -> None:
    """Serve Prefect's API until told to end, or until the run has ended.

    Args:
        descriptor: of the socket.
        parent: process number of the run.
    """
    end_with_parent(parent)
    config = uvicorn.Config(
        "prefect.server.api.server:create_app", factory=True, lifespan="on", log_level="error"
    )
    uvicorn.Server(config).run(sockets=[socket.socket(fileno=descriptor)])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
