package vn.giothong.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.drive.Dimension;

/** Blood groups of drives against those of all of them together: a group three standard errors off is odd. */
final class GroupShares {
    /** A group whose share at a drive is odd, in per cent. */
    record Odd(UUID driveId, String group, BigDecimal foundPercent, BigDecimal usualPercent) {}

    /** Below this a share says little. */
    private static final int FEWEST = 50;

    private static final double ERRORS = 3;

    private GroupShares() {}

    /** Of donations by drive and group; what nobody knows is left out. */
    static List<Odd> odd(Map<UUID, Map<String, Integer>> drives) {
        var usual = new HashMap<String, Integer>();
        drives.values().forEach(groups -> groups.forEach((group, n) -> usual.merge(group, n, Integer::sum)));
        usual.remove(Dimension.UNKNOWN);
        var all = usual.values().stream().mapToInt(Integer::intValue).sum();
        var odd = new ArrayList<Odd>();
        drives.forEach((drive, groups) -> {
            var known = groups.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(Dimension.UNKNOWN))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (known >= FEWEST && known < all) {
                usual.forEach((group, n) -> {
                    var share = (double) n / all;
                    var found = (double) groups.getOrDefault(group, 0) / known;
                    if (Math.abs(found - share) > ERRORS * Math.sqrt(share * (1 - share) / known)) {
                        odd.add(new Odd(drive, group, percent(found), percent(share)));
                    }
                });
            }
        });
        return odd;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
