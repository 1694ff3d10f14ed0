package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Writes down what members were trained in. */
@ApplicationScoped
class Trainings {
    /** What a member was trained in; hours such as 4 or 1.5. */
    record Training(
            @Nullable String topic,
            @Nullable LocalDate on,
            @Nullable BigDecimal hours) {}

    private final CareAccess care;
    private final Audit audit;
    private final Clock clock;

    Trainings(CareAccess care, Audit audit, Clock clock) {
        this.care = care;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public TeamMember train(Actor actor, UUID teamId, UUID memberId, Training given) {
        care.writable(actor, teamId);
        var member = TeamMembers.member(teamId, memberId);
        var topic = Given.text("topic", given.topic(), 120);
        var on = Given.value("on", given.on());
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("on", "care_training_future");
        }
        var hours = Hours.checked(given.hours());
        var training = new CareTraining(teamId, member.volunteerId, topic, on, hours, clock.instant());
        training.createdBy = actor.accountId();
        training.persist();
        audit.record(
                actor.accountId(), actor.fullName(), "care.member_trained", "care_team", teamId, memberId.toString());
        return TeamRoster.member(teamId, memberId);
    }
}
