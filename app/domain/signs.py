"""Signs of harm during the cold: which rule each speaks for, and which of them is an emergency."""

from app.domain.harm import Sign

RULE_OF_SIGN: dict[Sign, str] = {
    Sign.TINGLING: "D03",
    Sign.WEAKNESS: "D03",
    Sign.BAD_PAIN: "D03",
    Sign.SKIN_COLOUR: "D04",
    Sign.BLISTERS: "D04",
    Sign.DIZZY: "D05",
    Sign.SHORT_OF_BREATH: "D05",
    Sign.CHEST_PAIN: "D05",
    Sign.SHIVERING: "D05",
}
"""The rule that each sign makes act."""
EMERGENCY: frozenset[Sign] = frozenset({Sign.CHEST_PAIN, Sign.SHORT_OF_BREATH})
"""Signs that call for the emergency text at once (D05)."""
