package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.account.Reachable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.web.Refusal;

/** Who may send to whom: a chapter's officers to their own tree, a club's coordinators to its members. */
@ApplicationScoped
class SenderAccess {
    private final Access access;
    private final ChapterTrees trees;

    SenderAccess(Access access, ChapterTrees trees) {
        this.access = access;
        this.trees = trees;
    }

    Reachable reach(Actor actor) {
        var reach = access.reach(actor, Action.SEND_MESSAGE);
        if (reach.nothing()) {
            throw Refusal.forbidden();
        }
        return reach;
    }

    /** Exactly one of the two has to be there and in reach; what is not, does not exist, and what has ended is sent to no more. */
    void mustReach(Actor actor, @Nullable UUID chapterId, @Nullable UUID clubId) {
        reach(actor);
        if ((chapterId == null) == (clubId == null)) {
            throw Refusal.at("chapterId", "mailing_one_audience");
        }
        if (!stands(chapterId) || !may(actor, chapterId, clubId)) {
            throw Refusal.at(clubId == null ? "chapterId" : "clubId", "mailing_out_of_reach");
        }
    }

    private boolean stands(@Nullable UUID chapterId) {
        return chapterId == null || trees.today().find(chapterId).isPresent();
    }

    /** Also of what a unit wrote that has ended since: it belongs to the one that goes on in its place. */
    boolean may(Actor actor, @Nullable UUID chapterId, @Nullable UUID clubId) {
        var place = place(chapterId, clubId);
        return place != null && access.may(actor, Action.SEND_MESSAGE, place);
    }

    private static @Nullable Place place(@Nullable UUID chapterId, @Nullable UUID clubId) {
        if (clubId != null) {
            Club club = Club.findById(clubId);
            return club == null ? null : Place.club(clubId, club.chapterId);
        }
        return chapterId == null ? null : Place.chapter(chapterId);
    }

    Mailing mailing(Actor actor, UUID id) {
        Mailing mailing = Mailing.findById(id);
        if (mailing == null || !may(actor, mailing.chapterId, mailing.clubId)) {
            throw Refusal.notFound();
        }
        return mailing;
    }
}
