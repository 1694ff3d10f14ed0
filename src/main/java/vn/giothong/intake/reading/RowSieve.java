package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the rows of data from headings, totals, repeated headers and signatures, and loses none. */
final class RowSieve {

    /** A row of data with the heading that it stands under. */
    record DataRow(RawRow row, @Nullable String section) {}

    private enum Kind {
        DATA,
        /** A name without anything of a person, or bags counted by volume: data, unless it stands below the total. */
        WEAK,
        HEADING,
        /** A total or a signature; below the last row of data nothing weak counts after it. */
        END,
        NOTHING
    }

    private static final int LEAST_FACTS = 2;
    private static final int LEAST_CONTENT = 3;
    private static final int LEAST_NUMBERING = 3;

    private final Table table;
    private final LocalDate day;

    RowSieve(Table table, LocalDate day) {
        this.table = table;
        this.day = day;
    }

    List<DataRow> dataRows() {
        var kinds = table.rows().stream().map(this::kind).toList();
        var last = kinds.lastIndexOf(Kind.DATA);
        var found = new ArrayList<DataRow>();
        String section = null;
        var ended = false;
        for (var i = 0; i < kinds.size(); i++) {
            var row = table.rows().get(i);
            ended |= i > last && kinds.get(i) == Kind.END;
            var kind = i < last && isLoneWord(kinds.get(i), row) ? Kind.HEADING : kinds.get(i);
            if (kind == Kind.DATA || (kind == Kind.WEAK && !ended)) {
                found.add(new DataRow(row, section));
            } else if (kind == Kind.HEADING) {
                section = longestText(row);
            }
        }
        return found;
    }

    /** Between rows of data "BÌNH AN" is a heading; with a usual family name it would be somebody. */
    private static boolean isLoneWord(Kind kind, RawRow row) {
        return kind == Kind.WEAK && row.filled() == 1 && !ColumnContent.isName(longestText(row));
    }

    private Kind kind(RawRow row) {
        if (table.repeatsHeader(row) || isNumbering(row)) {
            return Kind.NOTHING;
        }
        var evidence = new RowEvidence(table, row, day);
        if (isTotal(evidence)) {
            return Kind.END;
        }
        if (evidence.isIdentified() && (evidence.hasName() || evidence.facts() > 0 || evidence.hasNumber())) {
            return Kind.DATA;
        }
        return isHeading(evidence) ? Kind.HEADING : ofUnidentified(evidence);
    }

    /** Words of a total beside somebody's birth, paper or phone are a name or a company; a count may look like a year of two digits. */
    private static boolean isTotal(RowEvidence row) {
        var name = row.name();
        var totalName = Words.isTotal(name);
        if (!totalName && !Words.isTotal(row.firstText())) {
            return false;
        }
        var somebody = totalName ? Words.isPlain(name) : ColumnContent.isName(name);
        return !row.isSurelyIdentified() && !(somebody && row.isIdentified());
    }

    private static boolean isHeading(RowEvidence row) {
        var text = row.name().isEmpty() && row.isAlone() ? row.firstText() : row.name();
        if (text.isEmpty() || row.facts() >= LEAST_FACTS) {
            return false;
        }
        return Words.isSection(text) || (!row.hasNumber() && (row.hasOrdinal() || Words.isPlainSection(text)));
    }

    private static Kind ofUnidentified(RowEvidence row) {
        if (row.name().isEmpty() && !row.hasNumber() && row.isSumOnly()) {
            return Kind.END;
        }
        var facts = row.facts();
        if ((Words.isClosing(row.name()) && !isSomebody(row, facts)) || (row.isAlone() && row.closes())) {
            return Kind.END;
        }
        if (facts == 0 && row.countsVolumes()) {
            return Kind.WEAK;
        }
        var named = !row.name().isEmpty() && (facts > 0 || row.hasNumber());
        if (facts >= LEAST_FACTS || named || (row.hasNumber() && row.content() > 0)) {
            return Kind.DATA;
        }
        if (row.closes()) {
            return Kind.END;
        }
        return row.hasName() || (row.content() >= LEAST_CONTENT && row.hasWords()) ? Kind.WEAK : Kind.NOTHING;
    }

    /** Words of a signature with a number or facts are a name; "Trong đó" may stand beside a volume, and never beside a number. */
    private static boolean isSomebody(RowEvidence row, int facts) {
        if (ColumnContent.isName(row.name())) {
            return row.hasNumber() || facts > 0;
        }
        return facts > LEAST_FACTS || (row.hasNumber() && facts > 0);
    }

    /** The row of column numbers or units below some headers: 1, 2, 3 or A, B, C or (kg), (ml). */
    private static boolean isNumbering(RawRow row) {
        var expected = 1;
        var bracketed = true;
        for (var cell : row.cells()) {
            var text = cell.text().replaceAll("[()\\[\\]]", "");
            if (!text.isEmpty()) {
                bracketed &= text.length() == cell.text().length() - 2;
                if (!bracketed
                        && !text.equals(String.valueOf(expected))
                        && !text.equalsIgnoreCase(Letters.of(expected - 1))) {
                    return false;
                }
                expected++;
            }
        }
        return expected > LEAST_NUMBERING;
    }

    private static String longestText(RawRow row) {
        var longest = "";
        for (var cell : row.cells()) {
            longest = cell.text().length() > longest.length() ? cell.text() : longest;
        }
        return longest;
    }
}
