package vn.giothong.chapter;

import jakarta.persistence.Entity;
import java.time.Instant;
import vn.giothong.database.BaseEntity;

/** The identity of a Red Cross unit, the same on every day; what it was called and where it hung is in its versions. */
@Entity
public class Chapter extends BaseEntity {
    public Instant createdAt;

    protected Chapter() {}

    public Chapter(Instant createdAt) {
        this.createdAt = createdAt;
    }
}
