"""What is asked for when a session is to begin."""

from dataclasses import dataclass

from app.domain.care import Modality
from app.domain.health import Ready
from app.domain.pain import Site
from app.domain.wrap import Reading


@dataclass(frozen=True, slots=True)
class AskedStart:
    """What is asked for: so much cold on this site. `programme_s` is the cold of the programme
    before anybody shortened it; `guarded` says whether a skin sensor watches, `driven` whether the
    app commands the wrap.

    `ready` is what was said right before, None when nothing was asked. `seen` is what the wrap or
    sensor read last, None when nothing fresh is known. In a rehearsal what was not said holds
    nothing back, and rest and counts do not either.
    """

    site: Site
    asked_s: int
    programme_s: int
    guarded: bool
    driven: bool = True
    modality: Modality = Modality.PACK
    ready: Ready | None = None
    seen: Reading | None = None
    rehearsal: bool = False
