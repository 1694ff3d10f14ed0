package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That a volunteer belongs to a team in a role from a day until another, on which it is over. */
@Entity
public class CareMember extends BaseEntity {
    public enum Role {
        LEADER,
        DEPUTY,
        MEMBER
    }

    public UUID teamId;
    public UUID volunteerId;

    @Enumerated(EnumType.STRING)
    public Role role;

    public LocalDate joinedOn;
    public @Nullable LocalDate leftOn;
    public @Nullable String leaveReason;

    @Version
    public int version;

    protected CareMember() {}

    public CareMember(UUID teamId, UUID volunteerId, Role role, LocalDate joinedOn) {
        this.teamId = teamId;
        this.volunteerId = volunteerId;
        this.role = role;
        this.joinedOn = joinedOn;
    }

    /** The day on which a volunteer first joined a team. */
    static LocalDate firstJoined(UUID volunteerId) {
        return getEntityManager()
                .createQuery("select min(m.joinedOn) from CareMember m where m.volunteerId = ?1", LocalDate.class)
                .setParameter(1, volunteerId)
                .getSingleResult();
    }
}
