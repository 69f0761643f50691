"""What the first paint does not need, and what is imported right after it."""

WAYS = (
    *("app.requests", "app.entry_requests", "app.plan_requests", "app.people_requests"),
    *("app.file_news", "app.help_requests", "app.domain.course", "app.domain.readiness"),
    *("ui.session_watch", "ui.session_ways", "ui.siren", "ui.alerts", "ui.cues", "ui.tray"),
    *("ui.health_ways", "ui.diary_ways", "ui.entry_ways", "ui.wrap_ways", "ui.person_ways"),
    *("ui.plan_ways", "ui.share_ways", "ui.app_window"),
)
"""What hears news, and leads from page to page."""
BELOW = (
    *("app.domain.journal", "app.domain.timeline", "ui.parts.figure", "ui.parts.picture"),
    *("app.domain.trends", "app.domain.past", "app.domain.plan", "app.domain.insight"),
    *("app.domain.report_said", "app.domain.material", "app.domain.report", "ui.report_figures"),
    *("ui.words_trends", "ui.words_plan", "app.domain.reminders", "ui.pages.plan"),
    *("email.message", "importlib.metadata", "ui.report_blocks", "ui.paper_ink", "ui.paper_flow"),
)
"""What pages stand on that would take more than 20 ms to import at once."""
LATER = (
    *("ui.pages.before", "ui.pages.run", "ui.pages.after", "ui.pages.session", "ui.pages.diary"),
    *("ui.pages.more", "ui.pages.wraps", "ui.pages.pair", "ui.pages.fridge", "ui.pages.trends"),
    *("ui.pages.table", "ui.pages.compare", "ui.pages.rename", "ui.pages.share"),
    *(
        "ui.pages.report",
        "ui.pages.copy_file",
        "ui.pages.copies",
        "ui.pages.prescribed",
        "ui.pages.passphrase",
    ),
    *("ui.pages.forget", "ui.pages.looks", "ui.pages.about", "ui.pages.doctor"),
    *("ui.pages.health", "ui.pages.sites"),
    *("ui.pages.harms", "ui.pages.harm", "ui.pages.ledger", "ui.pages.care", "ui.pages.signs"),
    *("ui.pages.people", "ui.pages.remembered", "ui.pages.give"),
    *("ui.pages.entry_view", "ui.pages.care_view", "ui.pages.photo_button", "ui.pages.bin"),
    *("ui.pages.diary_menu", "ui.pages.diary_filters", "ui.pages.diary_settings"),
    *("ui.pages.session_place", "ui.pages.session_pain", "ui.pages.session_cost"),
    *("ui.pages.add_entry", "ui.pages.pain_entry", "ui.pages.spot"),
    *("ui.pages.medicine_entry", "ui.pages.care_entry", "ui.pages.context_entry"),
    *("ui.pages.vitals_entry", "ui.pages.movement_entry", "ui.pages.activities_entry"),
    *("ui.pages.change_entry", "ui.pages.score_entry", "ui.pages.problem_entry"),
    *("ui.pages.note_entry", "ui.pages.flare_entry", "ui.pages.region_sheet"),
    *("ui.pages.plan", "ui.pages.new_plan", "ui.pages.review", "ui.pages.reminders"),
    *("ui.pages.reminder", "ui.pages.told"),
    *("ui.pages.questions", "ui.pages.who_when", "ui.pages.caps", "ui.pages.welcome"),
)
"""The pages, in the order in which they are likely to be wanted."""
