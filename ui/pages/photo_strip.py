"""The photos of a diary entry as small pictures: more can be added, each can be taken out."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui import photo
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
        self._image = _square(photo.shown(jpeg))
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
    out; nothing is written before the entry is."""

    changed = Signal()

    def __init__(
        self, shell: Shell, kept: Iterable[int] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._thumbs: dict[Thumb, int | bytes] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._row = ChipRow()
        self.add = Button(self.tr("Add photos"), Kind.SOFT, "camera")
        self.add.clicked.connect(self._choose)
        self.wrong = Text("", Size.CAPTION, "warn")
        small = self.tr(
            "A photo is made small, and where it was taken is removed. It stays in your diary."
        )
        self.small = Text(small, Size.CAPTION, "quiet")
        for widget in (self._row, self.add, self.wrong, self.small):
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
    def thumbs(self) -> tuple[Thumb, ...]:
        """What is shown, in its order."""
        return tuple(self._thumbs)

    @Slot(list)
    def take(self, paths: list[str]) -> None:
        """Put the pictures of these files in, as many as there is room for; say which file holds
        none."""
        broken: list[str] = []
        for path in paths[: MOST - len(self._thumbs)]:
            jpeg = photo.taken(path)
            if jpeg is None:
                broken.append(Path(path).name)
            else:
                self._put_in(jpeg, jpeg)
        self._look()
        self._say_broken(broken)
        self.changed.emit()

    def _say_broken(self, names: list[str]) -> None:
        self.wrong.setVisible(bool(names))
        if names:
            words = self.tr("No photo that we can read: {names}").format(names=", ".join(names))
            self.wrong.setText(words)
            self._shell.window_frame.announce(words, urgent=True)

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
        self._look()
        self.add.setFocus()
        self.changed.emit()

    def _look(self) -> None:
        for number, thumb in enumerate(self._thumbs, 1):
            thumb.count(number)
        self._row.setVisible(bool(self._thumbs))
        self.add.setVisible(len(self._thumbs) < MOST)
        self.small.setVisible(bool(self.new))
        self.wrong.hide()

    @Slot()
    def _choose(self) -> None:
        """The system's own way to choose files; the app runs on meanwhile."""
        pictures = self.tr("Photos ({endings})").format(endings=_PICTURES)
        dialog = QFileDialog(self.window(), self.add.text(), "", pictures)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.take)
        self.destroyed.connect(dialog.close)
        dialog.open()


def _square(image: QImage) -> QImage:
    """The middle of an image."""
    edge = min(image.width(), image.height())
    left, top = (image.width() - edge) // 2, (image.height() - edge) // 2
    return image.copy(QRect(left, top, edge, edge))
