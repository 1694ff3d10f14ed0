package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.Step;

/** What the register counts of somebody in one year, people or percent: the total after each day on which it grew. */
record YearStanding(UUID subjectId, Set<UUID> ids, UUID chapterId, boolean there, int year, List<Climb.Mark> marks)
        implements Achievement {
    YearStanding {
        marks = List.copyOf(marks);
    }

    int total() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1).total();
    }

    /** The day by which a year is judged that is not over: the rules of that day hold for it. */
    static LocalDate close(int year, LocalDate today) {
        var end = LocalDate.of(year, 12, 31);
        return end.isAfter(today) ? today : end;
    }

    @Override
    public @Nullable Area area() {
        return null;
    }

    @Override
    public Climb climb(AwardRule rule, List<AwardCase> known, LocalDate today) {
        var reached =
                new Ladder(rule).reachedBy(total()).stream().map(this::reached).toList();
        return new Climb(reached, List.of(), List.of(), null, 0, total(), null);
    }

    private Climb.Reached reached(Step step) {
        var day = marks.stream()
                .filter(mark -> mark.total() >= step.threshold())
                .map(Climb.Mark::on)
                .findFirst();
        return new Climb.Reached(step, day.orElseGet(() -> LocalDate.of(year, 12, 31)), null);
    }

    @Override
    public boolean reaches(AwardRule version, AwardCase decided, LocalDate today) {
        return total() >= decided.threshold;
    }
}
