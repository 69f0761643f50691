"""Where the diary lies. Apart from the rest, so that asking costs no database import."""

from pathlib import Path

import platformdirs


def default_path() -> Path:
    """The diary's place unless told otherwise: the platform's own data folder."""
    return platformdirs.user_data_path("Coldwrap", appauthor=False) / "diary.db"
