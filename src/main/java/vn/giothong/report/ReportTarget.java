package vn.giothong.report;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** How many bags a unit is to collect in a year; round 0 is the whole year, others its rounds. */
@Entity
class ReportTarget extends BaseEntity {
    int year;
    int round;
    UUID chapterId;
    int units;
    UUID setBy;
    Instant setAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ReportTarget() {}

    ReportTarget(int year, int round, UUID chapterId, int units, UUID setBy, Instant setAt) {
        this.year = year;
        this.round = round;
        this.chapterId = chapterId;
        this.units = units;
        this.setBy = setBy;
        this.setAt = setAt;
    }

    static Optional<ReportTarget> of(int year, int round, UUID chapterId) {
        return find("year = ?1 and round = ?2 and chapterId = ?3", year, round, chapterId)
                .firstResultOptional();
    }

    /** A round's by unit. */
    static Map<UUID, Long> ofRound(int year, int round) {
        var found = new HashMap<UUID, Long>();
        ReportTarget.<ReportTarget>list("year = ?1 and round = ?2", year, round)
                .forEach(target -> found.put(target.chapterId, (long) target.units));
        return found;
    }

    /** The whole year's by unit; where rounds alone were set, their sum. */
    static Map<UUID, Long> ofYear(int year) {
        return wholeOrRounds(list("year", year));
    }

    /** The same of these units alone. */
    static Map<UUID, Long> ofYear(int year, Set<UUID> units) {
        return units.isEmpty() ? Map.of() : wholeOrRounds(list("year = ?1 and chapterId in ?2", year, units));
    }

    private static Map<UUID, Long> wholeOrRounds(List<ReportTarget> targets) {
        var found = new HashMap<UUID, Long>();
        var whole = new HashMap<UUID, Long>();
        for (var target : targets) {
            if (target.round == 0) {
                whole.put(target.chapterId, (long) target.units);
            } else {
                found.merge(target.chapterId, (long) target.units, Long::sum);
            }
        }
        found.putAll(whole);
        return found;
    }
}
