package vn.giothong.donor;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A donor of the register who may be the person in question: by what, and how surely. */
public record Candidate(
        UUID donorId,
        String code,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        UUID chapterId,
        Set<By> by,
        Grade grade) {
    /** Whoever knows a paper or phone may know whose it is. */
    public boolean byNumber() {
        return by.contains(By.IDENTITY) || by.contains(By.PHONE);
    }

    /** The same without the full date of birth. */
    public Candidate withYearAlone() {
        return new Candidate(donorId, code, fullName, null, birthYear, chapterId, by, grade);
    }

    /** What agrees. */
    public enum By {
        IDENTITY,
        PHONE,
        NAME,
        BIRTH_DATE,
        /** The year, where at least one side knows no more. */
        BIRTH_YEAR
    }

    /** How surely both are one person, the surest first. */
    public enum Grade {
        SURE,
        LIKELY,
        POSSIBLE
    }
}
