package vn.giothong.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** One piece that media brought on blood donation. Reach is people, as its source says; what was written by mistake is voided. */
@Entity
class MediaItem extends BaseEntity {
    enum Kind {
        ARTICLE,
        BROADCAST,
        POST
    }

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public LocalDate publishedOn;
    public String outlet;
    public String title;
    public @Nullable String link;
    public @Nullable Integer reach;
    public @Nullable String reachSource;
    public @Nullable String campaignCode;
    public UUID chapterId;
    public Instant writtenAt;
    public UUID writtenBy;
    public @Nullable Instant voidedAt;
    public @Nullable UUID voidedBy;
    public @Nullable String voidReason;

    protected MediaItem() {}

    @SuppressWarnings("NullAway.Init") // the rest follows before it is stored
    MediaItem(Kind kind, UUID chapterId, Instant writtenAt, UUID writtenBy) {
        this.kind = kind;
        this.chapterId = chapterId;
        this.writtenAt = writtenAt;
        this.writtenBy = writtenBy;
    }

    void voidIt(Instant at, UUID by, String reason) {
        voidedAt = at;
        voidedBy = by;
        voidReason = reason;
    }
}
