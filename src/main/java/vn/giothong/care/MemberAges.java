package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.web.Refusal;

/** Settles that a member who joined by name alone is of age: by the birth, or by a paper that somebody has seen. */
@ApplicationScoped
class MemberAges {
    private final CareAccess care;
    private final Audit audit;
    private final Clock clock;

    MemberAges(CareAccess care, Audit audit, Clock clock) {
        this.care = care;
        this.audit = audit;
        this.clock = clock;
    }

    /** The birth counts on the day on which the person first joined a team; what the register of donors knows is not written over. */
    @Transactional
    public TeamMember settle(Actor actor, UUID teamId, UUID memberId, GivenAge given) {
        care.writable(actor, teamId);
        var member = TeamMembers.member(teamId, memberId);
        CareVolunteer volunteer = CareVolunteer.findById(member.volunteerId);
        mustBeUnknownToRegister(volunteer);
        var birth = given.birth(LocalDate.now(clock));
        if (birth == null && !given.stated()) {
            throw Refusal.at("birthDate", "care_age_missing");
        }
        GivenAge.mustBeOfAge(birth, CareMember.firstJoined(volunteer.id));
        if (birth == null) {
            volunteer.stateAge(actor.accountId(), clock.instant());
        } else {
            volunteer.bornOn(birth);
        }
        audit.record(actor.accountId(), actor.fullName(), "care.member_age", "care_team", teamId, memberId.toString());
        return TeamRoster.member(teamId, memberId);
    }

    private static void mustBeUnknownToRegister(CareVolunteer volunteer) {
        if (volunteer.donorId != null
                && Donor.<Donor>findByIdOptional(volunteer.donorId)
                        .map(donor -> donor.birth())
                        .isPresent()) {
            throw Refusal.conflict("care_age_known");
        }
    }
}
