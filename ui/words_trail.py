"""Changes in words: what stood there, and what stands there now (`Pain 5 → 4`).

An edit names what it changed as the diary's tables do: columns of its thing, a session's ratings as
`ratings.<when>.<column>`, its answers as `after_answers.<column>`, those of its later parts as
`parts.<id>.<column>`, an entry's body as an object.
"""

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.domain.pain import PainWhen, Site, SkinLook
from app.domain.trail import Edit
from app.domain.units import Moment
from ui import words, words_fields, words_harm, words_sessions
from ui import words_figures as figures
from ui.parts.body_map import site_name

ARROW: Final = "→"
_BINNED = "binned_wall_ms"
_ANSWERS = {
    "felt": QT_TRANSLATE_NOOP("words", "How it felt"),
    "note": QT_TRANSLATE_NOOP("words", "Note"),
    "skin": QT_TRANSLATE_NOOP("words", "Skin"),
    "skin_30": QT_TRANSLATE_NOOP("words", "Skin"),
    "skin_60": QT_TRANSLATE_NOOP("words", "Skin"),
    "touch_felt": QT_TRANSLATE_NOOP("words", "Light touch"),
    "warm_steps": QT_TRANSLATE_NOOP("words", "Steps"),
}
Held = dict[str, object]


def changes(edit: Edit) -> list[str]:
    """Each thing that it changed, on a line of its own; at least one line."""
    before, after = edit.before, edit.after
    if _BINNED in after:
        gone = after[_BINNED] is not None
        translate = QCoreApplication.translate
        return [translate("words", "Thrown away") if gone else translate("words", "Brought back")]
    lines = [*_rated(before, after), *_placed(before, after), *_answered(before, after)]
    lines += [*_body(before, after), *_told(before, after), *_cost(before, after)]
    lines += [*_assigned(before, after), *_joined(after)]
    return lines or [QCoreApplication.translate("words", "Changed")]


def change(edit: Edit) -> str:
    """All of it on one line."""
    return ", ".join(changes(edit))


def in_bin(edits: Iterable[Edit]) -> bool:
    """Whether these changes, oldest first, leave their thing in the bin."""
    binned = False
    for edit in edits:
        if _BINNED in edit.after and not edit.undone:
            binned = edit.after[_BINNED] is not None
    return binned


def stamped(edit: Edit) -> str:
    """When it was changed."""
    when = figures.stamp(edit.at)
    return QCoreApplication.translate("words", "changed {when}").format(when=when)


def pair(name: str, before: str, after: str) -> str:
    """`Pain 5 → 4`; without what was not said before, or is no more."""
    translate = QCoreApplication.translate
    if not before:
        return (
            translate("words", "{name}: now {said}").format(name=name, said=after)
            if after
            else name
        )
    if not after:
        return translate("words", "{name}: {said} taken out").format(name=name, said=before)
    return f"{name} {before} {ARROW} {after}"


def _text(value: object) -> str:
    return "" if value is None else str(value)


# A session's ratings


def _rated(before: Held, after: Held) -> list[str]:
    whens = {name.split(".")[1] for name in after if name.startswith("ratings.")}
    return [_rating(PainWhen(when), before, after) for when in PainWhen if when in whens]


def _rating(when: PainWhen, before: Held, after: Held) -> str:
    def score(held: Held) -> str:
        return _text(held.get(f"ratings.{when}.score"))

    name = words_sessions.pain_when(when)
    if f"ratings.{when}.score" in after:
        return pair(name, score(before), score(after))
    if f"ratings.{when}.{_BINNED}" not in after:
        return QCoreApplication.translate("words", "{name}: changed").format(name=name)
    if after[f"ratings.{when}.{_BINNED}"] is None:
        return QCoreApplication.translate("words", "{name}: brought back").format(name=name)
    return QCoreApplication.translate("words", "{name}: taken back").format(name=name)


# A session's place, answers and cost


def _placed(before: Held, after: Held) -> list[str]:
    if "site" not in after:
        return []
    name = QCoreApplication.translate("words", "Place")
    return [pair(name, *(_site(held.get("site")) for held in (before, after)))]


