package vn.giothong.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The version of a record that a step was asked for on, from the body or as the entity tag of {@code If-Match}. What was given must
 * be the version that stands; a step without one is taken on whatever stands.
 */
public record GivenVersion(
        @Schema(name = "version") @Nullable Integer inBody,
        @Schema(hidden = true) @Nullable Integer inTag) {
    public static final GivenVersion NONE = new GivenVersion(null, null);

    public static GivenVersion of(@Nullable Integer inBody, @Nullable String match) {
        return new GivenVersion(inBody, match == null ? null : tag(match.strip()));
    }

    /** A star stands for whatever there is. */
    private static @Nullable Integer tag(String match) {
        if (match.isEmpty() || match.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(match.replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Refusal.badRequest("version", "field_number");
        }
    }

    public void mustBe(int version) {
        if ((inBody != null && inBody != version) || (inTag != null && inTag != version)) {
            throw Refusal.stale();
        }
    }
}
