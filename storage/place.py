"""Where the diaries lie. Apart from the rest, so that asking costs no database import."""

import re
from pathlib import Path

import platformdirs

from app.domain.people import HOME

KEY = re.compile(r"person-[1-9][0-9]{0,5}")
"""Keys of all people but the first."""


def default_path() -> Path:
    """The diary's place unless told otherwise: the platform's own data folder."""
    return platformdirs.user_data_path("Coldwrap", appauthor=False) / "diary.db"


def folder_of_people(home: Path) -> Path:
    """Where the diaries of all but the first person lie, beside the first one's."""
    return home.with_name(f"{home.stem} people")


def folder_of_copies(diary: Path) -> Path:
    """Where the dated copies of that diary lie, beside it."""
    return diary.with_name(f"{diary.stem} copies")


def path_of(home: Path, key: str) -> Path:
    """The diary of the person with that key, whether it exists or not. ValueError for what is no
    key: it may come from a settings file."""
    if key == HOME:
        return home
    if not KEY.fullmatch(key):
        raise ValueError(f"no key of a person: {key!r}")
    return folder_of_people(home) / f"{key}.db"


def last_key(home: Path, key: str) -> str:
    """That key if there is still a diary behind it, else the first person's."""
    held = KEY.fullmatch(key) and path_of(home, key).is_file()
    return key if held else HOME
