package vn.giothong.nation;

import java.math.BigDecimal;
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
final class Giver {
    /** What does not change. */
    record Traits(
            PersonName name,
            Sex sex,
            Birth birth,
            Abo abo,
            RhD rhD,
            Occupation occupation,
            BigDecimal weightKg,
            boolean hasPhone,
            boolean hasPaper) {}

    final UUID id;
    final int number;
    final UUID home;
    final Traits traits;

    int donations;

    @Nullable
    LocalDate first;

    @Nullable
    LocalDate last;

    Giver(UUID id, int number, UUID home, Traits traits) {
        this.id = id;
        this.number = number;
        this.home = home;
        this.traits = traits;
    }

    boolean mayGive(LocalDate day, int days) {
        return last == null || !last.plusDays(days).isAfter(day);
    }

    void gave(LocalDate day) {
        donations++;
        first = first == null ? day : first;
        last = day;
    }
}
