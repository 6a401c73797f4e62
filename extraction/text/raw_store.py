"""Raw bytes kept under their hash: what was fetched can be read again, and the same bytes are kept once."""

from hashlib import sha256
from pathlib import Path
from uuid import uuid4


class RawStore:
    """A folder of files named by the SHA-256 of their bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: str) -> Path:
        """Where bytes of that hash are kept, or would be."""
        return self.folder / digest[:2] / digest

    def keep(self, data: bytes) -> str:
        """Keeps the bytes and gives their hash; a reader never sees half of them."""
        digest = sha256(data).hexdigest()
        path = self.path(digest)
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f".{digest}.{uuid4().hex}")
            try:
                beside.write_bytes(data)
                beside.replace(path)
            finally:
                beside.unlink(missing_ok=True)
        return digest
