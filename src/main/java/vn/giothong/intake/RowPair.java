package vn.giothong.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as people compare it: what the file says above what the register says of each donor who it may be. */
public record RowPair(RowView row, List<Line> lines) {
    /** One description of a person; the first line is the file's and has no donor. */
    public record Line(
            @Nullable Known donor,
            List<Fact> facts,
            List<String> by,
            @Nullable String grade,
            boolean chosen) {
        public String name() {
            return facts.get(0).text();
        }

        public String place() {
            return facts.get(facts.size() - 1).text();
        }
    }

    /** A donor of the register; without a code somebody from elsewhere, of whom hardly more than the name is told. */
    public record Known(String id, @Nullable String code, boolean opens) {}

    /** A value below the label of its key; it differs where both sides know another one. */
    public record Fact(String label, String text, boolean differs) {}

    /** A repeated row is left out as it stands. */
    public boolean skippable() {
        return row.state() != IntakeRow.State.REPEATED;
    }

    /** Whether people have to decide it before the list can be applied. */
    public boolean waits() {
        return row.state() == IntakeRow.State.TO_RESOLVE && row.resolution() == null;
    }

    /** The fields of its form as errors name them, since every row has a form of its own. */
    public String donorField() {
        return donorField(row.n());
    }

    public String reasonField() {
        return reasonField(row.n());
    }

    static String donorField(int n) {
        return "donor-" + n;
    }

    static String reasonField(int n) {
        return "reason-" + n;
    }

    public boolean namesSomebody() {
        return row.person() != null;
    }
}
