package vn.giothong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whole numbers in Vietnamese words, as they stand behind a sum of money on an official paper. */
public final class InWords {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");

    /** Of a thousand millions there is a thousand again: what is above them is said as a number of its own. */
    private static final List<String> GROUPS = List.of("", "nghìn", "triệu");

    private static final long BILLION = 1_000_000_000L;

    private InWords() {}

    /** A sum of 0 dong or more: Ba triệu năm trăm mười nghìn đồng. */
    public static String dong(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("A sum to be paid is not negative");
        }
        var words = (amount == 0 ? DIGITS.get(0) : String.join(" ", number(amount, false))) + " đồng";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Behind other digits hundreds are said even where there are none. */
    private static List<String> number(long number, boolean behind) {
        var words = new ArrayList<String>();
        if (number >= BILLION) {
            words.addAll(number(number / BILLION, behind));
            words.add("tỷ");
        }
        var rest = (int) (number % BILLION);
        for (int group = GROUPS.size() - 1; group >= 0; group--) {
            var three = rest / (int) Math.pow(1000, group) % 1000;
            if (three > 0) {
                words.addAll(three(three, behind || !words.isEmpty()));
                words.add(GROUPS.get(group));
            }
        }
        words.remove("");
        return words;
    }

    private static List<String> three(int number, boolean behind) {
        var words = new ArrayList<String>();
        if (behind || number >= 100) {
            words.add(DIGITS.get(number / 100));
            words.add("trăm");
        }
        var tens = number / 10 % 10;
        var units = number % 10;
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS.get(tens));
            words.add("mươi");
        } else if (units > 0 && !words.isEmpty()) {
            words.add("lẻ");
        }
        if (units > 0) {
            words.add(unit(tens, units));
        }
        return words;
    }

    private static String unit(int tens, int units) {
        if (units == 1 && tens > 1) {
            return "mốt";
        }
        return units == 5 && tens > 0 ? "lăm" : DIGITS.get(units);
    }
}
