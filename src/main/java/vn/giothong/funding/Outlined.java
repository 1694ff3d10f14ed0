package vn.giothong.funding;

import java.util.List;

/** A forecast that is done, for reading. */
record Outlined(List<YearTables.Expected> expected, List<String> unexpected, YearTables.Tested tested) {
    static Outlined of(ForecastView forecast, StepNames names) {
        var levels = forecast.byLevel();
        return new Outlined(
                YearTables.expected(levels), YearTables.unexpected(levels, names), YearTables.Tested.of(levels));
    }

    public long middle() {
        return expected.stream().mapToLong(YearTables.Expected::middle).sum();
    }

    public long stillToCome() {
        return expected.stream().mapToLong(YearTables.Expected::stillToCome).sum();
    }

    public long backlog() {
        return expected.stream().mapToLong(YearTables.Expected::backlog).sum();
    }
}
