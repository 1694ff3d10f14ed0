package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** Where a donor's e-mails go, and in which language the donor is written to. Without a row: nowhere, and Vietnamese. */
@Entity
class MailContact extends BaseEntity {
    static final String LANGUAGE = "vi";

    public UUID donorId;
    public @Nullable String email;
    public String language;
    public Instant changedAt;
    public UUID changedBy;

    protected MailContact() {}

    MailContact(UUID donorId, Instant changedAt, UUID changedBy) {
        this.donorId = donorId;
        this.language = LANGUAGE;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    static Optional<MailContact> of(UUID donorId) {
        return find("donorId", donorId).firstResultOptional();
    }

    static Map<UUID, MailContact> of(Collection<UUID> donorIds) {
        if (donorIds.isEmpty()) {
            return Map.of();
        }
        List<MailContact> found = Panache.getEntityManager()
                .createQuery("select c from MailContact c where c.donorId in ?1", MailContact.class)
                .setParameter(1, donorIds)
                .getResultList();
        return found.stream().collect(Collectors.toMap(contact -> contact.donorId, Function.identity()));
    }
}
