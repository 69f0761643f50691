"""A photo is kept small, and without what a camera writes beside the picture."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import photo

SECRET = b"GPSLatitude 52.5200"


def noisy(width: int, height: int) -> QImage:
    """A picture that no JPEG makes small."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    state = 1
    for y in range(height):
        for x in range(width):
            state = (state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
            image.setPixel(x, y, state & 0xFFFFFF)
    return image


def with_exif(jpeg: bytes) -> bytes:
    """The same file with an Exif segment that says where it was taken."""
    body = b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x00" + SECRET
    segment = b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
    return jpeg[:2] + segment + jpeg[2:]


def test_where_it_was_taken_is_gone(qapp: QApplication, tmp_path: Path) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkRed)
    image.setText("Comment", SECRET.decode())
    path = tmp_path / "knee.jpg"
    assert image.save(str(path))
    path.write_bytes(with_exif(path.read_bytes()))
    assert path.read_bytes().count(SECRET) == 2
    kept = photo.taken(str(path))
    assert kept is not None
    assert kept.startswith(b"\xff\xd8")
    assert SECRET not in kept
    assert b"Exif" not in kept
    assert photo.shown(kept).size() == image.size()


@pytest.mark.parametrize(("width", "height"), [(3200, 800), (800, 3200), (1600, 1600)])
def test_the_longer_edge_is_1600_at_most(
    qapp: QApplication, tmp_path: Path, width: int, height: int
) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    image.save(str(tmp_path / "large.png"))
    kept = photo.shown(photo.taken(str(tmp_path / "large.png")) or b"")
    assert max(kept.width(), kept.height()) == photo.EDGE
    assert kept.width() * height == kept.height() * width


def test_what_is_kept_is_a_megabyte_at_most(qapp: QApplication, tmp_path: Path) -> None:
    small = noisy(400, 400)
    image = small.scaled(1600, 1600)
    best = tmp_path / "noise.png"
    image.save(str(best))
    at_best = tmp_path / "noise.jpg"
    image.save(str(at_best), quality=100)
    assert at_best.stat().st_size > photo.LARGEST
    kept = photo.taken(str(best))
    assert kept is not None
    assert len(kept) <= photo.LARGEST


def test_a_file_that_is_no_photo_is_none(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "letter.jpg"
    path.write_text("no picture")
    assert photo.taken(str(path)) is None
    assert photo.taken(str(tmp_path / "gone.jpg")) is None
    assert photo.shown(b"none").isNull()


def test_a_small_one_is_the_middle_and_sharp_on_fine_displays(
    qapp: QApplication, tmp_path: Path
) -> None:
    image = QImage(1200, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(300, 0, 600, 600, Qt.GlobalColor.black)
    painter.end()
    image.save(str(tmp_path / "wide.jpg"))
    small = photo.small((tmp_path / "wide.jpg").read_bytes(), 112)
    assert (small.width(), small.height()) == (224, 224)
    edges = [small.pixelColor(x, y).value() for x in (5, 218) for y in (0, 112, 223)]
    assert max(edges) < 20
    assert photo.small(b"none", 112).isNull()
