package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.eligibility.DeskWarning;

/** What the desk was told about a line before the doctor decided; it stays, whatever came of it. */
@Entity
public class RegistrationWarning extends BaseEntity {
    public UUID registrationId;
    public String rule;
    public String messageVi;
    public String messageEn;
    public @Nullable String legalBasis;
    public boolean confirmed;
    public Instant recordedAt;

    protected RegistrationWarning() {}

    RegistrationWarning(UUID registrationId, DeskWarning warning, Instant recordedAt) {
        this.registrationId = registrationId;
        this.rule = warning.rule();
        this.messageVi = warning.message("vi");
        this.messageEn = warning.message("en");
        this.legalBasis = warning.legalBasis();
        this.confirmed = warning.confirmed();
        this.recordedAt = recordedAt;
    }

    static List<RegistrationWarning> of(UUID registrationId) {
        return list("registrationId = ?1 order by recordedAt, id", registrationId);
    }
}
