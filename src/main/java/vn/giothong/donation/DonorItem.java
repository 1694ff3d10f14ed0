package vn.giothong.donation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.DonorInput;
import vn.giothong.donor.DonorSearch;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.person.Sex;

/** A donor in a list: no paper and no phone; the count includes the opening balance. */
public record DonorItem(
        UUID id,
        String code,
        String fullName,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        UUID chapterId,
        String chapterName,
        DonorInput.Group bloodGroup,
        int donationCount,
        @Nullable LocalDate lastDonationOn,
        @Nullable LocalDate eligibleFrom,
        boolean deferredWithoutEnd) {
    static DonorItem of(DonorSearch.Found donor, String chapterName, NextDonation next) {
        return new DonorItem(
                donor.id(),
                donor.code(),
                donor.fullName(),
                donor.sex(),
                donor.birthDate(),
                donor.birthYear(),
                donor.chapterId(),
                chapterName,
                new DonorInput.Group(donor.abo(), donor.rhD(), donor.bloodGroupEvidence()),
                donor.donationCount(),
                donor.lastDonationOn(),
                next.from(),
                next.reason() == NextDonation.Reason.DEFERRAL_OPEN);
    }
}
