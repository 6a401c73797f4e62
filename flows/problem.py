"""What went wrong, in one sentence that says what to do."""


class RunError(Exception):
    """An error that a person can act on.

    Attributes:
        what: what is wrong, one sentence.
        remedy: what to do about it, one sentence.
    """

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy
