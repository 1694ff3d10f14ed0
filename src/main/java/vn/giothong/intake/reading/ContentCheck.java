package vn.giothong.intake.reading;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** Asks the cells of a column whether they are what the header says. */
final class ContentCheck {

    private ContentCheck() {}

    /** The field that words and cells agree on, or null. */
    static @Nullable ColumnField agreed(
            HeaderWords.Match match, String header, ColumnContent content, ListSource source) {
        if (content.isEmpty()) {
            return match.weak() ? null : match.field();
        }
        return switch (match.field()) {
            case SEX_MALE -> ofSex(match, ColumnField.BIRTH_YEAR_MALE, content);
            case SEX_FEMALE -> ofSex(match, ColumnField.BIRTH_YEAR_FEMALE, content);
            case PHONE -> !match.weak() || content.arePhones() ? ColumnField.PHONE : null;
            case VOLUME_ML -> match.weak() ? ofQuantity(header, content, source) : ColumnField.VOLUME_ML;
            case OUTCOME -> ofOutcome(content);
            case BAG_NUMBER -> ofBag(content);
            case COMPONENT ->
                isOfBlood(header) || content.share(cell -> Component.ofText(cell.text()) != null) > 0
                        ? ColumnField.COMPONENT
                        : ColumnField.OCCUPATION;
            default -> match.field();
        };
    }

    /** "Thành phần" alone may be the walk of life. */
    private static boolean isOfBlood(String header) {
        var words = PersonName.fold(header);
        return words.contains("mau") || words.contains("che pham") || words.contains("component");
    }

    private static @Nullable ColumnField ofSex(HeaderWords.Match match, ColumnField birth, ColumnContent content) {
        if (content.areBirths()) {
            return birth;
        }
        if (content.areMarks() || content.areNumbers()) {
            return match.field();
        }
        return content.areSexes() ? ColumnField.SEX : null;
    }

    /** "SL", "Đơn vị", "Túi máu": a volume, a number of bags, a bag's number or somebody's employer. */
    private static @Nullable ColumnField ofQuantity(String header, ColumnContent content, ListSource source) {
        var words = PersonName.fold(header);
        if (content.areVolumes() || (content.areNumbers() && content.haveVolumes())) {
            return ColumnField.VOLUME_ML;
        }
        if (content.areCountsOfBags()) {
            // a club counts the bags that people signed up for
            return source == ListSource.CLUB ? null : ColumnField.VOLUME_ML;
        }
        if (words.equals("don vi")) {
            return ColumnField.UNIT;
        }
        return words.contains("tui") && content.areCodes() ? ColumnField.BAG_NUMBER : null;
    }

    /** "Đã hiến" may stand over marks, volumes or the number of donations so far. */
    private static ColumnField ofOutcome(ColumnContent content) {
        if (content.areVolumes()) {
            return ColumnField.VOLUME_ML;
        }
        return content.areNumbers() && content.share(Words::isMark) < 1
                ? ColumnField.PREVIOUS_DONATIONS
                : ColumnField.OUTCOME;
    }

    private static @Nullable ColumnField ofBag(ColumnContent content) {
        if (content.areVolumes()) {
            return ColumnField.VOLUME_ML;
        }
        var different = new HashSet<>(content.examples(Integer.MAX_VALUE)).size();
        return content.areCodes() || different * 10 >= content.filled() * 8 ? ColumnField.BAG_NUMBER : null;
    }
}
