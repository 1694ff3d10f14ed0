package vn.giothong.intake.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a column of a list may hold. */
public enum ColumnField {
    NUMBER,
    FULL_NAME,
    /** Family and middle names, where the given name has a column of its own. */
    FAMILY_NAME,
    GIVEN_NAME,
    BIRTH_DATE,
    BIRTH_YEAR,
    /** Birth of men alone, or a mark for them. */
    BIRTH_YEAR_MALE,
    BIRTH_YEAR_FEMALE,
    BIRTH_DAY,
    BIRTH_MONTH,
    SEX,
    SEX_MALE,
    SEX_FEMALE,
    IDENTITY_NUMBER,
    SECOND_IDENTITY_NUMBER,
    PHONE,
    ADDRESS,
    UNIT,
    OCCUPATION,
    WEIGHT_KG,
    BLOOD_GROUP,
    ABO,
    RH_D,
    VOLUME_ML,
    VOLUME_150,
    VOLUME_200,
    VOLUME_250,
    VOLUME_300,
    VOLUME_350,
    VOLUME_400,
    VOLUME_450,
    VOLUME_500,
    BAG_NUMBER,
    CERTIFICATE_SERIAL,
    OUTCOME,
    /** A mark or the reason for whom was deferred. */
    OUTCOME_DEFERRED,
    REASON,
    COMPONENT,
    PREVIOUS_DONATIONS,
    NOTE;

    private static final Map<String, ColumnField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ColumnField::jsonName, Function.identity()));

    private final String jsonName;

    ColumnField() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        jsonName = words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** As plans name it: "fullName". */
    public String jsonName() {
        return jsonName;
    }

    public static @Nullable ColumnField of(String jsonName) {
        return BY_NAME.get(jsonName);
    }

    /** The volume whose mark this column holds, in millilitres; 0 for other columns. */
    int markedVolumeMl() {
        return name().startsWith("VOLUME_") && this != VOLUME_ML
                ? Integer.parseInt(name().substring("VOLUME_".length()))
                : 0;
    }

    static @Nullable ColumnField markedVolume(int volumeMl) {
        return BY_NAME.get("volume" + volumeMl);
    }

    boolean in(ColumnPlan.SheetColumns table) {
        return table.columns().containsKey(jsonName);
    }

    /** Whether it tells that somebody donated. */
    boolean showsDonation() {
        return this == VOLUME_ML
                || this == BAG_NUMBER
                || this == CERTIFICATE_SERIAL
                || this == OUTCOME
                || markedVolumeMl() > 0;
    }

    /** Whether it helps to tell two people of one name apart. */
    boolean identifies() {
        return switch (this) {
            case BIRTH_DATE,
                    BIRTH_YEAR,
                    BIRTH_YEAR_MALE,
                    BIRTH_YEAR_FEMALE,
                    IDENTITY_NUMBER,
                    SECOND_IDENTITY_NUMBER,
                    PHONE -> true;
            default -> false;
        };
    }
}
