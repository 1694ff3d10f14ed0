package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides which column of a table holds what, by the words of its header and the look of its cells. */
final class ColumnChoice {

    private static final Set<ColumnField> CRITICAL = EnumSet.of(
            ColumnField.FULL_NAME,
            ColumnField.VOLUME_ML,
            ColumnField.OUTCOME,
            ColumnField.BAG_NUMBER,
            ColumnField.BIRTH_DATE);
    private static final double FEW = 0.3;

    private final Header header;
    private final List<RawRow> rows;
    private final ListContext context;
    private final Map<Integer, ColumnContent> contents = new TreeMap<>();
    private final Map<ColumnField, Integer> chosen = new EnumMap<>(ColumnField.class);
    private final Set<ColumnDoubt> doubts = EnumSet.noneOf(ColumnDoubt.class);

    /** Takes the rows below the header that may hold data. */
    ColumnChoice(Header header, List<RawRow> rows, ListContext context) {
        this.header = header;
        this.rows = rows;
        this.context = context;
        byHeader();
        new NameColumns(header, this::content).settle(chosen);
        checkContent();
    }

    Map<ColumnField, Integer> columns() {
        return chosen;
    }

    Set<ColumnDoubt> doubts() {
        return doubts;
    }

    ColumnContent content(int column) {
        return contents.computeIfAbsent(column, at -> new ColumnContent(rows, at, context.day()));
    }

    private void byHeader() {
        var candidates = new EnumMap<ColumnField, List<Integer>>(ColumnField.class);
        header.columns().forEach((column, head) -> {
            var field = agreed(column, head);
            if (field != null && (context.remembered().of(head.text()) != null || !isRemembered(field))) {
                candidates.computeIfAbsent(field, any -> new ArrayList<>()).add(column);
            }
        });
        candidates.forEach(this::pick);
    }

    /** Whether people said of another column of this table that it holds the field: their word is better than a header's. */
    private boolean isRemembered(ColumnField field) {
        return header.columns().entrySet().stream()
                .anyMatch(head -> context.remembered().of(head.getValue().text()) == field
                        && !content(head.getKey()).isEmpty());
    }

    private @Nullable ColumnField agreed(int column, Header.Column head) {
        var known = context.remembered().of(head.text());
        var match = head.match();
        if (known != null || match == null) {
            return known;
        }
        return ContentCheck.agreed(match, head.text(), content(column), context.source());
    }

    private void pick(ColumnField field, List<Integer> columns) {
        var filled =
                columns.stream().filter(column -> !content(column).isEmpty()).toList();
        if (filled.size() <= 1) {
            chosen.put(field, filled.isEmpty() ? columns.get(0) : filled.get(0));
            return;
        }
        var fitting = filled.stream()
                .filter(column -> looksLike(field, content(column)))
                .toList();
        var best = fitting.isEmpty() ? filled : fitting;
        chosen.put(field, CRITICAL.contains(field) ? best.get(0) : fullest(best));
        if (field == ColumnField.IDENTITY_NUMBER) {
            chosen.put(field, filled.get(0));
            chosen.put(ColumnField.SECOND_IDENTITY_NUMBER, filled.get(1));
        } else if (CRITICAL.contains(field) && best.size() > 1 && differ(best.get(0), best.get(1))) {
            doubts.add(ColumnDoubt.TWO_COLUMNS_FOR_ONE);
        }
    }

    private static boolean looksLike(ColumnField field, ColumnContent content) {
        return switch (field) {
            case FULL_NAME -> content.areNames();
            case VOLUME_ML -> content.areVolumes();
            case OUTCOME -> content.areOutcomes();
            case BIRTH_DATE -> content.areBirths();
            case PHONE -> content.arePhones();
            default -> true;
        };
    }

    private int fullest(List<Integer> columns) {
        var best = columns.get(0);
        for (var column : columns) {
            best = content(column).filled() > content(best).filled() ? column : best;
        }
        return best;
    }

    private boolean differ(int one, int other) {
        return rows.stream()
                .anyMatch(row -> !row.cell(one).text().equals(row.cell(other).text()));
    }

    private void checkContent() {
        var name = chosen.getOrDefault(ColumnField.FULL_NAME, chosen.getOrDefault(ColumnField.FAMILY_NAME, -1));
        if (name < 0) {
            doubts.add(ColumnDoubt.NAME_COLUMN_UNKNOWN);
        } else if (!content(name).isEmpty()
                && (!content(name).mayBeNames() || (!content(name).areNames() && namesElsewhere()))) {
            doubts.add(ColumnDoubt.CONTENT_CONTRADICTS);
        }
        var volume = chosen.get(ColumnField.VOLUME_ML);
        var birth = chosen.get(ColumnField.BIRTH_DATE);
        if ((volume != null && contradicts(volume, Words::startsWithDigit))
                || (birth != null && contradicts(birth, Words::startsWithDigit))) {
            doubts.add(ColumnDoubt.CONTENT_CONTRADICTS);
        }
        if (chosen.keySet().stream().noneMatch(ColumnField::identifies)) {
            doubts.add(ColumnDoubt.NOBODY_IDENTIFIED);
        }
    }

    private boolean contradicts(int column, Predicate<Cell> test) {
        return !content(column).isEmpty() && content(column).share(test) < FEW;
    }

    private boolean namesElsewhere() {
        return unmapped().stream().anyMatch(column -> content(column).areNames());
    }

    /** The columns that no field took. */
    List<Integer> unmapped() {
        var free = new ArrayList<Integer>();
        var width = rows.stream().mapToInt(RawRow::width).max().orElse(0);
        for (var column = 0; column < width; column++) {
            if (!chosen.containsValue(column) && !content(column).isEmpty()) {
                free.add(column);
            }
        }
        return free;
    }
}
