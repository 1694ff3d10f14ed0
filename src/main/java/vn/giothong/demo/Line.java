package vn.giothong.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Registration;

/** A person's line in a drive, how it ended, and the donation where one was made. */
record Line(
        UUID id,
        PlannedDrive drive,
        Person person,
        int number,
        Registration.State state,
        @Nullable Gift gift,
        @Nullable Refused refused) {
    /** A donation; volume in ml, age in years. */
    record Gift(int volumeMl, String bagNumber, String certificateSerial, boolean firstTime, int age, String flags) {}

    /** A deferral, for the day alone where it has no end. */
    record Refused(String reasonCode, @Nullable LocalDate until) {}
}
