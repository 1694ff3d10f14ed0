package vn.giothong.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What DHIS2 takes at {@code /api/dataValueSets}: codes of ours are the ids, which its id schemes read as such. */
public record DataValueSet(
        String dataElementIdScheme, String orgUnitIdScheme, String period, List<DataValue> dataValues) {
    /** One number of one unit. */
    public record DataValue(String dataElement, String period, String orgUnit, String value) {}

    static DataValueSet of(Period period, FigureReport report, Function<UUID, String> code) {
        var values = new ArrayList<DataValue>();
        for (var row : report.rows()) {
            var unit = code.apply(UUID.fromString(row.key()));
            elements(row)
                    .forEach((element, number) ->
                            values.add(new DataValue(element, period.dhis2(), unit, String.valueOf(number))));
        }
        return new DataValueSet("CODE", "CODE", period.dhis2(), List.copyOf(values));
    }

    private static Map<String, Long> elements(FigureRow row) {
        return Map.of(
                "GH_REGISTERED", row.registered(),
                "GH_DONATIONS", row.donations(),
                "GH_BAGS", row.bags(),
                "GH_ML", row.millilitres(),
                "GH_DEFERRALS", row.deferrals(),
                "GH_FIRST", row.firstTime(),
                "GH_REPEAT", row.repeat());
    }

    /** What sending it would do. */
    Map<String, Object> summary() {
        return Map.of(
                "dryRun", true,
                "period", period,
                "dataValues", dataValues.size(),
                "orgUnits",
                        dataValues.stream()
                                .map(DataValue::orgUnit)
                                .distinct()
                                .sorted()
                                .toList(),
                "dataElements",
                        dataValues.stream()
                                .map(DataValue::dataElement)
                                .distinct()
                                .sorted()
                                .toList());
    }
}
