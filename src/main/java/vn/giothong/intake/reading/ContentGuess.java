package vn.giothong.intake.reading;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Guesses by the look of the cells alone what the columns hold that no header explains; people confirm it. */
final class ContentGuess {

    private static final Map<ColumnField, Predicate<ColumnContent>> LOOKS = looks();

    private ContentGuess() {}

    private static Map<ColumnField, Predicate<ColumnContent>> looks() {
        var looks = new LinkedHashMap<ColumnField, Predicate<ColumnContent>>();
        looks.put(ColumnField.FULL_NAME, ColumnContent::areNames);
        looks.put(ColumnField.PHONE, ColumnContent::arePhones);
        looks.put(ColumnField.IDENTITY_NUMBER, ColumnContent::arePapers);
        looks.put(ColumnField.VOLUME_ML, ColumnContent::areVolumes);
        looks.put(ColumnField.BIRTH_DATE, ColumnContent::areBirths);
        looks.put(ColumnField.SEX, ColumnContent::areSexes);
        looks.put(ColumnField.BLOOD_GROUP, ColumnContent::areGroups);
        looks.put(ColumnField.RH_D, ColumnContent::areRhDs);
        looks.put(ColumnField.OUTCOME, ColumnContent::areOutcomes);
        return looks;
    }

    static Map<ColumnField, Integer> complete(ColumnChoice choice) {
        var guess = new EnumMap<>(choice.columns());
        var full = guess.get(ColumnField.FULL_NAME);
        if (full != null && !choice.content(full).mayBeNames()) {
            guess.remove(ColumnField.FULL_NAME);
        }
        for (var column : choice.unmapped()) {
            LOOKS.entrySet().stream()
                    .filter(look -> !guess.containsKey(look.getKey()) && !isNameInParts(guess, look.getKey()))
                    .filter(look -> look.getValue().test(choice.content(column)))
                    .findFirst()
                    .ifPresent(look -> guess.put(look.getKey(), column));
        }
        return guess;
    }

    private static boolean isNameInParts(Map<ColumnField, Integer> guess, ColumnField field) {
        return field == ColumnField.FULL_NAME && guess.containsKey(ColumnField.FAMILY_NAME);
    }
}
