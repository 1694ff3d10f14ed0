package vn.giothong.report;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * A donation behind a figure, with the person's name for those who may see the people of its drive; a dash where the record may be
 * kept no longer.
 */
public record GiftRow(
        UUID donationId,
        LocalDate date,
        String driveCode,
        String driveName,
        String donorCode,
        String donorName,
        @Nullable Integer volumeMl,
        @Nullable Abo abo,
        @Nullable RhD rhD,
        boolean firstTime) {}
