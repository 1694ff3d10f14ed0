package vn.giothong.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/** A call-up with whom to call, the nearest first, and its counts against the need. */
public record CallUpView(
        UUID id,
        @Nullable UUID driveId,
        @Nullable String driveCode,
        UUID chapterId,
        String chapterName,
        @Nullable Abo abo,
        @Nullable RhD rhD,
        int neededUnits,
        @Nullable Integer radiusCommunes,
        List<UUID> chapterIds,
        Instant by,
        Instant createdAt,
        Counts counts,
        int mayNotGiveNow,
        int notConsented,
        boolean truncated,
        List<Person> people) {
    /** Everybody called, in the reader's reach or not; missing is what the need still lacks. */
    public record Counts(int called, int yes, int no, int noAnswer, int waiting, int missing) {}

    /** One to call; distance in steps of the tree of units, 0 at the place itself. */
    public record Person(
            UUID donorId,
            String code,
            String fullName,
            @Nullable String phone,
            UUID chapterId,
            String chapterName,
            int distance,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            @Nullable LocalDate lastDonationOn,
            boolean mayGiveNow,
            @Nullable Called called) {}

    public record Called(
            Instant calledAt,
            CallUpCall.@Nullable Answer answer,
            @Nullable Instant answeredAt,
            @Nullable Instant arrivesBy) {}

    /** One of the list of call-ups. */
    public record Item(
            UUID id,
            String chapterName,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            int neededUnits,
            Instant by,
            long yes) {}
}
