package vn.giothong.demo;

import java.util.EnumMap;
import java.util.Map;
import vn.giothong.person.PersonName;
import vn.giothong.person.Sex;

/** Names of nobody, put together as often as such names are borne; the older are more often called Văn and Thị. */
public final class InventedNames {
    /** Who was born before it bears the names of the older. */
    private static final int YOUNG_SINCE = 1990;

    private final Map<Sex, Weighted<String>> surnames = new EnumMap<>(Sex.class);
    private final Map<Sex, Weighted<String>> young = new EnumMap<>(Sex.class);
    private final Map<Sex, Weighted<String>> older = new EnumMap<>(Sex.class);

    public InventedNames() {
        for (var sex : Sex.values()) {
            surnames.put(sex, new Weighted<>());
            young.put(sex, new Weighted<>());
            older.put(sex, new Weighted<>());
        }
        for (var row : Table.read("surnames.csv")) {
            of(surnames, Sex.M).with(row.get(0), Double.parseDouble(row.get(1)));
            of(surnames, Sex.F).with(row.get(0), Double.parseDouble(row.get(2)));
        }
        for (var row : Table.read("forenames.csv")) {
            var sex = Sex.valueOf(row.get(0));
            of(young, sex).with(row.get(1), Double.parseDouble(row.get(2)));
            of(older, sex).with(row.get(1), Double.parseDouble(row.get(3)));
        }
    }

    public PersonName draw(Dice dice, Sex sex, int birthYear) {
        var forenames = birthYear < YOUNG_SINCE ? older : young;
        return new PersonName(
                of(surnames, sex).pick(dice) + " " + of(forenames, sex).pick(dice));
    }

    private static Weighted<String> of(Map<Sex, Weighted<String>> lots, Sex sex) {
        return lots.computeIfAbsent(sex, ignored -> new Weighted<>());
    }
}
