"""One known device on the page of the wraps, and what can be done with it."""

from app.domain.diary import KnownDevice
from app.domain.wrap import LinkState
from app.news import WrapsNews
from ui import words
from ui.pages.badge import Badge, simulated_badge
from ui.pages.wrap_card import is_timer
from ui.parts.button import Button, Kind
from ui.parts.card import Card
from ui.parts.chip import ChipRow
from ui.parts.text import Text


class KnownWrapCard(Card):
    """Its buttons ask nothing by themselves."""

    def __init__(self, device: KnownDevice, news: WrapsNews) -> None:
        super().__init__(device.name)
        chosen, probe = device.key == news.chosen, device.key == news.probe
        badges = ChipRow()
        if device.simulated:
            badges.add(simulated_badge())
        if chosen:
            badges.add(Badge(self.tr("In use"), "check", "good"))
        if probe:
            badges.add(Badge(self.tr("In the pack"), "thermometer", "good"))
        self.add(badges)
        badges.setVisible(device.simulated or chosen or probe)
        if chosen and not is_timer(device):
            self.add(Text(words.link(news.link), tone="quiet"))
        self._add_deeds(device, news, chosen=chosen)

    def _add_deeds(self, device: KnownDevice, news: WrapsNews, *, chosen: bool) -> None:
        self.use = Button(self.tr("Use this one"), Kind.SOFT, "check")
        self.blink = Button(self.tr("Let it blink"), Kind.SOFT, "identify")
        self.let_go = Button(self.tr("Disconnect"), Kind.PLAIN, "close")
        self.rename = Button(self.tr("Rename"), Kind.PLAIN, "edit")
        self.forget = Button(self.tr("Forget"), Kind.PLAIN, "delete")
        self.add(self.use)
        self.add(self.blink)
        deeds = ChipRow()
        holds = chosen and not is_timer(device)
        for button in (*((self.let_go,) if holds else ()), self.rename, self.forget):
            deeds.add(button)
        self.add(deeds)
        self.use.setVisible(not chosen)
        self.let_go.setToolTip(self.tr("Another phone can use it then. It stays in this list."))
        driven = news.facts is None or news.facts.model.driven
        self.blink.setVisible(chosen and driven and news.link is LinkState.LIVE)
        self.setAccessibleDescription(device.address)
