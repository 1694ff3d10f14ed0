package vn.giothong.person;

import org.jspecify.annotations.Nullable;

/** As it stands on the identity paper. */
public enum Sex {
    F,
    M;

    /** Reads words and their usual abbreviations; numbers and a lone "N" are not guessed. */
    public static Parsed<Sex> parse(@Nullable String raw) {
        return switch (raw == null ? "" : PersonName.fold(raw)) {
            case "" -> Parsed.blank();
            case "nu", "f", "female", "gai", "ba", "chi", "phu nu", "nu gioi", "gioi tinh nu" -> Parsed.of(F);
            case "nam", "m", "male", "trai", "ong", "anh", "nam gioi", "gioi tinh nam" -> Parsed.of(M);
            default -> Parsed.unreadable();
        };
    }
}
