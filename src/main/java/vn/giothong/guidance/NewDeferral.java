package vn.giothong.guidance;

import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Refusal;

/**
 * A deferral as somebody states it: with its event, or with its end, or for ever; {@code from} is the event's day by the name under
 * which it is read. There is no place for the result of a test.
 */
record NewDeferral(
        @Nullable String code,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Boolean permanent,

        @Schema(enumeration = {"DESK", "HOSPITAL", "DONOR"}) @Nullable
        String source) {
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
            throw Refusal.badRequest("source", "deferral_sources");
        }
    }

    /** The day of the event; two different ones are none. */
    @Nullable
    LocalDate event() {
        if (eventOn != null && from != null && !eventOn.equals(from)) {
            throw Refusal.at("from", "deferral_from");
        }
        return eventOn == null ? from : eventOn;
    }

    boolean forEver() {
        return Boolean.TRUE.equals(permanent) || "PERMANENT".equals(code);
    }
}
