"""The photos of a diary entry as small pictures: more can be added, each can be taken out."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui import photo
from ui.choosing import pictures, show_beside
from ui.pages.photo_queue import PhotoQueue
from ui.parts.button import Button, IconButton, Kind
from ui.parts.chip import ChipRow
from ui.parts.drawing import smooth
from ui.parts.text import Text
from ui.shell import Shell
from ui.theme import Extent, Radius, Size, Space, look

MOST = 6
"""Photos of one entry; our own choice."""
_PICTURES = "*.jpg *.jpeg *.png *.webp *.bmp"


class Thumb(QWidget):
    """A photo, cut to a square, and a cross that takes it out. `number` counts from 1."""

    removed = Signal()

    def __init__(self, jpeg: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = photo.small(jpeg, Extent.PHOTO)
        self.cross = IconButton("delete", "", parent=self)
        self.cross.clicked.connect(self.removed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Extent.PHOTO + Space.XS, 0, 0)
        column.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignHCenter)

    def count(self, number: int) -> None:
        """Which one it is, for those who hear it."""
        self.setAccessibleName(self.tr("Photo {number}").format(number=number))
        takes_out = self.tr("Take photo {number} out").format(number=number)
        self.cross.setAccessibleName(takes_out)
        self.cross.setToolTip(takes_out)

    def sizeHint(self) -> QSize:
        """The square, and the cross below."""
        return QSize(Extent.PHOTO, Extent.PHOTO + Space.XS + self.cross.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo with round corners."""
        painter = QPainter(self)
        smooth(painter)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(0, 0, Extent.PHOTO, Extent.PHOTO)
        shape = QPainterPath()
        shape.addRoundedRect(area, Radius.SMALL, Radius.SMALL)
        painter.setClipPath(shape)
        painter.fillPath(shape, look().colour("line"))
        painter.drawImage(area, self._image)


class PhotoStrip(QWidget):
    """`kept` are the ids of photos that the diary has. `changed` comes when one is put in or taken
    out, or is on its way; nothing is written before the entry is."""

    changed = Signal()

    def __init__(
        self, shell: Shell, kept: Iterable[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._thumbs: dict[Thumb, int | bytes] = {}
        self._broken: list[str] = []
        self._queue = PhotoQueue(self)
        self._queue.came.connect(self._take_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._row = ChipRow()
        self.add = Button(self.tr("Add photos"), Kind.SOFT, "camera")
        self.add.clicked.connect(self._choose)
        self.coming = Text("", Size.CAPTION)
        self.wrong = Text("", Size.CAPTION, "warn")
        small = self.tr(
            "A photo is made small, and where it was taken is removed. It stays in your diary."
        )
        self.small = Text(small, Size.CAPTION, "quiet")
        for widget in (self._row, self.add, self.coming, self.wrong, self.small):
            column.addWidget(widget)
        for photo_id in kept:
            self._put_in(photo_id, self._read(photo_id))
        self._look()

    @property
    def kept(self) -> tuple[int, ...]:
        """Ids of the photos that the diary has and that stay."""
        return tuple(each for each in self._thumbs.values() if isinstance(each, int))

    @property
    def new(self) -> tuple[bytes, ...]:
        """Photos that were put in, as JPEG without location."""
        return tuple(each for each in self._thumbs.values() if isinstance(each, bytes))

    @property
    def waiting(self) -> int:
        """How many photos are being made small, and will be put in."""
        return self._queue.waiting

    @property
    def thumbs(self) -> tuple[Thumb, ...]:
        """What is shown, in its order."""
        return tuple(self._thumbs)

    @Slot(list)
    def take(self, paths: list[str]) -> None:
        """Put the pictures of these files in, as many as there is room for, one after another; say
        which file holds none."""
        self._queue.take(paths[: MOST - len(self._thumbs) - self.waiting])
        self._broken.clear()
        self._look()
        self._shell.window_frame.announce(self.coming.text())
        self.changed.emit()

    @Slot(str, object)
    def _take_in(self, name: str, jpeg: bytes | None) -> None:
        if jpeg is None:
            self._broken.append(name)
        else:
            self._put_in(jpeg, jpeg)
        self._look()
        if jpeg is None:
            self._shell.window_frame.announce(self.wrong.text(), urgent=True)
        self.changed.emit()

    def _read(self, photo_id: int) -> bytes:
        return self._shell.read(lambda diary: diary.photo(photo_id), None) or b""

    def _put_in(self, kept: int | bytes, jpeg: bytes) -> None:
        thumb = Thumb(jpeg)
        thumb.removed.connect(lambda: self._take_out(thumb))
        self._thumbs[thumb] = kept
        self._row.add(thumb)

    def _take_out(self, thumb: Thumb) -> None:
        del self._thumbs[thumb]
        self._row.remove(thumb)
        self._broken.clear()
        self._look()
        self.add.setFocus()
        self.changed.emit()

    def _look(self) -> None:
        for number, thumb in enumerate(self._thumbs, 1):
            thumb.count(number)
        coming = self.tr("Photos on their way: {count}")
        wrong = self.tr("No photo that we can read: {names}")
        self.coming.setText(coming.format(count=self.waiting))
        self.coming.setVisible(self.waiting > 0)
        self.wrong.setText(wrong.format(names=", ".join(self._broken)))
        self.wrong.setVisible(bool(self._broken))
        self._row.setVisible(bool(self._thumbs))
        self.add.setVisible(len(self._thumbs) + self.waiting < MOST)
        self.small.setVisible(bool(self.new))

    @Slot()
    def _choose(self) -> None:
        """The system's own way to choose files; the app runs on meanwhile."""
        kinds = self.tr("Photos ({endings})").format(endings=_PICTURES)
        dialog = QFileDialog(self.window(), self.add.text(), pictures(), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.take)
        self.destroyed.connect(dialog.close)
        show_beside(dialog)
