package vn.giothong.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.AgeBand;
import vn.giothong.drive.Dimension;
import vn.giothong.web.Texts;

/**
 * What DHIS2 takes at {@code /api/dataValueSets}. A kind of ids that the province has mapped goes by the UIDs of its DHIS2, another by
 * our codes; the id schemes say which. Numbers of sexes and ages carry a category option combination, sums DHIS2's default.
 */
public record DataValueSet(
        String dataElementIdScheme,
        String orgUnitIdScheme,
        String categoryOptionComboIdScheme,
        String period,
        List<DataValue> dataValues) {
    /** One number of one unit. */
    public record DataValue(
            String dataElement,
            String period,
            String orgUnit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String categoryOptionCombo,

            String value) {}

    private static final Map<String, ToLongFunction<FigureRow>> SUMS = sums();
    private static final String SEX_AGE = "GH_DONATIONS_SEX_AGE";

    /** Every code of a data element. */
    static final List<String> ELEMENTS = elements();

    private static Map<String, ToLongFunction<FigureRow>> sums() {
        var found = new LinkedHashMap<String, ToLongFunction<FigureRow>>();
        found.put("GH_REGISTERED", row -> FigureRow.known(row.registered()));
        found.put("GH_DONATIONS", row -> FigureRow.known(row.donations()));
        found.put("GH_BAGS", row -> FigureRow.known(row.bags()));
        found.put("GH_ML", row -> FigureRow.known(row.millilitres()));
        found.put("GH_DEFERRALS", FigureRow::deferrals);
        found.put("GH_FIRST", row -> FigureRow.known(row.firstTime()));
        found.put("GH_REPEAT", row -> FigureRow.known(row.repeat()));
        return found;
    }

    private static List<String> elements() {
        var found = new ArrayList<>(SUMS.keySet());
        found.add(SEX_AGE);
        return List.copyOf(found);
    }

    /** Every code of a category option combination: a sex and an age band. */
    static List<String> combos() {
        var found = new ArrayList<String>();
        for (var sex : List.of("F", "M", Dimension.UNKNOWN)) {
            for (var band : AgeBand.values()) {
                found.add(sex + "_" + band);
            }
            found.add(sex + "_" + Dimension.UNKNOWN);
        }
        return found;
    }

    static String comboName(String code, String language) {
        var parts = code.split("_", 2);
        return Texts.text(language, "driveItem_" + parts[0]) + ", " + Texts.text(language, "driveItem_" + parts[1]);
    }

    /** By our codes: each unit's sums, and its donations by sex and age. */
    static DataValueSet of(Period period, Map<FigureRow, Map<String, Long>> units, Function<FigureRow, String> code) {
        var values = new ArrayList<DataValue>();
        units.forEach((row, groups) -> {
            var unit = code.apply(row);
            SUMS.forEach((element, figure) -> values.add(
                    new DataValue(element, period.dhis2(), unit, null, String.valueOf(figure.applyAsLong(row)))));
            groups.forEach((group, n) -> values.add(
                    new DataValue(SEX_AGE, period.dhis2(), unit, group.replace(':', '_'), String.valueOf(n))));
        });
        return new DataValueSet("CODE", "CODE", "CODE", period.dhis2(), List.copyOf(values));
    }

    /** The same by the ids of those kinds that have any; a code without one stays as it is. */
    DataValueSet by(Map<Dhis2Id.Kind, Map<String, String>> ids) {
        return new DataValueSet(
                scheme(ids, Dhis2Id.Kind.DATA_ELEMENT),
                scheme(ids, Dhis2Id.Kind.ORG_UNIT),
                scheme(ids, Dhis2Id.Kind.CATEGORY_OPTION_COMBO),
                period,
                dataValues.stream()
                        .map(one -> new DataValue(
                                id(ids, Dhis2Id.Kind.DATA_ELEMENT, one.dataElement()),
                                one.period(),
                                id(ids, Dhis2Id.Kind.ORG_UNIT, one.orgUnit()),
                                one.categoryOptionCombo() == null
                                        ? null
                                        : id(ids, Dhis2Id.Kind.CATEGORY_OPTION_COMBO, one.categoryOptionCombo()),
                                one.value()))
                        .toList());
    }

    private static String scheme(Map<Dhis2Id.Kind, Map<String, String>> ids, Dhis2Id.Kind kind) {
        return ids.getOrDefault(kind, Map.of()).isEmpty() ? "CODE" : "UID";
    }

    private static String id(Map<Dhis2Id.Kind, Map<String, String>> ids, Dhis2Id.Kind kind, String code) {
        return ids.getOrDefault(kind, Map.of()).getOrDefault(code, code);
    }

    /** What sending this, which is by codes, would do with the ids. */
    Dhis2Summary summary(Map<Dhis2Id.Kind, Map<String, String>> ids) {
        var elements = new TreeSet<String>();
        var units = new TreeSet<String>();
        var combos = new TreeSet<String>();
        dataValues.forEach(one -> {
            elements.add(one.dataElement());
            units.add(one.orgUnit());
            if (one.categoryOptionCombo() != null) {
                combos.add(one.categoryOptionCombo());
            }
        });
        return new Dhis2Summary(
                true,
                period,
                dataValues.size(),
                List.copyOf(elements),
                List.copyOf(units),
                List.copyOf(combos),
                new Dhis2Summary.Unmapped(
                        missing(ids, Dhis2Id.Kind.DATA_ELEMENT, elements),
                        missing(ids, Dhis2Id.Kind.ORG_UNIT, units),
                        missing(ids, Dhis2Id.Kind.CATEGORY_OPTION_COMBO, combos)));
    }

    private static List<String> missing(
            Map<Dhis2Id.Kind, Map<String, String>> ids, Dhis2Id.Kind kind, TreeSet<String> codes) {
        var known = ids.getOrDefault(kind, Map.of());
        return codes.stream().filter(code -> !known.containsKey(code)).toList();
    }
}
