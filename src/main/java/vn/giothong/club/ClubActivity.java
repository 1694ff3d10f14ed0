package vn.giothong.club;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** Something a club did: how many people took part and what it was worth in dong, where that is known. */
@Entity
public class ClubActivity extends BaseEntity {
    public UUID clubId;
    public LocalDate heldOn;
    public String title;
    public @Nullable Integer people;
    public @Nullable Long valueVnd;
    public Instant createdAt;

    protected ClubActivity() {}

    public ClubActivity(UUID clubId, LocalDate heldOn, String title, Instant createdAt) {
        this.clubId = clubId;
        this.heldOn = heldOn;
        this.title = title;
        this.createdAt = createdAt;
    }
}
