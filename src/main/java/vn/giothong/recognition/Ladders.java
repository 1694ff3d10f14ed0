package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Authority;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * The rules as they stand in the database, read once and kept. Every read asks first, in one short statement, whether a version came
 * or ended since.
 */
@ApplicationScoped
public class Ladders {
    private record Stamp(Object rows, Object ended, Object latest) {}

    private record Kept(Stamp stamp, Map<UUID, AwardRule> versions) {}

    private volatile @Nullable Kept kept;

    /** Every version of every rule, the active ones and the examples. */
    @Transactional
    public Collection<AwardRule> all() {
        return versions().values();
    }

    /** The same by their ids. */
    @Transactional
    public Map<UUID, AwardRule> versions() {
        var stamp = stamp();
        var found = kept;
        if (found == null || !found.stamp().equals(stamp)) {
            found = new Kept(stamp, read());
            kept = found;
        }
        return found.versions();
    }

    /** The versions that hold on a day, the active ones first. */
    @Transactional
    public List<AwardRule> on(LocalDate day) {
        return all().stream()
                .filter(rule -> rule.holdsOn(day))
                .sorted(Comparator.comparing((AwardRule rule) -> !rule.active()).thenComparing(AwardRule::code))
                .toList();
    }

    /** The active rules of a day by which the register finds the cases of a kind of subject. */
    @Transactional
    public List<AwardRule> found(SubjectKind subject, LocalDate day) {
        return on(day).stream()
                .filter(rule -> rule.active() && rule.subject() == subject)
                .filter(rule -> rule.measure().countsDonations())
                .toList();
    }

    /** Whether there is or was a rule with the code. */
    @Transactional
    public boolean knows(String code) {
        return all().stream().anyMatch(rule -> rule.code().equals(code));
    }

    /** One version, whether it still holds or not. */
    @Transactional
    public Optional<AwardRule> version(UUID id) {
        return Optional.ofNullable(versions().get(id));
    }

    private static Stamp stamp() {
        var row = Panache.getEntityManager()
                .createQuery("select count(*), count(r.validTo), max(r.recordedAt) from AwardRuleRow r", Object[].class)
                .getSingleResult();
        return new Stamp(row[0], row[1], row[2] == null ? "" : row[2]);
    }

    private static Map<UUID, AwardRule> read() {
        Map<UUID, List<Authority>> authorities = AwardAuthorityRow.<AwardAuthorityRow>listAll().stream()
                .collect(Collectors.groupingBy(
                        row -> row.stepId, Collectors.mapping(AwardAuthorityRow::authority, Collectors.toList())));
        var steps = new HashMap<UUID, List<Step>>();
        AwardStepRow.<AwardStepRow>listAll()
                .forEach(row -> steps.computeIfAbsent(row.ruleId, ignored -> new ArrayList<>())
                        .add(row.step(authorities.getOrDefault(row.id, List.of()))));
        return AwardRuleRow.<AwardRuleRow>listAll().stream()
                .map(row -> row.rule(steps.getOrDefault(row.id, List.of())))
                .collect(Collectors.toUnmodifiableMap(AwardRule::id, rule -> rule));
    }
}
