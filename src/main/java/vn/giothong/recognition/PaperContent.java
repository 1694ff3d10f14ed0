package vn.giothong.recognition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.document.Letterhead;

/** Everything that is printed on a paper; what is stored of an issued one. Names stand as they were on its day. */
record PaperContent(
        PaperKind kind,
        Letterhead head,
        String issuer,
        @Nullable String symbol,
        LocalDate day,
        String about,
        @Nullable String addressee,
        @Nullable String competence,
        List<String> bases,
        Signature signature,
        @Nullable Reference request,
        @Nullable Reference replaces,
        @Nullable String change,
        @Nullable Occasion ceremony,
        List<PaperLine> lines,
        boolean toBeConfirmed) {
    /** Another paper: its number, its day, who issued it. */
    record Reference(String symbol, LocalDate on, String issuer) {}

    record Occasion(String name, LocalDate on, @Nullable LocalTime at, String venue) {}

    enum Group {
        PEOPLE,
        FAMILIES,
        COLLECTIVES
    }

    /** Those of one group with their running numbers over the whole list. */
    record Part(Group group, List<Numbered> lines) {}

    record Numbered(int n, PaperLine line) {}

    /** How often one form of award is given to each group. */
    record Sum(String form, int people, int families, int collectives) {
        Sum and(PaperLine line) {
            return switch (line.group()) {
                case PEOPLE -> new Sum(form, people + 1, families, collectives);
                case FAMILIES -> new Sum(form, people, families + 1, collectives);
                case COLLECTIVES -> new Sum(form, people, families, collectives + 1);
            };
        }

        public int total() {
            return people + families + collectives;
        }
    }

    PaperContent {
        bases = List.copyOf(bases);
        lines = List.copyOf(lines);
    }

    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var all = numbered(lines);
        for (var group : Group.values()) {
            var of = all.stream().filter(one -> one.line().group() == group).toList();
            if (!of.isEmpty()) {
                parts.add(new Part(group, of));
            }
        }
        return parts;
    }

    /** Numbered through: persons, then families, then collectives. */
    static List<Numbered> numbered(List<PaperLine> lines) {
        var sorted =
                lines.stream().sorted(Comparator.comparing(PaperLine::group)).toList();
        var numbered = new ArrayList<Numbered>();
        sorted.forEach(line -> numbered.add(new Numbered(numbered.size() + 1, line)));
        return numbered;
    }

    public List<Sum> sums() {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (var line : lines) {
            var sum = sums.getOrDefault(line.form(), new Sum(line.form(), 0, 0, 0));
            sums.put(line.form(), sum.and(line));
        }
        return List.copyOf(sums.values());
    }

    public @Nullable Payout payout() {
        return Payout.of(lines).orElse(null);
    }

    public Sum total() {
        var total = new Sum("", 0, 0, 0);
        for (var line : lines) {
            total = total.and(line);
        }
        return total;
    }
}
