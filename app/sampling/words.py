"""What made-up people write down."""

NOTES = (
    "Slept badly, back was stiff until noon. #sleep",
    "Long drive to the sea, had to stop twice.",
    "Garden work for two hours. Paid for it in the evening. #garden",
    "Good day. Walked to the market and back without a break. #walk",
    "Physio showed me how to lift with bent knees. #physio",
    "Sat through a three hour meeting, left side pulls down into the leg. #office",
    "Rain all day, knee clicks on the stairs.",
    "Carried shopping up four floors, #back hurts.",
    "Swam thirty lengths, felt light afterwards. #swim",
    "New chair in the office. Better, I think. #office",
    "Nothing special.",
    "Cold in the morning, warm bath in the evening did more than anything.",
    "Woke at four with a cramp in the calf. #sleep",
    "Tried the wrap before the walk instead of after it. #walk",
    "Visit to Anna, slept on the sofa. Bad idea. #sleep",
    "Moved the wardrobe. I should not have.",
    "Two days without pills.",
    "Stress at work, shoulders up to the ears. #office",
    "Knee is a little swollen today.",
    "Played with the kids on the floor for an hour, fine.",
)
RARE_NOTE = "Saw a kingfisher at the weir, forgot the pain for a while. #walk"
"""So rare that a search for one of its words finds a handful in ten years."""
SLIP, MENDED = "Walked to the makret.", "Walked to the market."
AFTER_NOTES = (
    "Felt good.",
    "A bit red, gone after half an hour.",
    "Cloth was damp, changed it.",
    "Could bend further afterwards.",
    "Fell asleep nearly.",
)
MEDICINES = (
    ("Ibuprofen", 400.0, "mg", True),
    ("Paracetamol", 500.0, "mg", True),
    ("Naproxen", 250.0, "mg", True),
    ("Vitamin D", 1.0, "tablets", False),
    ("Magnesium", 300.0, "mg", False),
)
ACTIVITIES = ("Tie my shoes", "Carry the shopping", "Sit for an hour")
CARE_NOTES = ("Lake, knee deep", "Ice bag at the neighbour's", "Cold spray at the match", "")
HARM_NOTES = ("A palm wide, left.", "Came an hour later.", "Itches a little.")
BY = ("Physio Weber", "Dr. Okafor", "")
EXTRA = ("Took it with food.", "Half a one more at night.", "")
"""Words beside a medicine."""
