package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Finds papers for those who may read them, and changes drafts. */
@ApplicationScoped
class AwardDocuments {
    private static final int LONGEST_ABOUT = 400;
    private static final int LONGEST_ADDRESSEE = 300;

    private final PaperAccess access;
    private final PaperViews views;
    private final PaperContents contents;
    private final ChapterTrees trees;
    private final Audit audit;

    AwardDocuments(PaperAccess access, PaperViews views, PaperContents contents, ChapterTrees trees, Audit audit) {
        this.access = access;
        this.views = views;
        this.contents = contents;
        this.trees = trees;
        this.audit = audit;
    }

    /** The newest first; the files stay where they are. */
    @Transactional
    public Listing<PaperRow> list(Actor actor, PaperQuery query, Paging paging) {
        var reach = access.readable(actor);
        var where = new StringBuilder("(:all = true or p.chapterId in :reached)");
        Map<String, Object> values = new HashMap<>();
        values.put("all", reach.everything());
        values.put("reached", reach.chapterIds().isEmpty() ? List.of(new UUID(0, 0)) : reach.chapterIds());
        var chapter = query.chapter();
        narrow(where, values, "p.kind = :kind", "kind", query.ofKind());
        narrow(where, values, "p.state = :state", "state", query.inState());
        narrow(where, values, "p.ceremonyId = :ceremony", "ceremony", query.ceremony());
        narrow(
                where,
                values,
                "p.chapterId in :below",
                "below",
                chapter == null ? null : CaseQuery.below(trees.today(), chapter));
        narrow(
                where,
                values,
                "exists (select 1 from DocumentCase d where d.documentId = p.id and d.caseId = :case)",
                "case",
                query.ofCase());
        var count = Panache.getEntityManager()
                .createQuery("select count(p) from AwardDocument p where " + where, Long.class);
        var rows = Panache.getEntityManager()
                .createQuery(
                        "select p.id, p.kind, p.state, p.chapterId, p.symbol, p.issuedOn, p.about, p.cases, p.edition,"
                                + " p.createdAt from AwardDocument p where " + where
                                + " order by p.createdAt desc, p.id desc",
                        PaperRow.class)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size());
        values.forEach(count::setParameter);
        values.forEach(rows::setParameter);
        return new Listing<>(rows.getResultList(), count.getSingleResult());
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String clause, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(clause);
            values.put(name, value);
        }
    }

    @Transactional
    public PaperView get(Actor actor, UUID id) {
        return views.of(actor, readable(actor, id, LockModeType.NONE));
    }

    AwardDocument readable(Actor actor, UUID id, LockModeType lock) {
        AwardDocument paper = AwardDocument.findById(id, lock);
        if (paper == null) {
            throw Refusal.notFound();
        }
        access.mustRead(actor, paper.chapterId);
        return paper;
    }

    /** One that the actor may write, locked until the transaction ends. */
    AwardDocument writable(Actor actor, UUID id) {
        var paper = readable(actor, id, LockModeType.PESSIMISTIC_WRITE);
        access.mustWrite(actor, paper.kind.right, paper.chapterId);
        return paper;
    }

    /** The stored bytes of an issued one; a draft is printed as such. */
    @Transactional
    public byte[] pdf(Actor actor, UUID id) {
        var paper = readable(actor, id, LockModeType.NONE);
        var stored = paper.pdf;
        if (stored != null) {
            return stored;
        }
        if (paper.state == PaperState.PRINTING) {
            throw Refusal.conflict("paper_printing");
        }
        return PaperFiles.preview(contents.of(paper, views.day(paper)));
    }

    @Transactional
    public byte[] xlsx(Actor actor, UUID id) {
        var paper = readable(actor, id, LockModeType.NONE);
        var stored = paper.xlsx == null ? PaperFiles.xlsx(contents.of(paper, views.day(paper))) : paper.xlsx;
        if (stored == null) {
            throw Refusal.notFound();
        }
        return stored;
    }

    @Transactional
    public PaperView change(Actor actor, UUID id, PaperWish wish) {
        var paper = writable(actor, id);
        paper.mustBe(PaperState.DRAFT);
        if (wish.version() != null && wish.version() != paper.version) {
            throw Refusal.stale();
        }
        write(paper, wish);
        if (paper.replacesId != null && wish.change() != null) {
            paper.changeNote = Given.text("change", wish.change(), PaperDrafting.LONGEST_CHANGE);
        }
        record(actor, "paper.changed", paper);
        return views.of(actor, paper);
    }

    static void write(AwardDocument paper, PaperWish wish) {
        paper.sign(paper.signature().with(wish));
        var about = Given.optional("about", wish.about(), LONGEST_ABOUT);
        paper.about = about == null ? paper.about : about;
        var addressee = Given.optional("addressee", wish.addressee(), LONGEST_ADDRESSEE);
        paper.addressee = addressee == null ? paper.addressee : addressee;
        paper.plannedOn = wish.date() == null ? paper.plannedOn : wish.date();
    }

    @Transactional
    public PaperView discard(Actor actor, UUID id, GivenVersion on) {
        var paper = writable(actor, id);
        on.mustBe(paper.version);
        paper.mustBe(PaperState.DRAFT);
        paper.state = PaperState.DISCARDED;
        record(actor, "paper.discarded", paper);
        return views.of(actor, paper);
    }

    void record(Actor actor, String what, AwardDocument paper) {
        var name = paper.symbol == null ? paper.kind.name() : paper.symbol;
        audit.record(actor.accountId(), actor.fullName(), what, "paper", paper.id, name);
        Panache.getEntityManager().flush();
    }

    PaperView view(Actor actor, AwardDocument paper) {
        return views.of(actor, paper);
    }
}
