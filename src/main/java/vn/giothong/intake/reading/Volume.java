package vn.giothong.intake.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** Reads a volume of blood in millilitres. */
final class Volume {

    private static final int LEAST = 50;
    private static final int MOST = 1_000;
    private static final Pattern MILLILITRES =
            Pattern.compile("(?:\\p{L}+ )?(\\d{2,4})(?:[.,]0+)?(?: ?(?:ml|mi|cc|mililit|mililít)\\b.*| ?\\(ml\\))?");
    private static final Pattern LITRES = Pattern.compile("(0[.,]\\d{1,3}) ?(?:l|lit|lít)\\b.*");

    private static final Pattern BAGS =
            Pattern.compile("0?[12](?:[.,]0+)? ?(?:don vi|dv|dvm|tui|bich|bag|unit)?(?: mau)?s?[.)]?");

    private Volume() {}

    /** "1", "01 đv", "2 túi": how many bags somebody gave, which tells no volume. */
    static boolean isCountOfBags(String text) {
        return BAGS.matcher(PersonName.fold(text)).matches();
    }

    /** Null for what is no single volume between 50 ml and 1 litre, such as "1 đv" or "250/350". */
    static @Nullable Integer ofText(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        var litres = LITRES.matcher(small);
        if (litres.matches()) {
            return plausible((int) Math.round(Double.parseDouble(litres.group(1).replace(',', '.')) * 1_000));
        }
        var millilitres = MILLILITRES.matcher(small);
        return millilitres.matches() ? plausible(Integer.parseInt(millilitres.group(1))) : null;
    }

    private static @Nullable Integer plausible(int volumeMl) {
        return volumeMl >= LEAST && volumeMl <= MOST ? Integer.valueOf(volumeMl) : null;
    }
}
