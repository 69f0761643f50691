"""What a person may notice beside the ladder of cold; each of it ends the session (D03-D05)."""

from PySide6.QtCore import Signal

from app.domain.harm import Sign
from ui import words_harm
from ui.pages.answers import AnswerRow, Answers
from ui.parts.sheet import Sheet
from ui.parts.text import Text
from ui.theme import Size

PLACE = (Sign.TINGLING, Sign.WEAKNESS, Sign.BAD_PAIN)
SKIN = (Sign.SKIN_COLOUR, Sign.BLISTERS)
BODY = (Sign.CHEST_PAIN, Sign.SHORT_OF_BREATH, Sign.DIZZY, Sign.SHIVERING)
"""The gravest come first."""


class SignsSheet(Sheet):
    """One press says it and stops: nothing is asked back. `by_hand`: of a pack that only the
    person can take off."""

    noticed = Signal(object)
    """Carries a Sign."""

    def __init__(self, *, by_hand: bool = False) -> None:
        super().__init__(self.tr("What do you notice?"))
        says = self.tr("What you press here ends the session at once.")
        if not by_hand:
            says = self.tr("What you press here stops the wrap at once.")
        self.add(Text(says, tone="quiet"))
        groups = (
            (self.tr("You yourself"), BODY),
            (self.tr("Where the wrap lies"), PLACE),
            (self.tr("Your skin"), SKIN),
        )
        self.groups: list[Answers] = []
        for name, signs in groups:
            self.add(Text(name, Size.BODY, bold=True))
            answers = Answers(name, [(sign, words_harm.sign(sign)) for sign in signs])
            answers.chosen.connect(self.noticed)
            self.groups.append(answers)
            self.add(answers)

    def row(self, sign: Sign) -> AnswerRow:
        """The row of that sign."""
        places = zip(self.groups, (BODY, PLACE, SKIN), strict=True)
        return next(group.row(sign) for group, signs in places if sign in signs)