def _site(value: object) -> str:
    return site_name(Site(str(value))) if value in {*Site} else _text(value)


def _assigned(before: Held, after: Held) -> list[str]:
    """The wrap that a session was with; of one in several parts those of its later parts, too."""
    columns = [name for name in after if name.split(".")[-1] == "device_name"]
    name = QCoreApplication.translate("words", "Wrap")
    lines = [pair(name, *(_text(held.get(each)) for held in (before, after))) for each in columns]
    return list(dict.fromkeys(lines))


def _joined(after: Held) -> list[str]:
    firsts = [value for name, value in after.items() if name.endswith(".part_of")]
    if not firsts:
        return []
    if firsts[0] is None:
        return [QCoreApplication.translate("words", "Taken apart")]
    return [QCoreApplication.translate("words", "Joined")]


def _answered(before: Held, after: Held) -> list[str]:
    lines: list[str] = []
    for column, name in _ANSWERS.items():
        key = f"after_answers.{column}"
        if key in after:
            said = (_answer(column, held.get(key)) for held in (before, after))
            lines.append(pair(QCoreApplication.translate("words", str(name)), *said))
    return lines


def _answer(column: str, value: object) -> str:
    if value in (None, "", "[]"):
        return ""
    if column.startswith("skin") and value in {*SkinLook}:
        return words.skin(SkinLook(str(value)))
    if column == "felt" and value in words.FELT:
        return words.felt(str(value))
    if column == "touch_felt":
        return words_harm.touch(felt=bool(value))
    return quoted(str(value)) if column == "note" else "…"


def quoted(text: str) -> str:
    """A person's own words, cut where they are long."""
    line = " ".join(text.split())
    most = 40
    return f"“{line}”" if len(line) <= most else f"“{line[: most - 1].rstrip()}…”"


def _cost(before: Held, after: Held) -> list[str]:
    if "cost" not in after:
        return []
    name = QCoreApplication.translate("words", "Cost")
    return [pair(name, *(_money(held.get("cost")) for held in (before, after)))]


def _money(value: object) -> str:
    return money(value) if isinstance(value, int) else ""


def money(hundredths: int) -> str:
    """An amount with two decimals, in the way of the locale."""
    return QLocale().toString(hundredths / 100, "f", 2)


# An entry


def _body(before: Held, after: Held) -> list[str]:
    was, now = _fields(before.get("body")), _fields(after.get("body"))
    names = [name for name in {**was, **now} if was.get(name) != now.get(name)]
    return [
        pair(
            words_fields.name(n, now), *(words_fields.value(n, held.get(n)) for held in (was, now))
        )
        for n in names
    ]


def _fields(held: object) -> Held:
    return cast("Held", held) if isinstance(held, dict) else {}


def _told(before: Held, after: Held) -> list[str]:
    translate = QCoreApplication.translate
    lines: list[str] = []
    if "words" in after:
        said = (quoted(_text(h.get("words"))) if h.get("words") else "" for h in (before, after))
        lines.append(pair(translate("words", "Note"), *said))
    if "at_wall_ms" in after:
        lines.append(_moved(before, after))
    if "photos" in after:
        lines.append(_photos(before, after))
    if "session_id" in after:
        lines.append(translate("words", "Session changed"))
    return lines


def _moved(before: Held, after: Held) -> str:
    name = QCoreApplication.translate("words", "Time")
    offset = after.get("at_utc_offset_min", before.get("at_utc_offset_min"))
    if not isinstance(offset, int):
        return QCoreApplication.translate("words", "Time changed")
    stamps = (
        figures.stamp(Moment(0, wall, offset)) if isinstance(wall, int) else ""
        for wall in (before.get("at_wall_ms"), after.get("at_wall_ms"))
    )
    return pair(name, *stamps)


def _photos(before: Held, after: Held) -> str:
    was, now = (_count(held.get("photos")) for held in (before, after))
    return pair(QCoreApplication.translate("words", "Photos"), str(was), str(now))


def _count(held: object) -> int:
    return len(cast("list[object]", held)) if isinstance(held, list) else 0
