"""A report on paper: pages laid out, drawn onto anything, and written as a PDF.

What the window shows is the very page that is saved: both are the same pieces, drawn by the same
painter. The PDF has selectable text and embedded fonts; it is not tagged (Qt cannot), which is why
there is the HTML twin.
"""

import gc
import re
from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from enum import Enum
from html import escape
from typing import cast
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QMarginsF, QRectF, QSize, QUuid
from PySide6.QtGui import QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.paper_flow import SHARES, block_pieces, gap, halved, lowest, packed, panel
from ui.paper_ink import (
    INK,
    PAPER,
    QUIET,
    RIGHT,
    Gap,
    Ink,
    Letters,
    Piece,
    beside,
    framed,
    grounded,
    stack,
    text,
)
from ui.report_blocks import Block, Document

translate = QCoreApplication.translate
UNITS = 720
"""Units of a piece in an inch."""
SCALES = (1.12, 1.06, 1.0)
"""Letters grow where there is room. They never shrink: what does not fit goes on on a second
page."""
ROOM = 500.0
"""Larger letters give way to charts that want so much more height."""
TRIES = (
    *((scale, float(Gap.M), ROOM) for scale in SCALES),
    *((scale, float(Gap.M), 0.0) for scale in SCALES),
    (SCALES[-1], float(Gap.S), 0.0),
)
"""Scale of the letters, distance of the blocks, and what must be left: the first that fits."""
TALLEST = 700.0


class PaperSize(Enum):
    """Sheets, with width and height in units."""

    A4 = ("a4", 5953, 8419, QPageSize.PageSizeId.A4)
    LETTER = ("letter", 6120, 7920, QPageSize.PageSizeId.Letter)

    @property
    def key(self) -> str:
        """What the command line calls it."""
        return self.value[0]

    @property
    def width(self) -> int:
        """In units."""
        return self.value[1]

    @property
    def height(self) -> int:
        """In units."""
        return self.value[2]

    @property
    def inside(self) -> QRectF:
        """Where the blocks may stand."""
        foot = Gap.MARGIN + Gap.FOOT
        return QRectF(
            Gap.MARGIN, Gap.MARGIN, self.width - 2 * Gap.MARGIN, self.height - Gap.MARGIN - foot
        )


def pages(document: Document, paper: PaperSize) -> tuple[Piece, ...]:
    """Every page of the report, each as large as the sheet. The main page comes first; it goes on
    on a second one only where it does not fit in the smallest letters."""
    steps = laying_out(document, paper)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("tuple[Piece, ...]", end.value)


def laying_out(document: Document, paper: PaperSize) -> Generator[None, None, tuple[Piece, ...]]:
    """As `pages`, in steps of some milliseconds, so that a window can lay out a long report without
    a halt. (Words that are laid out in one thread may not be drawn in another.)"""
    inside = paper.inside
    flows = yield from _main(document, inside)
    pieces: list[Piece] = []
    for block in document.back:
        for piece in block_pieces(block, inside.width(), Ink()):
            pieces.append(piece)
            yield
        pieces.append(gap(Gap.L))
    if pieces:
        flows += [stack(page, Gap.XS) for page in packed(pieces, inside.height(), Gap.XS)]
    sheets: list[Piece] = []
    for flow in flows:
        sheets.append(_sheet(flow, document, paper, len(sheets) + 1, len(flows)))
        yield
    return tuple(sheets)


def _sheet(flow: Piece, document: Document, paper: PaperSize, number: int, count: int) -> Piece:
    inside = paper.inside
    small = Ink().font(Letters.SMALL)
    line = translate("report", "Page {number} of {count}").format(number=number, count=count)
    right = text(line, small, inside.width(), QUIET, RIGHT)
    room = inside.width() - QFontMetricsF(small).horizontalAdvance(line) - Gap.L
    left = text(f"{document.foot} · {document.made}", small, room, QUIET)

    def draw(painter: QPainter, x: float, y: float) -> None:
        flow.draw(painter, x + inside.left(), y + inside.top())
        for piece in (left, right):
            piece.draw(painter, x + inside.left(), y + inside.bottom() + Gap.XS)

    return Piece(paper.height, draw)


def _main(document: Document, inside: QRectF) -> Generator[None, None, list[Piece]]:
    """The main page in the largest letters that fit, its charts as tall as there is room."""
    width, height = inside.width(), inside.height()
    rows: list[Piece] = []
    for scale, between, room in TRIES:
        rows = _rows(document, width, Ink(scale))
        yield
        left = height - _tall(rows, between)
        if left >= room:
            taller = min(TALLEST, 0.4 * left)
            rows = _rows(document, width, Ink(scale, taller))
            spare = (height - _tall(rows, between)) / max(1, len(rows) - 1)
            return [stack(rows, between + min(spare, Gap.M))]
    return [stack(page, Gap.M) for page in packed(rows, height, Gap.M)]


