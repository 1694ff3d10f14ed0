package vn.giothong.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.document.Letterhead;
import vn.giothong.web.Texts;

/** Writes what a paper says: a draft from what is known today, an issued one from what was stored. In the caller's transaction. */
@ApplicationScoped
class PaperContents {
    private final PaperLines lines;
    private final Deciders deciders;
    private final ChapterTrees trees;
    private final ObjectMapper json;

    PaperContents(PaperLines lines, Deciders deciders, ChapterTrees trees, ObjectMapper json) {
        this.lines = lines;
        this.deciders = deciders;
        this.trees = trees;
        this.json = json;
    }

    PaperContent of(AwardDocument paper, LocalDate day) {
        var stored = paper.content;
        return stored == null ? now(paper, day) : read(stored);
    }

    /** Of an issued one as it was stored. */
    PaperContent read(String stored) {
        try {
            return json.readValue(stored, PaperContent.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was stored of a paper can be read", broken);
        }
    }

    String write(PaperContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }

    /** As it would be issued on the day. */
    PaperContent now(AwardDocument paper, LocalDate day) {
        var cases = cases(paper.id);
        var decider = paper.kind == PaperKind.DECISION && !cases.isEmpty()
                ? deciders.known(cases, day).get(cases.get(0).id)
                : null;
        var head = decider == null ? head(paper.chapterId, day) : decider.head();
        var bases = DocumentBasis.on(paper.kind, head.symbol(), day);
        var listed = lines.of(cases, day);
        var named = decider == null ? listed : PaperMoney.on(listed, decider.level(), day);
        return new PaperContent(
                paper.kind,
                head,
                decider == null ? issuer(paper.chapterId, day) : decider.name(),
                paper.symbol,
                day,
                paper.about,
                paper.addressee,
                decider == null ? null : decider.competence(),
                bases.stream().map(basis -> basis.text).toList(),
                paper.signature(),
                decider == null ? null : request(cases),
                paper.replacesId == null ? null : reference(paper.replacesId),
                paper.changeNote,
                paper.ceremonyId == null ? null : occasion(paper.ceremonyId),
                named,
                (decider != null && decider.toBeConfirmed())
                        || bases.stream().anyMatch(basis -> basis.toBeConfirmed)
                        || named.stream().anyMatch(PaperLine::toBeConfirmed)
                        || Payout.of(named).map(Payout::toBeConfirmed).orElse(false));
    }

    static List<AwardCase> cases(UUID paperId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c from AwardCase c, DocumentCase d where d.caseId = c.id and d.documentId = ?1 order by c.id",
                        AwardCase.class)
                .setParameter(1, paperId)
                .getResultList();
    }

    Letterhead head(UUID chapterId, LocalDate day) {
        return Letterhead.redCross(trees.on(day), chapterId);
    }

    String issuer(UUID chapterId, LocalDate day) {
        return Texts.text("vi", "paper_red_cross") + " "
                + Deciders.inASentence(trees.on(day).name(chapterId));
    }

    private record Known(@Nullable String symbol, @Nullable LocalDate on, UUID chapterId) {}

    /** The request that named these cases, the latest where there are several. */
    private PaperContent.@Nullable Reference request(List<AwardCase> cases) {
        return Panache.getEntityManager()
                .createQuery(
                        "select p.symbol, p.issuedOn, p.chapterId from AwardDocument p where p.kind = ?1 and p.state = ?2"
                                + " and exists (select 1 from DocumentCase d where d.documentId = p.id and d.caseId in ?3)"
                                + " order by p.issuedAt desc",
                        Known.class)
                .setParameter(1, PaperKind.SUBMISSION)
                .setParameter(2, PaperState.ISSUED)
                .setParameter(3, cases.stream().map(one -> one.id).toList())
                .setMaxResults(1)
                .getResultStream()
                .map(this::reference)
                .findFirst()
                .orElse(null);
    }

    private PaperContent.Reference reference(UUID paperId) {
        return reference(Panache.getEntityManager()
                .createQuery(
                        "select p.symbol, p.issuedOn, p.chapterId from AwardDocument p where p.id = ?1", Known.class)
                .setParameter(1, paperId)
                .getSingleResult());
    }

    private PaperContent.Reference reference(Known known) {
        var on = Objects.requireNonNull(known.on());
        return new PaperContent.Reference(
                known.symbol() == null ? "" : known.symbol(), on, issuer(known.chapterId(), on));
    }

    private static PaperContent.Occasion occasion(UUID ceremonyId) {
        var held = Objects.requireNonNull(Ceremony.<Ceremony>findById(ceremonyId));
        return new PaperContent.Occasion(held.name, held.heldOn, held.startsAt, held.venue);
    }
}
