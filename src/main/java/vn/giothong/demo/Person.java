package vn.giothong.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.PersonName;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** An invented donor with what became of them so far. */
final class Person {
    /** What does not change. */
    record Traits(
            PersonName name,
            Sex sex,
            Birth birth,
            Abo abo,
            RhD rhD,
            Occupation occupation,
            BigDecimal weightKg,
            @Nullable String phone,
            @Nullable String identityNumber,
            int openingCount,
            double habit) {}

    final int number;
    final Traits traits;
    final Area area;
    final UUID chapterId;
    final Instant createdAt;
    /** Comes to the drives that were chosen for the person, and to no other. */
    boolean byInvitationAlone;

    int donations;

    @Nullable
    LocalDate first;

    @Nullable
    LocalDate last;
    /** The day of the last drive, given or not. */
    LocalDate seen;

    @Nullable
    LocalDate deferredUntil;
    /** Known when the register has taken the person in. */
    @Nullable
    UUID id;

    Person(int number, Traits traits, Area area, UUID chapterId, LocalDate seen, Instant createdAt) {
        this.number = number;
        this.traits = traits;
        this.area = area;
        this.chapterId = chapterId;
        this.seen = seen;
        this.createdAt = createdAt;
    }

    void gave(LocalDate day) {
        donations++;
        first = first == null ? day : first;
        last = day;
    }

    UUID registered() {
        if (id == null) {
            throw new IllegalStateException("Not in the register yet");
        }
        return id;
    }
}
