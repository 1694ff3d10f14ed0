package vn.giothong.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forecast as it is shown, while it is made and afterwards. */
record ForecastView(
        UUID id,
        int year,
        LocalDate asOf,
        Forecast.State state,
        @Nullable Progress progress,
        @Nullable String errorCode,
        int donors,
        int households,
        Instant createdAt,
        @Nullable Instant finishedAt,
        List<LevelForecast> byLevel,
        List<BackTest.Row> backTest,
        List<Area> byChapter,
        List<Month> byMonth) {
    /** How many of its rounds are done. */
    record Progress(int done, int known) {}

    /** The awards of a step in a chapter: how many are expected, and between which numbers they lie in eight years of ten. */
    record Area(UUID chapterId, String chapter, String rule, double expected, long low, long middle, long high) {
        static Area of(UUID chapterId, String chapter, String rule, double expected) {
            var range = Chances.Range.of(expected);
            return new Area(chapterId, chapter, rule, expected, range.low(), range.middle(), range.high());
        }
    }

    /** The same of a step in a month. */
    record Month(int month, String rule, double expected, long low, long middle, long high) {
        static Month of(int month, String rule, double expected) {
            var range = Chances.Range.of(expected);
            return new Month(month, rule, expected, range.low(), range.middle(), range.high());
        }
    }

    public boolean running() {
        return state == Forecast.State.RUNNING;
    }

    public boolean done() {
        return state == Forecast.State.DONE;
    }
}
