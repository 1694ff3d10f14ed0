package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Unnamed;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Formats;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** Completes cases for people to read, in the same few statements for one as for hundreds. In the caller's transaction. */
@ApplicationScoped
class CaseRecords {
    private record Name(UUID id, String code, String name) {}

    private static final Map<SubjectKind, String> NAMES = Map.of(
            SubjectKind.PERSON, SubjectName.OF_DONORS,
            SubjectKind.MOBILISER, SubjectName.OF_DONORS,
            SubjectKind.FAMILY, SubjectName.OF_FAMILIES,
            SubjectKind.CLUB, "select c.id, c.code, c.name from Club c where c.id in ?1");

    private final CaseAccess cases;
    private final Ladders ladders;
    private final ChapterTrees trees;
    private final Language language;
    private final Clock clock;

    CaseRecords(CaseAccess cases, Ladders ladders, ChapterTrees trees, Language language, Clock clock) {
        this.cases = cases;
        this.ladders = ladders;
        this.trees = trees;
        this.language = language;
        this.clock = clock;
    }

    private record Around(
            ChapterTree tree,
            Map<UUID, Name> names,
            Map<UUID, List<CaseStep>> steps,
            Map<UUID, AwardRule> rules,
            Map<UUID, Place> places,
            CaseAccess.Reaches reaches,
            LocalDate today) {}

    /** In the order given; without an actor nothing may be done with them. */
    List<CaseRecord> of(@Nullable Actor actor, List<AwardCase> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(one -> one.id).toList();
        Map<UUID, List<CaseStep>> steps = CaseStep.<CaseStep>list("caseId in ?1 order by takenAt, id", ids).stream()
                .collect(Collectors.groupingBy(step -> step.caseId));
        var rules = ladders.versions();
        var tree = trees.today();
        var around = new Around(
                tree,
                names(found, tree),
                steps,
                rules,
                actor == null ? Map.of() : cases.places(found),
                actor == null ? new CaseAccess.Reaches(Map.of()) : cases.reaches(actor),
                LocalDate.now(clock));
        return found.stream().map(one -> record(actor, one, around)).toList();
    }

    private static Map<UUID, Name> names(Collection<AwardCase> found, ChapterTree tree) {
        var names = new HashMap<UUID, Name>();
        var byKind = found.stream()
                .collect(Collectors.groupingBy(
                        one -> one.subjectKind, Collectors.mapping(one -> one.subjectId, Collectors.toSet())));
        byKind.forEach((kind, ids) -> {
            var query = NAMES.get(kind);
            if (query == null) {
                ids.forEach(id -> names.put(id, new Name(id, code(tree, id), tree.name(id))));
            } else {
                Panache.getEntityManager()
                        .createQuery(query, Name.class)
                        .setParameter(1, ids)
                        .getResultList()
                        .forEach(name -> names.put(name.id(), name));
            }
        });
        return names;
    }

    private static String code(ChapterTree tree, UUID id) {
        return tree.find(id).map(ChapterTree.Node::code).orElse("");
    }

    private CaseRecord record(@Nullable Actor actor, AwardCase one, Around around) {
        var name = around.names().getOrDefault(one.subjectId, new Name(one.subjectId, "", ""));
        var rule = around.rules().get(one.ruleId);
        var step = rule == null ? null : rule.step(one.threshold).orElse(null);
        var authority = step == null
                ? null
                : step.authority(one.decidedOn == null ? around.today() : one.decidedOn)
                        .orElse(null);
        var until = one.handedOn != null ? one.handedOn : one.state.waiting() ? around.today() : one.sinceOn;
        return new CaseRecord(
                one.id,
                one.subjectKind,
                one.subjectId,
                name.name(),
                name.code(),
                one.chapterId,
                around.tree().name(one.chapterId),
                one.ruleCode,
                rule == null ? one.ruleCode : rule.name(language.code()),
                one.threshold,
                one.awardYear,
                one.award,
                one.decidedLevel != null ? one.decidedLevel : level(authority),
                step != null && (step.toBeConfirmed() || (authority != null && authority.toBeConfirmed())),
                one.amount,
                byPaper(one),
                one.state,
                one.reachedOn,
                one.dueBy,
                one.state.waiting() && one.dueBy.isBefore(around.today()),
                ChronoUnit.DAYS.between(one.reachedOn, until),
                ChronoUnit.DAYS.between(one.sinceOn, around.today()),
                one.withdrawnBy,
                one.doubt,
                one.openedWhy,
                one.decidedOn == null
                        ? null
                        : new CaseRecord.Decision(one.decisionNumber, one.decidedOn, one.signer, one.decidedLevel),
                one.handedOn == null ? null : new CaseRecord.Handover(one.handedOn, one.handedBy, one.receipt),
                one.paidOn == null ? null : new CaseRecord.Payment(one.paidOn, one.paymentNumber, one.paidAmount),
                steps(one, around.steps().getOrDefault(one.id, List.of())),
                actor == null ? List.of() : acts(actor, one, name.code().equals(Unnamed.NOBODY), around),
                one.version);
    }

    private static CaseRecord.@Nullable Paper byPaper(AwardCase one) {
        return one.evidence == null ? null : new CaseRecord.Paper(one.evidence, one.registered);
    }

    private static @Nullable AuthorityLevel level(@Nullable Authority authority) {
        return authority == null ? null : authority.level();
    }

    /** What the actor may do with it next; never approve an own proposal, nor go on with whoever is unnamed. */
    private static List<CaseAct> acts(Actor actor, AwardCase one, boolean withheld, Around around) {
        var place = around.places().get(one.id);
        if (place == null) {
            return List.of();
        }
        var asked = one.askedForBy(actor.accountId())
                || around.steps().getOrDefault(one.id, List.of()).stream()
                        .anyMatch(step -> step.state == CaseState.PROPOSED
                                && actor.accountId().equals(step.takenBy));
        return Arrays.stream(CaseAct.values())
                .filter(act -> act.startsFrom(one))
                .filter(act -> !act.gives() || one.doubt == null)
                .filter(act -> !act.approves() || !asked)
                .filter(act -> !withheld || act.needsReason())
                .filter(act -> around.reaches().may(act.right(one), place))
                .toList();
    }

    private List<CaseRecord.Taken> steps(AwardCase one, List<CaseStep> taken) {
        var steps = new ArrayList<CaseRecord.Taken>();
        var opened = LocalDate.ofInstant(one.openedAt, Formats.ZONE);
        steps.add(new CaseRecord.Taken(
                CaseState.DETECTED,
                opened,
                ChronoUnit.DAYS.between(one.reachedOn, opened),
                null,
                one.openedAt,
                null,
                null,
                false));
        taken.forEach(step -> steps.add(taken(one, step)));
        return steps;
    }

    /** What happened by itself has its reason as a code, which is told in the reader's words. */
    private CaseRecord.Taken taken(AwardCase one, CaseStep step) {
        var code = step.takenBy == null ? step.reason : null;
        return new CaseRecord.Taken(
                step.state,
                step.takenOn,
                ChronoUnit.DAYS.between(one.reachedOn, step.takenOn),
                step.takenName,
                step.takenAt,
                code == null ? step.reason : Texts.text(language.code(), "awardWhy_" + code),
                code,
                step.confirms);
    }
}
