"""How many of something there are, in words."""


def counted(number: int, noun: str) -> str:
    """Count things by name: *1 claim*, *2,000 claims*."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
