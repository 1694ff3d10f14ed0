package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.person.PersonName;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The people in teams: donors of the register, and others by their names. */
@ApplicationScoped
class Volunteers {
    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    Volunteers(Access access, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    /** Whoever joins a team on the day, of age by the rule of that day; a donor is the same volunteer everywhere. */
    CareVolunteer of(Actor actor, CareTeam team, TeamMembers.Joining given, LocalDate from) {
        var known = given.donorId() != null || given.donorCode() != null;
        var volunteer = known ? donating(actor, team, given, from) : named(actor, given, from);
        if (given.age().stated()) {
            volunteer.stateAge(actor.accountId(), clock.instant());
        }
        return volunteer;
    }

    private CareVolunteer donating(Actor actor, CareTeam team, TeamMembers.Joining given, LocalDate from) {
        var donor = donor(actor, team, given);
        GivenAge.mustBeOfAge(donor.birth(), from);
        donor.keep();
        return CareVolunteer.ofDonor(donor.id).orElseGet(() -> stored(actor, donor.id, null));
    }

    private CareVolunteer named(Actor actor, TeamMembers.Joining given, LocalDate from) {
        var name = new PersonName(Given.text("name", given.name(), 120)).full();
        var birth = given.age().birth(LocalDate.now(clock));
        GivenAge.mustBeOfAge(birth, from);
        var volunteer = stored(actor, null, name);
        if (birth != null) {
            volunteer.bornOn(birth);
        }
        volunteer.phone = Given.optional("phone", given.phone(), 20);
        return volunteer;
    }

    /** A donor of the team's own commune, or one whose record the actor may read anyway. */
    private Donor donor(Actor actor, CareTeam team, TeamMembers.Joining given) {
        var found = given.donorId() == null
                ? Donor.coded(given.donorCode() == null ? "" : given.donorCode())
                : Donor.<Donor>findByIdOptional(given.donorId());
        var near = trees.today().subtree(team.chapterId);
        return found.filter(donor -> donor.state == Donor.State.ACTIVE)
                .filter(donor -> near.contains(donor.chapterId)
                        || access.may(actor, Action.READ_DONOR, Place.chapter(donor.chapterId)))
                .orElseThrow(() -> Refusal.at(given.donorId() == null ? "donorCode" : "donorId", "care_donor_unknown"));
    }

    private CareVolunteer stored(Actor actor, @Nullable UUID donorId, @Nullable String name) {
        var volunteer = new CareVolunteer(donorId, name, clock.instant());
        volunteer.createdBy = actor.accountId();
        volunteer.persist();
        return volunteer;
    }
}
