package vn.giothong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.chapter.ChapterTree;

/**
 * Everything on a chapter's page: the record of the day, the way to it, what is inside, and the clubs and drives of it and all
 * below it that the reader may see.
 */
record ChapterSheet(
        ChapterRecord chapter,
        LocalDate day,
        List<ChapterTree.Node> path,
        List<ChapterTree.Node> inside,
        List<ClubLine> clubs,
        List<DriveLine> drives,
        long driveCount,
        boolean mayWrite,
        LocalDate today) {
    /** A club of the chapter. */
    record ClubLine(UUID id, String code, String name, String kind) {}

    /** A drive of the chapter. */
    record DriveLine(UUID id, String code, String name, LocalDate heldOn, String state) {}

    public boolean now() {
        return day.equals(today);
    }

    public String officersPath() {
        return "/chapters/" + chapter.id() + "/officers";
    }

    /** The officers whose terms are still open, as choices of a form. */
    public List<Officer.Choice> openTerms() {
        return Officer.inOffice(chapter.officers());
    }
}
