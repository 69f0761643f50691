"""Properties here are judged by what they find, not by how busy the computer is."""

from hypothesis import settings

settings.register_profile("coldwrap", deadline=None)
settings.load_profile("coldwrap")
