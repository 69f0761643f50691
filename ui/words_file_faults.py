"""What goes wrong with the diary's file, with copies of it and with plans, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.domain.faults import FaultCode

Three = tuple[object, object, object]
"""Title, meaning, what to do: texts still to be translated (QT_TRANSLATE_NOOP is typed so)."""

OF_FILES: dict[FaultCode, Three] = {
    FaultCode.DISK_FULL: (
        QT_TRANSLATE_NOOP("words", "The disk is full"),
        QT_TRANSLATE_NOOP("words", "The app cannot save your diary."),
        QT_TRANSLATE_NOOP("words", "Free some space on the disk. Then try again."),
    ),
    FaultCode.MEMORY_SHORT: (
        QT_TRANSLATE_NOOP("words", "This computer has too little free memory"),
        QT_TRANSLATE_NOOP("words", "A file with a passphrase needs a lot of it for some seconds."),
        QT_TRANSLATE_NOOP("words", "Close other programs. Then try again."),
    ),
    FaultCode.COMPUTER_BUSY: (
        QT_TRANSLATE_NOOP("words", "This computer is very busy"),
        QT_TRANSLATE_NOOP("words", "Opening a file with a passphrase would take too long now."),
        QT_TRANSLATE_NOOP("words", "Close other programs. Then try again."),
    ),
    FaultCode.FILE_LOCKED: (
        QT_TRANSLATE_NOOP("words", "Another program uses your diary"),
        QT_TRANSLATE_NOOP("words", "The app cannot save while the other program is busy."),
        QT_TRANSLATE_NOOP("words", "Close the other program, then try again."),
    ),
    FaultCode.FILE_DAMAGED: (
        QT_TRANSLATE_NOOP("words", "The diary file is damaged"),
        QT_TRANSLATE_NOOP("words", "Some of it cannot be read. Nothing was deleted."),
        QT_TRANSLATE_NOOP("words", "Keep the file, and open your last full copy."),
    ),
    FaultCode.FILE_UNREACHABLE: (
        QT_TRANSLATE_NOOP("words", "The diary cannot be opened"),
        QT_TRANSLATE_NOOP("words", "The file is missing, or this account may not use it."),
        QT_TRANSLATE_NOOP("words", "Check the folder of the diary and who may write to it."),
    ),
    FaultCode.NOT_A_DIARY: (
        QT_TRANSLATE_NOOP("words", "This file is not a diary"),
        QT_TRANSLATE_NOOP("words", "It was not made by Coldwrap."),
        QT_TRANSLATE_NOOP("words", "Choose another file."),
    ),
    FaultCode.NOT_WRITTEN: (
        QT_TRANSLATE_NOOP("words", "The file cannot be saved there"),
        QT_TRANSLATE_NOOP("words", "The folder is missing, or you may not write in it."),
        QT_TRANSLATE_NOOP("words", "Choose another folder, then try again."),
    ),
    FaultCode.FILE_CUT: (
        QT_TRANSLATE_NOOP("words", "Part of the file is missing"),
        QT_TRANSLATE_NOOP("words", "It ends too early. It was not copied as a whole."),
        QT_TRANSLATE_NOOP("words", "Copy or send the file once more."),
    ),
    FaultCode.FILE_CHANGED: (
        QT_TRANSLATE_NOOP("words", "The file was changed"),
        QT_TRANSLATE_NOOP("words", "It is not as it was when Coldwrap made it."),
        QT_TRANSLATE_NOOP("words", "Ask for the file once more. Do not trust this one."),
    ),
    FaultCode.FILE_TOO_BIG: (
        QT_TRANSLATE_NOOP("words", "The file is far too big"),
        QT_TRANSLATE_NOOP("words", "It would fill this computer. No diary is that big."),
        QT_TRANSLATE_NOOP("words", "Do not open it. Ask who sent it."),
    ),
    FaultCode.FILE_UNSAFE: (
        QT_TRANSLATE_NOOP("words", "This file may be a trap"),
        QT_TRANSLATE_NOOP("words", "It holds things that no diary holds."),
        QT_TRANSLATE_NOOP("words", "Do not open it. Ask who sent it."),
    ),
    FaultCode.FORMAT_TOO_NEW: (
        QT_TRANSLATE_NOOP("words", "The file is of a newer kind"),
        QT_TRANSLATE_NOOP("words", "This Coldwrap cannot read it yet."),
        QT_TRANSLATE_NOOP("words", "Get the newest Coldwrap. Then open it again."),
    ),
    FaultCode.SCHEMA_TOO_NEW: (
        QT_TRANSLATE_NOOP("words", "A newer Coldwrap wrote this diary"),
        QT_TRANSLATE_NOOP("words", "This Coldwrap cannot read all of it."),
        QT_TRANSLATE_NOOP("words", "Get the newest Coldwrap. Then open it again."),
    ),
    FaultCode.PASSPHRASE_NEEDED: (
        QT_TRANSLATE_NOOP("words", "The file has a passphrase"),
        QT_TRANSLATE_NOOP("words", "Only someone who knows the passphrase can open it."),
        QT_TRANSLATE_NOOP("words", "Type the passphrase. Without it nobody can help."),
    ),
    FaultCode.PASSPHRASE_WRONG: (
        QT_TRANSLATE_NOOP("words", "The passphrase does not fit"),
        QT_TRANSLATE_NOOP("words", "It does not open this file."),
        QT_TRANSLATE_NOOP("words", "Try again. Look at capital letters and blanks."),
    ),
    FaultCode.NOT_A_PLAN: (
        QT_TRANSLATE_NOOP("words", "This file is not a plan"),
        QT_TRANSLATE_NOOP("words", "It does not hold what a plan must hold."),
        QT_TRANSLATE_NOOP("words", "Choose another file, or ask for a new one."),
    ),
    FaultCode.PLAN_OF_ANOTHER: (
        QT_TRANSLATE_NOOP("words", "This plan is for someone else"),
        QT_TRANSLATE_NOOP("words", "It was made for another diary."),
        QT_TRANSLATE_NOOP("words", "Ask your physiotherapist for your own plan."),
    ),
    FaultCode.PLAN_OLDER: (
        QT_TRANSLATE_NOOP("words", "You have a newer plan"),
        QT_TRANSLATE_NOOP("words", "An older plan cannot take its place."),
        QT_TRANSLATE_NOOP("words", "Keep the plan you have, or ask for a new one."),
    ),
    FaultCode.NOT_EMPTY: (
        QT_TRANSLATE_NOOP("words", "This diary is not empty"),
        QT_TRANSLATE_NOOP("words", "A copy goes only where nothing is written down yet."),
        QT_TRANSLATE_NOOP("words", "Add a person under More. Then open the copy there."),
    ),
}
