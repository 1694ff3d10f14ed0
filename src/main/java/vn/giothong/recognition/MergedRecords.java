package vn.giothong.recognition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Component;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.Opening;
import vn.giothong.web.Formats;

/**
 * What the records of one person have twice, and a merge counts once: earlier donations that each of them told of, and the donations
 * of one drive. In the caller's transaction.
 */
@ApplicationScoped
class MergedRecords {
    private record Merge(
            String moved,
            Instant mergedAt,
            int count,
            @Nullable Evidence evidence,
            @Nullable LocalDate until) {}

    private record Twice(
            UUID id,
            UUID donorId,
            LocalDate givenOn,
            Component component,
            Evidence evidence,
            @Nullable Sex sex) {}

    private final ObjectMapper json;

    MergedRecords(ObjectMapper json) {
        this.json = json;
    }

    /** Of two records the larger number is taken and not the sum: the other one of each merge. */
    List<Opening> openings(Collection<UUID> records) {
        var found = new ArrayList<Opening>();
        Panache.getEntityManager()
                .createQuery(
                        "select m.moved, m.mergedAt, g.openingCount, g.openingEvidence, g.openingUntil from DonorMerge m"
                                + " join Donor g on g.id = m.goneId where m.keptId in ?1 and m.undoneAt is null"
                                + " order by m.mergedAt",
                        Merge.class)
                .setParameter(1, records)
                .getResultList()
                .forEach(merge -> found.add(other(merge)));
        return found.stream().filter(opening -> opening.count() > 0).toList();
    }

    /** What the record that stays had before, where it took over that of the other one. */
    private Opening other(Merge merge) {
        var before = read(merge.moved()).path("opening");
        var told = LocalDate.ofInstant(merge.mergedAt(), Formats.ZONE);
        if (!before.isObject()) {
            return opening(merge.count(), merge.evidence(), merge.until() == null ? told : merge.until());
        }
        var evidence = before.path("evidence").isTextual()
                ? Evidence.valueOf(before.path("evidence").asText())
                : null;
        var until = before.path("until").isTextual()
                ? LocalDate.parse(before.path("until").asText())
                : told;
        return opening(before.path("count").asInt(), evidence, until);
    }

    private static Opening opening(int count, @Nullable Evidence evidence, LocalDate until) {
        return new Opening(count, evidence == null ? Evidence.D : evidence, until);
    }

    private JsonNode read(String moved) {
        try {
            return json.readTree(moved);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Donations of a record that is gone, beside one of the same drive that stands for both. */
    List<Gift> twice(Set<UUID> records) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.donorId, d.givenOn, d.component, d.evidence, d.sex from Donation d"
                                + " join Donation k on k.driveId = d.driveId and k.id <> d.id where d.donorId in ?1"
                                + " and k.donorId in ?1 and d.state = ?2 and k.state = ?3 order by d.givenOn, d.id",
                        Twice.class)
                .setParameter(1, records)
                .setParameter(2, Donation.State.WITHDRAWN)
                .setParameter(3, Donation.State.LIVE)
                .getResultStream()
                .map(row -> new Gift(
                        row.id(),
                        row.donorId(),
                        row.givenOn(),
                        row.component(),
                        row.evidence(),
                        row.sex(),
                        Gift.Standing.VOIDED))
                .toList();
    }
}
