package vn.giothong.guidance;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/** A deferral as somebody states it: with its event, or with its end, or for ever. There is no place for the result of a test. */
record NewDeferral(
        @Nullable String code,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate until,
        @Nullable Boolean permanent,
        @Nullable String source) {
    /** Who says so. */
    enum Source {
        DESK,
        HOSPITAL,
        DONOR
    }

    @Nullable
    Source named() {
        if (source == null || source.isBlank()) {
            return null;
        }
        try {
            return Source.valueOf(source.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("source", "field_choice");
        }
    }

    boolean forEver() {
        return Boolean.TRUE.equals(permanent) || "PERMANENT".equals(code);
    }
}