def _tall(rows: Sequence[Piece], between: float) -> float:
    return sum(row.height for row in rows) + between * (len(rows) - 1)


def _rows(document: Document, width: float, ink: Ink) -> list[Piece]:
    """The blocks in their order: some across the page, some side by side."""
    block = {each.key: each for each in document.main}

    def columns(first: str, second: str) -> Piece:
        return _columns((block[first], block[second]), width, ink)

    safety = framed(panel(block["safety"], width - 3 * Gap.S, ink), width)
    return [
        _head(document, width, ink),
        safety,
        halved(block["purpose"], width, ink),
        columns("dose", "response"),
        panel(block["course"], width, ink),
        columns("function", "medicines"),
        columns("notes", "questions"),
    ]


def _columns(blocks: tuple[Block, Block], width: float, ink: Ink) -> Piece:
    """Two blocks side by side, as wide as makes them lowest; a chart grows to the other's foot."""

    def sides(share: float, second: Ink) -> list[tuple[float, Piece]]:
        left = share * (width - Gap.L)
        right = panel(blocks[1], width - Gap.L - left, second)
        return [(0.0, panel(blocks[0], left, plain)), (left + Gap.L, right)]

    plain = Ink(ink.scale)
    share = min(SHARES, key=lambda share: lowest(sides(share, plain)))
    (_, left), (_, right) = sides(share, plain)
    free = max(ink.taller, (left.height - right.height) / ink.scale)
    return beside(sides(share, Ink(ink.scale, min(TALLEST, free))))


def _head(document: Document, width: float, ink: Ink) -> Piece:
    title = text(document.title, ink.font(Letters.TITLE, bold=True), 0.6 * width)
    blank = translate("report", "Name: {name}").format(name=document.name or 24 * "_")
    name = text(blank, ink.font(Letters.PERIOD), 0.4 * width, INK, RIGHT)
    period = text(document.period, ink.font(Letters.PERIOD, bold=True), 0.5 * width)
    around = text(document.beside, ink.font(Letters.SMALL), 0.5 * width, QUIET, RIGHT)
    banner = text(document.banner, ink.font(Letters.BODY, bold=True), width - 4 * Gap.S)
    lower = title.height - name.height - Gap.S
    top = beside(((0.0, title), (0.6 * width, stack((gap(lower), name)))))
    strip = grounded(banner, width)
    lower = max(0.0, period.height - around.height - Gap.XS)
    days = beside(((0.0, period), (0.5 * width, stack((gap(lower), around)))))
    return stack((top, days, gap(Gap.XS), strip), Gap.HAIR)


def draw_page(page: Piece, painter: QPainter) -> None:
    """One page, on a painter whose units are those of pieces."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    page.draw(painter, 0.0, 0.0)


def picture(page: Piece, paper: PaperSize, width_px: int) -> QImage:
    """The page as it will be saved, so wide."""
    zoom = width_px / paper.width
    image = QImage(QSize(width_px, round(paper.height * zoom)), QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    draw_page(page, painter)
    painter.end()
    return image


def pdf(document: Document, paper: PaperSize) -> bytes:
    """The report as a PDF; the same bytes for the same document. May be called from any thread.

    A report of ten years is a million small things without a cycle: Python's search for cycles
    among them would halt all threads for a third of a second each time (measured), a running
    session's guard too. It rests until they are gone.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        return _stamped(_printed(document, paper), document)
    finally:
        if searching:
            gc.enable()


def _printed(document: Document, paper: PaperSize) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(UNITS)
    size = QPageSize(paper.value[3])
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(f"{document.title}, {document.period}")
    writer.setCreator("Coldwrap")
    writer.setDocumentId(QUuid(str(UUID(document.check[:32]))))
    writer.setDocumentXmpMetadata(QByteArray(_metadata(document)))
    painter = QPainter(writer)
    for number, page in enumerate(pages(document, paper)):
        if number:
            writer.newPage()
        draw_page(page, painter)
    painter.end()
    return bytes(held.data())


def _metadata(document: Document) -> bytes:
    """Title and language; Qt's own would tell the time of writing."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(document.title)}</rdf:li>'
        "</rdf:Alt></dc:title><dc:language><rdf:Bag>"
        f"<rdf:li>{document.language}</rdf:li></rdf:Bag></dc:language>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _stamped(data: bytes, document: Document) -> bytes:
    """With the time that is printed in place of the time of writing: as long, so that the file's
    own table of places stays true. In UTC, which is as long as any other zone where zero is
    written out."""
    at = datetime.fromtimestamp(document.generated_s, UTC).strftime("%Y%m%d%H%M%S").encode()
    written = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}(Z|[+-]\d\d'\d\d')\)")

    def stamp(found: re.Match[bytes]) -> bytes:
        return found[1] + at + (b"Z" if found[2] == b"Z" else b"+00'00'") + b")"

    return written.sub(stamp, data, count=2)
