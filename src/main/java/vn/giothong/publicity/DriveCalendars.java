package vn.giothong.publicity;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.Formats;

/** Drives as an iCalendar file (RFC 5545): one event each, with the same identity whenever it is fetched again. */
@ApplicationScoped
class DriveCalendars {
    static final String TYPE = "text/calendar; charset=UTF-8";

    /** One drive of a calendar. */
    record Entry(String code, String name, LocalDate date, LocalTime startsAt, LocalTime endsAt, String place) {
        static Entry of(PublicDrives.Ahead drive) {
            return new Entry(
                    drive.code(),
                    drive.name(),
                    drive.date(),
                    drive.startsAt(),
                    drive.endsAt(),
                    drive.venue() + ", " + drive.place());
        }

        static Entry of(PublicDrives.Shown drive) {
            return new Entry(
                    drive.code(),
                    drive.name(),
                    drive.date(),
                    drive.startsAt(),
                    drive.endsAt(),
                    drive.venue() + ", " + drive.place());
        }
    }

    byte[] of(List<Entry> drives, String site) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Giot Hong//Drives//VI");
        drives.forEach(drive -> calendar.addEvent(event(drive, site)));
        return FoldedLines.of(unfolded(calendar)).getBytes(StandardCharsets.UTF_8);
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // it would count letters, of which a Vietnamese one takes up to three octets
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static VEvent event(Entry drive, String site) {
        var event = new VEvent();
        event.setUid(drive.code() + "@giothong");
        // the moment of the drive stands for that of the entry, so that what did not change reads the same
        event.setDateTimeStamp(at(drive.date(), drive.startsAt()));
        event.setSummary(drive.name());
        event.setLocation(drive.place());
        event.setUrl(site + "/drives/" + drive.code());
        event.setDateStart(at(drive.date(), drive.startsAt()), true);
        event.setDateEnd(at(drive.date(), drive.endsAt()), true);
        return event;
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(Formats.ZONE).toInstant());
    }
}
