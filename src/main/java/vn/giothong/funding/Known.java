package vn.giothong.funding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.Area;

/** What a forecast has to know beside the gifts: cases that wait and cases that people opened, who was honoured when, and where mountains are. */
record Known(
        Map<AwardTotals.Key, Long> backlog,
        List<AwardTotals.Nominated> nominated,
        List<AwardTotals.Honoured> honoured,
        Function<UUID, Area> areas) {
    static final Known NOTHING = new Known(Map.of(), List.of(), List.of(), chapter -> Area.PLAIN);
}
