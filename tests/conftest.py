"""What holds for all tests."""

from hypothesis import settings

# How long an example takes says how busy the machine is, and nothing about the code.
settings.register_profile("indicia", deadline=None)
settings.load_profile("indicia")
