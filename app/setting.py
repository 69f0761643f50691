"""How the app was asked to run."""

from dataclasses import dataclass
from pathlib import Path

from storage.place import default_path


@dataclass(frozen=True, slots=True)
class Setting:
    """What the command line says. `speed` other than 1 makes everything a rehearsal: paced time,
    the simulated wrap alone, all of it labelled as simulated. `verbose` logs the bytes as well,
    `capture` keeps the raw traffic in that file. `quietly` opens no window where the app
    stays beside the clock."""

    diary: Path | None = None
    speed: float = 1.0
    scenario: str = "none"
    seed: int = 1
    verbose: bool = False
    capture: Path | None = None
    quietly: bool = False

    @property
    def path(self) -> Path:
        """Where the diary lies."""
        return self.diary or default_path()
