package vn.giothong.funding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.SubjectKind;

/** The steps of a year for reading: by whom they are for, those of which there is something to say, and the names of the others. */
final class YearTables {
    /** What is expected of one kind of subject. */
    record Expected(SubjectKind kind, List<LevelForecast> levels) {
        public long middle() {
            return levels.stream().mapToLong(LevelForecast::middle).sum();
        }

        public long stillToCome() {
            return levels.stream()
                    .mapToLong(level -> level.stillToCome().middle())
                    .sum();
        }

        public long backlog() {
            return levels.stream().mapToLong(LevelForecast::backlog).sum();
        }
    }

    /** What a year came to for one kind of subject. */
    record CameTo(SubjectKind kind, List<YearReport.Row> rows) {
        public long planned() {
            return sum(YearReport.Row::planned);
        }

        public long reached() {
            return sum(YearReport.Row::reached);
        }

        public long approved() {
            return sum(YearReport.Row::approved);
        }

        public long given() {
            return sum(YearReport.Row::given);
        }

        public long plannedAmount() {
            return sum(YearReport.Row::plannedAmount);
        }

        public long spent() {
            return sum(YearReport.Row::spent);
        }

        private long sum(Function<YearReport.Row, @Nullable Long> number) {
            return rows.stream()
                    .map(number)
                    .filter(Objects::nonNull)
                    .mapToLong(Objects::requireNonNull)
                    .sum();
        }
    }

    private YearTables() {}

    static List<Expected> expected(List<LevelForecast> levels) {
        var found = new ArrayList<Expected>();
        grouped(levels, LevelForecast::planned, LevelForecast::subjectKind)
                .forEach((kind, some) -> found.add(new Expected(kind, some)));
        return found;
    }

    /** The names of those that nobody is expected to reach. */
    static List<String> unexpected(List<LevelForecast> levels, StepNames names) {
        return levels.stream()
                .filter(level -> !level.planned())
                .map(level -> names.of(level.rule()))
                .toList();
    }

    static List<CameTo> cameTo(List<YearReport.Row> rows) {
        var found = new ArrayList<CameTo>();
        grouped(rows, YearReport.Row::known, YearReport.Row::kind)
                .forEach((kind, some) -> found.add(new CameTo(kind, some)));
        return found;
    }

    /** The names of those of which nothing is known. */
    static List<String> unknown(List<YearReport.Row> rows, StepNames names) {
        return rows.stream()
                .filter(row -> !row.known())
                .map(row -> names.of(row.rule()))
                .toList();
    }

    private static <T> Map<SubjectKind, List<T>> grouped(
            List<T> all, Predicate<T> shown, Function<T, SubjectKind> kind) {
        var groups = new EnumMap<SubjectKind, List<T>>(SubjectKind.class);
        all.stream().filter(shown).forEach(one -> groups.computeIfAbsent(kind.apply(one), ignored -> new ArrayList<>())
                .add(one));
        return groups;
    }

    /** At how many steps the model was the closest, and at how many another way was. */
    record Tested(long model, long other) {
        static Tested of(List<LevelForecast> levels) {
            var tested = levels.stream()
                    .filter(level -> !level.meanError().isEmpty())
                    .filter(level ->
                            level.any() || level.meanError().values().stream().anyMatch(error -> error > 0))
                    .toList();
            var beaten = tested.stream().filter(LevelForecast::beaten).count();
            return new Tested(tested.size() - beaten, beaten);
        }
    }
}
