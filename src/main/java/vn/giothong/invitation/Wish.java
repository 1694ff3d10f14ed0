package vn.giothong.invitation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/** Whom somebody looks for; what is null narrows nothing. Weeks without being asked: null is what the rule says. */
record Wish(
        @Nullable Abo abo,
        @Nullable RhD rhD,
        @Nullable Set<UUID> chapterIds,
        @Nullable UUID clubId,
        @Nullable LocalDate lastBefore,
        @Nullable Integer notAskedWeeks) {}
