package vn.giothong.intake;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.CandidateSight;

/** What one reader of a list may know of the donors who its rows may be. */
final class RowSight {
    private final UUID listId;
    private final CandidateSight.Seen seen;
    private final ChapterTree tree;

    RowSight(UUID listId, CandidateSight.Seen seen, ChapterTree tree) {
        this.listId = listId;
        this.seen = seen;
        this.tree = tree;
    }

    /** By what somebody from elsewhere goes within a list; the donor's own id cannot be told from it. */
    static UUID alias(UUID listId, UUID donorId) {
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(32)
                .putLong(listId.getMostSignificantBits())
                .putLong(listId.getLeastSignificantBits())
                .putLong(donorId.getMostSignificantBits())
                .putLong(donorId.getLeastSignificantBits())
                .array());
    }

    boolean opens(UUID donorId) {
        return seen.opens(donorId);
    }

    boolean knows(UUID donorId, @Nullable Candidate candidate) {
        return candidate == null ? seen.knows(donorId) : seen.knows(candidate);
    }

    UUID id(UUID donorId, @Nullable Candidate candidate) {
        return knows(donorId, candidate) ? donorId : alias(listId, donorId);
    }

    RowCandidate told(Candidate candidate) {
        var known = seen.knows(candidate);
        var told = known ? seen.told(candidate) : candidate.withYearAlone();
        return new RowCandidate(
                id(candidate.donorId(), candidate),
                known ? told.code() : null,
                told.fullName(),
                told.birthDate(),
                told.birthYear(),
                known ? told.chapterId() : tree.area(told.chapterId()),
                told.by(),
                told.grade());
    }

    /** Where somebody lives, as the reader may know it. */
    String place(UUID donorId, UUID chapterId, @Nullable Candidate candidate) {
        return tree.name(knows(donorId, candidate) ? chapterId : tree.area(chapterId));
    }
}
