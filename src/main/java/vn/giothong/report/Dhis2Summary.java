package vn.giothong.report;

import java.util.List;
import java.util.Map;

/** What sending a set of values to DHIS2 would do: how many, of what, and which of our codes have no id over there. */
public record Dhis2Summary(
        boolean dryRun,
        String period,
        int dataValues,
        List<String> dataElements,
        List<String> orgUnits,
        List<String> categoryOptionCombos,
        Unmapped unmapped) {
    /** Codes of ours without an id; a kind without any id at all goes by its codes. */
    public record Unmapped(List<String> dataElements, List<String> orgUnits, List<String> categoryOptionCombos) {
        /** Those of a kind that has ids, so that it is sent by ids: these would be refused. */
        Unmapped within(Map<Dhis2Id.Kind, Map<String, String>> ids) {
            return new Unmapped(
                    some(ids, Dhis2Id.Kind.DATA_ELEMENT, dataElements),
                    some(ids, Dhis2Id.Kind.ORG_UNIT, orgUnits),
                    some(ids, Dhis2Id.Kind.CATEGORY_OPTION_COMBO, categoryOptionCombos));
        }

        private static List<String> some(
                Map<Dhis2Id.Kind, Map<String, String>> ids, Dhis2Id.Kind kind, List<String> codes) {
            return ids.getOrDefault(kind, Map.of()).isEmpty() ? List.of() : codes;
        }

        public boolean nothing() {
            return dataElements.isEmpty() && orgUnits.isEmpty() && categoryOptionCombos.isEmpty();
        }
    }
}
