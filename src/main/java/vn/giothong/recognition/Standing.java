package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.History;
import vn.giothong.recognition.ladder.Honour;
import vn.giothong.recognition.ladder.Ladder;

/**
 * Somebody as the rules see them now: the ids under which cases may stand (a person and the records merged into that one), where they
 * belong, and what they gave. Who is no longer there has no milestones.
 */
record Standing(UUID subjectId, Set<UUID> ids, UUID chapterId, boolean there, History history) implements Achievement {
    @Override
    public int year() {
        return 0;
    }

    @Override
    public Area area() {
        return history.area();
    }

    @Override
    public Climb climb(AwardRule rule, List<AwardCase> known, LocalDate today) {
        var honours = known.stream().flatMap(one -> one.honour().stream()).toList();
        return new Ladder(rule).climb(history.with(honours), today);
    }

    @Override
    public boolean reaches(AwardRule version, AwardCase decided, LocalDate today) {
        var area = decided.area == null ? history.area() : decided.area;
        return new Ladder(version).reaches(decided.threshold, history.in(area), today);
    }

    /** With the honours, by the ids under which they stand. */
    Standing with(Map<UUID, List<Honour>> decided) {
        var own = ids.stream()
                .flatMap(id -> decided.getOrDefault(id, List.of()).stream())
                .toList();
        return new Standing(subjectId, ids, chapterId, there, history.with(own));
    }
}
