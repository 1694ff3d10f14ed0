package vn.giothong.recognition;

import java.util.Set;
import java.util.UUID;
import vn.giothong.recognition.ladder.History;

/**
 * Somebody as the rules see them now: the ids under which cases may stand (a person and the records merged into that one), where they
 * belong, and what they gave. Who is no longer there has no milestones.
 */
record Standing(UUID subjectId, Set<UUID> ids, UUID chapterId, boolean there, History history) {}
