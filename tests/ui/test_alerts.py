"""Alerts are heard, seen and notified until they are answered or no longer true."""

import struct
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

import miniaudio
import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.alarms import AlertCode, Urgency
from app.domain.cues import Cue
from app.domain.events import Felt, Noticed, StopAsked, TookOff
from app.domain.harm import Sign
from app.domain.journal import DiaryEntry, Note
from app.domain.pain import Sensation
from app.domain.trail import Target
from app.domain.wrap import LinkChange, LinkState
from app.news import News, PersonOpened, Saved, SessionNews, WindowWanted
from app.requests import Notify, Say
from tests.domain.play import GUARDED, TIMER, Play, reading
from ui import siren, words_harm
from ui.alerts import Alerts
from ui.bridge import Bridge
from ui.cues import Cues
from ui.keeping import Keeping
from ui.parts.notice import NoticeStrip
from ui.parts.overlay import Toast
from ui.settings import SettingsFile
from ui.shell import Shell
from ui.undoing import Undoing
from ui.window import Window


class Deaf(siren.Siren):
    """Notes what it would sound."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.sounds: list[Urgency | None] = []
        self.chimes = 0

    def sound(self, urgency: Urgency | None) -> Future[None] | None:
        self.sounds.append(urgency)
        return None

    def chime(self) -> Future[None] | None:
        self.chimes += 1
        return None


class Scene:
    """A window without pages that hears a session played."""

    def __init__(self, tmp_path: Any, qtbot: QtBot) -> None:
        self.asked: list[object] = []
        self.bridge = Bridge(self.asked.append)
        self.play = Play()
        self.frame = Window()
        qtbot.addWidget(self.frame)
        self.frame.add_place("today", "Today", "today", QWidget)
        self.frame.go("today")
        settings = SettingsFile(str(tmp_path / "s.ini"))
        reader: Any = None
        self.shell = Shell(self.frame, self.bridge, reader, self, settings)
        self.siren = Deaf()
        self.cues: Cues | None = None
        self.alerts = Alerts(self.shell, self.siren)
        self.frame.show()

    def now(self):
        return self.play.at

    def tell(self, *news: News) -> None:
        for one in news:
            self.bridge.tell(one)

    def shows(self) -> None:
        """The engine tells the session as it stands."""
        self.tell(SessionNews(self.play.session, 1, self.play.at))

    @property
    def code(self) -> AlertCode | None:
        return self.alerts.told.code if self.alerts.told else None

    def notified(self) -> list[Notify]:
        return [each for each in self.asked if isinstance(each, Notify)]

    def notice(self) -> str:
        strip = self.frame.findChild(NoticeStrip)
        return strip.text.text() if strip and strip.isVisible() else ""

    def press(self, words: str) -> None:
        buttons = self.frame.findChild(NoticeStrip).findChildren(QPushButton)  # pyright: ignore[reportOptionalMemberAccess]
        (button,) = [b for b in buttons if b.text() == words and b.isVisible()]
        button.click()


@pytest.fixture
def scene(tmp_path: Any, qtbot: QtBot) -> Iterator[Scene]:
    made = Scene(tmp_path, qtbot)
    yield made
    made.alerts.close()


def test_D06_a_check_in_nobody_answers_sounds_shows_and_notifies_with_stop(scene: Scene) -> None:
    scene.play.started().runs(181, answering=False)
    scene.shows()
    assert scene.code is AlertCode.NO_ANSWER
    assert scene.siren.sounds[-1] is Urgency.ALARM
    assert "Are you awake?" in scene.notice()
    (notified,) = scene.notified()
    assert (notified.title, notified.stop) == ("Are you awake?", "Stop")
    scene.play.hear(reading(), Felt(Sensation.COLD))
    scene.shows()
    assert (scene.code, scene.notice(), scene.siren.sounds[-1]) == (None, "", None)
    assert scene.notified()[-1] == Notify()


def test_an_alarm_is_notified_once_however_often_it_is_looked_at(scene: Scene) -> None:
    scene.play.started().runs(181, answering=False)
    for _ in range(5):
        scene.shows()
        scene.play.runs(1, answering=False)
    assert len(scene.notified()) == 1


def test_what_the_page_in_front_tells_itself_is_not_told_twice(scene: Scene) -> None:
    scene.play.started().runs(181, answering=False)
    page = scene.frame.page
    assert page is not None
    page.tells = {AlertCode.NO_ANSWER}  # pyright: ignore[reportAttributeAccessIssue]
    scene.shows()
    assert (scene.code, scene.notice()) == (AlertCode.NO_ANSWER, "")
    assert scene.siren.sounds[-1] is Urgency.ALARM
    page.tells = set()  # pyright: ignore[reportAttributeAccessIssue]
    scene.alerts.look()
    assert "Are you awake?" in scene.notice()


def test_an_end_by_a_rule_stays_until_it_is_seen(scene: Scene) -> None:
    scene.play.cooled(60).hear(Noticed(Sign.DIZZY)).proven_off()
    scene.shows()
    assert scene.code is AlertCode.ENDED
    scene.play.wait(3600)
    scene.alerts.look()
    assert (scene.code, scene.siren.sounds[-1]) == (AlertCode.ENDED, Urgency.ALARM)
    scene.press("I have seen it")
    assert (scene.code, scene.notice()) == (None, "")


def test_the_skin_check_answers_the_end_too(scene: Scene) -> None:
    scene.play.cooled(60).hear(Noticed(Sign.DIZZY)).proven_off()
    scene.shows()
    scene.tell(Saved("TellAfter"))
    assert scene.code is None


def test_another_person_hears_of_no_end_that_is_not_theirs(scene: Scene) -> None:
    scene.play.cooled(60).hear(Noticed(Sign.DIZZY)).proven_off()
    scene.shows()
    scene.tell(PersonOpened("person-2"))
    assert (scene.code, scene.notice(), scene.siren.sounds[-1]) == (None, "", None)
    assert scene.notified()[-1] == Notify()
    scene.play.wait(60)
    scene.alerts.look()
    assert scene.code is None


def test_what_one_person_asked_to_be_kept_is_not_told_to_another(scene: Scene) -> None:
    """Nor can Undo bin what has the same number in the other diary."""
    keeping, undoing = Keeping(scene.shell), Undoing(scene.shell)
    toast = scene.frame.findChild(Toast)
    assert toast
    now = scene.now()
    keeping.keep(DiaryEntry(Note(), now, now, "secret"))
    undoing.throw_away(Target.ENTRY, 3, "secret")
    undoing.undo()
    scene.tell(PersonOpened("person-2"))
    for what in ("WriteEntry", "Bin", "Undo"):
        scene.tell(Saved(what, 7))
        assert not toast.isVisible()


def test_the_next_sessions_end_is_told_anew(scene: Scene) -> None:
    scene.play.cooled(60).hear(Noticed(Sign.DIZZY)).proven_off()
    scene.shows()
    scene.press("I have seen it")
    scene.play = Play("gel-10").wait(1).cooled(60).hear(Noticed(Sign.DIZZY))
    scene.shows()
    assert scene.code is AlertCode.ENDED


def test_D08_a_wrap_not_known_to_be_off_alarms_until_somebody_says_so(scene: Scene) -> None:
    scene.play.cooled(60).hear(StopAsked("button")).tick(3.1)
    scene.shows()
    assert scene.code is AlertCode.TAKE_OFF
    scene.press("It is off my body")
    assert scene.asked[-1] == Say(TookOff())


def test_a_silent_engine_is_noticed_by_the_window_itself(scene: Scene) -> None:
    """Without any news the window looks at the clock: the last reading gets old all the same."""
    scene.play.cooled(60)
    scene.shows()
    scene.play.wait(10.1)
    scene.alerts.look()
    assert scene.code is AlertCode.SENSOR_SILENT


def test_who_presses_a_notification_gets_the_window(scene: Scene, qtbot: QtBot) -> None:
    scene.frame.showMinimized()
    scene.tell(WindowWanted())
    qtbot.waitUntil(lambda: not scene.frame.isMinimized(), timeout=20_000)


def chimes(scene: Scene) -> int:
    """How many since last asked."""
    count, scene.siren.chimes = scene.siren.chimes, 0
    return count


def test_P10_a_question_and_another_phase_chime_once_and_an_answer_does_not(scene: Scene) -> None:
    scene.cues = Cues(scene.shell, scene.siren)
    scene.play.started()
    scene.shows()
    assert chimes(scene) == 0
    scene.play.runs(121, answering=False)
    for _ in range(3):
        scene.shows()
    assert chimes(scene) == 1, "it runs and asks"
    scene.play.hear(Felt(Sensation.COLD))
    scene.shows()
    assert chimes(scene) == 0
    scene.play.hear(StopAsked("button"))
    scene.shows()
    assert chimes(scene) == 1
    settings = replace(scene.shell.settings, sounds=False)
    scene.shell.change(settings)
    scene.play.proven_off()
    scene.shows()
    assert chimes(scene) == 0


def test_P10_ice_in_the_hand_chimes_each_minute_and_is_announced(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def announce(text: str, *, urgent: bool = False) -> None:
        del urgent
        said.append(text)

    monkeypatch.setattr(scene.frame, "announce", announce)
    scene.cues = Cues(scene.shell, scene.siren)
    scene.play = Play("massage-5", TIMER)
    scene.shows()
    for _ in range(90):
        scene.play.tick(1)
        scene.shows()
    assert chimes(scene) == 1
    assert said == [words_harm.cue(Cue.OFF_THE_BONE)]


# --- the sound itself


def test_each_round_of_beeps_begins_and_ends_silent_and_is_loud_between() -> None:
    for urgency in siren.ROUND_S:
        pcm = siren.one_round(urgency)
        frames = struct.unpack(f"<{len(pcm) // 2}h", pcm)
        assert len(frames) == round(siren.ROUND_S[urgency] * siren.RATE_HZ)
        assert frames[0] == frames[-1] == 0
        assert max(frames) > 25_000


def test_the_sound_goes_round_without_a_gap() -> None:
    pcm = siren.one_round(Urgency.ALARM)
    frames = siren.again_and_again(pcm)
    next(frames)
    wanted = 10_007
    got = b"".join(frames.send(wanted) for _ in range(12))
    assert len(got) == 2 * wanted * 12
    assert got == (pcm * 5)[: len(got)]


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[Any]], tuple[siren.Siren, Any]]:
    def make(backends: list[Any]) -> tuple[siren.Siren, Any]:
        monkeypatch.setattr(siren, "BACKENDS", backends)
        unheard = threading.Event()
        return siren.Siren(unheard.set), unheard

    return make


def test_a_real_device_plays_until_it_is_silenced(sounds: Any) -> None:
    made, unheard = sounds([miniaudio.Backend.NULL])
    made.sound(Urgency.ALARM).result(5)
    assert made.sound(Urgency.ALARM) is None, "it sounds so already"
    assert made._device.running
    made.sound(Urgency.SHOWN).result(5)
    assert made._device is None
    made.close()
    assert not unheard.is_set()


def test_a_chime_plays_once_and_never_over_an_alarm(sounds: Any) -> None:
    made, unheard = sounds([miniaudio.Backend.NULL])
    made.chime().result(5)
    assert made._device is None
    made.sound(Urgency.ALARM).result(5)
    assert made.chime() is None
    made.close()
    assert not unheard.is_set()


def test_a_sound_that_is_over_is_followed_by_silence() -> None:
    frames = siren.once(b"\1\1" * 5)
    next(frames)
    assert frames.send(3) == b"\1\1" * 3
    assert frames.send(3) == b"\1\1" * 2 + b"\0\0"
    assert frames.send(2) == bytes(4)


def test_a_computer_without_sound_is_told(sounds: Any) -> None:
    made, unheard = sounds([miniaudio.Backend.SNDIO])
    made.sound(Urgency.ALARM).result(5)
    assert unheard.is_set()
    made.close()


@pytest.mark.parametrize(
    ("by_itself", "told"), [(True, "trying again"), (False, "take it off now")]
)
def test_a_lost_wrap_that_cools_on_is_told_so(scene: Scene, *, by_itself: bool, told: str) -> None:
    scene.play = Play("gel-10", replace(GUARDED, ends_by_itself=by_itself)).cooled(60)
    scene.play.hear(LinkChange(LinkState.LOST)).tick(1)
    scene.shows()
    assert scene.code is AlertCode.LINK_LOST
    assert told in scene.notice()
