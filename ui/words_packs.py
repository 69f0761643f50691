"""Words for a pack that nobody can switch off, and for sensors that cannot guard one."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.wrap import Bar

Three = tuple[object, object, object]
"""Title, meaning, what to do: texts still to be translated (QT_TRANSLATE_NOOP is typed so)."""

BY_HAND: dict[str, Three] = {
    "getting_cold": (
        QT_TRANSLATE_NOOP("words", "Your skin is getting cold"),
        QT_TRANSLATE_NOOP("words", "It is close to the line where the pack must come off."),
        QT_TRANSLATE_NOOP("words", "Say how it feels. If you feel nothing, take the pack off."),
    ),
    "sensor_silent": (
        QT_TRANSLATE_NOOP("words", "We cannot see your skin temperature"),
        QT_TRANSLATE_NOOP("words", "The sensor is silent. After 30 seconds the session ends."),
        QT_TRANSLATE_NOOP("words", "Check your skin now."),
    ),
    "no_answer": (
        QT_TRANSLATE_NOOP("words", "Are you awake?"),
        QT_TRANSLATE_NOOP("words", "Without an answer the session ends, but the pack stays cold."),
        QT_TRANSLATE_NOOP("words", "Press the key for what you feel."),
    ),
    "off_not_confirmed": (
        QT_TRANSLATE_NOOP("words", "Take the pack off now"),
        QT_TRANSLATE_NOOP("words", "The session is over. A pack does not stop by itself."),
        QT_TRANSLATE_NOOP("words", "When it is off your body, press the button."),
    ),
}
"""By reason code of a rule, where the words for a driven wrap would promise too much."""

COOLS_ON = QT_TRANSLATE_NOOP("words", "Connection lost. It cools on: take it off now.")
"""Of a wrap at work that nobody can reach, and that does not stop by itself."""

BARS: dict[Bar, object] = {
    Bar.SHOWS_ONLY: QT_TRANSLATE_NOOP("words", "Shows only, cannot guard you"),
    Bar.MAY_FREEZE: QT_TRANSLATE_NOOP("words", "Cannot guard: its value can stick unnoticed"),
    Bar.TOO_COARSE: QT_TRANSLATE_NOOP("words", "Cannot guard: it measures in whole degrees"),
    Bar.FITTED: QT_TRANSLATE_NOOP("words", "Cannot guard: it does not tell what it measures"),
    Bar.FOR_FEVER: QT_TRANSLATE_NOOP("words", "Cannot guard: it is made for fever"),
    Bar.FOR_ROOMS: QT_TRANSLATE_NOOP("words", "Cannot guard: it is made for rooms"),
    Bar.FOR_BREWING: QT_TRANSLATE_NOOP("words", "Cannot guard: it is made for brewing"),
    Bar.UNREADABLE: QT_TRANSLATE_NOOP("words", "Cannot guard: we cannot read what it sends"),
    Bar.NEEDS_KEY: QT_TRANSLATE_NOOP("words", "It is locked: it needs its key"),
    Bar.PREPARES: QT_TRANSLATE_NOOP("words", "Makes packs cold. It is no wrap."),
}
"""Why a device that was heard is not paired."""
