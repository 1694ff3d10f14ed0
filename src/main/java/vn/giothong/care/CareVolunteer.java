package vn.giothong.care;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.person.Birth;

/** A person who works in volunteer teams: a donor of the register, or somebody of whom the name is known. */
@Entity
public class CareVolunteer extends BaseEntity {
    public @Nullable UUID donorId;
    public @Nullable String fullName;
    public @Nullable LocalDate birthDate;
    public @Nullable Integer birthYear;

    /** When and by whom it was said that a paper shows the age of one whose birth is not known. */
    public @Nullable Instant ageStatedAt;

    public @Nullable UUID ageStatedBy;
    public @Nullable String phone;
    public Instant createdAt;
    public @Nullable UUID createdBy;

    protected CareVolunteer() {}

    public CareVolunteer(@Nullable UUID donorId, @Nullable String fullName, Instant createdAt) {
        this.donorId = donorId;
        this.fullName = fullName;
        this.createdAt = createdAt;
    }

    /** The birth of one who is no donor, as far as it is known. */
    @Nullable
    Birth birth() {
        if (birthDate != null) {
            return Birth.on(birthDate);
        }
        return birthYear == null ? null : Birth.in(birthYear);
    }

    void bornOn(Birth birth) {
        birthDate = birth.date();
        birthYear = birth.year();
    }

    void stateAge(UUID accountId, Instant now) {
        ageStatedAt = now;
        ageStatedBy = accountId;
    }

    static Optional<CareVolunteer> ofDonor(UUID donorId) {
        return find("donorId = ?1 order by id", donorId).firstResultOptional();
    }
}
