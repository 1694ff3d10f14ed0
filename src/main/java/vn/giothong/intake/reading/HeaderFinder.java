package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.reading.Cell.Kind;

/** Finds the headers of a sheet by their words. */
final class HeaderFinder {

    private static final int FIRST_ROWS = 60;
    private static final double LEAST_SCORE = 2;
    private static final double LEAST_SCORE_WITHOUT_NAME = 3;
    private static final int LONGEST_NUMBER = 5;
    private static final Set<ColumnField> WHOLE = Set.of(ColumnField.NUMBER, ColumnField.FULL_NAME);
    private static final Pattern MAY_NAME = Pattern.compile(
            "ho (?:va|ten|dem|lot|chu|t)|ho$|hoten|hovaten|ten|nguoi (?:hien|tham)|h va t|full|name|given");

    private final RawSheet sheet;
    private final RememberedHeaders remembered;

    HeaderFinder(RawSheet sheet, RememberedHeaders remembered) {
        this.sheet = sheet;
        this.remembered = remembered;
    }

    /** The headers from the first that names people downwards, or the best that does not; none when no row is one. */
    List<Header> find() {
        var first = first();
        var headers = new ArrayList<Header>();
        if (first == null) {
            return headers;
        }
        headers.add(first);
        for (var row = first.bottom() + 1; row < sheet.rows().size(); row++) {
            var header = first.namesPeople() && mayNamePeople(sheet.rows().get(row)) ? at(row) : null;
            if (header != null && header.namesPeople()) {
                headers.add(header);
                row = header.bottom();
            }
        }
        return headers;
    }

    /** Cheaper than a look at all words, since every row below the first header is asked. */
    private static boolean mayNamePeople(RawRow row) {
        return row.filled() > 1
                && !hasData(row)
                && row.cells().stream()
                        .anyMatch(cell -> MAY_NAME.matcher(cell.folded()).lookingAt());
    }

    /** A table with more columns further down takes nothing from the one that stands above it. */
    private @Nullable Header first() {
        Header best = null;
        for (var row = 0; row < Math.min(FIRST_ROWS, sheet.rows().size()); row++) {
            var header = at(row);
            if (header != null && header.namesPeople()) {
                return header;
            }
            if (header != null && (best == null || header.score() > best.score())) {
                best = header;
            }
        }
        return best;
    }

    /** The header that begins in a row, of one row or of two, or null. */
    private @Nullable Header at(int row) {
        if (hasData(sheet.rows().get(row))) {
            return null;
        }
        var header = Header.of(sheet, row, remembered);
        if (row + 1 < sheet.rows().size() && continues(row)) {
            var both = Header.ofTwo(sheet, row, remembered);
            header = both.score()
                            > Math.max(
                                    header.score(),
                                    Header.of(sheet, row + 1, remembered).score())
                    ? both
                    : header;
        }
        var least = header.namesPeople() ? LEAST_SCORE : LEAST_SCORE_WITHOUT_NAME;
        return header.score() >= least && header.columns().size() > 1 ? header : null;
    }

    /** Whether the next row is right below, holds no data and leaves the words for number and name alone. */
    private boolean continues(int row) {
        var upper = sheet.rows().get(row);
        var lower = sheet.rows().get(row + 1);
        return lower.number() == upper.number() + 1
                && upper.filled() > 1
                && !hasData(lower)
                && isBelowHeader(Header.of(sheet, row, remembered), lower);
    }

    /** Below the words for number and name a second row of the header has nothing, parts of the name or a remark on it. */
    private static boolean isBelowHeader(Header upper, RawRow lower) {
        return upper.columns().entrySet().stream()
                .filter(entry -> entry.getValue().match() != null
                        && WHOLE.contains(entry.getValue().match().field()))
                .allMatch(entry -> leavesAlone(
                        entry.getValue().text(), lower.cell(entry.getKey()).text()));
    }

    private static boolean leavesAlone(String above, String below) {
        return below.isEmpty() || isPartOfName(below) || Header.isRemarkOnName(above, below);
    }

    private static boolean isPartOfName(String text) {
        var match = HeaderWords.match(text);
        return match != null && (match.field() == ColumnField.FAMILY_NAME || match.field() == ColumnField.GIVEN_NAME);
    }

    /** Dates, papers, phones and serials stand in rows of data alone. */
    private static boolean hasData(RawRow row) {
        return row.cells().stream().anyMatch(cell -> cell.kind() == Kind.DATE || isLongNumber(cell.text()));
    }

    private static boolean isLongNumber(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        return digits >= LONGEST_NUMBER && digits * 2 > text.length();
    }
}
