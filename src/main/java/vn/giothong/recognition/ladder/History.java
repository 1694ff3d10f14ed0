package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody gave, where they live, since when they belong, and when they were honoured before by the same rule. */
public record History(
        List<Gift> gifts,
        @Nullable Opening opening,
        Area area,
        @Nullable LocalDate memberSince,
        List<Honour> honours) {
    public History {
        gifts = gifts.stream().sorted(Gift.ORDER).toList();
        honours = List.copyOf(honours);
    }

    public static History of(List<Gift> gifts, @Nullable Opening opening) {
        return new History(gifts, opening, Area.PLAIN, null, List.of());
    }

    public History with(List<Honour> decided) {
        return new History(gifts, opening, area, memberSince, decided);
    }

    /** The same of somebody who lives elsewhere. */
    public History in(Area other) {
        return new History(gifts, opening, other, memberSince, honours);
    }

    public boolean honouredFor(int threshold) {
        return honours.stream().anyMatch(honour -> honour.threshold() == threshold);
    }
}
