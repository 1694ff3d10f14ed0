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
import vn.giothong.person.Birth;
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
        if (given.donorId() != null || given.donorCode() != null) {
            var donor = donor(actor, team, given);
            mustBeOfAge(donor.birth(), from);
            donor.keep();
            return CareVolunteer.ofDonor(donor.id).orElseGet(() -> stored(actor, donor.id, null));
        }
        var name = new PersonName(Given.text("name", given.name(), 120)).full();
        var birth = birth(given);
        mustBeOfAge(birth, from);
        var volunteer = stored(actor, null, name);
        volunteer.birthDate = birth == null ? null : birth.date();
        volunteer.birthYear = birth == null ? null : birth.year();
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

    private @Nullable Birth birth(TeamMembers.Joining given) {
        if (given.birthDate() != null) {
            return Birth.on(given.birthDate());
        }
        var year = given.birthYear();
        if (year == null) {
            return null;
        }
        var now = LocalDate.now(clock).getYear();
        if (year < now - 120 || year > now) {
            throw Refusal.at("birthYear", "field_range", now - 120, now);
        }
        return Birth.in(year);
    }

    /** Volunteers are of age by the dated rule; of a year of birth alone the last day counts, and a birth not known is no bar. */
    private static void mustBeOfAge(@Nullable Birth birth, LocalDate from) {
        var rule = CareRule.on(CareRule.Code.MEMBER_AGE, from);
        if (birth != null && birth.ageOn(from) < rule.amount) {
            throw Refusal.of("care_member_young", rule.amount, birth.turns(rule.amount), rule.legalBasis);
        }
    }
}
