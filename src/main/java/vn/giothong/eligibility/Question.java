package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;

/** What is asked: may it be given on the day, and to which collector where that is known, since some are stricter than the law. */
public record Question(
        LocalDate day, Component component, @Nullable UUID collectorId) {
    public Question(LocalDate day, Component component) {
        this(day, component, null);
    }

    Question on(LocalDate other) {
        return new Question(other, component, collectorId);
    }
}
