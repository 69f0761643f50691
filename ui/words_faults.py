"""What each fault is called, what it means for the person, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.faults import FaultCode
from ui.words_file_faults import OF_FILES, Three

FAULTS: dict[FaultCode, Three] = {
    **OF_FILES,
    FaultCode.NO_BLUETOOTH: (
        QT_TRANSLATE_NOOP("words", "No Bluetooth here"),
        QT_TRANSLATE_NOOP("words", "This computer has no Bluetooth that the app can use."),
        QT_TRANSLATE_NOOP("words", "Plug in a Bluetooth adapter, or try the simulated wrap."),
    ),
    FaultCode.BLUETOOTH_OFF: (
        QT_TRANSLATE_NOOP("words", "Bluetooth is off"),
        QT_TRANSLATE_NOOP("words", "The app cannot reach your wrap."),
        QT_TRANSLATE_NOOP("words", "Turn on Bluetooth in the settings of this computer."),
    ),
    FaultCode.BLUETOOTH_DENIED: (
        QT_TRANSLATE_NOOP("words", "Bluetooth is not allowed"),
        QT_TRANSLATE_NOOP("words", "This computer does not let the app use Bluetooth."),
        QT_TRANSLATE_NOOP("words", "Allow Coldwrap to use Bluetooth in the privacy settings."),
    ),
    FaultCode.RADIO_BUSY: (
        QT_TRANSLATE_NOOP("words", "Bluetooth is busy"),
        QT_TRANSLATE_NOOP("words", "Something else is using it right now."),
        QT_TRANSLATE_NOOP(
            "words", "Close other Bluetooth apps. Or pull the adapter out and put it back."
        ),
    ),
    FaultCode.NOT_FOUND: (
        QT_TRANSLATE_NOOP("words", "Wrap not found"),
        QT_TRANSLATE_NOOP("words", "The wrap is off, too far away, or in use by another phone."),
        QT_TRANSLATE_NOOP("words", "Turn the wrap on and hold it near this computer."),
    ),
    FaultCode.NO_ANSWER: (
        QT_TRANSLATE_NOOP("words", "The wrap did not answer"),
        QT_TRANSLATE_NOOP("words", "It may be too far away, or its battery may be low."),
        QT_TRANSLATE_NOOP("words", "Move closer and try again."),
    ),
    FaultCode.HELD_ELSEWHERE: (
        QT_TRANSLATE_NOOP("words", "Another phone has the wrap"),
        QT_TRANSLATE_NOOP("words", "It is near and on, but it talks to one phone or app only."),
        QT_TRANSLATE_NOOP(
            "words", "Close the app on that phone, or turn its Bluetooth off. Then try again."
        ),
    ),
    FaultCode.LINK_LOST: (
        QT_TRANSLATE_NOOP("words", "Connection lost"),
        QT_TRANSLATE_NOOP("words", "We cannot see your wrap now. Not every wrap stops by itself."),
        QT_TRANSLATE_NOOP("words", "Check your skin. Move the wrap closer, or take it off."),
    ),
    FaultCode.PAIRING_NEEDED: (
        QT_TRANSLATE_NOOP("words", "The wrap is not paired yet"),
        QT_TRANSLATE_NOOP("words", "It talks only to computers that it knows."),
        QT_TRANSLATE_NOOP("words", "Hold the wrap's button until its light blinks. Then pair it."),
    ),
    FaultCode.PAIRING_REFUSED: (
        QT_TRANSLATE_NOOP("words", "The wrap did not agree to pair"),
        QT_TRANSLATE_NOOP("words", "It pairs only in the 60 seconds after its button is held."),
        QT_TRANSLATE_NOOP("words", "Hold the wrap's button until its light blinks. Pair again."),
    ),
    FaultCode.BOND_LOST: (
        QT_TRANSLATE_NOOP("words", "The pairing is gone"),
        QT_TRANSLATE_NOOP("words", "The wrap or this computer no longer knows the other."),
        QT_TRANSLATE_NOOP("words", "Forget the wrap here. Then pair it again."),
    ),
    FaultCode.KEY_NEEDED: (
        QT_TRANSLATE_NOOP("words", "The sensor needs its key"),
        QT_TRANSLATE_NOOP("words", "It locks what it sends. Only its key opens that."),
        QT_TRANSLATE_NOOP(
            "words", "Find the key in the app of its maker. It has 32 letters and digits."
        ),
    ),
    FaultCode.KEY_WRONG: (
        QT_TRANSLATE_NOOP("words", "The key does not fit"),
        QT_TRANSLATE_NOOP("words", "It does not open what the sensor sends."),
        QT_TRANSLATE_NOOP("words", "Look at the key again: 32 signs, 0 to 9 and A to F."),
    ),
    FaultCode.KEY_NOT_KEPT: (
        QT_TRANSLATE_NOOP("words", "The key is not stored"),
        QT_TRANSLATE_NOOP("words", "This computer has no safe place for keys."),
        QT_TRANSLATE_NOOP("words", "Use the sensor now. Next time, give its key again."),
    ),
    FaultCode.NOT_A_WRAP: (
        QT_TRANSLATE_NOOP("words", "This is not a wrap"),
        QT_TRANSLATE_NOOP("words", "The device does not do what a cold wrap must do."),
        QT_TRANSLATE_NOOP("words", "Choose another device from the list."),
    ),
    FaultCode.TOO_NEW: (
        QT_TRANSLATE_NOOP("words", "Made for a newer Coldwrap"),
        QT_TRANSLATE_NOOP("words", "This app is too old to use it safely."),
        QT_TRANSLATE_NOOP("words", "Install the newest Coldwrap, then try again."),
    ),
    FaultCode.BAD_ANSWER: (
        QT_TRANSLATE_NOOP("words", "The wrap sent something odd"),
        QT_TRANSLATE_NOOP("words", "What it said cannot be true, so we did not use it."),
        QT_TRANSLATE_NOOP("words", "Turn the wrap off and on. Then try again."),
    ),
    FaultCode.NOT_PERMITTED: (
        QT_TRANSLATE_NOOP("words", "Another app holds the wrap"),
        QT_TRANSLATE_NOOP("words", "Only one app can steer the wrap at a time."),
        QT_TRANSLATE_NOOP("words", "Close the other app, then try again."),
    ),
    FaultCode.OUTSIDE_LIMIT: (
        QT_TRANSLATE_NOOP("words", "The wrap does not go that far"),
        QT_TRANSLATE_NOOP("words", "The programme asks for more than the wrap allows."),
        QT_TRANSLATE_NOOP("words", "Choose a shorter programme."),
    ),
    FaultCode.WRONG_STATE: (
        QT_TRANSLATE_NOOP("words", "The wrap cannot do that now"),
        QT_TRANSLATE_NOOP("words", "It is busy with something else."),
        QT_TRANSLATE_NOOP("words", "Wait until it is ready, then try again."),
    ),
    FaultCode.NO_CONTACT: (
        QT_TRANSLATE_NOOP("words", "The wrap feels no skin"),
        QT_TRANSLATE_NOOP("words", "It starts only when it lies on you."),
        QT_TRANSLATE_NOOP("words", "Put it on snugly over the dry cloth. Then try again."),
    ),
    FaultCode.LATCHED: (
        QT_TRANSLATE_NOOP("words", "The wrap is locked after a safety stop"),
        QT_TRANSLATE_NOOP("words", "It got too cold last time and waits for you."),
        QT_TRANSLATE_NOOP("words", "Look at your skin first. Then press the button on the wrap."),
    ),
    FaultCode.RESTING: (
        QT_TRANSLATE_NOOP("words", "The wrap is resting"),
        QT_TRANSLATE_NOOP("words", "Your skin needs time to warm up between two sessions."),
        QT_TRANSLATE_NOOP("words", "Wait until the rest is over."),
    ),
    FaultCode.SKIN_RESTS: (
        QT_TRANSLATE_NOOP("words", "Your skin needs a rest here"),
        QT_TRANSLATE_NOOP("words", "Skin stays cooled inside long after it feels warm again."),
        QT_TRANSLATE_NOOP("words", "Wait two hours between two sessions on one place."),
    ),
    FaultCode.NOT_KNOWN_OFF: (
        QT_TRANSLATE_NOOP("words", "Is the wrap off this place?"),
        QT_TRANSLATE_NOOP(
            "words", "Nobody told the app that the wrap came off after the last session here."
        ),
        QT_TRANSLATE_NOOP(
            "words", "Tell how your skin looks, under the last session. The rest begins then."
        ),
    ),
    FaultCode.ENOUGH_COLD: (
        QT_TRANSLATE_NOOP("words", "Enough cold for today"),
        QT_TRANSLATE_NOOP("words", "Four sessions and 80 minutes in 24 hours are the most."),
        QT_TRANSLATE_NOOP("words", "Wait until enough time has gone by."),
    ),
    FaultCode.PLACE_LOCKED: (
        QT_TRANSLATE_NOOP("words", "This place is paused"),
        QT_TRANSLATE_NOOP("words", "Something went wrong here before."),
        QT_TRANSLATE_NOOP("words", "Ask a health professional before you use cold here again."),
    ),
    FaultCode.HEALTH_DUE: (
        QT_TRANSLATE_NOOP("words", "Health questions first"),
        QT_TRANSLATE_NOOP("words", "Cold is not good for everybody. The app must ask you first."),
        QT_TRANSLATE_NOOP("words", "Answer the health questions under More."),
    ),
    FaultCode.LIST_OPEN: (
        QT_TRANSLATE_NOOP("words", "The list is not done"),
        QT_TRANSLATE_NOOP("words", "A point that keeps your skin safe is still open."),
        QT_TRANSLATE_NOOP("words", "Go through the list before you start."),
    ),
    FaultCode.CLEARANCE_NEEDED: (
        QT_TRANSLATE_NOOP("words", "Ask a health professional first"),
        QT_TRANSLATE_NOOP("words", "With one of your health answers cold may do harm."),
        QT_TRANSLATE_NOOP("words", "Record under More who said that you may use cold, and when."),
    ),
    FaultCode.START_BLOCKED: (
        QT_TRANSLATE_NOOP("words", "This session cannot start"),
        QT_TRANSLATE_NOOP("words", "A safety rule does not allow it."),
        QT_TRANSLATE_NOOP("words", "Choose a shorter programme."),
    ),
    FaultCode.SAMPLE_DIARY: (
        QT_TRANSLATE_NOOP("words", "This diary is only a sample"),
        QT_TRANSLATE_NOOP("words", "All in it is made up. It does not know your skin."),
        QT_TRANSLATE_NOOP("words", "Practise here. For real cold, open your own diary."),
    ),
    FaultCode.WATER_LOW: (
        QT_TRANSLATE_NOOP("words", "The tank needs water"),
        QT_TRANSLATE_NOOP("words", "Without water the pad does not cool evenly."),
        QT_TRANSLATE_NOOP("words", "Fill the tank with clean water. Then try again."),
    ),
    FaultCode.KEY_REFUSED: (
        QT_TRANSLATE_NOOP("words", "The device listens to another app"),
        QT_TRANSLATE_NOOP("words", "It keeps one key only, and that is not ours."),
        QT_TRANSLATE_NOOP(
            "words",
            "Hold its button until the light blinks. Then pair it. Its own app is locked out then.",
        ),
    ),
    FaultCode.MAY_SLEEP: (
        QT_TRANSLATE_NOOP("words", "This computer may fall asleep"),
        QT_TRANSLATE_NOOP("words", "If it sleeps, the app stops the session and asks for a look."),
        QT_TRANSLATE_NOOP("words", "Keep its lid open, and plug it in."),
    ),
    FaultCode.BATTERY_LOW: (
        QT_TRANSLATE_NOOP("words", "The wrap's battery is low"),
        QT_TRANSLATE_NOOP("words", "It may not last for a whole session."),
        QT_TRANSLATE_NOOP("words", "Charge the wrap first."),
    ),
    FaultCode.UNSUPPORTED: (
        QT_TRANSLATE_NOOP("words", "This device cannot do that"),
        QT_TRANSLATE_NOOP("words", "The app does not know this kind of device well enough."),
        QT_TRANSLATE_NOOP("words", "Use it without the app, or choose another wrap."),
    ),
    FaultCode.APP_ERROR: (
        QT_TRANSLATE_NOOP("words", "Coldwrap made an error"),
        QT_TRANSLATE_NOOP("words", "It told the wrap to stop but cannot watch over you any more."),
        QT_TRANSLATE_NOOP("words", "Take the wrap off now. Then close Coldwrap and open it again."),
    ),
}
