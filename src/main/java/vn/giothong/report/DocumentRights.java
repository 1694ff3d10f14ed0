package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return next(
                actor,
                document,
                access.may(actor, Action.APPROVE_REPORT, place),
                access.may(actor, Action.ACCEPT_REPORT, place));
    }

    private static Optional<ReportDocument.State> next(
            Actor actor, ReportDocument document, boolean approves, boolean accepts) {
        var province = approves && actor.has(Role.BLOOD_OFFICER);
        return switch (document.state) {
            case SUBMITTED ->
                approves
                        ? Optional.of(province ? ReportDocument.State.APPROVED : ReportDocument.State.CHECKED)
                        : Optional.empty();
            case CHECKED -> province ? Optional.of(ReportDocument.State.APPROVED) : Optional.empty();
            case APPROVED -> accepts ? Optional.of(ReportDocument.State.ACCEPTED) : Optional.empty();
            case DRAFT, ACCEPTED, RETURNED -> Optional.empty();
        };
    }

    /** Of several reports those whose next step is the actor's; as many statements as for one. */
    List<ReportDocument> waitingFor(Actor actor, List<ReportDocument> documents) {
        var reach = access.reaches(actor, Set.of(Action.APPROVE_REPORT, Action.ACCEPT_REPORT));
        var approve = Objects.requireNonNull(reach.get(Action.APPROVE_REPORT));
        var accept = Objects.requireNonNull(reach.get(Action.ACCEPT_REPORT));
        var had = documents.isEmpty() ? Set.<UUID>of() : had(actor, documents);
        return documents.stream()
                .filter(document -> !had.contains(document.id))
                .filter(document -> {
                    var place = Place.chapter(document.chapterId);
                    return next(actor, document, approve.covers(place), accept.covers(place))
                            .isPresent();
                })
                .toList();
    }

    private static Set<UUID> had(Actor actor, List<ReportDocument> documents) {
        return ReportStep.of(documents.stream().map(document -> document.id).toList()).stream()
                .collect(Collectors.groupingBy(step -> step.documentId))
                .entrySet()
                .stream()
                .filter(steps -> ReportStep.bind(steps.getValue(), actor.accountId()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void mustBeAnother(Actor actor, ReportDocument document) {
        if (had(actor, document)) {
            throw Refusal.forbidden("report_own");
        }
    }

    private static boolean had(Actor actor, ReportDocument document) {
        return !had(actor, List.of(document)).isEmpty();
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
