package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.BaseEntity;

/** A dated rule: from and until when nothing of a channel is sent, but for emergencies; through midnight where it begins later than it ends. */
@Entity
class QuietHours extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public Channel channel;

    public LocalTime beginsAt;
    public LocalTime endsAt;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected QuietHours() {}

    boolean hold(LocalTime time) {
        return between(beginsAt, endsAt, time);
    }

    static boolean between(LocalTime begins, LocalTime ends, LocalTime time) {
        return begins.isBefore(ends)
                ? !time.isBefore(begins) && time.isBefore(ends)
                : !time.isBefore(begins) || time.isBefore(ends);
    }

    /** The moment itself, or the end of the quiet hours into which it falls. */
    static ZonedDateTime after(Channel channel, ZonedDateTime moment) {
        return on(moment.toLocalDate()).stream()
                .filter(hours -> hours.channel == channel && hours.hold(moment.toLocalTime()))
                .map(hours -> hours.end(moment))
                .max(Comparator.naturalOrder())
                .orElse(moment);
    }

    private ZonedDateTime end(ZonedDateTime within) {
        var thatDay = within.with(endsAt);
        return thatDay.isAfter(within) ? thatDay : thatDay.plusDays(1);
    }

    static List<QuietHours> on(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo >= ?1) order by channel, validFrom", day);
    }
}
