"""Plan files: they come back as they were, and nothing else comes in."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.faults import Fault, FaultCode
from app.domain.pain import Site
from app.domain.prescription import Course, Prescription
from app.domain.programs import ALL_PROGRAMS
from app.domain.units import Moment
from app.exporting import planfile
from app.exporting.planfile import plan_file, prescription_of, read_plan, write_plan

MADE = Moment(0, 1_763_714_400_000, 60)
TOLD = Prescription(
    "Dr. Wéber", MADE, "ab" * 16, Course("gel-15", 10, 3, 4, Site.KNEE_LEFT), 600, ("Good ☃",)
)
DATA = plan_file(TOLD, "1.2.3")

courses = st.builds(
    Course,
    program=st.sampled_from(list(ALL_PROGRAMS)),
    sessions=st.integers(1, 60),
    per_week=st.integers(1, 28),
    weeks=st.integers(1, 26),
    site=st.none() | st.sampled_from(list(Site)),
)
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80).filter(str.strip)
prescriptions = st.builds(
    Prescription,
    who=words,
    made=st.builds(
        Moment,
        mono_ms=st.just(0),
        wall_ms=st.integers(10**9, 4 * 10**9).map(lambda s: s * 1000),
        utc_offset_min=st.integers(-720, 840),
    ),
    identity=st.sampled_from(["", "0f" * 16]),
    course=st.none() | courses,
    longest_s=st.integers(60, 86_400),
    comments=st.lists(words, max_size=20).map(tuple),
)


@given(prescriptions)
def test_it_comes_back(told: Prescription) -> None:
    assert prescription_of(plan_file(told, "1")) == told


def test_a_file_comes_back_however_it_is_laid_out(tmp_path: Path) -> None:
    write_plan(tmp_path / "p", TOLD, "1.2.3")
    assert (tmp_path / "p").read_bytes() == DATA
    assert read_plan(tmp_path / "p") == TOLD
    anew = json.dumps(dict(sorted(json.loads(DATA).items())), ensure_ascii=True)
    assert prescription_of(anew.encode()) == TOLD


def why(data: bytes) -> FaultCode:
    with pytest.raises(Fault) as caught:
        prescription_of(data)
    return caught.value.code


def with_a_fitting_hash(**other: object) -> bytes:
    told: dict[str, Any] = json.loads(DATA) | other
    told.pop("sha256")
    told["sha256"] = planfile._digest(told)  # pyright: ignore[reportPrivateUsage] - as a forger would
    return json.dumps(told).encode()


def test_bad_files_are_told_as_what_they_are(tmp_path: Path) -> None:
    assert prescription_of(with_a_fitting_hash()) == TOLD
    for data, code in (
        (b"", FaultCode.NOT_A_PLAN),
        (b"PK\x03\x04", FaultCode.NOT_A_PLAN),
        (b"[]", FaultCode.NOT_A_PLAN),
        (b"[" * 100_000, FaultCode.NOT_A_PLAN),
        (b'{"format": "other"}', FaultCode.NOT_A_PLAN),
        (DATA[:-40], FaultCode.FILE_CUT),
        (DATA.replace(b"600", b"900"), FaultCode.FILE_CHANGED),
        (DATA.replace(b'"sha256"', b'"sha-256"'), FaultCode.FILE_CHANGED),
        (b" " * 300_000, FaultCode.FILE_TOO_BIG),
        (with_a_fitting_hash(version=2), FaultCode.FORMAT_TOO_NEW),
        (with_a_fitting_hash(version=True), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(more=1), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(made="2026-01-01"), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(made=7), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(limits={"longest_s": 1e3}), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(limits={"longest_s": 10**30}), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(limits={}), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(limits=[]), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(course={"program": "gel-15"}), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(course=3), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(comments=["\ud800"]), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(comments=3), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(who=3), FaultCode.NOT_A_PLAN),
        (with_a_fitting_hash(identity="x"), FaultCode.NOT_A_PLAN),
    ):
        assert why(data) is code, data[:200]
    with pytest.raises(Fault) as caught:
        read_plan(tmp_path / "none")
    assert caught.value.code is FaultCode.FILE_UNREACHABLE


def test_two_thousand_changed_files_are_refused() -> None:
    dice = random.Random(11)
    for _ in range(2000):
        data = bytearray(DATA)
        for _ in range(dice.randint(1, 4)):
            at = dice.randrange(len(data))
            data[at : at + dice.randint(0, 3)] = dice.randbytes(dice.randint(0, 3))
        try:
            told = prescription_of(bytes(data))
        except Fault:
            continue
        assert told == TOLD, "a blank between two names was all that changed"
