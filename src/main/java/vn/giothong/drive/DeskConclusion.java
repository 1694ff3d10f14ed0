package vn.giothong.drive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;
import vn.giothong.web.SentOnce;

/** How a line ended, as the desk says it; the id is the sender's, so that a retried save is the same statement. Volume in ml. */
public record DeskConclusion(
        Outcome.@Nullable Result outcome,
        @Nullable Component component,
        @Nullable Integer volumeMl,
        @Nullable String bagNumber,
        @Nullable String certificateSerial,
        @Nullable String reasonCode,
        @Nullable LocalDate until,
        @Nullable BigDecimal weightKg,
        @Nullable Integer version,
        @Nullable UUID id) {
    private static final int LARGEST_VOLUME = 1000;
    private static final int LONGEST_CODE = 40;

    public DeskConclusion {
        bagNumber = TakenNumbers.tidy(bagNumber);
        certificateSerial = TakenNumbers.tidy(certificateSerial);
    }

    Outcome.Result result() {
        if (outcome == null) {
            throw Refusal.badRequest("outcome", "field_required");
        }
        return outcome;
    }

    Component given() {
        return component == null ? Component.WHOLE_BLOOD : component;
    }

    /** Of all that it says; the line that it is said of may have another version when it is sent again. */
    UUID fingerprint() {
        return SentOnce.fingerprint(new DeskConclusion(
                result(),
                component,
                volumeMl,
                bagNumber,
                certificateSerial,
                reasonCode,
                until,
                weightKg == null ? null : weightKg.stripTrailingZeros(),
                null,
                id));
    }

    /** What can be told without looking at anything else. */
    void check(LocalDate driveDay) {
        if (version == null) {
            throw Refusal.badRequest("version", "field_required");
        }
        DeskMeasures.checkWeight(weightKg);
        switch (result()) {
            case DONATED -> checkDonation();
            case DEFERRED -> checkDeferral(driveDay);
            case NO_SHOW, CANCELLED -> {}
        }
    }

    private void checkDonation() {
        if (volumeMl == null) {
            throw Refusal.at("volumeMl", "desk_volume_required");
        }
        if (volumeMl < 1 || volumeMl > LARGEST_VOLUME) {
            throw Refusal.at("volumeMl", "desk_volume", LARGEST_VOLUME);
        }
        Given.optional("bagNumber", bagNumber, LONGEST_CODE);
        Given.optional("certificateSerial", certificateSerial, LONGEST_CODE);
    }

    private void checkDeferral(LocalDate driveDay) {
        if (reasonCode == null || reasonCode.isBlank()) {
            throw Refusal.at("reasonCode", "desk_reason_required");
        }
        if (until != null && !until.isAfter(driveDay)) {
            throw Refusal.at("until", "desk_until", driveDay);
        }
    }
}
