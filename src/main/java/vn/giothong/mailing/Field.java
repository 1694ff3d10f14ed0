package vn.giothong.mailing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giothong.web.Formats;

/** What a wording may put in for each person: the word between its braces, its kind, and on which occasions it is known. */
enum Field {
    FULL_NAME("fullName", Kind.TEXT, Known.ALWAYS),
    GIVEN_NAME("givenName", Kind.TEXT, Known.ALWAYS),
    CHAPTER("chapter", Kind.TEXT, Known.ALWAYS),
    DONATION_COUNT("donationCount", Kind.NUMBER, Known.ALWAYS),
    LAST_DONATION("lastDonationOn", Kind.DATE, Known.AFTER_GIVING),
    FIRST_DONATION("firstDonationOn", Kind.DATE, Known.ON_THE_FIRST_DAY),
    YEARS("years", Kind.NUMBER, Known.ON_THE_FIRST_DAY),
    DRIVE_NAME("driveName", Kind.TEXT, Known.WITH_A_DRIVE),
    DRIVE_DATE("driveDate", Kind.DATE, Known.WITH_A_DRIVE),
    DRIVE_HOURS("driveHours", Kind.TEXT, Known.WITH_A_DRIVE),
    DRIVE_VENUE("driveVenue", Kind.TEXT, Known.WITH_A_DRIVE),
    DRIVE_LINK("driveLink", Kind.LINK, Known.WITH_A_DRIVE),
    DRIVES_LINK("drivesLink", Kind.LINK, Known.ALWAYS),
    PLACE("place", Kind.TEXT, Known.IN_AN_EMERGENCY),
    NEEDED_BY("neededBy", Kind.MOMENT, Known.IN_AN_EMERGENCY);

    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        MOMENT,
        LINK
    }

    /** On which occasions something is known. */
    private enum Known {
        ALWAYS,
        AFTER_GIVING,
        ON_THE_FIRST_DAY,
        WITH_A_DRIVE,
        IN_AN_EMERGENCY;

        private boolean on(Occasion occasion) {
            return switch (this) {
                case ALWAYS -> true;
                case AFTER_GIVING -> occasion == Occasion.MAY_GIVE_AGAIN || occasion == Occasion.THANKS;
                case ON_THE_FIRST_DAY -> occasion == Occasion.FIRST_DONATION_DAY;
                case WITH_A_DRIVE -> occasion.ofDrive();
                case IN_AN_EMERGENCY -> occasion == Occasion.EMERGENCY;
            };
        }
    }

    final String word;
    final Kind kind;
    private final Known known;

    Field(String word, Kind kind, Known known) {
        this.word = word;
        this.kind = kind;
        this.known = known;
    }

    static Stream<Field> of(Occasion occasion) {
        return Stream.of(values()).filter(field -> field.known.on(occasion));
    }

    static Optional<Field> named(String word, Occasion occasion) {
        return of(occasion).filter(field -> field.word.equals(word)).findFirst();
    }

    /** Whether it tells of the one who is written to. */
    boolean personal() {
        return switch (this) {
            case FULL_NAME, GIVEN_NAME, CHAPTER, DONATION_COUNT, LAST_DONATION, FIRST_DONATION, YEARS -> true;
            default -> false;
        };
    }

    public String word() {
        return word;
    }

    public Kind kind() {
        return kind;
    }

    /** The value as people of the language write it. */
    String written(Object value, String language) {
        return switch (kind) {
            case TEXT, LINK -> (String) value;
            case NUMBER -> Formats.number(language, (Number) value);
            case DATE -> Formats.date(language, (LocalDate) value);
            case MOMENT -> Formats.moment(language, (Instant) value);
        };
    }
}
