"""Warnings while a session runs, from our own rules and from the wrap."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

Three = tuple[object, object, object]
"""Title, meaning, what to do: texts still to be translated (QT_TRANSLATE_NOOP is typed so)."""

WARNINGS: dict[str, Three] = {
    "getting_cold": (
        QT_TRANSLATE_NOOP("words", "Your skin is getting cold"),
        QT_TRANSLATE_NOOP("words", "It is close to the line where the app stops the wrap."),
        QT_TRANSLATE_NOOP("words", "Say how it feels. If you feel nothing, stop."),
    ),
    "sensor_silent": (
        QT_TRANSLATE_NOOP("words", "We cannot see your skin temperature"),
        QT_TRANSLATE_NOOP("words", "The wrap is silent. After 30 seconds the session ends."),
        QT_TRANSLATE_NOOP("words", "Check your skin now."),
    ),
    "no_answer": (
        QT_TRANSLATE_NOOP("words", "Are you awake?"),
        QT_TRANSLATE_NOOP("words", "Without an answer the app stops the wrap."),
        QT_TRANSLATE_NOOP("words", "Press the key for what you feel."),
    ),
    "check_in": (
        QT_TRANSLATE_NOOP("words", "What do you feel?"),
        QT_TRANSLATE_NOOP("words", "Your answer shows that you are awake and well."),
        QT_TRANSLATE_NOOP("words", "Press the key for what you feel."),
    ),
    "longer_than_cap": (
        QT_TRANSLATE_NOOP("words", "20 minutes is the longest"),
        QT_TRANSLATE_NOOP("words", "Cold for longer than that can harm the skin."),
        QT_TRANSLATE_NOOP("words", "Choose a shorter programme."),
    ),
    "new_site": (
        QT_TRANSLATE_NOOP("words", "10 minutes are enough at first"),
        QT_TRANSLATE_NOOP("words", "Your skin here does not know the cold well yet."),
        QT_TRANSLATE_NOOP("words", "Choose 10 minutes for the first three sessions on a place."),
    ),
    "shorter_by_choice": (
        QT_TRANSLATE_NOOP("words", "Shorter than the programme"),
        QT_TRANSLATE_NOOP("words", "Less cold than planned is always fine."),
        QT_TRANSLATE_NOOP("words", "You need to do nothing."),
    ),
    "skin_rests": (
        QT_TRANSLATE_NOOP("words", "Your skin needs a rest here"),
        QT_TRANSLATE_NOOP("words", "Skin stays cooled inside long after it feels warm again."),
        QT_TRANSLATE_NOOP("words", "Wait two hours between two sessions on one place."),
    ),
    "often_enough": (
        QT_TRANSLATE_NOOP("words", "Four sessions in 24 hours"),
        QT_TRANSLATE_NOOP("words", "More than that is not good for the skin."),
        QT_TRANSLATE_NOOP("words", "Wait until enough time has gone by."),
    ),
    "cold_enough": (
        QT_TRANSLATE_NOOP("words", "80 minutes of cold in 24 hours"),
        QT_TRANSLATE_NOOP("words", "That is the most, so a session gets shorter or must wait."),
        QT_TRANSLATE_NOOP("words", "Wait until enough time has gone by."),
    ),
    "site_over_nerve": (
        QT_TRANSLATE_NOOP("words", "Not on this place"),
        QT_TRANSLATE_NOOP("words", "A nerve lies close under the skin here. Cold can harm it."),
        QT_TRANSLATE_NOOP("words", "Choose another place."),
    ),
    "site_not_offered": (
        QT_TRANSLATE_NOOP("words", "Not on this place"),
        QT_TRANSLATE_NOOP("words", "Cold can harm the skin here more than elsewhere."),
        QT_TRANSLATE_NOOP("words", "Choose another place."),
    ),
    "not_offered": (
        QT_TRANSLATE_NOOP("words", "Not with this app"),
        QT_TRANSLATE_NOOP("words", "Baths and cold rooms need other limits than a wrap."),
        QT_TRANSLATE_NOOP("words", "Use a wrap, or ask a health professional."),
    ),
    "off_not_confirmed": (
        QT_TRANSLATE_NOOP("words", "Take the wrap off now"),
        QT_TRANSLATE_NOOP("words", "The wrap did not say that it is off. It may still be cold."),
        QT_TRANSLATE_NOOP("words", "When it is off your body, press the button."),
    ),
}
"""By reason code of a rule: those that are not (only) the end of a session."""

ALARMS: dict[str, Three] = {
    "contact_cold_warn": WARNINGS["getting_cold"],
    "pack_cold": (
        QT_TRANSLATE_NOOP("words", "The pack is very cold"),
        QT_TRANSLATE_NOOP("words", "It is colder than the programme needs."),
        QT_TRANSLATE_NOOP("words", "Check that a dry cloth lies between the wrap and your skin."),
    ),
    "probes_disagree": (
        QT_TRANSLATE_NOOP("words", "The wrap's sensors do not agree"),
        QT_TRANSLATE_NOOP("words", "One of them may not touch your skin. The coldest one counts."),
        QT_TRANSLATE_NOOP("words", "Smooth the wrap down so that it lies flat."),
    ),
    "over_pressure": (
        QT_TRANSLATE_NOOP("words", "The wrap is too tight"),
        QT_TRANSLATE_NOOP("words", "The wrap presses more than it should."),
        QT_TRANSLATE_NOOP("words", "Loosen it. Two fingers must fit under the strap."),
    ),
    "leak": (
        QT_TRANSLATE_NOOP("words", "The wrap is losing water"),
        QT_TRANSLATE_NOOP("words", "Wet cloth cools your skin much faster than dry cloth."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off and dry your skin."),
    ),
    "water_low": (
        QT_TRANSLATE_NOOP("words", "The tank is almost empty"),
        QT_TRANSLATE_NOOP("words", "Without water the pad does not cool evenly."),
        QT_TRANSLATE_NOOP("words", "Fill the tank after this session."),
    ),
    "no_flow": (
        QT_TRANSLATE_NOOP("words", "Water does not flow in the wrap"),
        QT_TRANSLATE_NOOP("words", "The wrap cannot cool evenly."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Check its tube for a bend."),
    ),
    "battery_low": (
        QT_TRANSLATE_NOOP("words", "The wrap's battery is low"),
        QT_TRANSLATE_NOOP("words", "It may stop before the programme ends."),
        QT_TRANSLATE_NOOP("words", "Charge the wrap after this session."),
    ),
    "hot_side": (
        QT_TRANSLATE_NOOP("words", "The wrap's outside is hot"),
        QT_TRANSLATE_NOOP("words", "Its warm side cannot get rid of the heat."),
        QT_TRANSLATE_NOOP("words", "Take blankets off it. Do not touch the hot side."),
    ),
    "rewarm_hot": (
        QT_TRANSLATE_NOOP("words", "The wrap gets too warm"),
        QT_TRANSLATE_NOOP("words", "It warms more than it should."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off now."),
    ),
    "not_worn": (
        QT_TRANSLATE_NOOP("words", "The wrap feels no skin"),
        QT_TRANSLATE_NOOP("words", "It may have slipped."),
        QT_TRANSLATE_NOOP("words", "Stop, then put it on again snugly over the dry cloth."),
    ),
    "rest_lockout": (
        QT_TRANSLATE_NOOP("words", "The wrap is resting"),
        QT_TRANSLATE_NOOP("words", "Your skin needs time to warm up between two sessions."),
        QT_TRANSLATE_NOOP("words", "Wait until the rest is over."),
    ),
}
"""By code of the wrap; codes that end a session are worded by their end instead."""

UNKNOWN_ALARM: Three = (
    QT_TRANSLATE_NOOP("words", "The wrap raised an alarm"),
    QT_TRANSLATE_NOOP("words", "This app does not know what it means."),
    QT_TRANSLATE_NOOP("words", "Take the wrap off and look at your skin."),
)
