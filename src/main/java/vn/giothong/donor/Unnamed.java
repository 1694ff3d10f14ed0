package vn.giothong.donor;

import org.jspecify.annotations.Nullable;

/** How a line shows whoever no longer agrees that the record is kept: it counts, and names nobody. */
public final class Unnamed {
    public static final String NOBODY = "–";

    private Unnamed() {}

    /** In a query, the text under the alias, or a dash. */
    public static String text(String alias, String field) {
        return shown(alias, field, "'" + NOBODY + "'");
    }

    /** In a query, what is known under the alias, or nothing. */
    public static String fact(String alias, String field) {
        return shown(alias, field, "null");
    }

    private static String shown(String alias, String field, String otherwise) {
        return "case when " + alias + ".withheld = true then " + otherwise + " else " + alias + "." + field + " end";
    }

    static String text(boolean withheld, String text) {
        return withheld ? NOBODY : text;
    }

    static <T> @Nullable T fact(boolean withheld, @Nullable T fact) {
        return withheld ? null : fact;
    }
}
