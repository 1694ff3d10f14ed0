package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.BaseEntity;

/** That messages of an occasion go by themselves while it is active; advice on health on one day of the year, in its season. */
@Entity
class MessageRule extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public Occasion occasion;

    public UUID wordingId;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public @Nullable UUID chapterId;
    public @Nullable UUID clubId;
    public @Nullable Integer seasonMonth;
    public @Nullable Integer seasonDay;
    public LocalTime sendsAt;
    public boolean active;
    public Instant createdAt;
    public UUID createdBy;

    @Version
    public int version;

    protected MessageRule() {}

    @SuppressWarnings("NullAway.Init") // the rest follows before it is stored
    MessageRule(Wording wording, Channel channel, Instant createdAt, UUID createdBy) {
        this.occasion = wording.occasion;
        this.wordingId = wording.id;
        this.channel = channel;
        this.active = true;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** What is meant for a 29 February goes on the 28th in other years. */
    boolean dueOn(LocalDate day) {
        return occasion != Occasion.HEALTH
                || (seasonMonth != null
                        && seasonDay != null
                        && MonthDay.of(seasonMonth, seasonDay)
                                .atYear(day.getYear())
                                .equals(day));
    }

    static List<MessageRule> dueBy(LocalTime time) {
        return list("active = true and sendsAt <= ?1 order by id", time);
    }
}
