package vn.giothong.eligibility;

/** A name in both languages, as the code lists hold it. */
public record Wording(String vi, String en) {
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}
