package vn.giothong.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pictures of a unit and a year show, each as the table that says the same. */
public record PictureSheet(
        int year,
        @Nullable UUID chapterId,
        String name,
        @Nullable Long target,
        List<Month> months,
        List<Unit> units,
        List<Year> years,
        List<Band> bands,
        List<Stage> funnel) {
    /** Bags of a month beside what its drives were to bring; the sum since January, and its share of the year's target. */
    public record Month(
            String label,
            long bags,
            @Nullable Long target,
            long sum,
            @Nullable BigDecimal sumPercent) {}

    /** A unit on the map. Donations per 1,000 inhabitants are null where nobody counted them; shade 0 has no target, 4 has reached it. */
    public record Unit(
            UUID chapterId,
            String name,
            long bags,
            @Nullable Long target,
            @Nullable BigDecimal reachedPercent,
            @Nullable BigDecimal perThousand,
            boolean estimated,
            int shade) {}

    /** Different people of a year: first-time donors, and those who had given before. */
    public record Year(int year, long firstTime, long repeat) {}

    /** Donations of an age band. */
    public record Band(String label, long men, long women, long unknown) {}

    /** A stage on the way of those registered, and who got there in per cent of them. */
    public record Stage(String code, long people, @Nullable BigDecimal percent) {}
}
