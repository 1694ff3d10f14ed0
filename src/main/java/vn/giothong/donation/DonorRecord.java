package vn.giothong.donation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorInput;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.Occupation;
import vn.giothong.eligibility.NextDonation;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.Sex;

/** A donor as shown to one who may read the record; the paper always masked, the phone for those who do not keep the record. */
public record DonorRecord(
        UUID id,
        String code,
        String fullName,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        UUID chapterId,
        String chapterName,
        @Nullable String address,
        @Nullable String phone,
        IdentityNumber.@Nullable Kind identityKind,
        @Nullable String identityNumber,
        DonorInput.Group bloodGroup,
        @Nullable Occupation occupation,
        @Nullable String guardedOccupation,
        @Nullable BigDecimal weightKg,
        int openingCount,
        @Nullable Evidence openingEvidence,
        @Nullable String openingSource,
        @Nullable LocalDate openingUntil,
        Donor.State state,
        @Nullable UUID mergedToId,
        List<String> alsoCodes,
        int donationCount,
        @Nullable LocalDate firstDonationOn,
        @Nullable LocalDate lastDonationOn,
        @Nullable LocalDate eligibleFrom,
        NextDonation next,
        int version) {
    static DonorRecord of(
            Donor donor, List<String> alsoCodes, String chapterName, NextDonation next, boolean wholePhone) {
        return new DonorRecord(
                donor.id,
                donor.code,
                donor.fullName,
                donor.sex,
                donor.birthDate,
                donor.birthYear,
                donor.chapterId,
                chapterName,
                donor.address,
                phone(donor, wholePhone),
                donor.identityKind,
                donor.identityLast4 == null ? null : "••••" + donor.identityLast4,
                new DonorInput.Group(donor.abo, donor.rhD, donor.bloodGroupEvidence),
                donor.occupation,
                donor.guardedOccupation,
                donor.weightKg,
                donor.openingCount,
                donor.openingEvidence,
                donor.openingSource,
                donor.openingUntil,
                donor.state,
                donor.mergedToId,
                alsoCodes,
                donor.donationCount,
                donor.firstDonationOn,
                donor.lastDonationOn,
                next.from(),
                next,
                donor.version);
    }

    private static @Nullable String phone(Donor donor, boolean whole) {
        if (donor.phone == null) {
            return null;
        }
        var number = new PhoneNumber(donor.phone);
        return whole ? number.national() : number.masked();
    }
}
