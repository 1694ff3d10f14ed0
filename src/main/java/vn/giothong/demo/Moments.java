package vn.giothong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The moments of a Vietnamese day. */
public final class Moments {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private Moments() {}

    public static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(VIETNAM).toInstant();
    }
}
