package vn.giothong.mailing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.database.BaseEntity;

/** What a message says on an occasion, in both languages. One without chapter and club came with the system and is everybody's. */
@Entity
@Table(name = "message_wording")
class Wording extends BaseEntity {
    public String code;
    public String name;

    @Enumerated(EnumType.STRING)
    public Occasion occasion;

    public String subjectVi;
    public String bodyVi;
    public String subjectEn;
    public String bodyEn;
    public @Nullable UUID chapterId;
    public @Nullable UUID clubId;
    public Instant createdAt;
    public @Nullable UUID createdBy;

    @Version
    public int version;

    protected Wording() {}

    @SuppressWarnings("NullAway.Init") // the words follow before it is stored
    Wording(String code, Occasion occasion, Instant createdAt, UUID createdBy) {
        this.code = code;
        this.occasion = occasion;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    boolean mayBeUsed(Actor actor, SenderAccess senders) {
        return (chapterId == null && clubId == null) || senders.may(actor, chapterId, clubId);
    }

    static Optional<Wording> coded(String code) {
        return find("code", code).firstResultOptional();
    }
}
