"""Share > Copies on this computer: which there are, one more, and opening one."""

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.copies import Counts, DatedCopy
from app.file_news import CopiesNews, KeepCopy, TellCopies
from app.news import News
from ui import words_copies as words
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.list_row import ListRow
from ui.parts.page import Page
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.shell import Shell


class CopiesPage(Page):
    """`open_wanted` carries a DatedCopy, and the Counts of the diary now or None."""

    open_wanted = Signal(object, object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: dict[str, ListRow] = {}
        self._add_about()
        self.trouble = Text("", tone="warn")
        self.trouble.hide()
        self.add(self.trouble)
        self.make = Button(self.tr("Make a copy now"), Kind.SOFT, "copy")
        self.make.clicked.connect(lambda: shell.ask(KeepCopy()))
        self.again = Button(self.tr("Try to open the diary again"), Kind.SOFT, "refresh")
        self.again.clicked.connect(shell.open_again)
        self.add(self.make)
        self.add(self.again)
        self.make.setVisible(not shell.shut)
        self.again.setVisible(shell.shut)
        self.list = Card(self.tr("Copies"))
        self.list.hide()
        self.add(self.list)
        self.add_gap()
        shell.heard.connect(self._hear)

    def _add_about(self) -> None:
        card = Card()
        card.add(
            Text(
                self.tr(
                    "Once a day Coldwrap copies your diary, opens the copy and counts what is in "
                    "it. It keeps one for each of 7 days and 4 weeks."
                )
            )
        )
        card.add(
            Text(
                self.tr(
                    "The copies are on the same disk as your diary. If the computer breaks or is "
                    "lost, they go too. So keep a full copy somewhere else. What you delete "
                    "stays in the copies from before, until they are cleared away."
                ),
                tone="quiet",
            )
        )
        self.add(card)

    def shown(self) -> None:
        """Ask which there are."""
        self._shell.ask(TellCopies())

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, CopiesNews):
            self._show(news)

    def _show(self, news: CopiesNews) -> None:
        self.trouble.setText(words.trouble(news))
        self.trouble.setVisible(news.fault is not None)
        self.list.clear()
        self.rows.clear()
        for copy in news.copies:
            self._show_copy(copy, news.diary)
        self.list.setVisible(bool(news.copies))

    def _show_copy(self, copy: DatedCopy, diary: Counts | None) -> None:
        opens = copy.counts is not None
        title = words.made(copy, self._shell.now())
        icon = "good" if opens else "sign"
        row = ListRow(title, words.detail(copy), icon=icon, chevron=opens)
        row.setEnabled(opens)
        row.clicked.connect(lambda _on=False: self.open_wanted.emit(copy, diary))
        self.rows[copy.name] = row
        self.list.add(row)


class CopySheet(Sheet):
    """What opening a copy changes. `agreed` to open it, `refused` to leave all as it is."""

    agreed = Signal()
    refused = Signal()

    def __init__(
        self, when: str, copy: Counts, diary: Counts | None, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("CopySheet", "Open the copy: {when}?")
        super().__init__(title.format(when=when), parent)
        self.add(Text(self.tr("In the copy: {counts}").format(counts=words.counted(copy))))
        if diary is None:
            self._add_lost(self.tr("Your diary cannot be opened. The copy takes its place."))
        elif copy.sessions and not diary.sessions:
            self._add_lost(self.tr("No session is in your diary now. The copy takes its place."))
        else:
            self._add_mixed(diary)
        self.open = Button(self.tr("Open this copy"), Kind.PRIMARY)
        self.keep = Button(self.tr("Leave all as it is"))
        self.open.clicked.connect(self.agreed)
        self.keep.clicked.connect(self.refused)
        self.add_foot(self.open)
        self.add_foot(self.keep)

    def _add_mixed(self, diary: Counts) -> None:
        self.add(Text(self.tr("In your diary now: {counts}").format(counts=words.counted(diary))))
        self.add(
            Text(
                self.tr(
                    "What you wrote, your plan and your reminders become as they were then. "
                    "Sessions, other cold, health answers and paused places stay as they are now."
                )
            )
        )
        self.add(
            Text(
                self.tr(
                    "Your diary of now is kept as a copy, too. Open that one to take this back."
                ),
                tone="quiet",
            )
        )

    def _add_lost(self, why: str) -> None:
        missing = self.tr("What came after the copy may be missing, also a paused place.")
        self.add(Text(f"{why} {missing}"))
        self.add(
            Text(
                self.tr(
                    "If Coldwrap cannot see how much cold your skin had, no cold starts for a "
                    "day, and it asks the health questions again. The file of now is kept."
                ),
                tone="quiet",
            )
        )
