package vn.giothong.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Collector;

/**
 * A certificate with what is left of it; of the donor no more than tells whether the paper is that person's own, and nothing where
 * the holder was erased. Volumes in ml.
 */
record CertificateView(
        String serial,
        State state,
        int volumeMl,
        int redeemedMl,
        int balanceMl,
        int overdrawnMl,
        @Nullable LocalDate givenOn,
        String collector,
        @Nullable String initials,
        @Nullable Integer birthYear,
        @Nullable String voidReason,
        List<Item> redemptions,
        boolean holderErased) {
    enum State {
        ACTIVE,
        EXHAUSTED,
        VOID
    }

    record Item(
            UUID id,
            String facility,
            LocalDate on,
            int millilitres,
            @Nullable String voidReason) {}

    static CertificateView erased(String serial, String collector) {
        return new CertificateView(serial, State.VOID, 0, 0, 0, 0, null, collector, null, null, null, List.of(), true);
    }

    static CertificateView of(Donation donation) {
        var redemptions = Redemption.of(donation.id);
        var spoiled = CertificateVoid.of(donation.id).orElse(null);
        var volume = donation.volumeMl == null ? 0 : donation.volumeMl;
        var redeemed = redeemed(redemptions);
        var isVoid = spoiled != null || donation.state != Donation.State.LIVE;
        var left = isVoid ? 0 : Math.max(0, volume - redeemed);
        Donor donor = Donor.findById(donation.donorId);
        Collector collector = Collector.findById(donation.collectorId);
        return new CertificateView(
                String.valueOf(donation.certificateSerial),
                isVoid ? State.VOID : left == 0 ? State.EXHAUSTED : State.ACTIVE,
                volume,
                redeemed,
                left,
                Math.max(0, redeemed - volume),
                donation.givenOn,
                collector.name,
                initials(donor.fullName),
                donor.birthYear,
                spoiled == null ? donation.voidedReason : spoiled.reason,
                redemptions.stream()
                        .map(one -> new Item(one.id, one.facility, one.redeemedOn, one.millilitres, one.voidReason))
                        .toList(),
                false);
    }

    private static int redeemed(List<Redemption> redemptions) {
        return redemptions.stream()
                .filter(one -> one.voidedAt == null)
                .mapToInt(one -> one.millilitres)
                .sum();
    }

    private static String initials(String name) {
        return Stream.of(name.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }

    public boolean active() {
        return state == State.ACTIVE;
    }
}
