"""The health questions in words, and what each answer means: by rule ID, for a reader of nine.

The question is plain; the second text names illnesses the way a doctor writes them, so that a
person who was told such a name finds it again.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

Two = tuple[object, object]
"""Question and what it means: texts still to be translated (QT_TRANSLATE_NOOP is typed so)."""
Three = tuple[object, object, object]
"""Title, meaning, what to do: as above."""

QUESTIONS: dict[str, Two] = {
    "C01": (
        QT_TRANSLATE_NOOP("words", "Do your fingers or toes turn white or blue in the cold?"),
        QT_TRANSLATE_NOOP("words", "Raynaud's, Buerger's, or blood vessels that cramp"),
    ),
    "C02": (
        QT_TRANSLATE_NOOP("words", "Does cold give you a rash, itching or swelling?"),
        QT_TRANSLATE_NOOP("words", "Cold urticaria, cold allergy"),
    ),
    "C03": (
        QT_TRANSLATE_NOOP("words", "Do you have an illness where the blood reacts to cold?"),
        QT_TRANSLATE_NOOP(
            "words",
            "Cryoglobulinaemia, cold agglutinin disease, paroxysmal cold haemoglobinuria",
        ),
    ),
    "C04": (
        QT_TRANSLATE_NOOP("words", "Do you have one of these two illnesses?"),
        QT_TRANSLATE_NOOP("words", "Sickle cell disease, phaeochromocytoma"),
    ),
    "C05": (
        QT_TRANSLATE_NOOP("words", "Is there a place where your blood flows badly?"),
        QT_TRANSLATE_NOOP("words", "Narrow arteries, peripheral vascular disease"),
    ),
    "C06": (
        QT_TRANSLATE_NOOP("words", "Is there a place where your skin is numb?"),
        QT_TRANSLATE_NOOP("words", "Loss of feeling, or a nerve that is growing back"),
    ),
    "C07": (
        QT_TRANSLATE_NOOP("words", "Has cold ever hurt your skin?"),
        QT_TRANSLATE_NOOP("words", "Frostbite, ice burn or another cold injury"),
    ),
    "C08": (
        QT_TRANSLATE_NOOP("words", "Do you have CRPS?"),
        QT_TRANSLATE_NOOP("words", "Complex regional pain syndrome"),
    ),
    "C09": (
        QT_TRANSLATE_NOOP("words", "Is there a place with broken or sore skin?"),
        QT_TRANSLATE_NOOP("words", "Wound, blister, infection, eczema, large scar"),
    ),
    "C10": (
        QT_TRANSLATE_NOOP("words", "Do you have a serious heart problem?"),
        QT_TRANSLATE_NOOP("words", "Heart disease, angina, or high blood pressure that stays high"),
    ),
    "C11": (
        QT_TRANSLATE_NOOP("words", "Are you pregnant?"),
        QT_TRANSLATE_NOOP("words", "Or might you be?"),
    ),
    "C12": (
        QT_TRANSLATE_NOOP("words", "Do you have diabetes?"),
        QT_TRANSLATE_NOOP("words", "Any type"),
    ),
    "C13": (
        QT_TRANSLATE_NOOP("words", "Do you take something for high blood pressure?"),
        QT_TRANSLATE_NOOP("words", "And it keeps the pressure down"),
    ),
    "C14": (
        QT_TRANSLATE_NOOP("words", "Is there a place with cancer?"),
        QT_TRANSLATE_NOOP("words", "Or one that had radiotherapy in the last 6 months"),
    ),
    "C15": (
        QT_TRANSLATE_NOOP("words", "Did you have an operation in the last 6 weeks?"),
        QT_TRANSLATE_NOOP("words", "If so, you can show where"),
    ),
    "C16": (
        QT_TRANSLATE_NOOP("words", "Do you have a fever or an infection now?"),
        QT_TRANSLATE_NOOP("words", "Such as flu, or a wound that is hot and red"),
    ),
    "C17": (
        QT_TRANSLATE_NOOP("words", "Is it hard for you to notice or say how your skin feels?"),
        QT_TRANSLATE_NOOP("words", "Dementia, confusion, or being sedated"),
    ),
    "C18": (
        QT_TRANSLATE_NOOP("words", "Do you take strong painkillers or pills that calm you?"),
        QT_TRANSLATE_NOOP(
            "words",
            "Strong pain relief, sleeping tablets, drugs against fear or low mood, blood thinners",
        ),
    ),
    "C21": (
        QT_TRANSLATE_NOOP("words", "Is your skin thin, or does it tear easily?"),
        QT_TRANSLATE_NOOP("words", "Fragile skin"),
    ),
    "C22": (
        QT_TRANSLATE_NOOP("words", "Do you have bad asthma?"),
        QT_TRANSLATE_NOOP("words", "Severe asthma"),
    ),
    "C23": (
        QT_TRANSLATE_NOOP("words", "Is there a cream or gel on your skin today?"),
        QT_TRANSLATE_NOOP("words", "Menthol, capsaicin, heat rub, numbing cream"),
    ),
    "C24": (
        QT_TRANSLATE_NOOP("words", "Do you have one of these?"),
        QT_TRANSLATE_NOOP("words", "Slipped disc, osteoporosis, kidney, lung or hormone disease"),
    ),
    "L04": (
        QT_TRANSLATE_NOOP("words", "Is there a place where you can pinch less than 1 cm of skin?"),
        QT_TRANSLATE_NOOP("words", "A very lean place cools deeper and faster"),
    ),
    "W01": (
        QT_TRANSLATE_NOOP("words", "Is one of these new?"),
        QT_TRANSLATE_NOOP(
            "words",
            "You feel numb between your legs. Bladder, bowel or sex changed. "
            "Both legs hurt or are weak in a new way.",
        ),
    ),
    "W02": (
        QT_TRANSLATE_NOOP("words", "Does one of these fit you?"),
        QT_TRANSLATE_NOOP(
            "words",
            "Fever, weight loss, cancer before, a bad fall, steroids, pain that wakes you at "
            "night, or new pain when you are under 20 or over 55",
        ),
    ),
}
"""By the rule that a yes is about."""

HEALTH: dict[str, Three] = {
    "vessels_tighten": (
        QT_TRANSLATE_NOOP("words", "Fingers or toes turn white in the cold"),
        QT_TRANSLATE_NOOP("words", "Cold can cut off the blood in your skin."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "cold_allergy": (
        QT_TRANSLATE_NOOP("words", "Skin that does not bear cold"),
        QT_TRANSLATE_NOOP("words", "Cold can make your skin swell and make you faint."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "blood_reacts_to_cold": (
        QT_TRANSLATE_NOOP("words", "Blood that reacts to cold"),
        QT_TRANSLATE_NOOP("words", "Cold can harm your blood."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "sickle_cell_or_phaeochromocytoma": (
        QT_TRANSLATE_NOOP("words", "An illness that cold can make worse"),
        QT_TRANSLATE_NOOP("words", "Cold can bring on an attack of it."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "poor_circulation": (
        QT_TRANSLATE_NOOP("words", "Blood flows badly there"),
        QT_TRANSLATE_NOOP("words", "Skin with little blood cannot warm up again."),
        QT_TRANSLATE_NOOP("words", "Do not use cold there. Ask your doctor."),
    ),
    "no_feeling_at_site": (
        QT_TRANSLATE_NOOP("words", "The skin is numb there"),
        QT_TRANSLATE_NOOP("words", "Numb skin can be harmed without pain."),
        QT_TRANSLATE_NOOP("words", "Do not use cold there. Ask your doctor."),
    ),
    "past_cold_injury": (
        QT_TRANSLATE_NOOP("words", "Cold has hurt your skin before"),
        QT_TRANSLATE_NOOP("words", "Skin that was hurt by cold is hurt again more easily."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "regional_pain_syndrome": (
        QT_TRANSLATE_NOOP("words", "CRPS"),
        QT_TRANSLATE_NOOP("words", "Cold can make this kind of pain worse."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "skin_not_whole": (
        QT_TRANSLATE_NOOP("words", "The skin is not whole there"),
        QT_TRANSLATE_NOOP("words", "Broken or sore skin and scars burn easily in the cold."),
        QT_TRANSLATE_NOOP("words", "Use cold on whole skin only. Look at your skin first."),
    ),
    "heart_disease": (
        QT_TRANSLATE_NOOP("words", "A serious heart problem"),
        QT_TRANSLATE_NOOP("words", "Cold makes the heart work harder."),
        QT_TRANSLATE_NOOP("words", "Do not use cold. Ask your doctor what else may help."),
    ),
    "pregnancy": (
        QT_TRANSLATE_NOOP("words", "Pregnant"),
        QT_TRANSLATE_NOOP("words", "Too little is known about cold when you are pregnant."),
        QT_TRANSLATE_NOOP(
            "words", "Ask your doctor or midwife first. Then write down who said yes."
        ),
    ),
    "diabetes": (
        QT_TRANSLATE_NOOP("words", "Diabetes"),
        QT_TRANSLATE_NOOP("words", "With diabetes you may feel harm too late."),
        QT_TRANSLATE_NOOP("words", "Ask your doctor first. Then write down who said yes."),
    ),
    "blood_pressure": (
        QT_TRANSLATE_NOOP("words", "High blood pressure"),
        QT_TRANSLATE_NOOP("words", "Cold can push your blood pressure up for a while."),
        QT_TRANSLATE_NOOP("words", "Stop if you feel dizzy or your head hurts."),
    ),
    "cancer_at_site": (
        QT_TRANSLATE_NOOP("words", "Cancer or radiotherapy there"),
        QT_TRANSLATE_NOOP("words", "The skin there may not bear cold."),
        QT_TRANSLATE_NOOP("words", "Ask your doctor first. Then write down who said yes."),
    ),
    "surgery_at_site": (
        QT_TRANSLATE_NOOP("words", "An operation there not long ago"),
        QT_TRANSLATE_NOOP("words", "Fresh scars feel less and burn easily in the cold."),
        QT_TRANSLATE_NOOP("words", "Ask your doctor first. Then write down who said yes."),
    ),
    "fever": (
        QT_TRANSLATE_NOOP("words", "Fever or an infection"),
        QT_TRANSLATE_NOOP("words", "Your body needs its warmth now."),
        QT_TRANSLATE_NOOP("words", "No cold today. If you are worried, ask your doctor."),
    ),
    "cannot_report": (
        QT_TRANSLATE_NOOP("words", "Alcohol, sleepy or confused"),
        QT_TRANSLATE_NOOP("words", "You may not notice when the cold starts to harm you."),
        QT_TRANSLATE_NOOP("words", "No cold now. Wait until your head is clear."),
    ),
    "dulling_drugs": (
        QT_TRANSLATE_NOOP("words", "Strong painkillers or pills that calm you"),
        QT_TRANSLATE_NOOP("words", "They can hide that your skin burns or is numb."),
        QT_TRANSLATE_NOOP("words", "10 minutes at most. Look at your skin halfway."),
    ),
    "child": (
        QT_TRANSLATE_NOOP("words", "Under 13"),
        QT_TRANSLATE_NOOP("words", "A child's skin cools too fast for this app's limits."),
        QT_TRANSLATE_NOOP("words", "Do not use cold with this app. Ask a doctor."),
    ),
    "young_person": (
        QT_TRANSLATE_NOOP("words", "Under 18"),
        QT_TRANSLATE_NOOP("words", "Young skin is harmed more easily."),
        QT_TRANSLATE_NOOP("words", "Ask a doctor first. An adult must be with you."),
    ),
    "older_or_thin_skin": (
        QT_TRANSLATE_NOOP("words", "65 or older, or thin skin"),
        QT_TRANSLATE_NOOP("words", "Thin skin cools faster and feels less."),
        QT_TRANSLATE_NOOP("words", "10 minutes at most. Look at your skin halfway."),
    ),
    "asthma": (
        QT_TRANSLATE_NOOP("words", "Bad asthma"),
        QT_TRANSLATE_NOOP("words", "Cold can make it hard to breathe."),
        QT_TRANSLATE_NOOP("words", "Ask your doctor first. Then write down who said yes."),
    ),
    "cream_on_site": (
        QT_TRANSLATE_NOOP("words", "A cream or gel on the skin"),
        QT_TRANSLATE_NOOP("words", "It can hide how cold your skin gets."),
        QT_TRANSLATE_NOOP("words", "No cold there today."),
    ),
    "tell_a_professional": (
        QT_TRANSLATE_NOOP("words", "Tell your doctor that you use cold"),
        QT_TRANSLATE_NOOP("words", "With some illnesses a doctor should know about it."),
        QT_TRANSLATE_NOOP("words", "You can use cold. Tell your doctor when you next meet."),
    ),
    "emergency_signs": (
        QT_TRANSLATE_NOOP("words", "This may be an emergency"),
        QT_TRANSLATE_NOOP("words", "The nerves in your back may be in danger."),
        QT_TRANSLATE_NOOP(
            "words", "Go to an emergency department or call your emergency number now."
        ),
    ),
    "red_flags": (
        QT_TRANSLATE_NOOP("words", "A doctor should look at your pain first"),
        QT_TRANSLATE_NOOP("words", "Pain with such signs can have a cause that needs help."),
        QT_TRANSLATE_NOOP("words", "Ask your doctor first. Then write down who said yes."),
    ),
}
"""By reason code: a short name, why it matters, what to do."""
