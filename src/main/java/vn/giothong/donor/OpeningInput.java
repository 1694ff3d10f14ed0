package vn.giothong.donor;

import static vn.giothong.donor.DonorInput.blank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What somebody gave before the register knew them, as typed: how often, how well it is known, by which paper, until which day. */
record OpeningInput(
        @Nullable Integer count,
        @Nullable Evidence evidence,
        @Nullable String source,
        @Nullable LocalDate until) {
    private static final int MOST_BEFORE = 500;

    void check(Faults faults, LocalDate today) {
        faults.check(this::checkCount);
        faults.check(this::checkSource);
        faults.check(() -> checkDay(today));
    }

    private int number() {
        return count == null ? 0 : count;
    }

    private void checkCount() {
        if (number() < 0 || number() > MOST_BEFORE) {
            throw Refusal.at("openingCount", "donor_opening_count", MOST_BEFORE);
        }
    }

    private void checkSource() {
        if (number() > 0 && blank(source)) {
            throw Refusal.at("openingSource", "donor_opening_source");
        }
        Given.optional("openingSource", source, DonorInput.LONGEST_TEXT);
    }

    private void checkDay(LocalDate today) {
        if (until != null && until.isAfter(today)) {
            throw Refusal.at("openingUntil", "donor_opening_until");
        }
    }

    void write(Donor donor) {
        var none = number() == 0;
        donor.openingCount = number();
        donor.openingEvidence = none ? null : evidence == null ? Evidence.D : evidence;
        donor.openingSource = none ? null : Given.optional("openingSource", source, DonorInput.LONGEST_TEXT);
        donor.openingUntil = none ? null : until;
    }
}
