package vn.giothong.club;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A club as lists and the API show it, with the number of its members today. */
record ClubRow(
        UUID id,
        String code,
        String name,
        Club.Kind kind,
        UUID chapterId,
        String chapterName,
        @Nullable LocalDate foundedOn,
        @Nullable String decisionNumber,
        @Nullable String schoolModel,
        @Nullable LocalDate closedOn,
        long members,
        int version) {
    static ClubRow of(Club club, String chapterName, long members) {
        return new ClubRow(
                club.id,
                club.code,
                club.name,
                club.kind,
                club.chapterId,
                chapterName,
                club.foundedOn,
                club.decisionNumber,
                club.schoolModel,
                club.closedOn,
                members,
                club.version);
    }
}
