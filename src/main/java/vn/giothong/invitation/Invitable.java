package vn.giothong.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * Whom to invite for a day, and how many are left out for which class of reason, never for which medical reason. More than were
 * looked at where {@code truncated}.
 */
public record Invitable(
        List<Person> items,
        long total,
        LocalDate on,
        int considered,
        boolean truncated,
        int notAskedWeeks,
        Map<LeftOut, Integer> leftOut,
        List<Kept> reserve) {
    /** One who may be asked; the phone for those alone who hold the drive and call. Largest bag in ml. */
    public record Person(
            UUID id,
            String code,
            String fullName,
            UUID chapterId,
            String chapterName,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            int donationCount,
            @Nullable LocalDate lastDonationOn,
            int maxVolumeMl,
            Set<Channel> channels,
            @Nullable String phone) {}

    /** A group that is kept for emergencies, and on what ground. */
    public record Kept(@Nullable Abo abo, @Nullable RhD rhD, String legalBasis, boolean confirmed) {}
}
