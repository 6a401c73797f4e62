"""Raw bytes kept under their hash: what was fetched can be read again, and the same bytes are kept once."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path


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
            handle, name = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        return digest
