"""A process to be killed: writes sessions of 40 seconds as fast as it can and says each thing it
has been told is on the disk. Arguments: the diary, and a number to tell rounds apart."""

import os
import sys
from itertools import count
from pathlib import Path

from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.pain import Site
from app.domain.units import Moment
from app.domain.wrap import Sample
from storage.diary import DiaryFile

SECONDS = 40


def say(*words: object) -> None:
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def main() -> None:
    began = Moment(0, 1_763_714_400_000)
    opening = Opening(
        began, "gel-15", 900, 900, Site.NECK, "k1", "Neck", "ocwp-1", False, int(sys.argv[2])
    )
    diary = DiaryFile(Path(sys.argv[1]))
    for _ in count():
        session = diary.begin(opening)
        say("begun", session, -1)
        for t_s in range(SECONDS):
            diary.add(session, [Sample(t_s, 1500 + t_s, 900, 800)])
            say("kept", session, t_s)
        ended = Moment(SECONDS * 1000, began.wall_ms + SECONDS * 1000)
        diary.finish(session, Closing(ended, EndReason.COMPLETED, SECONDS, SECONDS, OffProof.WRAP))
        say("finished", session, SECONDS)


main()
