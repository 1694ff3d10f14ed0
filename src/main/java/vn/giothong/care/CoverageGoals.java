package vn.giothong.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.web.Given;

/** Sets in how many communes of a unit a team is to stand by the end of a year. */
@ApplicationScoped
class CoverageGoals {
    /** The goal of a unit. */
    record Goal(@Nullable UUID chapterId, @Nullable Integer communes) {}

    private final Access access;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    CoverageGoals(Access access, ChapterTrees trees, Audit audit, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void aim(Actor actor, int asked, List<Goal> goals) {
        var year = CareGoal.checkedYear(asked, clock);
        for (var goal : goals) {
            var chapter = Given.value("chapterId", goal.chapterId());
            access.mustWrite(actor, Action.READ_CARE_FIGURES, Action.SET_TARGET, Place.chapter(chapter));
            var communes = Given.count("communes", goal.communes(), communes(chapter));
            CareGoal.of(year, chapter)
                    .ifPresentOrElse(
                            known -> known.change(communes, clock.instant(), actor.accountId()),
                            () -> new CareGoal(year, chapter, communes, clock.instant(), actor.accountId()).persist());
            audit.record(
                    actor.accountId(), actor.fullName(), "care.goal_set", "chapter", chapter, year + ": " + communes);
        }
    }

    private int communes(UUID chapter) {
        var tree = trees.today();
        return (int) tree.subtree(chapter).stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(node -> node.level() == Level.COMMUNE)
                .count();
    }
}
