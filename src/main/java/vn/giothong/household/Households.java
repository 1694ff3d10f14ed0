package vn.giothong.household;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps the family links of donors. Whoever writes a donor's record writes the links of that donor, and of no other. */
@ApplicationScoped
class Households {
    private static final int LONGEST_NAME = 120;

    /** To a household known by its code, or to a new one where there is a name instead. */
    record Joining(
            @Nullable String householdCode,
            @Nullable String name,
            HouseholdMember.@Nullable Relation relation,
            @Nullable LocalDate from) {}

    /** A member; name and code only where the reader may open that record. */
    public record Member(
            @Nullable UUID donorId,
            @Nullable String code,
            @Nullable String fullName,
            HouseholdMember.Relation relation,
            LocalDate from,
            @Nullable LocalDate until) {}

    public record Family(UUID id, String code, String name, long donations, List<Member> members) {}

    /** The family of today, and one's earlier ones. */
    public record View(@Nullable Family household, List<Family> earlier, boolean mayWrite) {}

    private record Link(
            UUID donorId,
            HouseholdMember.Relation relation,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    private final DonorAccess access;
    private final Audit audit;
    private final Event<HouseholdChanged> changed;
    private final Clock clock;

    Households(DonorAccess access, Audit audit, Event<HouseholdChanged> changed, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    @Transactional
    public View of(Actor actor, UUID donorId) {
        var donor = access.readable(actor, donorId);
        if (!donor.id.equals(actor.donorId())) {
            audit.record(actor.accountId(), actor.fullName(), "donor.viewed", "donor", donor.id, "household");
        }
        return view(actor, donor);
    }

    private View view(Actor actor, Donor donor) {
        var today = LocalDate.now(clock);
        var links = HouseholdMember.of(donor.id).stream()
                .filter(link -> !link.empty())
                .toList();
        var now = links.stream().filter(link -> isOpen(link, today)).findFirst().orElse(null);
        var earlier = links.stream()
                .filter(link -> now == null || !link.householdId.equals(now.householdId))
                .map(link -> link.householdId)
                .distinct()
                .map(id -> family(actor, id))
                .toList();
        var writes = access.may(actor, Action.WRITE_DONOR, donor) && donor.state == Donor.State.ACTIVE;
        return new View(now == null ? null : family(actor, now.householdId), earlier, writes);
    }

    private static boolean isOpen(HouseholdMember link, LocalDate today) {
        return !link.joinedOn.isAfter(today) && (link.leftOn == null || link.leftOn.isAfter(today));
    }

    private Family family(Actor actor, UUID id) {
        Household household = Household.findById(id);
        var members = links(id).stream().map(link -> member(actor, link)).toList();
        return new Family(household.id, household.code, household.shownName(), household.donations(), members);
    }

    private static List<Link> links(UUID householdId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select m.donorId, m.relation, m.joinedOn, m.leftOn from HouseholdMember m where m.householdId = ?1"
                                + " and (m.leftOn is null or m.leftOn > m.joinedOn) order by m.joinedOn, m.id",
                        Link.class)
                .setParameter(1, householdId)
                .getResultList();
    }

    private Member member(Actor actor, Link link) {
        Donor donor = Donor.findById(link.donorId());
        var seen = donor.state == Donor.State.ACTIVE && !donor.withheld && access.may(actor, Action.READ_DONOR, donor);
        return new Member(
                seen ? donor.id : null,
                seen ? donor.code : null,
                seen ? donor.fullName : null,
                link.relation(),
                link.joinedOn(),
                link.leftOn());
    }

    @Transactional
    public View join(Actor actor, UUID donorId, Joining joining) {
        var donor = written(actor, donorId);
        var relation = Given.value("relation", joining.relation());
        var from = day("from", joining.from());
        var household = household(actor, joining);
        var link = new HouseholdMember(household.id, donor.id, relation, from);
        if (HouseholdMember.of(donor.id).stream().anyMatch(link::overlaps)) {
            throw Refusal.conflict("household_one");
        }
        link.persist();
        record(actor, "donor.joined_household", donor);
        changed.fire(new HouseholdChanged(Set.of(household.id)));
        return view(actor, donor);
    }

    /** Somebody in reach must know the household: by a member whose record the actor may open. */
    private Household household(Actor actor, Joining joining) {
        var code = Given.optional("householdCode", joining.householdCode(), 20);
        if (code == null) {
            var made =
                    new Household(Given.text("name", joining.name(), LONGEST_NAME), clock.instant(), actor.accountId());
            made.persist();
            return made;
        }
        var found = Household.coded(code).orElseThrow(() -> Refusal.at("householdCode", "household_unknown"));
        if (links(found.id).stream().noneMatch(link -> member(actor, link).code() != null)) {
            throw Refusal.at("householdCode", "household_unknown");
        }
        return found;
    }

    /** From the day on the donor belongs to the household no more. */
    @Transactional
    public View leave(Actor actor, UUID donorId, @Nullable LocalDate on) {
        var donor = written(actor, donorId);
        var today = LocalDate.now(clock);
        var until = day("on", on);
        var link = HouseholdMember.of(donor.id).stream()
                .filter(one -> !one.empty() && isOpen(one, today))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("household_none"));
        if (until.isBefore(link.joinedOn)) {
            throw Refusal.at("on", "household_before");
        }
        link.leftOn = until;
        record(actor, "donor.left_household", donor);
        changed.fire(new HouseholdChanged(Set.of(link.householdId)));
        return view(actor, donor);
    }

    /** Locked, so that two households cannot take the same donor at once. */
    private Donor written(Actor actor, UUID donorId) {
        var donor = access.writable(actor, donorId);
        if (donor.state != Donor.State.ACTIVE) {
            throw Refusal.conflict("donor_merged");
        }
        Panache.getEntityManager().lock(donor, LockModeType.PESSIMISTIC_WRITE);
        return donor;
    }

    private LocalDate day(String field, @Nullable LocalDate given) {
        var day = Given.value(field, given);
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at(field, "household_future");
        }
        return day;
    }

    private void record(Actor actor, String action, Donor donor) {
        audit.record(actor.accountId(), actor.fullName(), action, "donor", donor.id, donor.code);
        Panache.getEntityManager().flush();
    }
}
