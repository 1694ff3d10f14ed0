package vn.giothong.club;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.database.Ids;
import vn.giothong.person.PersonName;

/** Donors organised under a chapter. A school's club keeps the humanitarian model it follows. */
@Entity
public class Club extends BaseEntity {
    public enum Kind {
        GENERAL,
        YOUTH,
        LIVING_BLOOD_BANK,
        RARE_GROUP,
        FAMILY,
        SCHOOL
    }

    public String code;
    public String name;
    public String foldedName;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public UUID chapterId;
    public @Nullable LocalDate foundedOn;
    public @Nullable String decisionNumber;
    public @Nullable String schoolModel;
    public @Nullable LocalDate closedOn;
    public Instant createdAt;

    @Version
    public int version;

    protected Club() {}

    public Club(String code, String name, Kind kind, UUID chapterId, Instant createdAt) {
        this.code = code;
        this.kind = kind;
        this.chapterId = chapterId;
        this.createdAt = createdAt;
        rename(name);
    }

    public final void rename(String newName) {
        this.name = newName;
        this.foldedName = PersonName.fold(newName);
    }

    /** Keeps others from changing who belongs to the club until the transaction ends. */
    static void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from club where id = ?1 for update")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
    }
}
