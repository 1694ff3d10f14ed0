package vn.giothong.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/** A call-up as somebody asks for it: for a drive, or at the place of a chapter; by radius or by named chapters. */
record NewCallUp(
        @Nullable UUID driveId,
        @Nullable UUID chapterId,
        @Nullable Abo abo,
        @Nullable RhD rhD,
        @Nullable Integer neededUnits,
        @Nullable Integer radiusCommunes,
        @Nullable List<UUID> chapterIds,
        @Nullable Instant by) {}
