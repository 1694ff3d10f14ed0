package vn.giothong.mailing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/**
 * Who is meant: the donors of a chapter and below or the members of a club, narrowed by group; for an invitation and thanks with
 * the drive, for an emergency with the call-up. What is null narrows nothing.
 */
record Audience(
        @Nullable Channel channel,
        @Nullable UUID chapterId,
        @Nullable UUID clubId,
        @Nullable UUID driveId,
        @Nullable UUID callUpId,
        @Nullable Abo abo,
        @Nullable RhD rhD) {
    static final Audience NOBODY = new Audience(null, null, null, null, null, null, null);
}
