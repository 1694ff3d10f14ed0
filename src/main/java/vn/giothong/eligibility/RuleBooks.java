package vn.giothong.eligibility;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules as they stand in the database. */
@ApplicationScoped
public class RuleBooks {
    /** A list that only a new version of the application changes. */
    private volatile Map<String, Wording> names = Map.of();

    @Transactional
    public RuleBook current() {
        var rows = EligibilityRule.<EligibilityRule>listAll();
        var lengths = DeferralRuleRow.<DeferralRuleRow>listAll();
        var own = rows.stream().anyMatch(row -> row.collectorId != null)
                || lengths.stream().anyMatch(row -> row.collectorId != null);
        var collectors = own ? collectors() : Map.<UUID, Collecting>of();
        if (names.isEmpty()) {
            names = names();
        }
        return new RuleBook(
                rows.stream().map(row -> rule(row, collectors)).toList(),
                lengths.stream().map(row -> rule(row, collectors)).toList(),
                names);
    }

    private static Rule rule(EligibilityRule row, Map<UUID, Collecting> collectors) {
        return new Rule(
                row.id,
                row.code,
                row.component,
                row.sex,
                collector(row.collectorId, collectors),
                row.amount,
                row.validFrom,
                row.validTo,
                row.legalBasis,
                row.confirmed);
    }

    private static DeferralRule rule(DeferralRuleRow row, Map<UUID, Collecting> collectors) {
        return new DeferralRule(
                row.id,
                row.code,
                row.starts,
                new Length(row.length, row.unit),
                collector(row.collectorId, collectors),
                row.validFrom,
                row.validTo,
                row.legalBasis,
                row.confirmed);
    }

    private static @Nullable Collecting collector(@Nullable UUID id, Map<UUID, Collecting> collectors) {
        return id == null ? null : collectors.get(id);
    }

    private static Map<UUID, Collecting> collectors() {
        var collectors = new HashMap<UUID, Collecting>();
        Panache.getEntityManager()
                .createQuery("select c.id, c.name from Collector c", Collecting.class)
                .getResultList()
                .forEach(collector -> collectors.put(collector.id(), collector));
        return collectors;
    }

    private static Map<String, Wording> names() {
        var names = new HashMap<String, Wording>();
        List<?> rows = Panache.getEntityManager()
                .createNativeQuery("select code, name_vi, name_en from deferral_reason")
                .getResultList();
        for (var row : rows) {
            var columns = (Object[]) row;
            names.put((String) columns[0], new Wording((String) columns[1], (String) columns[2]));
        }
        return names;
    }
}
