"""The HTML twin of a printed report: the same words for a screen reader, each chart with its table.

One file with nothing to fetch. Headings in their order, tables with scope, the language of the
text.
"""

from html import escape

from PySide6.QtCore import QCoreApplication

from ui.report_blocks import Blanks, Block, Chart, Document, Item, Table, Tiles, Words
from ui.report_svg import svg
from ui.theme import DARK, LIGHT, Radius, Size, Space

translate = QCoreApplication.translate
_STYLE = f"""
body {{ font: 1rem/1.5 system-ui, sans-serif; color: {LIGHT.ink}; background: {LIGHT.surface};
  max-width: 50rem; margin: {Space.L}px auto; padding: 0 {Space.L}px; }}
h1, h2 {{ line-height: 1.2; }}
h2 {{ border-bottom: {Space.BAR}px solid; margin: {Space.XXL}px 0 {Space.S}px; }}
table {{ border-collapse: collapse; width: 100%; margin: {Space.S}px 0; }}
caption {{ text-align: left; color: {LIGHT.quiet}; }}
th, td {{ text-align: left; vertical-align: top; padding: {Space.XS}px {Space.S}px;
  border-bottom: {Space.HAIR}px solid {LIGHT.line}; font-weight: normal; }}
thead th, strong {{ font-weight: 700; }}
.safety {{ border: {Space.BAR}px solid; padding: 0 {Space.L}px {Space.S}px; }}
.banner {{ background: {LIGHT.background}; padding: {Space.S}px {Space.M}px; font-weight: 700; }}
.quiet, footer {{ color: {LIGHT.quiet}; }}
dl {{ display: flex; gap: {Space.XXL}px; margin: {Space.S}px 0; }}
dl div {{ display: flex; flex-direction: column-reverse; }}
dd {{ font-size: 1.75rem; font-weight: 700; margin: 0; }}
figure {{ margin: {Space.S}px 0; }}
svg {{ width: 100%; height: auto; font-size: {Size.CAPTION}px; }}
section, figure {{ overflow-x: auto; }}
@media screen {{ svg {{ min-width: 34rem; }} }}
@media print {{
  @page {{ margin: 1.5cm; }}
  body {{ font-size: 10pt; max-width: none; margin: 0; padding: 0; }}
  section, figure {{ overflow: visible; }}
  h2 {{ break-after: avoid; }}
  tr, figure, .safety {{ break-inside: avoid; }}
}}
@media screen and (prefers-color-scheme: dark) {{
  body {{ color: {DARK.ink}; background: {DARK.surface}; }}
  caption, .quiet, footer {{ color: {DARK.quiet}; }}
  th, td {{ border-color: {DARK.line}; }}
  .banner {{ background: {DARK.background}; }}
  svg {{ background: {LIGHT.surface}; border-radius: {Radius.SMALL}px; padding: {Space.S}px;
    box-sizing: border-box; }}
}}
"""


def html(document: Document) -> str:
    """The whole report as one HTML page, its lines ended by a line feed."""
    name = translate("report", "Name: {name}").format(name=document.name)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(document.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f"<title>{escape(document.title)}, {escape(document.period)}</title>",
        f"<style>{_STYLE}</style>",
        "</head>",
        "<body>",
        "<header>",
        f"<h1>{escape(document.title)}</h1>",
        *([f"<p>{escape(name)}</p>"] if document.name else []),
        f"<p><strong>{escape(document.period)}</strong></p>",
        f'<p class="quiet">{escape(document.beside)}</p>',
        f'<p class="banner">{escape(document.banner)}</p>',
        "</header>",
        "<main>",
        *(line for block in (*document.main, *document.back) for line in _block(block)),
        "</main>",
        "<footer>",
        f"<p>{escape(document.made)}</p>",
        f"<p>{escape(document.foot)}</p>",
        "</footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _block(block: Block) -> list[str]:
    """What paper has beside a chart as a table stands once: it is the chart's own."""
    twins = [item.twin for item in block.items if isinstance(item, Chart)]
    items = [item for item in block.items if item not in twins]
    return [
        f'<section class="{block.key}" aria-labelledby="{block.key}">',
        f'<h2 id="{block.key}">{escape(block.title)}</h2>',
        *(line for item in items for line in _item(item)),
        "</section>",
    ]


def _item(item: Item) -> list[str]:
    match item:
        case Words():
            return [_words(item)]
        case Tiles():
            return _tiles(item)
        case Table():
            return _table(item)
        case Blanks():
            return _blanks(item)
        case _:
            return ["<figure>", svg(item), "</figure>", *_table(item.twin)]


def _words(item: Words) -> str:
    told = _lines(item.text)
    if item.strong:
        return f"<p><strong>{told}</strong></p>"
    return f'<p class="quiet">{told}</p>' if item.quiet else f"<p>{told}</p>"


def _tiles(item: Tiles) -> list[str]:
    pairs = (
        f"<div><dt>{escape(name)}</dt><dd>{escape(figure)}</dd></div>"
        for figure, name in item.figures
    )
    return ["<dl>", *pairs, "</dl>"]


def _table(item: Table) -> list[str]:
    head = "".join(
        f'<th scope="col">{escape(heading)}</th>' if heading else "<td></td>"
        for heading in item.headings
    )
    return [
        "<table>",
        f"<caption>{escape(item.name)}</caption>",
        f"<thead><tr>{head}</tr></thead>",
        "<tbody>",
        *map(_row, item.rows),
        "</tbody>",
        "</table>",
    ]


def _row(cells: tuple[str, ...]) -> str:
    first, *rest = cells
    data = "".join(f"<td>{_lines(cell)}</td>" for cell in rest)
    return f'<tr><th scope="row">{_lines(first)}</th>{data}</tr>'


def _blanks(item: Blanks) -> list[str]:
    if not item.written:
        nothing = translate("report", "Nothing written down yet.")
        return [f"<p>{escape(nothing)}</p>"]
    return ["<ol>", *(f"<li>{_lines(line)}</li>" for line in item.written), "</ol>"]


def _lines(told: str) -> str:
    return escape(told).replace("\n", "<br>")
