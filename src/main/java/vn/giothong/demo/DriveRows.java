package vn.giothong.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Collector;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;
import vn.giothong.drive.DriveCodes;
import vn.giothong.drive.DriveSlot;
import vn.giothong.drive.DriveStep;
import vn.giothong.drive.DriveTotal;
import vn.giothong.person.PersonName;

/** Writes the planned drives with the steps by which they came where they stand. */
@ApplicationScoped
class DriveRows {
    private final DriveCodes codes;

    DriveRows(DriveCodes codes) {
        this.codes = codes;
    }

    /** The ids of the drive's slots, where people have booked. */
    List<UUID> write(PlannedDrive planned, int lines, Collector collector, Cast cast, LocalDate today) {
        var author = planned.clubId() == null ? cast.second() : cast.club();
        var drive = new Drive(
                codes.next(planned.on()), author, Moments.at(planned.on().minusDays(30), 9, 0));
        drive.id = planned.id();
        drive.name = planned.name();
        drive.foldedName = PersonName.fold(planned.name());
        drive.chapterId = planned.chapterId();
        drive.collectorId = collector.id;
        drive.campaignCode = planned.campaign();
        drive.communeId = planned.communeId();
        drive.venue = planned.venue();
        drive.heldOn = planned.on();
        drive.startsAt = LocalTime.of(7, 0);
        drive.endsAt = LocalTime.of(11, 0);
        drive.targetUnits = planned.target();
        drive.state = planned.state();
        drive.persist();
        var total = new DriveTotal(drive.id);
        total.nextNumber = lines + 1;
        total.persist();
        if (planned.clubId() != null) {
            new DriveClub(drive.id, planned.clubId()).persist();
        }
        steps(planned, author, cast, today);
        return planned.awaited(today) ? slots(planned) : List.of();
    }

    private static List<UUID> slots(PlannedDrive drive) {
        var slots = new ArrayList<UUID>();
        for (int hour = 7; hour < 11; hour++) {
            var slot =
                    new DriveSlot(drive.id(), LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0), drive.target() / 4 + 5);
            slot.persist();
            slots.add(slot.id);
        }
        return slots;
    }

    private static void steps(PlannedDrive drive, UUID author, Cast cast, LocalDate today) {
        switch (drive.state()) {
            case DRAFT -> {
                if (drive.remark() != null) {
                    step(drive, DriveStep.Step.SUBMITTED, null, today.minusDays(6), author);
                    step(drive, DriveStep.Step.RETURNED, drive.remark(), today.minusDays(4), cast.district());
                }
            }
            case SUBMITTED -> step(drive, DriveStep.Step.SUBMITTED, null, today.minusDays(3), author);
            case APPROVED -> approved(drive, author, cast);
            case CLOSED -> {
                approved(drive, author, cast);
                step(
                        drive,
                        DriveStep.Step.CLOSED,
                        null,
                        notAfter(today, drive.on().plusDays(3)),
                        author);
            }
            case CANCELLED -> {
                approved(drive, author, cast);
                step(
                        drive,
                        DriveStep.Step.CANCELLED,
                        drive.remark(),
                        notAfter(today, drive.on().minusDays(10)),
                        author);
            }
        }
    }

    private static LocalDate notAfter(LocalDate today, LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    private static void approved(PlannedDrive drive, UUID author, Cast cast) {
        step(drive, DriveStep.Step.SUBMITTED, null, drive.on().minusDays(28), author);
        step(drive, DriveStep.Step.APPROVED, null, drive.on().minusDays(25), cast.province());
    }

    private static void step(PlannedDrive drive, DriveStep.Step step, @Nullable String reason, LocalDate on, UUID by) {
        new DriveStep(drive.id(), step, reason, Moments.at(on, 9, 30), by).persist();
    }
}
