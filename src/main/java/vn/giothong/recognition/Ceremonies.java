package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Plans ceremonies and says whose awards are to be handed over there. */
@ApplicationScoped
class Ceremonies {
    private static final int LONGEST = 200;
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2100;

    private final PaperAccess access;
    private final CeremonyLists lists;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Ceremonies(PaperAccess access, CeremonyLists lists, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.lists = lists;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public CeremonyView plan(Actor actor, CeremonyWish wish) {
        var chapter =
                wish.chapterId() == null ? access.unit(actor, Action.HAND_OVER_AWARD, Set.of()) : wish.chapterId();
        access.mustWrite(actor, Action.HAND_OVER_AWARD, chapter);
        var held = new Ceremony(chapter, facts(wish), actor.accountId(), clock.instant());
        held.persist();
        record(actor, "ceremony.planned", held, held.name);
        return lists.view(actor, held);
    }

    private static Ceremony.Facts facts(CeremonyWish wish) {
        var on = Given.value("heldOn", wish.heldOn());
        if (on.getYear() < EARLIEST_YEAR || on.getYear() > LATEST_YEAR) {
            throw Refusal.at("heldOn", "field_range", EARLIEST_YEAR, LATEST_YEAR);
        }
        return new Ceremony.Facts(
                Given.text("name", wish.name(), LONGEST),
                on,
                wish.startsAt(),
                Given.text("venue", wish.venue(), LONGEST));
    }

    @Transactional
    public CeremonyView change(Actor actor, UUID id, CeremonyWish wish) {
        var held = writable(actor, id);
        if (wish.version() != null && wish.version() != held.version) {
            throw Refusal.stale();
        }
        held.change(facts(wish));
        record(actor, "ceremony.changed", held, held.name);
        return lists.view(actor, held);
    }

    @Transactional
    public Listing<CeremonyView> list(Actor actor, @Nullable UUID chapterId, Paging paging) {
        var reach = access.readable(actor);
        var reached = reach.chapterIds().isEmpty() ? Set.of(new UUID(0, 0)) : reach.chapterIds();
        var below = chapterId == null ? reached : CaseQuery.below(trees.today(), chapterId);
        var where = "(?1 = true or chapterId in ?2) and (?3 = true or chapterId in ?4)";
        var found = Ceremony.<Ceremony>find(
                where + " order by heldOn desc, id desc", reach.everything(), reached, chapterId == null, below);
        var total = found.count();
        var items = found.page(paging.page(), paging.size()).list();
        return new Listing<>(lists.views(actor, items), total);
    }

    @Transactional
    public CeremonyView show(Actor actor, UUID id) {
        return lists.view(actor, readable(actor, id, LockModeType.NONE));
    }

    @Transactional
    public Listing<CeremonyView.Line> cases(Actor actor, UUID id, boolean waiting, Paging paging) {
        return lists.of(readable(actor, id, LockModeType.NONE), waiting, paging);
    }

    Ceremony readable(Actor actor, UUID id, LockModeType lock) {
        Ceremony held = Ceremony.findById(id, lock);
        if (held == null) {
            throw Refusal.notFound();
        }
        access.mustRead(actor, held.chapterId);
        return held;
    }

    Ceremony writable(Actor actor, UUID id) {
        var held = readable(actor, id, LockModeType.PESSIMISTIC_WRITE);
        access.mustWrite(actor, Action.HAND_OVER_AWARD, held.chapterId);
        return held;
    }

    /** These, or where none are named all of the unit that are decided and on no other list ahead. */
    @Transactional
    public CeremonyView add(Actor actor, UUID id, @Nullable List<UUID> caseIds) {
        var held = writable(actor, id);
        var cases = caseIds == null ? waiting(held) : ChosenCases.of(caseIds);
        access.mustWriteAll(actor, Action.HAND_OVER_AWARD, cases);
        var known = Set.copyOf(CeremonyLists.caseIds(held.id));
        var added = cases.stream().filter(one -> !known.contains(one.id)).toList();
        if (known.size() + added.size() > ChosenCases.MOST) {
            throw Refusal.at("caseIds", "award_too_many", ChosenCases.MOST);
        }
        for (var one : added) {
            if (one.state != CaseState.DECIDED) {
                throw Refusal.conflict("ceremony_not_decided");
            }
            new CeremonyCase(held.id, one.id).persist();
        }
        record(actor, "ceremony.cases.added", held, String.valueOf(added.size()));
        return lists.view(actor, held);
    }

    /** Those that wait longest, as many as there is room for. */
    private List<AwardCase> waiting(Ceremony held) {
        return Panache.getEntityManager()
                .createQuery(
                        "select c from AwardCase c where c.state = ?1 and c.chapterId in ?2 and not exists (select 1"
                                + " from CeremonyCase l, Ceremony o where l.ceremonyId = o.id and l.caseId = c.id and"
                                + " (o.id = ?3 or o.heldOn >= ?4)) order by c.reachedOn, c.id",
                        AwardCase.class)
                .setParameter(1, CaseState.DECIDED)
                .setParameter(2, trees.today().subtree(held.chapterId))
                .setParameter(3, held.id)
                .setParameter(4, LocalDate.now(clock))
                .setMaxResults(ChosenCases.MOST - CeremonyLists.caseIds(held.id).size())
                .getResultList();
    }

    /** Takes some off the list again; what was handed over stays. */
    @Transactional
    public CeremonyView remove(Actor actor, UUID id, @Nullable List<UUID> caseIds) {
        var held = writable(actor, id);
        var ids = new LinkedHashSet<>(Given.value("caseIds", caseIds));
        ids.remove(null);
        var removed = ids.isEmpty()
                ? 0
                : CeremonyCase.delete("ceremonyId = ?1 and caseId in ?2 and handedAt is null", held.id, ids);
        record(actor, "ceremony.cases.removed", held, String.valueOf(removed));
        return lists.view(actor, held);
    }

    private void record(Actor actor, String what, Ceremony held, String detail) {
        audit.record(actor.accountId(), actor.fullName(), what, "ceremony", held.id, detail);
        Panache.getEntityManager().flush();
    }
}
