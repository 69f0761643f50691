"""Blocks laid out as pieces, and pieces packed into pages. A row or a chart is never split."""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QFont, QPainter

from ui.paper_body import body_chart
from ui.paper_charts import course_chart, curve_rows, pairs_chart
from ui.paper_ink import INK, LINE, QUIET, Gap, Ink, Letters, Piece, beside, rule, stack, text
from ui.report_blocks import (
    Blanks,
    Block,
    BodyChart,
    Chart,
    CourseChart,
    CurvesChart,
    Item,
    PairsChart,
    Table,
    Tiles,
    Words,
)

SHARES = (0.44, 0.48, 0.52, 0.56, 0.6, 0.64)
"""Of the width, for the first of two things side by side: the one with which they are lowest."""


def heading(block: Block, width: float, ink: Ink) -> Piece:
    """The block's title over a line."""
    title = text(block.title, ink.font(Letters.HEAD, bold=True), width)
    whole = stack((title, rule(width, INK, Gap.RULE), gap(Gap.XS)), Gap.HAIR)
    return Piece(whole.height, whole.draw, joined=True)


def gap(height: float) -> Piece:
    """Nothing, so high."""

    def draw(_painter: QPainter, _x: float, _y: float) -> None:
        return

    return Piece(height, draw)


def block_pieces(block: Block, width: float, ink: Ink) -> Iterator[Piece]:
    """The heading, and what stands under it; each piece is made when it is asked for."""
    yield heading(block, width, ink)
    for item in block.items:
        yield from item_pieces(item, width, ink)


def panel(block: Block, width: float, ink: Ink) -> Piece:
    """A whole block as one piece."""
    return stack(tuple(block_pieces(block, width, ink)), Gap.XS)


def halved(block: Block, width: float, ink: Ink) -> Piece:
    """A whole block with its first item at the left and all others beside it, in the shares of the
    width that make it lowest."""
    sides = min((_sides(block, share, width, ink) for share in SHARES), key=lowest)
    return stack((heading(block, width, ink), beside(sides)), Gap.XS)


def _sides(block: Block, share: float, width: float, ink: Ink) -> list[tuple[float, Piece]]:
    left = share * (width - Gap.L)
    first, *rest = block.items
    pieces = [piece for item in rest for piece in item_pieces(item, width - Gap.L - left, ink)]
    sides = [(0.0, stack([*item_pieces(first, left, ink)], Gap.XS))]
    return [*sides, (left + Gap.L, stack(pieces, Gap.XS))] if pieces else sides


def lowest(sides: Sequence[tuple[float, Piece]]) -> tuple[float, float]:
    """The highest first: it is the row's; then all, for words that break less."""
    heights = [piece.height for _, piece in sides]
    return max(heights), sum(heights)


def item_pieces(item: Item, width: float, ink: Ink) -> Iterator[Piece]:
    """One item as pieces, in their order."""
    match item:
        case Words():
            yield _words(item, width, ink)
        case Tiles():
            yield _tiles(item, width, ink)
        case Table():
            yield from _table(item, width, ink)
        case Blanks():
            yield from (_blank(item, number, width, ink) for number in range(item.count))
        case _:
            yield from _chart_pieces(item, width, ink)


def _chart_pieces(item: Chart, width: float, ink: Ink) -> list[Piece]:
    match item:
        case PairsChart():
            return [pairs_chart(item, width, ink)]
        case CourseChart():
            return [course_chart(item, width, ink)]
        case CurvesChart():
            return curve_rows(item, width, ink)
        case BodyChart():
            return [body_chart(item, width, ink)]


def _words(item: Words, width: float, ink: Ink) -> Piece:
    colour = QUIET if item.quiet else INK
    return text(item.text, ink.font(Letters.BODY, bold=item.strong), width, colour)


def _tiles(item: Tiles, width: float, ink: Ink) -> Piece:
    each = width / len(item.figures)
    tiles: list[tuple[float, Piece]] = []
    for place, (figure, name) in enumerate(item.figures):
        large = text(figure, ink.font(Letters.FIGURE, bold=True), each)
        small = text(name, ink.font(Letters.SMALL), each - Gap.S, QUIET)
        tiles.append((place * each, stack((large, small))))
    return beside(tiles)


def _table(item: Table, width: float, ink: Ink) -> Iterator[Piece]:
    head = ink.font(Letters.SMALL, bold=True)
    top = _row(item.headings, item, width, (head, head), quiet=True)
    header = Piece(top.height, top.draw, joined=True)
    first, rest = ink.font(Letters.BODY), ink.font(Letters.BODY)
    if any(item.headings):
        yield header
    for row in item.rows:
        yield _row(row, item, width, (first, rest), above=header)


def _row(
    cells: Sequence[str],
    table: Table,
    width: float,
    fonts: tuple[QFont, QFont],
    *,
    quiet: bool = False,
    above: Piece | None = None,
) -> Piece:
    whole, x = sum(table.shares), 0.0
    placed: list[tuple[float, Piece]] = []
    for place, (cell, share) in enumerate(zip(cells, table.shares, strict=True)):
        column = width * share / whole
        font = fonts[0] if place == 0 else fonts[1]
        placed.append((x, text(cell, font, column - Gap.S, QUIET if quiet else INK)))
        x += column
    row = stack((beside(placed), rule(width, LINE)), Gap.HAIR)
    return Piece(row.height, row.draw, above=above)


def _blank(item: Blanks, number: int, width: float, ink: Ink) -> Piece:
    written = item.written[number] if number < len(item.written) else ""
    label = text(f"{number + 1}.", ink.font(Letters.BODY, bold=True), Gap.L, QUIET)
    words = text(written, ink.font(Letters.BODY), width - Gap.L)
    line = beside(((0.0, label), (float(Gap.L), words)))
    return stack((gap(Gap.M - Gap.XS), line, rule(width, QUIET)), Gap.HAIR)


def packed(pieces: Sequence[Piece], height: float, between: float) -> list[list[Piece]]:
    """Pieces on pages of that height. What is joined stays with the next piece, and a table's
    header is repeated; a piece higher than a page has one to itself."""
    pages: list[list[Piece]] = [[]]
    left = height
    for place, piece in enumerate(pieces):
        needed = _joined_height(pieces, place, between)
        if pages[-1] and needed > left:
            pages.append([])
            left = height
            if piece.above is not None and pieces[place - 1] is not piece.above:
                pages[-1].append(piece.above)
                left -= piece.above.height + between
        pages[-1].append(piece)
        left -= piece.height + between
    return pages


def _joined_height(pieces: Sequence[Piece], place: int, between: float) -> float:
    height = pieces[place].height
    while pieces[place].joined and place + 1 < len(pieces):
        place += 1
        height += between + pieces[place].height
    return height
