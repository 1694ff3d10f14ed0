package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Role;
import vn.giothong.web.Refusal;

/** Who takes a report its next step: the district checks, the province approves, the health department accepts. */
@ApplicationScoped
class DocumentRights {
    private final Access access;

    DocumentRights(Access access) {
        this.access = access;
    }

    ReportDocument readable(Actor actor, UUID id) {
        var document = ReportDocument.<ReportDocument>findByIdOptional(id).orElseThrow(Refusal::notFound);
        access.mustRead(actor, Action.READ_REPORT, Place.chapter(document.chapterId));
        if (onlyAccepts(actor, document) && !document.frozen()) {
            throw Refusal.notFound();
        }
        return document;
    }

    /** The health department sees what the province has approved. */
    boolean onlyAccepts(Actor actor, ReportDocument document) {
        var place = Place.chapter(document.chapterId);
        return access.may(actor, Action.ACCEPT_REPORT, place)
                && !access.may(actor, Action.APPROVE_REPORT, place)
                && !access.may(actor, Action.HAND_IN_REPORT, place);
    }

    /** The state into which the actor may bring the report. */
    Optional<ReportDocument.State> next(Actor actor, ReportDocument document) {
        var place = Place.chapter(document.chapterId);
        return switch (document.state) {
            case SUBMITTED, CHECKED -> {
                if (!access.may(actor, Action.APPROVE_REPORT, place)) {
                    yield Optional.empty();
                }
                if (actor.has(Role.BLOOD_OFFICER)) {
                    yield Optional.of(ReportDocument.State.APPROVED);
                }
                yield document.state == ReportDocument.State.SUBMITTED
                        ? Optional.of(ReportDocument.State.CHECKED)
                        : Optional.empty();
            }
            case APPROVED ->
                access.may(actor, Action.ACCEPT_REPORT, place)
                        ? Optional.of(ReportDocument.State.ACCEPTED)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    void mustBeAnother(Actor actor, ReportDocument document) {
        if (had(actor, document)) {
            throw Refusal.forbidden("report_own");
        }
    }

    private static boolean had(Actor actor, ReportDocument document) {
        return ReportStep.count(
                        "documentId = ?1 and takenBy = ?2 and step <> ?3",
                        document.id,
                        actor.accountId(),
                        ReportStep.Step.RETURNED)
                > 0;
    }

    Set<DocumentView.Act> acts(Actor actor, ReportDocument document, boolean latest) {
        var acts = EnumSet.noneOf(DocumentView.Act.class);
        var handsIn = access.may(actor, Action.HAND_IN_REPORT, Place.chapter(document.chapterId));
        if (handsIn && document.state == ReportDocument.State.DRAFT) {
            acts.add(DocumentView.Act.SUBMIT);
        }
        if (handsIn && latest && document.frozen()) {
            acts.add(DocumentView.Act.CORRECT);
        }
        if (next(actor, document).isPresent()) {
            acts.add(DocumentView.Act.RETURN);
            if (!had(actor, document)) {
                acts.add(DocumentView.Act.APPROVE);
            }
        }
        return acts;
    }
}
