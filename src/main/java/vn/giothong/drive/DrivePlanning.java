package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.person.PersonName;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Checks a plan and writes it into its drive. A day that is over is no fault: paper is often entered late. */
@ApplicationScoped
class DrivePlanning {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_VENUE = 200;
    private static final int LARGEST_TARGET = 20_000;

    private final DriveHosts hosts;

    DrivePlanning(DriveHosts hosts) {
        this.hosts = hosts;
    }

    static LocalDate day(DrivePlan plan, LocalDate today) {
        var day = required(plan.date(), "date");
        if (day.isBefore(EARLIEST)) {
            throw Refusal.at("date", "drive_date_early", EARLIEST.getYear());
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.at("date", "drive_date_far", YEARS_AHEAD);
        }
        return day;
    }

    /** Fills the drive; answers the clubs that hold it. */
    List<UUID> write(Actor actor, DrivePlan plan, Drive drive, LocalDate today) {
        drive.name = Given.text("name", plan.name(), LONGEST_NAME);
        drive.foldedName = PersonName.fold(drive.name);
        drive.heldOn = day(plan, today);
        drive.lateEntry = drive.heldOn.isBefore(today);
        var before = drive.chapterId;
        drive.chapterId = required(plan.chapterId(), "chapterId");
        var clubs = hosts.clubs(actor, drive.chapterId, drive.heldOn, plan.clubs(), before);
        drive.collectorId = collector(plan, drive.heldOn);
        drive.campaignCode = campaign(plan.campaignCode());
        drive.venue = Given.text("venue", plan.venue(), LONGEST_VENUE);
        drive.communeId = commune(plan.communeId(), drive.chapterId, drive.heldOn);
        drive.startsAt = required(plan.startsAt(), "startsAt");
        drive.endsAt = required(plan.endsAt(), "endsAt");
        if (!drive.endsAt.isAfter(drive.startsAt)) {
            throw Refusal.at("endsAt", "drive_hours");
        }
        drive.targetUnits = positive(plan.targetUnits(), "targetUnits");
        drive.emergency = Boolean.TRUE.equals(plan.emergency());
        return clubs;
    }

    private static UUID collector(DrivePlan plan, LocalDate day) {
        Collector collector = Collector.findById(required(plan.collectorId(), "collectorId"));
        if (collector == null) {
            throw Refusal.at("collectorId", "field_choice");
        }
        var closedOn = collector.closedOn;
        if (closedOn != null && !day.isBefore(closedOn)) {
            throw Refusal.at("collectorId", "drive_collector_closed", closedOn);
        }
        return collector.id;
    }

    private static @Nullable String campaign(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (Campaign.findById(code) == null) {
            throw Refusal.at("campaignCode", "field_choice");
        }
        return code;
    }

    private @Nullable UUID commune(@Nullable UUID communeId, UUID hostId, LocalDate day) {
        if (communeId == null) {
            return hosts.commune(hostId, day).map(node -> node.id()).orElse(null);
        }
        return hosts.commune(communeId, day)
                .filter(node -> node.id().equals(communeId))
                .orElseThrow(() -> Refusal.at("communeId", "field_choice"))
                .id();
    }

    /** The slots of the plan, none of which begins before another has ended. */
    static List<DriveSlot> slots(Drive drive, DrivePlan plan) {
        var slots = plan.parts().stream().map(part -> slot(drive, part)).toList();
        for (int later = 0; later < slots.size(); later++) {
            var one = slots.get(later);
            for (int earlier = 0; earlier < slots.size(); earlier++) {
                var other = slots.get(earlier);
                var begins = other.startsAt.isBefore(one.startsAt)
                        || (other.startsAt.equals(one.startsAt) && earlier < later);
                if (begins && other.endsAt.isAfter(one.startsAt)) {
                    throw Refusal.at("startsAt", "drive_slot_overlaps", other.startsAt, other.endsAt)
                            .in("slots", later);
                }
            }
        }
        return slots;
    }

    private static DriveSlot slot(Drive drive, DrivePlan.@Nullable Slot given) {
        var part = required(given, "slots");
        LocalTime from = required(part.startsAt(), "slots");
        LocalTime until = required(part.endsAt(), "slots");
        if (!until.isAfter(from) || from.isBefore(drive.startsAt) || until.isAfter(drive.endsAt)) {
            throw Refusal.at("slots", "drive_slot_hours");
        }
        return new DriveSlot(drive.id, from, until, positive(part.capacity(), "slots"));
    }

    private static int positive(@Nullable Integer number, String field) {
        int value = required(number, field);
        if (value <= 0) {
            throw Refusal.at(field, "field_positive");
        }
        if (value > LARGEST_TARGET) {
            throw Refusal.at(field, "field_max");
        }
        return value;
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.at(field, "field_required");
        }
        return value;
    }
}
