package vn.giothong.drive;

import java.util.LinkedHashMap;
import java.util.Map;

/** What some of a drive's people come to; volume in ml. */
public record Tally(int registered, int donations, int millilitres, int deferrals, int firstTime) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    /** By the names that reports give them. */
    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("registered", (long) registered);
        figures.put("donations", (long) donations);
        figures.put("millilitres", (long) millilitres);
        figures.put("deferrals", (long) deferrals);
        figures.put("firstTime", (long) firstTime);
        return figures;
    }

    Tally plus(Tally other) {
        return new Tally(
                registered + other.registered,
                donations + other.donations,
                millilitres + other.millilitres,
                deferrals + other.deferrals,
                firstTime + other.firstTime);
    }
}
