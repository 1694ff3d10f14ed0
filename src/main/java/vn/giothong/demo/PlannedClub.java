package vn.giothong.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.club.Club;

/** A club to be; a school's follows a humanitarian model. */
record PlannedClub(
        UUID id,
        String name,
        Club.Kind kind,
        UUID chapterId,
        Area area,
        LocalDate foundedOn,
        @Nullable String schoolModel) {}
