"""The sound of an alert: short beeps, again and again, until it is silenced.

The sound card is another program's business and may take seconds to answer, or not be there: it
has a thread of its own, and nothing waits for it.
"""

import math
import os
import sys
import time
from array import array
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from app.domain.alarms import Urgency

BACKENDS: list[Any] | None = None
"""Ways to the sound card that miniaudio may try; None for the system's own. Tests stay silent."""
RATE_HZ = 22_050
PITCH_HZ = 988
"""Within the band that alarms of home devices use (150 to 1000 Hz, IEC 60601-1-8 [GK])."""
LOUD = 0.8
RAMP_S = 0.01
BEEPS_S = {Urgency.WARNING: (0.0, 0.3), Urgency.ALARM: (0.0, 0.25, 0.5, 0.9, 1.15)}
"""When, in each round, a beep begins."""
BEEP_S = {Urgency.WARNING: 0.2, Urgency.ALARM: 0.15}
ROUND_S = {Urgency.WARNING: 5.0, Urgency.ALARM: 2.5}
"""After so long it begins again."""
CHIME_HZ = (659, 880)
"""The two notes of a cue: rising, so that nobody takes it for an alarm. Our own choice."""
CHIME_S = 0.18
"""How long each note lasts."""


class Siren:
    """`unheard` is told, on the siren's own thread, that this computer plays no sound."""

    def __init__(self, unheard: Callable[[], None]) -> None:
        self._unheard = unheard
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="siren")
        self._device: Any = None
        self._sounding: Urgency | None = None

    def sound(self, urgency: Urgency | None) -> Future[None] | None:
        """From now on sound so, or be silent for None and SHOWN. Returns at once, with what will be
        done once it sounds; None where nothing changes."""
        wanted = urgency if urgency in BEEPS_S else None
        if wanted is self._sounding:
            return None
        self._sounding = wanted
        return self._thread.submit(self._change, wanted)

    def chime(self) -> Future[None] | None:
        """Two soft notes, once: something to do or to answer. None while an alert sounds, which
        says more."""
        return None if self._sounding else self._thread.submit(self._chime)

    def close(self) -> None:
        """Be silent for good."""
        self.sound(None)
        self._thread.shutdown(wait=False)

    def _change(self, wanted: Urgency | None) -> None:
        self._silence()
        if wanted is not None:
            self._play(again_and_again(one_round(wanted)))

    def _chime(self) -> None:
        self._silence()
        sound = notes(CHIME_HZ)
        self._play(once(sound))
        time.sleep(len(sound) / 2 / RATE_HZ)  # on the siren's own thread
        self._silence()

    def _silence(self) -> None:
        if self._device is not None:
            self._device.close()
            self._device = None

    def _play(self, frames: Generator[bytes, int]) -> None:
        import miniaudio  # noqa: PLC0415 - 0.1 s that no start should wait for

        if not _sound_card():
            self._unheard()
            return
        try:
            device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE_HZ,
                backends=BACKENDS,
                app_name="Coldwrap",
            )
            next(frames)
            device.start(frames)  # pyright: ignore[reportUnknownMemberType] - its arrays have no type
        except miniaudio.MiniaudioError:
            self._unheard()
        else:
            self._device = device


def _sound_card() -> bool:
    """Whether there is any: on Linux ALSA complains at length on the terminal where there is none.
    A sound server may lead to another computer's."""
    if not sys.platform.startswith("linux") or BACKENDS is not None:
        return True
    server = os.environ.get("PULSE_SERVER") or Path(f"/run/user/{os.getuid()}/pulse").exists()
    return bool(server) or Path("/proc/asound/card0").exists()


def one_round(urgency: Urgency) -> bytes:
    """One round of beeps and the silence after them, 16-bit mono at RATE_HZ."""
    frames = array("h", bytes(2 * round(ROUND_S[urgency] * RATE_HZ)))
    beep = _note(PITCH_HZ, BEEP_S[urgency], LOUD)
    for begins_s in BEEPS_S[urgency]:
        first = round(begins_s * RATE_HZ)
        frames[first : first + len(beep)] = beep
    return frames.tobytes()


def notes(pitches_hz: Iterable[int]) -> bytes:
    """Soft notes one after the other, and a moment of silence, 16-bit mono at RATE_HZ."""
    frames = array("h")
    for pitch_hz in pitches_hz:
        frames += _note(pitch_hz, CHIME_S, LOUD / 2)
    frames.extend([0] * round(CHIME_S * RATE_HZ))
    return frames.tobytes()


def _note(pitch_hz: int, seconds: float, loud: float) -> "array[int]":
    """It swells and fades, so that the loudspeaker does not crack."""
    length, ramp = round(seconds * RATE_HZ), RAMP_S * RATE_HZ
    swells = (min(1.0, n / ramp, (length - n) / ramp) for n in range(length))
    waves = (math.sin(2 * math.pi * pitch_hz * n / RATE_HZ) for n in range(length))
    return array("h", (round(32_767 * loud * s * w) for s, w in zip(swells, waves, strict=True)))


def once(sound: bytes) -> Generator[bytes, int]:
    """Frames of that sound, as many as asked for each time, and silence after it."""
    wanted = yield b""
    while True:
        chunk, sound = sound[: 2 * wanted], sound[2 * wanted :]
        wanted = yield chunk.ljust(2 * wanted, b"\0")


def again_and_again(sound: bytes) -> Generator[bytes, int]:
    """Frames of that sound without end, as many as asked for each time."""
    wanted = yield b""
    at = 0
    while True:
        chunk = b""
        while len(chunk) < 2 * wanted:
            part = sound[at : at + 2 * wanted - len(chunk)]
            chunk += part
            at = (at + len(part)) % len(sound)
        wanted = yield chunk
