package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.database.BaseEntity;

/** That an address took nothing: nothing more goes to it until it changes or somebody lifts the hold. Of the address a keyed hash. */
@Entity
class AddressHold extends BaseEntity {
    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Channel channel;

    public byte[] addressHash;
    public Instant since;
    public UUID letterId;
    public @Nullable Instant liftedAt;
    public @Nullable UUID liftedBy;

    protected AddressHold() {}

    AddressHold(UUID donorId, Channel channel, byte[] addressHash, Instant since, UUID letterId) {
        this.donorId = donorId;
        this.channel = channel;
        this.addressHash = addressHash;
        this.since = since;
        this.letterId = letterId;
    }

    boolean of(UUID donor, byte[] hash) {
        return donor.equals(donorId) && Arrays.equals(hash, addressHash);
    }

    void lift(Instant at, UUID by) {
        liftedAt = at;
        liftedBy = by;
    }

    static List<AddressHold> standing(Collection<UUID> donorIds, Channel channel) {
        return donorIds.isEmpty()
                ? List.of()
                : list("donorId in ?1 and channel = ?2 and liftedAt is null", donorIds, channel);
    }
}
