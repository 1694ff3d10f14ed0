package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Refusal;

/** Whom an emergency is about, for those who send messages about it. In the caller's transaction. */
@ApplicationScoped
public class CallUpTargets {
    /** Donors of the group within the units; what is null narrows nothing. */
    public record Target(
            UUID id,
            UUID chapterId,
            String place,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            Set<UUID> within,
            Instant neededBy) {}

    private final CallUps callUps;
    private final CallUpSheets sheets;
    private final ChapterTrees trees;

    CallUpTargets(CallUps callUps, CallUpSheets sheets, ChapterTrees trees) {
        this.callUps = callUps;
        this.sheets = sheets;
        this.trees = trees;
    }

    /** For those who call; for everybody else it is not there. */
    public Target of(Actor actor, UUID id) {
        return target(callUps.held(actor, id));
    }

    public Target known(UUID id) {
        return target(CallUp.<CallUp>findByIdOptional(id).orElseThrow(Refusal::notFound));
    }

    private Target target(CallUp callUp) {
        return new Target(
                callUp.id,
                callUp.chapterId,
                trees.today().name(callUp.chapterId),
                callUp.abo,
                callUp.rhD,
                sheets.within(callUp),
                callUp.neededBy);
    }
}
