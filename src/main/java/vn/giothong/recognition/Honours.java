package vn.giothong.recognition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.recognition.ladder.Honour;

/** What was decided for people. In the caller's transaction. */
final class Honours {
    private Honours() {}

    /** What was decided by a rule in all its versions, by the ids under which it stands. */
    static Map<UUID, List<Honour>> of(String ruleCode, Collection<UUID> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : AwardCase.<AwardCase>stream(
                                "ruleCode = ?1 and subjectId in ?2 and decidedOn is not null", ruleCode, subjects)
                        .filter(one -> one.state.given())
                        .collect(Collectors.groupingBy(
                                one -> one.subjectId,
                                Collectors.flatMapping(one -> one.honour().stream(), Collectors.toList())));
    }
}
