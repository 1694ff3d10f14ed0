package vn.giothong.donation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.CandidateSight;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorScope;
import vn.giothong.web.Refusal;

/** Whose records somebody may open and change: by chapter, by membership of a club on the day, and one's own. */
@ApplicationScoped
public class DonorAccess {
    private final Access access;
    private final CandidateSight sight;
    private final ChapterTrees trees;
    private final Clock clock;

    DonorAccess(Access access, CandidateSight sight, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.sight = sight;
        this.trees = trees;
        this.clock = clock;
    }

    DonorScope scope(Actor actor) {
        return DonorScope.of(access.reach(actor, Action.READ_DONOR), LocalDate.now(clock));
    }

    /**
     * A record that came by an undone list is not there; a merged one is, and points on; an erased one says that it was. The record of
     * whoever no longer agrees to it is there for its donor and for those who answer what is asked of it.
     */
    public Donor readable(Actor actor, UUID id) {
        Donor donor = Donor.findById(id);
        if (donor == null || donor.state == Donor.State.WITHDRAWN) {
            throw Refusal.notFound();
        }
        access.mustRead(actor, Action.READ_DONOR, place(actor, donor));
        if (donor.withheld && !donor.id.equals(actor.donorId()) && !may(actor, Action.HANDLE_REQUEST, donor)) {
            throw Refusal.notFound();
        }
        if (donor.state == Donor.State.ERASED && donor.erasedOn != null) {
            throw donor.keptUntil == null
                    ? Refusal.gone("donor_erased", donor.erasedOn)
                    : Refusal.gone("donor_erased_kept", donor.erasedOn, donor.keptUntil);
        }
        return donor;
    }

    /** The id behind the code in an address; whether the actor may know of it is for what follows to ask. */
    @Transactional
    public UUID id(String code) {
        return Donor.coded(code).orElseThrow(Refusal::notFound).id;
    }

    public Donor writable(Actor actor, UUID id) {
        return writable(actor, id, Action.WRITE_DONOR);
    }

    public Donor mergeable(Actor actor, UUID id) {
        return writable(actor, id, Action.MERGE_DONOR);
    }

    private Donor writable(Actor actor, UUID id, Action action) {
        var donor = readable(actor, id);
        access.mustWrite(actor, Action.READ_DONOR, action, place(actor, donor));
        return donor;
    }

    void mustEnterAt(Actor actor, UUID chapterId) {
        access.mustWrite(actor, Action.READ_DONOR, Action.WRITE_DONOR, Place.chapter(chapterId));
    }

    public boolean may(Actor actor, Action action, Donor donor) {
        return access.may(actor, action, place(actor, donor));
    }

    boolean entersSomewhere(Actor actor) {
        return !access.reach(actor, Action.WRITE_DONOR).nothing();
    }

    /**
     * Of the candidates for a person of a chapter those of whom the actor may know: by a paper or phone anywhere, by a full birth in the
     * chapter's district, by a year among the records that the actor may open.
     */
    List<Candidate> shown(Actor actor, UUID chapterId, List<Candidate> candidates) {
        var tree = trees.today();
        var seen = sight.of(
                actor,
                tree.subtree(tree.area(chapterId)),
                candidates.stream().map(Candidate::donorId).toList());
        return candidates.stream()
                .filter(candidate -> seen.knows(candidate))
                .filter(candidate -> candidate.grade() != Candidate.Grade.POSSIBLE
                        || candidate.byNumber()
                        || seen.opens(candidate.donorId()))
                .map(seen::told)
                .toList();
    }

    /** The donor's clubs are looked up for somebody alone who has a role in one. */
    private Place place(Actor actor, Donor donor) {
        var ofClub = actor.roles().stream().anyMatch(held -> held.nodeKind() == NodeKind.CLUB);
        return Place.donor(donor.id, donor.chapterId, ofClub ? clubs(donor.id) : List.of());
    }

    private List<UUID> clubs(UUID donorId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct m.clubId from ClubMember m where m.donorId = ?1 and m.joinedOn <= ?2"
                                + " and (m.leftOn is null or m.leftOn > ?2)",
                        UUID.class)
                .setParameter(1, donorId)
                .setParameter(2, LocalDate.now(clock))
                .getResultList();
    }
}
