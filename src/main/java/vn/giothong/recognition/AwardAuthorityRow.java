package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;

/** Who decides a step from when until when, as it is stored. */
@Entity
@Table(name = "award_rule_authority")
class AwardAuthorityRow extends BaseEntity {
    public UUID stepId;

    @Enumerated(EnumType.STRING)
    public AuthorityLevel level;

    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public boolean toBeConfirmed;

    protected AwardAuthorityRow() {}

    AwardAuthorityRow(UUID stepId, Authority authority) {
        this.stepId = stepId;
        this.level = authority.level();
        this.validFrom = authority.from();
        this.validTo = authority.until();
        this.toBeConfirmed = authority.toBeConfirmed();
    }

    Authority authority() {
        return new Authority(level, validFrom, validTo, toBeConfirmed);
    }
}
