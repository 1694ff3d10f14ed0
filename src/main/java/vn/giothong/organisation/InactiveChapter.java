package vn.giothong.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;

/** A commune whose chapter shows no life, with its clubs and the last that was seen of it (null: nothing ever). */
record InactiveChapter(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        String parentCode,
        String parentName,
        long clubs,
        @Nullable LocalDate lastActivityOn) {
    static InactiveChapter of(ChapterTree.Node node, ChapterTree tree, long clubs, @Nullable LocalDate lastActivityOn) {
        var parentId = node.parentId();
        var parent = parentId == null ? null : tree.find(parentId).orElse(null);
        return new InactiveChapter(
                node.id(),
                node.code(),
                node.name(),
                parentId,
                parent == null ? "" : parent.code(),
                parent == null ? "" : parent.name(),
                clubs,
                lastActivityOn);
    }
}
