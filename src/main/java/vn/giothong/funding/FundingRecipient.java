package vn.giothong.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.Confidence;

/**
 * An authority to which proposals go, from a day until before another, or until the next row of its name begins; one that has ended
 * gets none from its day on. Of two of one name and day the one written down later holds, and corrects the other.
 */
@Entity
class FundingRecipient extends BaseEntity {
    private static final Comparator<FundingRecipient> LATER = Comparator.comparing(FundingRecipient::begins)
            .thenComparing(one -> one.recordedAt == null ? Instant.MIN : one.recordedAt);

    public String name;
    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public boolean ended;
    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Confidence confidence;

    public @Nullable Instant recordedAt;
    public @Nullable UUID recordedBy;

    /** Why it changes what was settled. */
    public @Nullable String reason;

    protected FundingRecipient() {}

    FundingRecipient(String name, LocalDate validFrom, String legalBasis, UUID recordedBy, Instant recordedAt) {
        this.name = name;
        this.validFrom = validFrom;
        this.legalBasis = legalBasis;
        this.confidence = Confidence.LOW;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    LocalDate begins() {
        return validFrom == null ? LocalDate.MIN : validFrom;
    }

    private boolean holdsOn(LocalDate day) {
        return !ended && (validTo == null || validTo.isAfter(day));
    }

    /** All rows, those of a name together in the order in which they begin. */
    static List<FundingRecipient> rows() {
        return FundingRecipient.<FundingRecipient>listAll().stream()
                .sorted(Comparator.comparing((FundingRecipient one) -> one.name).thenComparing(LATER))
                .toList();
    }

    /** The rows of a name in the order in which they begin; for the database it is the same without its accents. */
    static List<FundingRecipient> named(String name) {
        return FundingRecipient.<FundingRecipient>list("name", name).stream()
                .filter(one -> one.name.equals(name))
                .sorted(LATER)
                .toList();
    }

    /**
     * The confirmed row of a name by which days are settled that one from the day on would answer anew: one that begins later, or the one
     * of the day where another follows it, it ends on a later day, or the day is past.
     */
    static Optional<FundingRecipient> settling(List<FundingRecipient> named, LocalDate day, LocalDate today) {
        var later = named.stream().filter(one -> one.begins().isAfter(day)).toList();
        var held = named.stream()
                .filter(one -> !one.begins().isAfter(day))
                .reduce((earlier, last) -> last)
                .filter(one -> one.confidence.sure())
                .filter(one -> !later.isEmpty() || day.isBefore(today) || one.endsAfter(day));
        return held.or(() -> later.stream().filter(one -> one.confidence.sure()).findFirst());
    }

    private boolean endsAfter(LocalDate day) {
        return validTo != null && validTo.isAfter(day);
    }

    /** The rows that hold on a day. */
    static List<FundingRecipient> holding(LocalDate day) {
        var latest = new LinkedHashMap<String, FundingRecipient>();
        rows().stream().filter(one -> !one.begins().isAfter(day)).forEach(one -> latest.put(one.name, one));
        return latest.values().stream()
                .filter(one -> one.holdsOn(day))
                .sorted(Comparator.comparing(FundingRecipient::begins)
                        .thenComparing(one -> one.name, Comparator.reverseOrder()))
                .toList();
    }

    static List<ProposalContent.Recipient> on(LocalDate day) {
        return holding(day).stream()
                .map(one -> new ProposalContent.Recipient(one.name, one.legalBasis, !one.confidence.sure()))
                .toList();
    }

    /** Whether a row of the same name and day was written down after it. */
    boolean replaced(List<FundingRecipient> all) {
        return all.stream()
                .filter(other -> other.name.equals(name) && other.begins().equals(begins()))
                .anyMatch(other -> LATER.compare(other, this) > 0);
    }
}
