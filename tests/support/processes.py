"""Processes, as the kernel lists them."""

from pathlib import Path


def lives(process: int) -> bool:
    """Whether a process is there and has not ended, which one whose parent does not look may have."""
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
