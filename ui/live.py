"""The running session as the window knows it: its last news, and the curve so far."""

from collections.abc import Iterable

from app.domain.units import Moment
from app.domain.wrap import Sample
from app.news import SessionNews


class Live:
    """Every `now` is told by the engine's own clock, so that time runs on between two news."""

    def __init__(self, news: SessionNews) -> None:
        self._samples: dict[int, Sample] = {}
        self.take(news)

    def take(self, news: SessionNews) -> None:
        """The session's next news."""
        self.session = news.session
        self.session_id = news.session_id
        self._keep(news.samples)

    def _keep(self, samples: Iterable[Sample]) -> None:
        for sample in samples:
            self._samples[sample.t_s] = sample

    @property
    def samples(self) -> tuple[Sample, ...]:
        """The curve so far, in order of time, each second once."""
        return tuple(self._samples[t_s] for t_s in sorted(self._samples))

    def left_s(self, now: Moment) -> int:
        """Whole seconds left: of the cold while it is cold, then of the warming."""
        return self.session.cold_left_s(now) or self.session.remaining_s(now)

    def of_s(self, now: Moment) -> int:
        """The length of what `left_s` counts down."""
        program = self.session.program
        cold = self.session.cold_left_s(now) > 0
        return program.cold_s if cold else program.total_s - program.cold_s

    def stale_s(self, now: Moment) -> int:
        """Age of the reading shown, in whole seconds of life, however fast a rehearsal runs."""
        session = self.session
        since_ms = session.began.mono_ms if session.reading_ms is None else session.reading_ms
        return max(0, int((now.mono_ms - since_ms) / 1000 / session.order.speed))

    @property
    def skin(self) -> int | None:
        """The latest skin temperature, in hundredths of a degree Celsius."""
        return self.session.reading.skin if self.session.reading else None
