"""Why a session ended: what it is called, what it means for the person, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.diary import EndReason

Three = tuple[object, object, object]
"""Title, meaning, what to do: texts still to be translated (QT_TRANSLATE_NOOP is typed so)."""

ENDS: dict[EndReason, Three] = {
    EndReason.COMPLETED: (
        QT_TRANSLATE_NOOP("words", "Finished"),
        QT_TRANSLATE_NOOP("words", "The programme ran to its end."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.STOPPED_BY_PERSON: (
        QT_TRANSLATE_NOOP("words", "You stopped it"),
        QT_TRANSLATE_NOOP("words", "The session ended when you said so."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.STOPPED_ON_WRAP: (
        QT_TRANSLATE_NOOP("words", "Stopped at the wrap"),
        QT_TRANSLATE_NOOP("words", "Somebody pressed the button on the wrap."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.TOO_COLD: (
        QT_TRANSLATE_NOOP("words", "Stopped: skin too cold"),
        QT_TRANSLATE_NOOP("words", "Your skin came down to the lowest safe line."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Look at your skin and let it warm slowly."),
    ),
    EndReason.FAR_TOO_COLD: (
        QT_TRANSLATE_NOOP("words", "Stopped: skin far too cold"),
        QT_TRANSLATE_NOOP("words", "At this cold, skin can go numb and be harmed."),
        QT_TRANSLATE_NOOP(
            "words",
            "Take the wrap off. Warm the skin slowly with your hand. Do not rub. "
            "If it stays white, blue, hard or blistered, get medical help today.",
        ),
    ),
    EndReason.FROSTBITE_RISK: (
        QT_TRANSLATE_NOOP("words", "Stopped: the skin may freeze"),
        QT_TRANSLATE_NOOP("words", "So cold, skin can be hurt within minutes."),
        QT_TRANSLATE_NOOP(
            "words",
            "Take the wrap off. Warm the skin slowly with your hand. Do not rub. "
            "If it stays white, blue, hard or blistered, get medical help today.",
        ),
    ),
    EndReason.COOLING_TOO_FAST: (
        QT_TRANSLATE_NOOP("words", "Stopped: cooling too fast"),
        QT_TRANSLATE_NOOP("words", "Your skin cooled so fast that the cloth may be missing."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Put a dry cloth under it next time."),
    ),
    EndReason.SENSOR_SILENT: (
        QT_TRANSLATE_NOOP("words", "Stopped: no skin temperature"),
        QT_TRANSLATE_NOOP("words", "We could not see your skin temperature for 30 seconds."),
        QT_TRANSLATE_NOOP("words", "Check your skin now."),
    ),
    EndReason.SENSOR_IMPLAUSIBLE: (
        QT_TRANSLATE_NOOP("words", "Stopped: the sensor is not right"),
        QT_TRANSLATE_NOOP("words", "The skin temperature it told cannot be true."),
        QT_TRANSLATE_NOOP("words", "Check your skin now. Look whether the sensor sits right."),
    ),
    EndReason.OVER_TIME: (
        QT_TRANSLATE_NOOP("words", "Stopped: time is up"),
        QT_TRANSLATE_NOOP("words", "Cold for longer than 20 minutes can harm the skin."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.NO_SKIN_SENSOR: (
        QT_TRANSLATE_NOOP("words", "Stopped: time is up"),
        QT_TRANSLATE_NOOP("words", "Without a skin sensor, a session ends after 15 minutes."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.NUMB: (
        QT_TRANSLATE_NOOP("words", "Stopped: your skin is numb"),
        QT_TRANSLATE_NOOP("words", "Numb skin can be harmed without pain."),
        QT_TRANSLATE_NOOP("words", "Stop now. Take the wrap off. Wait until you feel it again."),
    ),
    EndReason.NERVE_SIGNS: (
        QT_TRANSLATE_NOOP("words", "Stopped: a nerve may be hurt"),
        QT_TRANSLATE_NOOP("words", "Tingling, weakness or bad pain can come from a nerve."),
        QT_TRANSLATE_NOOP(
            "words",
            "Take the wrap off. Use no more cold here. "
            "If it does not go away soon, get medical help today.",
        ),
    ),
    EndReason.SKIN_COLOUR: (
        QT_TRANSLATE_NOOP("words", "Stopped: your skin has changed"),
        QT_TRANSLATE_NOOP("words", "White, blue or blistered skin can be harmed by cold."),
        QT_TRANSLATE_NOOP(
            "words",
            "Take the wrap off. Warm the skin slowly with your hand. Do not rub. "
            "If it stays white, blue, hard or blistered, get medical help today.",
        ),
    ),
    EndReason.UNWELL: (
        QT_TRANSLATE_NOOP("words", "Stopped: you feel unwell"),
        QT_TRANSLATE_NOOP("words", "The cold may be too much for you today."),
        QT_TRANSLATE_NOOP(
            "words",
            "Take the wrap off. Lie or sit down and keep warm. "
            "If you do not feel better soon, get medical help.",
        ),
    ),
    EndReason.NO_ANSWER: (
        QT_TRANSLATE_NOOP("words", "Stopped: no answer from you"),
        QT_TRANSLATE_NOOP("words", "We asked how it feels, and nobody answered for 2 minutes."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Stay awake next time."),
    ),
    EndReason.PAUSED_TOO_LONG: (
        QT_TRANSLATE_NOOP("words", "Stopped: paused too long"),
        QT_TRANSLATE_NOOP("words", "A pause of more than 5 minutes ends the session."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.SLEPT: (
        QT_TRANSLATE_NOOP("words", "Stopped: the computer slept"),
        QT_TRANSLATE_NOOP("words", "For a while the app could not watch over you."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.START_REFUSED: (
        QT_TRANSLATE_NOOP("words", "The wrap did not start"),
        QT_TRANSLATE_NOOP("words", "No cold was used."),
        QT_TRANSLATE_NOOP("words", "Check that the wrap lies on you and is charged. Try again."),
    ),
    EndReason.LINK_LOST: (
        QT_TRANSLATE_NOOP("words", "Stopped: connection lost"),
        QT_TRANSLATE_NOOP("words", "The app could not reach the wrap any more."),
        QT_TRANSLATE_NOOP("words", "Make sure that it is off. Check your skin."),
    ),
    EndReason.WRAP_FAULT: (
        QT_TRANSLATE_NOOP("words", "Stopped: the wrap has a fault"),
        QT_TRANSLATE_NOOP("words", "The wrap found something wrong with itself."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Read what its maker says about it."),
    ),
    EndReason.BATTERY: (
        QT_TRANSLATE_NOOP("words", "Stopped: battery empty"),
        QT_TRANSLATE_NOOP("words", "The wrap had too little power to go on."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and charge it."),
    ),
    EndReason.POWER_LOSS: (
        QT_TRANSLATE_NOOP("words", "Stopped: the wrap restarted"),
        QT_TRANSLATE_NOOP("words", "The wrap lost power for a moment and stopped."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
    ),
    EndReason.APP_DIED: (
        QT_TRANSLATE_NOOP("words", "Cut short"),
        QT_TRANSLATE_NOOP("words", "The app ended before the session did."),
        QT_TRANSLATE_NOOP("words", "Look at your skin and tell the app what you see."),
    ),
}
