package vn.giothong.drive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donor.Component;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * What somebody said of how a person's line ended: the desk, the hospital's list, a club's list. Nothing overwrites anything; the
 * hospital counts before the desk and the desk before a club, and of one source the latest. Taken back, it stays, withdrawn.
 */
@Entity
public class Outcome extends BaseEntity {
    /** In the order in which they count, the weightiest last. */
    public enum Source {
        CLUB,
        DESK,
        HOSPITAL
    }

    public enum Result {
        DONATED,
        DEFERRED,
        NO_SHOW,
        CANCELLED
    }

    /** The order in which statements about one line count: the last one holds. */
    public static final Comparator<Outcome> WEIGHT = Comparator.<Outcome, Source>comparing(outcome -> outcome.source)
            .thenComparing(outcome -> outcome.recordedAt)
            .thenComparing(outcome -> outcome.id);

    public UUID registrationId;
    public UUID driveId;
    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Source source;

    public @Nullable UUID listId;
    public @Nullable Integer listRow;

    @Enumerated(EnumType.STRING)
    public Result result;

    @Enumerated(EnumType.STRING)
    public @Nullable Component component;

    public @Nullable Integer volumeMl;
    public @Nullable String bagNumber;
    public @Nullable String certificateSerial;
    public @Nullable String reasonCode;
    public @Nullable String reasonText;
    public @Nullable LocalDate untilOn;
    public @Nullable BigDecimal weightKg;

    /** The line's weight before the desk said this. */
    public @Nullable BigDecimal weightBeforeKg;

    @Enumerated(EnumType.STRING)
    public @Nullable Abo abo;

    @Enumerated(EnumType.STRING)
    @Column(name = "rh_d")
    public @Nullable RhD rhD;

    @Enumerated(EnumType.STRING)
    public @Nullable Occupation occupation;

    /** Flags of the list's row that cannot be computed again, such as BIRTH_UNREADABLE, separated by commas. */
    public String notes = "";

    public Instant recordedAt;
    public @Nullable UUID recordedBy;
    public @Nullable Instant withdrawnAt;
    public @Nullable UUID withdrawnBy;
    public @Nullable String withdrawnReason;

    /** The statement of the desk that took this one's place, and gives it back when it is undone. */
    public @Nullable UUID replacedBy;

    /** What the desk sent under this id. */
    public @Nullable UUID requestPrint;

    protected Outcome() {}

    public Outcome(Registration line, Source source, Result result, Instant recordedAt, @Nullable UUID recordedBy) {
        this.registrationId = line.id;
        this.driveId = line.driveId;
        this.donorId = line.donorId;
        this.source = source;
        this.result = result;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * Fills what this does not say of the donor with what was known when it was said: a gift stays of its day, whatever the register
     * has of the donor afterwards.
     */
    public void remember(@Nullable Occupation worked, @Nullable Abo group, @Nullable RhD rhesus) {
        occupation = occupation == null ? worked : occupation;
        abo = abo == null ? group : abo;
        rhD = rhD == null ? rhesus : rhD;
    }

    void withdraw(Instant at, UUID by, String reason) {
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawnReason = reason;
    }

    /** Stands again, as if it had never been replaced. */
    void stand() {
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawnReason = null;
        replacedBy = null;
    }

    static List<Outcome> standing(UUID driveId, List<UUID> donorIds) {
        return list("driveId = ?1 and donorId in ?2 and withdrawnAt is null", driveId, donorIds);
    }

    /** What the weightiest statement that says anything of it says, where they come with the weightiest first. */
    static <T> @Nullable T first(List<Outcome> said, Function<Outcome, @Nullable T> fact, @Nullable T otherwise) {
        return said.stream().map(fact).filter(Objects::nonNull).findFirst().orElse(otherwise);
    }
}
