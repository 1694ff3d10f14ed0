package vn.giothong.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of a report as they were copied: the total, each breakdown, and the units below that had not handed in by then. */
public record DocumentContent(
        String name,
        String period,
        LocalDate from,
        LocalDate to,
        FigureRow total,
        FigureRow yearBefore,
        Map<String, List<FigureRow>> breakdowns,
        List<String> notHandedIn,
        @Nullable List<FormPart> parts) {
    /** A figure that was copied otherwise than it is now, or than the revision before had it. */
    public record Change(String breakdown, String key, String label, String figure, long before, long now) {}

    /** The tables of a form or plan. */
    @JsonIgnore
    public List<FormPart> tables() {
        return parts == null ? List.of() : parts;
    }

    /** Copies of long ago have 0 where a breakdown does not know. */
    DocumentContent knowing() {
        var known = new LinkedHashMap<String, List<FigureRow>>();
        breakdowns.forEach((by, rows) ->
                known.put(by, rows.stream().map(By.of(by)::knowing).toList()));
        return new DocumentContent(name, period, from, to, total, yearBefore, known, notHandedIn, parts);
    }

    static List<Change> changes(DocumentContent before, DocumentContent now) {
        var found = new ArrayList<Change>();
        compare("total", before.total(), now.total(), found);
        before.breakdowns().forEach((by, rows) -> {
            var later = new LinkedHashMap<String, FigureRow>();
            now.breakdowns().getOrDefault(by, List.of()).forEach(row -> later.put(row.key(), row));
            rows.forEach(row -> {
                var other = later.remove(row.key());
                compare(by, row, other == null ? nothing(row) : other, found);
            });
            later.values().forEach(row -> compare(by, nothing(row), row, found));
        });
        now.tables().forEach(part -> compare(part, before.tables(), found));
        return found;
    }

    private static void compare(FormPart now, List<FormPart> tables, List<Change> found) {
        var before = new LinkedHashMap<String, FormPart.Row>();
        tables.stream().filter(part -> part.key().equals(now.key())).forEach(part -> part.rows()
                .forEach(row -> before.put(row.key(), row)));
        for (var row : now.rows()) {
            compare(now, before.remove(row.key()), row, found);
        }
        before.values().forEach(row -> compare(now, row, null, found));
    }

    private static void compare(
            FormPart part, FormPart.@Nullable Row before, FormPart.@Nullable Row now, List<Change> found) {
        var row = Objects.requireNonNull(now == null ? before : now);
        for (int n = 0; n < part.heads().size(); n++) {
            var was = before == null ? 0 : Objects.requireNonNullElse(before.value(n), 0L);
            var is = now == null ? 0 : Objects.requireNonNullElse(now.value(n), 0L);
            if (was != is) {
                found.add(new Change(
                        part.key(), row.key(), row.label(), part.heads().get(n), was, is));
            }
        }
    }

    private static long target(FigureRow row) {
        return Objects.requireNonNullElse(row.target(), 0L);
    }

    private static FigureRow nothing(FigureRow row) {
        return Sums.NOTHING.row(row.key(), row.label(), null);
    }

    private static void compare(String by, FigureRow before, FigureRow now, List<Change> found) {
        compare(by, before, "drives", before.drives(), now.drives(), found);
        compare(by, before, "registered", before.registered(), now.registered(), found);
        compare(by, before, "arrived", before.arrived(), now.arrived(), found);
        compare(by, before, "donations", before.donations(), now.donations(), found);
        compare(by, before, "millilitres", before.millilitres(), now.millilitres(), found);
        compare(by, before, "deferrals", before.deferrals(), now.deferrals(), found);
        compare(by, before, "firstTime", before.firstTime(), now.firstTime(), found);
        if (by.equals("total") || !By.of(by).partsTarget()) {
            compare(by, before, "target", target(before), target(now), found);
        }
    }

    /** Nothing has changed about what nobody knew. */
    private static void compare(
            String by, FigureRow row, String figure, @Nullable Long before, @Nullable Long now, List<Change> found) {
        if (before != null && now != null && !before.equals(now)) {
            found.add(new Change(by, row.key(), row.label(), figure, before, now));
        }
    }
}
