package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.job.Job;

/** Shows a paper with what the actor may do with it. In the caller's transaction. */
@ApplicationScoped
class PaperViews {
    private final PaperAccess access;
    private final PaperContents contents;
    private final Deciders deciders;
    private final ChapterTrees trees;
    private final Clock clock;

    PaperViews(PaperAccess access, PaperContents contents, Deciders deciders, ChapterTrees trees, Clock clock) {
        this.access = access;
        this.contents = contents;
        this.deciders = deciders;
        this.trees = trees;
        this.clock = clock;
    }

    /** The day of an issued one, else that for which it is planned. */
    LocalDate day(AwardDocument paper) {
        return paper.issuedOn != null
                ? paper.issuedOn
                : paper.plannedOn != null ? paper.plannedOn : LocalDate.now(clock);
    }

    PaperView of(Actor actor, AwardDocument paper) {
        var day = day(paper);
        var content = contents.of(paper, day);
        var successor = successor(paper.id);
        return new PaperView(
                paper.id,
                paper.kind,
                paper.state,
                paper.chapterId,
                trees.today().name(paper.chapterId),
                paper.ceremonyId,
                paper.symbol,
                paper.issuedOn,
                content.issuer(),
                numberedHere(paper, day),
                paper.about,
                paper.addressee,
                paper.mandate,
                paper.onBehalfOf,
                paper.position,
                paper.signer,
                paper.edition,
                paper.replacesId == null ? null : version(paper.replacesId),
                successor,
                paper.changeNote,
                differences(paper, content),
                content.lines().stream().map(PaperView.Line::of).toList(),
                content.sums().stream()
                        .map(sum -> new PaperView.Count(
                                sum.form(), sum.people(), sum.families(), sum.collectives(), sum.total()))
                        .toList(),
                content.payout(),
                content.toBeConfirmed(),
                paper.pdfHash,
                paper.xlsxHash,
                paper.createdName,
                paper.issuedName,
                paper.issuedAt,
                paper.state == PaperState.PRINTING
                        ? Job.latestOn(paper.id).map(job -> job.rowsDone).orElse(0)
                        : content.lines().size(),
                List.copyOf(acts(actor, paper, successor)),
                paper.version);
    }

    private boolean numberedHere(AwardDocument paper, LocalDate day) {
        if (paper.kind != PaperKind.DECISION || paper.state != PaperState.DRAFT) {
            return true;
        }
        return deciders.known(PaperContents.cases(paper.id), day).values().stream()
                .allMatch(Decider::numberedHere);
    }

    private Set<PaperView.Act> acts(Actor actor, AwardDocument paper, PaperView.@Nullable Version successor) {
        var acts = EnumSet.noneOf(PaperView.Act.class);
        if (access.mayWrite(actor, paper.kind.right, paper.chapterId)) {
            if (paper.state == PaperState.DRAFT) {
                acts.addAll(EnumSet.of(PaperView.Act.CHANGE, PaperView.Act.ISSUE, PaperView.Act.DISCARD));
            } else if (paper.state == PaperState.ISSUED && successor == null) {
                acts.add(PaperView.Act.CORRECT);
            }
        }
        return acts;
    }

    private static PaperView.Version version(UUID id) {
        return versions("p.id = ?1", id).get(0);
    }

    private static PaperView.@Nullable Version successor(UUID id) {
        return versions("p.replacesId = ?1 and p.state <> 'DISCARDED'", id).stream()
                .findFirst()
                .orElse(null);
    }

    /** Without the files, which may be large. */
    private static List<PaperView.Version> versions(String condition, UUID id) {
        return Panache.getEntityManager()
                .createQuery(
                        "select p.id, p.symbol, p.issuedOn, p.state from AwardDocument p where " + condition,
                        PaperView.Version.class)
                .setParameter(1, id)
                .getResultList();
    }

    private List<PaperView.Difference> differences(AwardDocument paper, PaperContent content) {
        if (paper.replacesId == null) {
            return List.of();
        }
        var stored = Panache.getEntityManager()
                .createQuery("select p.content from AwardDocument p where p.id = ?1", String.class)
                .setParameter(1, paper.replacesId)
                .getSingleResult();
        return differences(contents.read(stored).lines(), content.lines());
    }

    static List<PaperView.Difference> differences(List<PaperLine> before, List<PaperLine> now) {
        var found = new ArrayList<PaperView.Difference>();
        var known = new LinkedHashMap<UUID, String>();
        before.forEach(line -> known.put(line.caseId(), printed(line)));
        for (var line : now) {
            var old = known.remove(line.caseId());
            if (old == null) {
                found.add(new PaperView.Difference(PaperView.What.ADDED, "", printed(line)));
            } else if (!old.equals(printed(line))) {
                found.add(new PaperView.Difference(PaperView.What.CHANGED, old, printed(line)));
            }
        }
        known.values().forEach(old -> found.add(new PaperView.Difference(PaperView.What.REMOVED, old, "")));
        return found;
    }

    private static String printed(PaperLine line) {
        var born = line.birthYear() == null ? "" : " (" + line.birthYear() + ")";
        return line.name() + born + ", " + line.unit() + ": " + line.achievement() + ", " + line.form();
    }
}
