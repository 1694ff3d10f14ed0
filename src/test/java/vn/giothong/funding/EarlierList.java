package vn.giothong.funding;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import vn.giothong.intake.ListWorld;

/** Lists of the years before, of people who are in those of Bình Sơn. */
final class EarlierList {
    private static final String SAMPLE = "2019-12-07-hospital.csv";

    /** The lines of those who gave before; the first four are those who came in the emergency of January. */
    private static final int FIRST = 5;

    private static final int LAST = 134;

    private EarlierList() {}

    /** A hospital's list of the day of the first lines of the one of December 2019, with bags and certificates of its own. */
    static String[] of(String day) throws IOException {
        var lines = Files.readAllLines(ListWorld.SAMPLES.resolve(SAMPLE));
        var earlier = new ArrayList<>(List.of(lines.get(0)));
        for (var line : lines.subList(FIRST, LAST + 1)) {
            var fields = line.split(";", -1);
            fields[12] = fields[12].replaceFirst(
                    "^524191207", "524" + day.substring(2).replace("-", ""));
            fields[13] = fields[13].replaceFirst("^A19-17", "X" + day.substring(2, 4) + "-" + day.substring(5, 7));
            earlier.add(String.join(";", fields));
        }
        return earlier.toArray(String[]::new);
    }
}
