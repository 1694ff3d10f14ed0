package vn.giothong.recognition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.recognition.ladder.History;
import vn.giothong.recognition.ladder.Honour;

/**
 * Somebody as the rules see them now: the ids under which cases may stand (a person and the records merged into that one), where they
 * belong, and what they gave. Who is no longer there has no milestones.
 */
record Standing(UUID subjectId, Set<UUID> ids, UUID chapterId, boolean there, History history) {
    /** With the honours, by the ids under which they stand. */
    Standing with(Map<UUID, List<Honour>> decided) {
        var own = ids.stream()
                .flatMap(id -> decided.getOrDefault(id, List.of()).stream())
                .toList();
        return new Standing(subjectId, ids, chapterId, there, history.with(own));
    }
}
