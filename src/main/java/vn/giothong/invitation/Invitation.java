package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.giothong.consent.Channel;
import vn.giothong.database.BaseEntity;

/** That a donor was asked to come to a drive. Rows are added and never changed. */
@Entity
class Invitation extends BaseEntity {
    public UUID driveId;
    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public Instant askedAt;
    public UUID askedBy;

    protected Invitation() {}

    Invitation(UUID driveId, UUID donorId, Channel channel, Instant askedAt, UUID askedBy) {
        this.driveId = driveId;
        this.donorId = donorId;
        this.channel = channel;
        this.askedAt = askedAt;
        this.askedBy = askedBy;
    }

    /** Everybody asked for the drive since the moment. */
    static Set<UUID> askedFor(UUID driveId, Instant since) {
        return new HashSet<>(Panache.getEntityManager()
                .createQuery("select i.donorId from Invitation i where i.driveId = ?1 and i.askedAt >= ?2", UUID.class)
                .setParameter(1, driveId)
                .setParameter(2, since)
                .getResultList());
    }
}
