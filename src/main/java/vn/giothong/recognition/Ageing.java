package vn.giothong.recognition;

import java.util.List;

/** How long those wait whose award is in nobody's hands yet, in days since the milestone. */
public record Ageing(long upTo30, long upTo60, long upTo90, long longer) {
    private static final int MONTH = 30;

    static Ageing of(List<Integer> days) {
        return new Ageing(
                days.stream().filter(one -> one <= MONTH).count(),
                days.stream().filter(one -> one > MONTH && one <= 2 * MONTH).count(),
                days.stream().filter(one -> one > 2 * MONTH && one <= 3 * MONTH).count(),
                days.stream().filter(one -> one > 3 * MONTH).count());
    }
}
