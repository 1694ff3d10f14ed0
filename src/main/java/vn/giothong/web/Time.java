package vn.giothong.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock, in Vietnam's time zone; tests bring their own. */
class Time {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(Formats.ZONE);
    }
}
