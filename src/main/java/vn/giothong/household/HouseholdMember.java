package vn.giothong.household;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That a donor belongs to a household from a day until another, which is no longer part of it; to one alone on any day. */
@Entity
public class HouseholdMember extends BaseEntity {
    enum Relation {
        HEAD,
        SPOUSE,
        PARENT,
        CHILD,
        SIBLING,
        OTHER
    }

    public UUID householdId;
    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Relation relation;

    public LocalDate joinedOn;
    public @Nullable LocalDate leftOn;

    @Version
    public int version;

    protected HouseholdMember() {}

    HouseholdMember(UUID householdId, UUID donorId, Relation relation, LocalDate joinedOn) {
        this.householdId = householdId;
        this.donorId = donorId;
        this.relation = relation;
        this.joinedOn = joinedOn;
    }

    /** A link that lasted no day is none. */
    public boolean overlaps(HouseholdMember other) {
        return !empty()
                && !other.empty()
                && (leftOn == null || leftOn.isAfter(other.joinedOn))
                && (other.leftOn == null || other.leftOn.isAfter(joinedOn));
    }

    public boolean empty() {
        return joinedOn.equals(leftOn);
    }

    /** The latest first. */
    public static List<HouseholdMember> of(UUID donorId) {
        return list("donorId = ?1 order by joinedOn desc, id desc", donorId);
    }
}
