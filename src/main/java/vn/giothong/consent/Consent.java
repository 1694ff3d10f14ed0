package vn.giothong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That a donor agreed to something from a day, until it was withdrawn. The row stays as proof of both. */
@Entity
class Consent extends BaseEntity {
    /** On which way it came: a paper signed at the desk, the donor's own page, a program, or the link in a message. */
    enum How {
        PAPER,
        OWN_PAGE,
        API,
        LINK
    }

    public UUID donorId;

    @Enumerated(EnumType.STRING)
    public Purpose purpose;

    /** For invitations alone. */
    @Enumerated(EnumType.STRING)
    public @Nullable Channel channel;

    public UUID textId;
    public LocalDate givenOn;
    public Instant givenAt;
    public UUID givenBy;

    @Enumerated(EnumType.STRING)
    public How givenHow;

    public @Nullable LocalDate withdrawnOn;
    public @Nullable Instant withdrawnAt;
    public @Nullable UUID withdrawnBy;

    @Enumerated(EnumType.STRING)
    public @Nullable How withdrawnHow;

    protected Consent() {}

    Consent(UUID donorId, Subject subject, UUID textId, Act act) {
        this.donorId = donorId;
        this.purpose = subject.purpose();
        this.channel = subject.channel();
        this.textId = textId;
        this.givenOn = act.on();
        this.givenAt = act.at();
        this.givenBy = Objects.requireNonNull(act.by());
        this.givenHow = act.how();
    }

    void withdraw(Act act) {
        withdrawnOn = act.on();
        withdrawnAt = act.at();
        withdrawnBy = act.by();
        withdrawnHow = act.how();
    }

    Subject subject() {
        return new Subject(purpose, channel);
    }

    /** Who says so, when and how. */
    record Act(@Nullable UUID by, LocalDate on, Instant at, How how) {}

    /** The latest first. */
    static List<Consent> of(UUID donorId) {
        return list("donorId = ?1 order by givenAt desc, id desc", donorId);
    }
}
