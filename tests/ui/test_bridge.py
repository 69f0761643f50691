from threading import Thread, get_ident

from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from app.news import News, Saved
from app.requests import Request, ScanForWraps
from ui.bridge import Bridge


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[News, int]] = []

    @Slot(object)
    def hear(self, news: News) -> None:
        self.heard.append((news, get_ident()))


def test_news_from_the_engines_thread_are_heard_in_order_on_the_windows(qtbot: QtBot) -> None:
    bridge, ear = Bridge(lambda _request: None), Ear()
    bridge.news.connect(ear.hear)
    told = [Saved(str(number)) for number in range(200)]
    engine = Thread(target=lambda: [bridge.tell(news) for news in told])
    engine.start()
    engine.join()
    assert ear.heard == []
    qtbot.waitUntil(lambda: len(ear.heard) == len(told), timeout=20_000)
    assert [news for news, _ in ear.heard] == told
    assert {thread for _, thread in ear.heard} == {get_ident()}


def test_a_request_reaches_the_engine_as_it_is(qtbot: QtBot) -> None:
    asked: list[Request] = []
    request = ScanForWraps(3.0)
    Bridge(asked.append).submit(request)
    assert asked == [request]
    assert asked[0] is request
