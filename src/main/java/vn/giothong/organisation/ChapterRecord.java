package vn.giothong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.chapter.Level;

/**
 * A chapter on a day with all it was and is. On a day when it did not exist the fields tell of its nearest version and
 * {@code existed} is false.
 */
record ChapterRecord(
        UUID id,
        boolean existed,
        String code,
        String name,
        Level level,
        ChapterKind kind,
        @Nullable UUID parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Version> versions,
        List<Succession> predecessors,
        List<Succession> successors,
        List<Officer> officers,
        List<YearCount> members,
        @Nullable LocalDate lastActivityOn) {

    /** What the chapter was from one day until before another. */
    record Version(
            String code,
            String name,
            Level level,
            ChapterKind kind,
            @Nullable UUID parentId,
            @Nullable String parentName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String legalBasis) {
        static Version of(ChapterVersion version, @Nullable String parentName) {
            return new Version(
                    version.code,
                    version.name,
                    version.level,
                    version.kind,
                    version.parentId,
                    parentName,
                    version.validFrom,
                    version.validTo,
                    version.legalBasis);
        }
    }

    /** Another chapter that went before or came after. */
    record Succession(
            UUID chapterId,
            String name,
            String relation,
            LocalDate on,
            @Nullable String legalBasis) {}

    /** Members (hội viên) counted in a year. */
    record YearCount(int year, int members) {}
}
