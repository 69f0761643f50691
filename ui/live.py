"""The running session as the window knows it: its last news, and the curve so far."""

from collections.abc import Iterable

from app.domain.units import Moment
from app.domain.wrap import Sample
from app.news import SessionNews


class Live:
    """Between two pieces of news it lets the session's clock run on, at the session's speed."""

    def __init__(self, news: SessionNews, heard: Moment) -> None:
        self._samples: dict[int, Sample] = {}
        self.take(news, heard)

    def take(self, news: SessionNews, heard: Moment) -> None:
        """The session's next news, `heard` by the window's clock."""
        self.session = news.session
        self.session_id = news.session_id
        self._at = news.at
        self._heard = heard
        self._keep(news.samples)

    def _keep(self, samples: Iterable[Sample]) -> None:
        for sample in samples:
            self._samples[sample.t_s] = sample

    @property
    def samples(self) -> tuple[Sample, ...]:
        """The curve so far, in order of time, each second once."""
        return tuple(self._samples[t_s] for t_s in sorted(self._samples))

    def at(self, now: Moment) -> Moment:
        """The session's own moment, `now` by the window's clock."""
        ahead_ms = round(max(0, now.since_ms(self._heard)) * self.session.order.speed)
        return Moment(
            self._at.mono_ms + ahead_ms, self._at.wall_ms + ahead_ms, self._at.utc_offset_min
        )

    def left_s(self, now: Moment) -> int:
        """Whole seconds left: of the cold while it is cold, then of the warming."""
        at = self.at(now)
        return self.session.cold_left_s(at) or self.session.remaining_s(at)

    def of_s(self, now: Moment) -> int:
        """The length of what `left_s` counts down."""
        program = self.session.program
        cold = self.session.cold_left_s(self.at(now)) > 0
        return program.cold_s if cold else program.total_s - program.cold_s

    def stale_s(self, now: Moment) -> int:
        """Age of the reading shown, in whole seconds of real time."""
        session = self.session
        since_ms = session.began.mono_ms if session.reading_ms is None else session.reading_ms
        return max(0, int((self.at(now).mono_ms - since_ms) / 1000 / session.order.speed))

    @property
    def skin(self) -> int | None:
        """The latest skin temperature, in hundredths of a degree Celsius."""
        return self.session.reading.skin if self.session.reading else None
