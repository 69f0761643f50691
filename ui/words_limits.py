"""What holds before a start beside the health questions, and what is told afterwards: by reason."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

Three = tuple[object, object, object]
"""Title, meaning, what to do: texts still to be translated (QT_TRANSLATE_NOOP is typed so)."""

BEFORE: dict[str, Three] = {
    "bony_site": (
        QT_TRANSLATE_NOOP("words", "Beside the bone"),
        QT_TRANSLATE_NOOP("words", "Over bone the skin is thin and gets cold fast."),
        QT_TRANSLATE_NOOP("words", "Put the pad beside the bone, not on it."),
    ),
    "lean_site": (
        QT_TRANSLATE_NOOP("words", "A lean place"),
        QT_TRANSLATE_NOOP("words", "With little fat under the skin cold goes deep fast."),
        QT_TRANSLATE_NOOP("words", "10 minutes at most."),
    ),
    "tight_strap": (
        QT_TRANSLATE_NOOP("words", "Not too tight"),
        QT_TRANSLATE_NOOP("words", "Cold and a tight strap together can harm a nerve."),
        QT_TRANSLATE_NOOP("words", "Two fingers must fit under the strap."),
    ),
    "metal_under_wrap": (
        QT_TRANSLATE_NOOP("words", "Metal off"),
        QT_TRANSLATE_NOOP("words", "Metal gets colder than your skin."),
        QT_TRANSLATE_NOOP("words", "Take off rings, chains and other metal."),
    ),
    "skin_not_warm": (
        QT_TRANSLATE_NOOP("words", "Your skin is not warm again"),
        QT_TRANSLATE_NOOP("words", "Skin that is still cold or numb is harmed more easily."),
        QT_TRANSLATE_NOOP("words", "Wait until it is warm and you feel all of it."),
    ),
    "dry_cloth": (
        QT_TRANSLATE_NOOP("words", "A dry cloth"),
        QT_TRANSLATE_NOOP("words", "A bare pack can burn the skin."),
        QT_TRANSLATE_NOOP("words", "Put a dry cloth between the pack and your skin."),
    ),
    "very_cold_pack": (
        QT_TRANSLATE_NOOP("words", "The pack is very cold"),
        QT_TRANSLATE_NOOP("words", "One thin cloth is not enough for a pack like this."),
        QT_TRANSLATE_NOOP(
            "words", "Use two dry cloths, or let the pack lie in the room for 10 minutes."
        ),
    ),
    "far_too_cold_pack": (
        QT_TRANSLATE_NOOP("words", "The pack is far too cold"),
        QT_TRANSLATE_NOOP("words", "A pack this cold can freeze your skin."),
        QT_TRANSLATE_NOOP("words", "Do not use it. Take a pack from the fridge."),
    ),
    "damp_cloth": (
        QT_TRANSLATE_NOOP("words", "The cloth is damp"),
        QT_TRANSLATE_NOOP("words", "A damp cloth cools much more than a dry one."),
        QT_TRANSLATE_NOOP("words", "A dry cloth is safer."),
    ),
    "health_due": (
        QT_TRANSLATE_NOOP("words", "Your health questions are due"),
        QT_TRANSLATE_NOOP("words", "The app asks each month, and after something went wrong."),
        QT_TRANSLATE_NOOP("words", "Answer them first. It takes 2 minutes."),
    ),
    "not_asked_today": (
        QT_TRANSLATE_NOOP("words", "Is anything new today?"),
        QT_TRANSLATE_NOOP("words", "A fever or sore skin changes what is safe."),
        QT_TRANSLATE_NOOP("words", "Say if anything is new today."),
    ),
    "wrap_battery_low": (
        QT_TRANSLATE_NOOP("words", "The battery of the wrap is low"),
        QT_TRANSLATE_NOOP("words", "It may run empty before the end."),
        QT_TRANSLATE_NOOP("words", "Charge the wrap first."),
    ),
    "unusual_baseline": (
        QT_TRANSLATE_NOOP("words", "Your skin is not as warm as usual"),
        QT_TRANSLATE_NOOP("words", "Most skin is between 26 and 36 °C before the cold."),
        QT_TRANSLATE_NOOP("words", "Check that the sensor lies flat on your skin."),
    ),
}
"""By reason code: what holds before a start, beside the health questions."""

AFTER: dict[str, Three] = {
    "nerve_signs": (
        QT_TRANSLATE_NOOP("words", "Tingling, weakness or bad pain"),
        QT_TRANSLATE_NOOP("words", "A nerve may be hurt."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Ask a doctor before you use cold here."),
    ),
    "skin_colour": (
        QT_TRANSLATE_NOOP("words", "The skin changed"),
        QT_TRANSLATE_NOOP("words", "White, blue or hard skin may be hurt by the cold."),
        QT_TRANSLATE_NOOP(
            "words",
            "Take the wrap off. Warm the skin slowly with your hand. Do not rub. "
            "If it stays white, blue, hard or blistered, get medical help today.",
        ),
    ),
    "unwell": (
        QT_TRANSLATE_NOOP("words", "You do not feel well"),
        QT_TRANSLATE_NOOP("words", "Cold is hard work for the body."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off. Sit down and get warm."),
    ),
    "look_at_skin": (
        QT_TRANSLATE_NOOP("words", "Look at your skin"),
        QT_TRANSLATE_NOOP("words", "Harm by cold shows in the skin first."),
        QT_TRANSLATE_NOOP("words", "Look at it and touch it lightly after each session."),
    ),
    "lingering": (
        QT_TRANSLATE_NOOP("words", "Still red or numb"),
        QT_TRANSLATE_NOOP("words", "After an hour your skin should look and feel normal."),
        QT_TRANSLATE_NOOP("words", "Ask a doctor before you use cold here again."),
    ),
    "wait_before_sport": (
        QT_TRANSLATE_NOOP("words", "Rest for 30 minutes"),
        QT_TRANSLATE_NOOP("words", "Cold makes you weaker and less steady for a while."),
        QT_TRANSLATE_NOOP("words", "No sport, driving or heavy things for 30 minutes."),
    ),
    "no_massage_on_numb_skin": (
        QT_TRANSLATE_NOOP("words", "No rubbing on numb skin"),
        QT_TRANSLATE_NOOP("words", "Numb skin cannot warn you."),
        QT_TRANSLATE_NOOP("words", "Do not rub or press hard until you feel everything."),
    ),
    "no_heat_yet": (
        QT_TRANSLATE_NOOP("words", "No heat yet"),
        QT_TRANSLATE_NOOP("words", "Cold skin does not feel when something is too hot."),
        QT_TRANSLATE_NOOP("words", "No heat pad or hot bath until it feels normal."),
    ),
    "adverse_event": (
        QT_TRANSLATE_NOOP("words", "Something went wrong here"),
        QT_TRANSLATE_NOOP("words", "You told us that the cold did harm."),
        QT_TRANSLATE_NOOP("words", "Ask a health professional before you use cold here again."),
    ),
    "pain_gets_worse": (
        QT_TRANSLATE_NOOP("words", "More pain after the cold"),
        QT_TRANSLATE_NOOP("words", "Your pain was worse after 2 of the last 3 sessions."),
        QT_TRANSLATE_NOOP("words", "Ask a health professional before you use cold here again."),
    ),
    "no_change_yet": (
        QT_TRANSLATE_NOOP("words", "No clear change so far"),
        QT_TRANSLATE_NOOP("words", "Your pain was about the same before and after the cold."),
        QT_TRANSLATE_NOOP("words", "Ask your physiotherapist what else you could try."),
    ),
    "review_sessions": (
        QT_TRANSLATE_NOOP("words", "Time to look back"),
        QT_TRANSLATE_NOOP("words", "You have used cold for a good number of sessions."),
        QT_TRANSLATE_NOOP("words", "Look at your notes. Talk to your physiotherapist."),
    ),
    "review_days": (
        QT_TRANSLATE_NOOP("words", "Cold on each of 28 days"),
        QT_TRANSLATE_NOOP("words", "You have used cold each day for four weeks."),
        QT_TRANSLATE_NOOP("words", "Ask your physiotherapist if you still need it."),
    ),
    "high_pain": (
        QT_TRANSLATE_NOOP("words", "A week with a lot of pain"),
        QT_TRANSLATE_NOOP("words", "Your pain was 7 or more for most of the week."),
        QT_TRANSLATE_NOOP("words", "Please see a doctor about it."),
    ),
}
"""By reason code: during the cold, afterwards, and over the weeks."""

BY_RULE: dict[str, Three] = {
    "T03": (
        QT_TRANSLATE_NOOP("words", "10 minutes of ice is the most"),
        QT_TRANSLATE_NOOP("words", "Ice cools much faster than a wrap."),
        QT_TRANSLATE_NOOP("words", "Keep the ice moving. Stop when the skin feels numb."),
    ),
    "H10": (
        QT_TRANSLATE_NOOP("words", "Nothing measures your skin"),
        QT_TRANSLATE_NOOP("words", "Without a skin sensor 10 minutes are best and 15 the most."),
        QT_TRANSLATE_NOOP("words", "Look at your skin halfway."),
    ),
    "H14": (
        QT_TRANSLATE_NOOP("words", "Nobody says how exact this sensor is"),
        QT_TRANSLATE_NOOP("words", "Your skin may be colder than it shows."),
        QT_TRANSLATE_NOOP("words", "The session ends at 12 °C already."),
    ),
    "T01": (
        QT_TRANSLATE_NOOP("words", "20 minutes is the longest"),
        QT_TRANSLATE_NOOP("words", "Cold for longer than that can harm the skin."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off when the time is up."),
    ),
}
"""By rule ID, where the reason's words speak of a session that has ended, or of another limit."""
