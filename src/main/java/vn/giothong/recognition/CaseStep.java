package vn.giothong.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.database.BaseEntity;

/** A step that a case took: when, by whom (nobody: by itself) and why. */
@Entity
@Table(name = "award_case_step")
class CaseStep extends BaseEntity {
    public UUID caseId;

    @Enumerated(EnumType.STRING)
    public CaseState state;

    /** Whether somebody stood by the award in spite of a doubt, which leaves the state as it was. */
    public boolean confirms;

    public LocalDate takenOn;
    public Instant takenAt;
    public @Nullable UUID takenBy;
    public @Nullable String takenName;
    public @Nullable String reason;

    protected CaseStep() {}

    CaseStep(UUID caseId, CaseState state, LocalDate takenOn, Instant takenAt, @Nullable Actor actor) {
        this.caseId = caseId;
        this.state = state;
        this.takenOn = takenOn;
        this.takenAt = takenAt;
        this.takenBy = actor == null ? null : actor.accountId();
        this.takenName = actor == null ? null : actor.fullName();
    }

    /** Those of the cases that the account has proposed at any time, whoever proposed them again after a return. */
    static Set<UUID> proposedBy(UUID accountId, Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select distinct s.caseId from CaseStep s where s.caseId in ?1 and s.takenBy = ?2 and s.state = ?3",
                                UUID.class)
                        .setParameter(1, caseIds)
                        .setParameter(2, accountId)
                        .setParameter(3, CaseState.PROPOSED)
                        .getResultList());
    }

    CaseStep because(@Nullable String why) {
        reason = why;
        return this;
    }
}
