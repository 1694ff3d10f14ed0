package vn.giothong.club;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Which chapter looks after a club, decided by one above both the old chapter and the new. */
@ApplicationScoped
class ClubTransfers {
    /** The chapter that takes the club over, and why. */
    record Transfer(@Nullable UUID chapterId, @Nullable String reason) {}

    /** A transfer as it is shown. */
    record Done(String fromChapter, String toChapter, String reason, Instant at) {}

    private final Clubs clubs;
    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    ClubTransfers(Clubs clubs, Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.clubs = clubs;
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    boolean may(Actor actor, UUID chapterId) {
        return access.may(actor, Action.TRANSFER_CLUB, Place.chapter(chapterId));
    }

    @Transactional
    public List<Done> of(Actor actor, UUID clubId) {
        clubs.readable(actor, clubId);
        var tree = trees.today();
        return ClubTransfer.of(clubId).stream()
                .map(step -> new Done(
                        tree.name(step.fromChapterId), tree.name(step.toChapterId), step.reason, step.transferredAt))
                .toList();
    }

    /** The chapters of today that may take a club of this chapter over. */
    @Transactional
    public List<Clubs.ChapterChoice> choices(Actor actor, UUID chapterId) {
        mayFrom(actor, chapterId);
        return trees.today().all().stream()
                .filter(node -> !node.id().equals(chapterId) && may(actor, node.id()))
                .map(node -> new Clubs.ChapterChoice(node.id(), node.name()))
                .toList();
    }

    @Transactional
    public ClubRow transfer(Actor actor, UUID clubId, Transfer given) {
        var club = clubs.readable(actor, clubId);
        mayFrom(actor, club.chapterId);
        var to = Given.value("chapterId", given.chapterId());
        var reason = Given.text("reason", given.reason(), 200);
        if (trees.today().find(to).isEmpty() || !may(actor, to)) {
            throw Refusal.at("chapterId", "chapter_unknown");
        }
        if (to.equals(club.chapterId)) {
            throw Refusal.at("chapterId", "club_transfer_same");
        }
        new ClubTransfer(club, to, reason, clock.instant(), actor.accountId()).persist();
        club.chapterId = to;
        audit.record(actor.accountId(), actor.fullName(), "club.transferred", "club", clubId, reason);
        return clubs.get(actor, clubId);
    }

    private void mayFrom(Actor actor, UUID chapterId) {
        if (!may(actor, chapterId)) {
            throw Refusal.forbidden();
        }
    }
}
