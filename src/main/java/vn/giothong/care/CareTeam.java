package vn.giothong.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Place;
import vn.giothong.database.BaseEntity;
import vn.giothong.database.Ids;
import vn.giothong.web.Refusal;

/** A volunteer team at a health station, under a chapter. */
@Entity
public class CareTeam extends BaseEntity {
    private static final String PREFIX = "DTN-";

    public String code;
    public String name;
    public UUID chapterId;
    public UUID healthStationId;
    /** Null where it is not known. */
    public @Nullable LocalDate foundedOn;

    public @Nullable String decisionNumber;
    public @Nullable LocalDate closedOn;
    public Instant createdAt;
    public @Nullable UUID createdBy;

    @Version
    public int version;

    protected CareTeam() {}

    public CareTeam(
            String name, UUID chapterId, UUID healthStationId, @Nullable LocalDate foundedOn, Instant createdAt) {
        this.code = nextCode();
        this.name = name;
        this.chapterId = chapterId;
        this.healthStationId = healthStationId;
        this.foundedOn = foundedOn;
        this.createdAt = createdAt;
    }

    /** DTN-0001 and on; whoever else asks waits until the caller's transaction is over. */
    private static String nextCode() {
        var entities = getEntityManager();
        entities.createNativeQuery("update care_team_code_sequence set taken = taken + 1 where id = 1")
                .executeUpdate();
        var taken = (Number) entities.createNativeQuery("select taken from care_team_code_sequence where id = 1")
                .getSingleResult();
        return PREFIX + String.format(Locale.ROOT, "%04d", taken.longValue());
    }

    Place place() {
        return Place.team(id, chapterId);
    }

    boolean standsOn(LocalDate day) {
        return (foundedOn == null || !foundedOn.isAfter(day)) && (closedOn == null || closedOn.isAfter(day));
    }

    /** Refuses a day on which the team was not founded yet or had closed. */
    void mustStandOn(LocalDate day, String field) {
        if (standsOn(day)) {
            return;
        }
        var founded = foundedOn;
        throw founded == null
                ? Refusal.at(field, "care_team_closed")
                : Refusal.at(field, "care_team_not_there", founded);
    }

    /** Keeps others from changing who belongs to the team until the transaction ends. */
    static void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from care_team where id = ?1 for update")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
    }
}
