package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A commune's health station. */
@Entity
public class HealthStation extends BaseEntity {
    public UUID chapterId;
    public String name;
    public @Nullable String address;
    public @Nullable String phone;
    public String legalBasis;

    /** Whether somebody of the place has said that it is right. */
    public boolean confirmed;

    public @Nullable LocalDate closedOn;

    @Version
    public int version;

    protected HealthStation() {}

    public static Optional<HealthStation> of(UUID communeId) {
        return find("chapterId = ?1 and closedOn is null order by id", communeId)
                .firstResultOptional();
    }
}
