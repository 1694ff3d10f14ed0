package vn.giothong.care;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A person who works in volunteer teams: a donor of the register, or somebody of whom the name is known. */
@Entity
public class CareVolunteer extends BaseEntity {
    public @Nullable UUID donorId;
    public @Nullable String fullName;
    public @Nullable LocalDate birthDate;
    public @Nullable Integer birthYear;
    public @Nullable String phone;
    public Instant createdAt;
    public @Nullable UUID createdBy;

    protected CareVolunteer() {}

    public CareVolunteer(@Nullable UUID donorId, @Nullable String fullName, Instant createdAt) {
        this.donorId = donorId;
        this.fullName = fullName;
        this.createdAt = createdAt;
    }

    static Optional<CareVolunteer> ofDonor(UUID donorId) {
        return find("donorId = ?1 order by id", donorId).firstResultOptional();
    }
}
