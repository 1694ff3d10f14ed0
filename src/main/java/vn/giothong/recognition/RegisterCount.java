package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.UUID;
import vn.giothong.recognition.ladder.AwardRule;

/** What the register itself counts of a subject in a year by a rule; nothing where no target was set. In the caller's transaction. */
@ApplicationScoped
class RegisterCount {
    private final MobiliserStandings mobilisers;
    private final Collectives collectives;

    RegisterCount(MobiliserStandings mobilisers, Collectives collectives) {
        this.mobilisers = mobilisers;
        this.collectives = collectives;
    }

    OptionalInt of(AwardRule rule, UUID subjectId, int year) {
        return switch (rule.measure()) {
            case PEOPLE_IN_YEAR -> OptionalInt.of(mobilisers.counted(subjectId, year));
            case TARGET_PERCENT -> collectives.counted(rule.subject(), subjectId, year);
            case DONATIONS, MERIT -> OptionalInt.empty();
        };
    }
}
