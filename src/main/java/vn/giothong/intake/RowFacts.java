package vn.giothong.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;

/** The facts by which people compare a row with a donor, in the order of the page; the keys name their labels. */
final class RowFacts {
    static final List<String> KEYS =
            List.of("intake_name", "intake_birth", "intake_sex", "intake_paper", "intake_phone", "intake_address");

    private static final Map<IdentityNumber.Kind, Integer> HIDDEN =
            Map.of(IdentityNumber.Kind.CCCD, 8, IdentityNumber.Kind.CMND, 5);

    private RowFacts() {}

    static Map<String, String> of(@Nullable String... values) {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < KEYS.size(); i++) {
            var value = values[i];
            facts.put(KEYS.get(i), value == null ? "" : value);
        }
        return facts;
    }

    static String masked(Donor donor) {
        var kind = donor.identityKind;
        return "•".repeat(kind == null ? 0 : HIDDEN.getOrDefault(kind, 0)) + donor.identityLast4;
    }

    /** What one side does not know is no difference, nor are capitals and accents. */
    static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !PersonName.fold(one).equals(PersonName.fold(other));
    }
}
