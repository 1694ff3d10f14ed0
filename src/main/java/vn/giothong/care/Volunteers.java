package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.person.PersonName;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The people in teams: donors of the register, others by their names, and those who are volunteers already. */
@ApplicationScoped
class Volunteers {
    private final KnownVolunteers known;
    private final Access access;
    private final ChapterTrees trees;
    private final Clock clock;

    Volunteers(KnownVolunteers known, Access access, ChapterTrees trees, Clock clock) {
        this.known = known;
        this.access = access;
        this.trees = trees;
        this.clock = clock;
    }

    /** Whoever joins a team on the day, of age by the rule of that day; a donor is the same volunteer everywhere. */
    CareVolunteer of(Actor actor, CareTeam team, TeamMembers.Joining given, LocalDate from) {
        var volunteer = joining(actor, team, given, from);
        if (given.age().stated()) {
            volunteer.stateAge(actor.accountId(), clock.instant());
        }
        return volunteer;
    }

    private CareVolunteer joining(Actor actor, CareTeam team, TeamMembers.Joining given, LocalDate from) {
        if (given.volunteerId() != null) {
            return returning(actor, given.volunteerId(), from);
        }
        return given.donorId() != null || given.donorCode() != null
                ? donating(actor, team, given, from)
                : named(actor, team, given, from);
    }

    /** The same person once more, from another team or after a time away. */
    private CareVolunteer returning(Actor actor, UUID volunteerId, LocalDate from) {
        var volunteer = known.of(actor, volunteerId);
        Donor donor = volunteer.donorId == null ? null : Donor.findById(volunteer.donorId);
        if (donor != null && (donor.state != Donor.State.ACTIVE || donor.withheld)) {
            throw Refusal.at("volunteerId", "care_volunteer_unknown");
        }
        GivenAge.mustBeOfAge(donor == null ? volunteer.birth() : donor.birth(), from);
        return volunteer;
    }

    private CareVolunteer donating(Actor actor, CareTeam team, TeamMembers.Joining given, LocalDate from) {
        var donor = donor(actor, team, given);
        GivenAge.mustBeOfAge(donor.birth(), from);
        donor.keep();
        return CareVolunteer.ofDonor(donor.id).orElseGet(() -> stored(actor, donor.id, null));
    }

    private CareVolunteer named(Actor actor, CareTeam team, TeamMembers.Joining given, LocalDate from) {
        var name = new PersonName(Given.text("name", given.name(), 120));
        var birth = given.age().birth(LocalDate.now(clock));
        GivenAge.mustBeOfAge(birth, from);
        mustBeNobodyThere(team.id, name, birth == null ? null : birth.year(), from);
        var volunteer = stored(actor, null, name.full());
        if (birth != null) {
            volunteer.bornOn(birth);
        }
        volunteer.phone = Given.optional("phone", given.phone(), 20);
        return volunteer;
    }

    /** Of two people of one name in a team the year of birth tells which is which. */
    private static void mustBeNobodyThere(UUID teamId, PersonName name, @Nullable Integer birthYear, LocalDate from) {
        var twice = TeamRoster.on(teamId, null).stream()
                .filter(member -> member.leftOn() == null || member.leftOn().isAfter(from))
                .anyMatch(member -> PersonName.fold(member.fullName()).equals(name.folded())
                        && Objects.equals(member.birthYear(), birthYear));
        if (twice) {
            throw Refusal.at("name", "care_member_twice");
        }
    }

    /** A donor of the team's own commune, or one whose record the actor may read anyway. */
    private Donor donor(Actor actor, CareTeam team, TeamMembers.Joining given) {
        var found = given.donorId() == null
                ? Survivors.coded(given.donorCode() == null ? "" : given.donorCode())
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
