package vn.giothong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.OfficerTerm;
import vn.giothong.person.PersonName;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Who led a chapter or a club and when. Callers hold the transaction and have asked for the right. */
@ApplicationScoped
public class Officers {
    /** The chapter or the club, and which of both. */
    public record Node(String kind, UUID id) {
        public static Node chapter(UUID id) {
            return new Node("chapter", id);
        }

        public static Node club(UUID id) {
            return new Node("club", id);
        }
    }

    /** Who takes which office from when; without an end it goes on. */
    public record Appointment(
            @Nullable String fullName,
            @Nullable String office,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final Audit audit;

    Officers(Audit audit) {
        this.audit = audit;
    }

    public List<Officer> of(UUID nodeId) {
        return OfficerTerm.of(nodeId).stream().map(Officer::of).toList();
    }

    public Officer appoint(Actor actor, Node node, Appointment given) {
        var term = new OfficerTerm(
                node.id(),
                PersonName.tidy(Given.text("fullName", given.fullName(), 120)),
                Given.text("office", given.office(), 60),
                Given.value("from", given.from()));
        end(term, given.to());
        if (OfficerTerm.of(node.id()).stream().anyMatch(held -> meets(held, term))) {
            throw Refusal.conflict("officer_twice");
        }
        term.persist();
        audit.record(actor.accountId(), actor.fullName(), "officer.appointed", node.kind(), node.id(), null);
        return Officer.of(term);
    }

    /** Ends a term: the day is the first on which the office is no longer held. */
    public Officer end(Actor actor, Node node, UUID termId, @Nullable LocalDate to) {
        var term = OfficerTerm.<OfficerTerm>findByIdOptional(termId)
                .filter(held -> held.nodeId.equals(node.id()))
                .orElseThrow(Refusal::notFound);
        if (term.toOn != null) {
            throw Refusal.conflict("officer_ended");
        }
        end(term, Given.value("to", to));
        audit.record(actor.accountId(), actor.fullName(), "officer.ended", node.kind(), node.id(), null);
        return Officer.of(term);
    }

    private static void end(OfficerTerm term, @Nullable LocalDate to) {
        if (to != null && to.isBefore(term.fromOn)) {
            throw Refusal.at("to", "officer_order", term.fromOn);
        }
        term.toOn = to;
    }

    /** The same person in the same office for a time that both share. */
    private static boolean meets(OfficerTerm one, OfficerTerm other) {
        return one.fullName.equals(other.fullName)
                && one.office.equals(other.office)
                && (one.toOn == null || one.toOn.isAfter(other.fromOn))
                && (other.toOn == null || other.toOn.isAfter(one.fromOn));
    }
}
