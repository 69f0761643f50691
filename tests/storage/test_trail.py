"""Whatever is changed, thrown away and taken back: the diary reads as a simple model of it does."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.body import Region, Spot
from app.domain.care import CareEntry, Modality
from app.domain.diary import Closing, EndReason, OffProof, Opening
from app.domain.journal import Body, DiaryEntry, Medicine, Note, Pain
from app.domain.pain import AfterAnswers, PainRating, PainWhen, Site, SkinLook
from app.domain.trail import Target
from app.domain.units import Moment
from storage.diary import DiaryFile
from storage.reader import DiaryReading
from tests.storage.conftest import at

SITES = (Site.NECK, Site.HIP_LEFT, Site.KNEE_LEFT)
BODIES: tuple[Body, ...] = (
    Note(),
    Pain(3),
    Pain(4, (Spot(Region.NECK, 2),)),
    Medicine("Ibuprofen", 400, "mg"),
)
Key: TypeAlias = tuple[Target, int]
Facts: TypeAlias = dict[str, Any]


class Diaries(RuleBasedStateMachine):
    """A diary beside its model: a dict of facts for each thing, and a list of changes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path, self.seconds = Path(self.folder.name) / "d.db", 10_000
        self.diary = DiaryFile(self.path)
        self.reader = DiaryReading(self.path)
        self.model: dict[Key, Facts] = {}
        self.done: list[tuple[Key, Facts, Facts]] = []
        self.undone: list[tuple[Key, Facts, Facts]] = []

    def teardown(self) -> None:
        self.reader.close()
        self.diary.close()
        self.folder.cleanup()

    def now(self) -> Moment:
        self.seconds += 1
        return at(self.seconds)

    def some(self, data: st.DataObject, target: Target) -> Key:
        return data.draw(st.sampled_from([key for key in self.model if key[0] is target]))

    def has(self, target: Target) -> bool:
        return any(key[0] is target for key in self.model)

    def change(self, key: Key, after: Facts) -> None:
        """Change the model and its trail; nothing when nothing changes."""
        facts = self.model[key]
        before = {name: facts.get(name) for name in after if facts.get(name) != after[name]}
        if before:
            facts |= after
            self.done.append((key, before, {name: after[name] for name in before}))
            self.undone.clear()

    @rule(site=st.sampled_from(SITES))
    def run_a_session(self, site: Site) -> None:
        opening = Opening(self.now(), "gel-10", 600, 600, site, "k", "Wrap", "m", False, 1)
        session = self.diary.begin(opening)
        closing = Closing(self.now(), EndReason.COMPLETED, 1, 1, OffProof.WRAP)
        self.diary.finish(session, closing)
        self.model[Target.SESSION, session] = {"site": site, "first": None}

    @rule(body=st.sampled_from(BODIES), photos=st.lists(st.binary(min_size=1), max_size=2))
    def write(self, body: Body, photos: list[bytes]) -> None:
        entry = DiaryEntry(body, self.now(), self.now(), "one")
        entry_id = self.diary.write(entry, photos)
        self.model[Target.ENTRY, entry_id] = {
            "said": replace(entry, id=entry_id),
            "photos": tuple(photos),
        }

    @rule()
    def take_down(self) -> None:
        care = CareEntry(Modality.BATH, self.now(), 60, self.now())
        self.model[Target.CARE, self.diary.take_down(care)] = {}

    @precondition(lambda self: self.has(Target.ENTRY))
    @rule(data=st.data(), body=st.sampled_from(BODIES), text=st.sampled_from(["one", "two"]))
    def change_an_entry(self, data: st.DataObject, body: Body, text: str) -> None:
        key = self.some(data, Target.ENTRY)
        was = self.diary.entry(key[1])
        assert was
        kept = tuple(each for each in was.photos if data.draw(st.booleans()))
        added = data.draw(st.lists(st.binary(min_size=1), max_size=1))
        said = replace(self.model[key]["said"], body=body, text=text)
        self.diary.change(replace(said, photos=kept), self.now(), added)
        photos = (*map(self.photo, kept), *added)
        self.change(key, {"said": said, "photos": photos})

    @precondition(lambda self: self.has(Target.SESSION))
    @rule(data=st.data(), site=st.sampled_from(SITES))
    def move(self, data: st.DataObject, site: Site) -> None:
        key = self.some(data, Target.SESSION)
        self.diary.move_session(key[1], site, self.now())
        facts = self.model[key]
        if site is not facts["site"]:
            self.change(key, {"site": site, "first": facts["first"] or facts["site"]})

    @precondition(lambda self: self.has(Target.SESSION))
    @rule(data=st.data(), cost=st.none() | st.integers(0, 2))
    def price(self, data: st.DataObject, cost: int | None) -> None:
        key = self.some(data, Target.SESSION)
        self.diary.price_session(key[1], cost, self.now())
        self.change(key, {"cost": cost})

    @precondition(lambda self: self.has(Target.SESSION))
    @rule(
        data=st.data(),
        when=st.sampled_from([PainWhen.BEFORE, PainWhen.AFTER]),
        score=st.integers(0, 2),
        placed=st.booleans(),
    )
    def rate(self, data: st.DataObject, when: PainWhen, score: int, placed: bool) -> None:
        key = self.some(data, Target.SESSION)
        facts, now = self.model[key], self.now()
        self.diary.rate(PainRating(score, now, when, facts["site"] if placed else None, key[1]))
        rating = (score, placed, now)
        if when in facts:
            self.change(key, {when: rating})
        else:
            facts[when] = rating

    @precondition(lambda self: self.has(Target.SESSION))
    @rule(data=st.data(), when=st.sampled_from([PainWhen.BEFORE, PainWhen.AFTER]))
    def drop(self, data: st.DataObject, when: PainWhen) -> None:
        key = self.some(data, Target.SESSION)
        if isinstance(self.model[key].get(when), tuple):
            self.diary.drop_rating(key[1], when, self.now())
            self.change(key, {when: "dropped"})
        else:
            with pytest.raises(LookupError):
                self.diary.drop_rating(key[1], when, self.now())

    @precondition(lambda self: self.has(Target.SESSION))
    @rule(
        data=st.data(),
        skin=st.none() | st.sampled_from([SkinLook.NORMAL, SkinLook.RED]),
        felt=st.sampled_from([None, "better", "same"]),
    )
    def answer(self, data: st.DataObject, skin: SkinLook | None, felt: str | None) -> None:
        key = self.some(data, Target.SESSION)
        self.diary.answer(key[1], AfterAnswers(skin, felt), self.now())
        facts = self.model[key]
        said = {name: value for name, value in (("skin", skin), ("felt", felt)) if value}
        self.change(key, {name: value for name, value in said.items() if facts.get(name)})
        facts |= said

    @precondition(lambda self: self.model)
    @rule(data=st.data(), binned=st.booleans())
    def throw_away_or_bring_back(self, data: st.DataObject, binned: bool) -> None:
        key = data.draw(st.sampled_from(list(self.model)))
        turn = self.diary.bin if binned else self.diary.restore
        turn(*key, self.now())
        if binned or self.model[key].get("binned"):
            self.change(key, {"binned": binned})

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.turn(self.diary.undo, self.done, self.undone, undone=True)

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.turn(self.diary.redo, self.undone, self.done, undone=False)

    def turn(
        self,
        do: Callable[[Moment], Any],
        taken: list[tuple[Key, Facts, Facts]],
        given: list[tuple[Key, Facts, Facts]],
        *,
        undone: bool,
    ) -> None:
        edit = do(self.now())
        if not taken:
            assert edit is None
            return
        key, before, after = taken.pop()
        given.append((key, before, after))
        assert (edit.target, edit.target_id) == key
        assert edit.undone is undone
        self.model[key] |= before if undone else after

    @rule()
    def open_again(self) -> None:
        self.reader.close()
        self.diary.close()
        self.diary = DiaryFile(self.path)
        self.reader = DiaryReading(self.path)

    def photo(self, photo_id: int) -> bytes:
        jpeg = self.diary.photo(photo_id)
        assert jpeg
        return jpeg

    @invariant()
    def reads_as_the_model(self) -> None:
        reader = self.reader
        for (target, number), facts in self.model.items():
            if target is Target.SESSION:
                self.check_session(reader, number, facts)
            elif target is Target.ENTRY:
                entry = reader.entry(number)
                assert entry
                assert replace(entry, photos=(), edits=0) == facts["said"]
                assert tuple(map(self.photo, entry.photos)) == facts["photos"]
        assert {each.id for each in reader.sessions(99)} == self.kept(Target.SESSION)
        assert {each.id for each in reader.entries(0, 2**60)} == self.kept(Target.ENTRY)
        assert {each.id for each in reader.care(99)} == self.kept(Target.CARE)
        assert (reader.next_undo() is None, reader.next_redo() is None) == (
            not self.done,
            not self.undone,
        )

    def kept(self, target: Target) -> set[int]:
        return {
            key[1]
            for key, facts in self.model.items()
            if key[0] is target and not facts.get("binned")
        }

    def check_session(self, reader: DiaryReading, number: int, facts: Facts) -> None:
        page = reader.session(number)
        assert page
        row = page.row
        assert (row.opening.site, row.first_site) == (facts["site"], facts["first"])
        assert row.cost == facts.get("cost")
        assert (row.binned_ms is not None) == bool(facts.get("binned"))
        assert (page.after.skin, page.after.felt) == (facts.get("skin"), facts.get("felt"))
        told = {
            when: PainRating(score, when_told, when, facts["site"] if placed else None, number)
            for when in (PainWhen.BEFORE, PainWhen.AFTER)
            if isinstance(facts.get(when), tuple)
            for score, placed, when_told in (facts[when],)
        }
        assert {each.when: each for each in page.ratings} == told
        assert row.pain_before == (told[PainWhen.BEFORE].score if PainWhen.BEFORE in told else None)


TestDiaries = Diaries.TestCase
TestDiaries.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
