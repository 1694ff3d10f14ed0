package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Formats;

/** The proposals of a year in lists, read without their texts. In the caller's transaction. */
final class ProposalRows {
    private record Found(
            UUID id,
            Scenario scenario,
            FundingProposal.State state,
            int version,
            long total,
            @Nullable String number,
            Instant createdAt,
            @Nullable Instant checkedAt,
            @Nullable Instant signedAt,
            @Nullable Instant sentAt,
            @Nullable Instant setAsideAt,
            @Nullable Long amount,
            @Nullable String approval,
            @Nullable LocalDate on,
            @Nullable UUID replacesId,
            long othersStanding) {
        ProposalRow shown() {
            return new ProposalRow(
                    id,
                    scenario,
                    state,
                    version,
                    total,
                    number,
                    LocalDate.ofInstant(latest(), Formats.ZONE),
                    YearReport.Approval.of(amount, approval, on),
                    replacesId,
                    state == FundingProposal.State.SIGNED && othersStanding > 0);
        }

        private Instant latest() {
            return Stream.of(setAsideAt, sentAt, signedAt, checkedAt)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(createdAt);
        }
    }

    private record Earlier(
            UUID id,
            @Nullable String number,
            long total,
            @Nullable Instant sentAt,
            @Nullable Long amount,
            @Nullable String approval,
            @Nullable LocalDate on,
            @Nullable String reason) {
        YearReport.Replaced shown() {
            return new YearReport.Replaced(
                    id,
                    number,
                    total,
                    YearReport.Replaced.day(sentAt),
                    reason,
                    YearReport.Approval.of(amount, approval, on));
        }
    }

    private ProposalRows() {}

    /** Those of a year that are in one of the states, the newest first. */
    static List<ProposalRow> of(int year, Set<FundingProposal.State> states) {
        return Panache.getEntityManager()
                .createQuery(
                        "select p.id, p.scenario, p.state, p.version, p.total, p.number, p.createdAt, p.checkedAt, p.signedAt, p.sentAt,"
                                + " p.setAsideAt, p.approvedAmount, p.approvedNumber, p.approvedOn, p.replacesId,"
                                + " (select count(s.id) from FundingProposal s where s.year = p.year and s.state = ?3"
                                + " and (p.replacesId is null or s.id <> p.replacesId))"
                                + " from FundingProposal p where p.year = ?1 and p.state in ?2 order by p.createdAt desc",
                        Found.class)
                .setParameter(1, year)
                .setParameter(2, states)
                .setParameter(3, FundingProposal.State.SENT)
                .getResultList()
                .stream()
                .map(Found::shown)
                .toList();
    }

    /** Those in whose place others were sent, with why, the latest first. */
    static List<YearReport.Replaced> replaced(int year) {
        return Panache.getEntityManager()
                .createQuery(
                        "select e.id, e.number, e.total, e.sentAt, e.approvedAmount, e.approvedNumber, e.approvedOn,"
                                + " (select max(l.replaceReason) from FundingProposal l where l.replacesId = e.id and l.state in ?2)"
                                + " from FundingProposal e where e.year = ?1 and e.state = ?3 order by e.sentAt desc",
                        Earlier.class)
                .setParameter(1, year)
                .setParameter(2, FundingProposal.State.WITH_THOSE_WHO_PAY)
                .setParameter(3, FundingProposal.State.REPLACED)
                .getResultList()
                .stream()
                .map(Earlier::shown)
                .toList();
    }
}
