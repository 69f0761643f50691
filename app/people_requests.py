"""What the window asks of the people who keep a diary here."""

from __future__ import annotations  # the first paint waits for no types

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class TellPeople:
    """Who keeps a diary here."""


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """Open that person's diary in place of this one; not while a session runs."""

    key: str


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Make a diary for one more person."""

    name: str


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Delete that person's diary for good; not the one that is open."""

    key: str


@dataclass(frozen=True, slots=True)
class GiveSession:
    """A session was another person's: it goes into their diary, and here into the bin. The gate
    counts it for both."""

    session_id: int
    key: str


OfPeople: TypeAlias = TellPeople | OpenPerson | AddPerson | RemovePerson | GiveSession
