"""The one object between the engine's thread and the window's: values go across, nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.news import News
    from app.requests import Request


class Bridge(QObject):
    """Made on the window's thread, which is where `news` is heard.

    Receivers must be methods of a QObject that lives on the window's thread: only for those does
    Qt queue what comes from another thread.
    """

    news = Signal(object)
    """Carries one News, in the order they were told."""

    def __init__(self, submit: "Callable[[Request], None]") -> None:
        super().__init__()
        self._submit = submit

    def tell(self, news: "News") -> None:
        """Bring news to the window. From any thread; returns at once."""
        self.news.emit(news)

    def submit(self, request: "Request") -> None:
        """Hand a request to the engine. Returns at once; the answer comes as news."""
        self._submit(request)
