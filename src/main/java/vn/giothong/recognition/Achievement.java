package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;

/**
 * What a subject has come to, over a life or in one year, with the ids under which cases may stand. Who is no longer there has no
 * milestones.
 */
interface Achievement {
    UUID subjectId();

    Set<UUID> ids();

    UUID chapterId();

    boolean there();

    /** The year of its cases; 0 where it is about a life. */
    int year();

    @Nullable
    Area area();

    /** How far it leads by a rule, beside the cases that are known. */
    Climb climb(AwardRule rule, List<AwardCase> known, LocalDate today);

    /** Whether what was decided would be reached still, by the version of the rule under which it was. */
    boolean reaches(AwardRule version, AwardCase decided, LocalDate today);
}
