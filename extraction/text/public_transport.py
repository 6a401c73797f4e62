"""HTTP connections that lead to public addresses only, whatever name or redirect asks for others.

The address is checked when the connection is made, and the connection goes to the address that was checked: a
name that resolves to something else a moment later gains nothing.
"""

import ipaddress
import socket
import typing
from collections.abc import Iterable, Iterator

import httpcore
import httpx


class PrivateAddressError(Exception):
    """A host that has an address which is not public.

    Attributes:
        host: as asked for.
    """

    def __init__(self, host: str) -> None:
        super().__init__(f"{host} has no public address")
        self.host = host


class PublicBackend(httpcore.NetworkBackend):
    """Makes connections to addresses that are reachable from everywhere."""

    def __init__(self) -> None:
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the host's first address.

        Raises:
            PrivateAddressError: when any of its addresses is private.
            httpcore.ConnectError: when it has none, or nobody answers.
        """
        address = public_address(host, port)
        return self._backend.connect_tcp(address, port, timeout, local_address, socket_options)


def public_address(host: str, port: int) -> str:
    """The first address of a host all of whose addresses are public.

    Raises:
        PrivateAddressError: when one of them is not.
        httpcore.ConnectError: when it has none.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(f"{host} has no address") from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not all(_is_public(address) for address in addresses):
        raise PrivateAddressError(host)
    return addresses[0]


def _is_public(address: str) -> bool:
    parsed = ipaddress.ip_address(address)
    mapped = getattr(parsed, "ipv4_mapped", None)
    checked = mapped or parsed
    return bool(checked.is_global and not checked.is_multicast)


class PublicTransport(httpx.BaseTransport):
    """httpx's way to httpcore, with a backend of our own."""

    def __init__(self) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False), network_backend=PublicBackend()
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """One request and the answer to it.

        Raises:
            PrivateAddressError: and httpcore's errors.
        """
        url = request.url
        response = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        stream = typing.cast(Iterable[bytes], response.stream)  # a synchronous pool gives synchronous streams
        return httpx.Response(response.status, headers=response.headers, stream=_Body(stream, response))

    def close(self) -> None:
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes], response: httpcore.Response) -> None:
        self._stream = stream
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._response.close()
