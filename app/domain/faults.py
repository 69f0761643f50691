"""Faults: what can go wrong outside our own code. The only exceptions that reach a person."""

from enum import StrEnum


class FaultCode(StrEnum):
    """Why something could not be done. Texts and advice for each live in `ui.words`."""

    NO_BLUETOOTH = "no_bluetooth"
    """No adapter, no Bluetooth service, or no way to reach it."""
    BLUETOOTH_OFF = "bluetooth_off"
    BLUETOOTH_DENIED = "bluetooth_denied"
    """The system refuses this app the radio."""
    RADIO_BUSY = "radio_busy"
    """Another scan or connection is under way on the adapter."""
    NOT_FOUND = "not_found"
    """The device is not on the air, or not in range."""
    NO_ANSWER = "no_answer"
    """The device did not answer in time."""
    HELD_ELSEWHERE = "held_elsewhere"
    """The device is on the air and near, but lets nobody in: another phone or app has its link."""
    LINK_LOST = "link_lost"
    PAIRING_NEEDED = "pairing_needed"
    PAIRING_REFUSED = "pairing_refused"
    """The device or the system said no; with a wrap: its button window was not open."""
    BOND_LOST = "bond_lost"
    """One side forgot the pairing: remove it here, then pair again."""
    KEY_NEEDED = "key_needed"
    """The device encrypts what it sends, and its key was not given."""
    KEY_WRONG = "key_wrong"
    """The key that was given does not open what the device sends."""
    KEY_NOT_KEPT = "key_not_kept"
    """This system has no key store: the key is known until the app is closed."""
    NOT_A_WRAP = "not_a_wrap"
    """The device lacks the services or values its kind must have."""
    TOO_NEW = "too_new"
    """The device or the file was made for a newer Coldwrap."""
    BAD_ANSWER = "bad_answer"
    """The device answered with bytes that cannot be true."""
    NOT_PERMITTED = "not_permitted"
    """Another app holds control of the device."""
    OUTSIDE_LIMIT = "outside_limit"
    """The device refuses a value beyond its own hard limits."""
    WRONG_STATE = "wrong_state"
    NO_CONTACT = "no_contact"
    """The device feels no skin, or its sensor fails."""
    LATCHED = "latched"
    """A stop is latched in the device: look at the skin, then press its button."""
    RESTING = "resting"
    """The device insists on its rest time (`seconds_left` says how long, where known)."""
    SKIN_RESTS = "skin_rests"
    """The skin of this site rests (T05; `seconds_left` says how long)."""
    NOT_KNOWN_OFF = "not_known_off"
    """Nobody said yet that the wrap of an earlier session came off this site (T05)."""
    ENOUGH_COLD = "enough_cold"
    """A daily cap is reached (T06, T07; `seconds_left` says for how long)."""
    PLACE_LOCKED = "place_locked"
    """Cold on this place is paused until a health professional's advice is recorded."""
    HEALTH_DUE = "health_due"
    """The health questions were never answered, or must be answered again (S04)."""
    LIST_OPEN = "list_open"
    """What must be said or ticked right before a start was not (S05, the ACK rules)."""
    CLEARANCE_NEEDED = "clearance_needed"
    """A health professional must clear it first, and that be recorded (the CLEAR rules)."""
    START_BLOCKED = "start_blocked"
    """Another rule does not let this session begin."""
    SAMPLE_DIARY = "sample_diary"
    """The diary is a made-up one: beside it nothing but a rehearsal runs."""
    MAY_SLEEP = "may_sleep"
    """The system does not promise to stay awake; a sleep would end the session (T11)."""
    BATTERY_LOW = "battery_low"
    WATER_LOW = "water_low"
    """The tank of a water pad is empty, or nearly."""
    KEY_REFUSED = "key_refused"
    """The device holds the key of another app: put it in pairing mode, and this app takes over."""
    UNSUPPORTED = "unsupported"
    """The device cannot do this."""
    DISK_FULL = "disk_full"
    MEMORY_SHORT = "memory_short"
    """The system has not the memory that a passphrase takes: up to 2 GB for some seconds."""
    COMPUTER_BUSY = "computer_busy"
    """The system is so busy that what a passphrase takes would last far too long."""
    FILE_LOCKED = "file_locked"
    FILE_DAMAGED = "file_damaged"
    FILE_UNREACHABLE = "file_unreachable"
    """The diary cannot be opened, read or written where it lies."""
    NOT_A_DIARY = "not_a_diary"
    NOT_WRITTEN = "not_written"
    """A file that the person asked for cannot be written there."""
    FILE_CUT = "file_cut"
    """A file from elsewhere ends early: part of it is missing."""
    FILE_CHANGED = "file_changed"
    """A file from elsewhere does not have the hash that it says of itself."""
    FILE_TOO_BIG = "file_too_big"
    """A file from elsewhere unpacks to more than any diary has."""
    FILE_UNSAFE = "file_unsafe"
    """A file from elsewhere is built to do harm: names that lead elsewhere, code in its tables."""
    FORMAT_TOO_NEW = "format_too_new"
    """A file of ours, of a format that this version does not know yet."""
    SCHEMA_TOO_NEW = "schema_too_new"
    """The diary within a file was written by a newer Coldwrap."""
    PASSPHRASE_NEEDED = "passphrase_needed"
    PASSPHRASE_WRONG = "passphrase_wrong"
    NOT_A_PLAN = "not_a_plan"
    """The file is no physiotherapist's plan, or one that no Coldwrap would write."""
    PLAN_OF_ANOTHER = "plan_of_another"
    """The plan was made for another person's diary."""
    PLAN_OLDER = "plan_older"
    """A plan that was made later is in force: an older one cannot take its limits back."""
    NOT_EMPTY = "not_empty"
    """A copy becomes a diary only where there is nothing yet, and there is something."""
    APP_ERROR = "app_error"
    """An error of our own: the app no longer knows how it stands with the wrap."""


class Fault(Exception):  # noqa: N818 - a fault is not an error of ours
    """Something outside went wrong: what (`code`), and what was seen (`detail`, for the log).

    Where safety rules refused, `rules` are their IDs, the strongest first.
    """

    def __init__(
        self,
        code: FaultCode,
        detail: str = "",
        *,
        seconds_left: int | None = None,
        rules: tuple[str, ...] = (),
    ):
        super().__init__(f"{code}: {detail}" if detail else str(code))
        self.code = code
        self.detail = detail
        self.seconds_left = seconds_left
        self.rules = rules
