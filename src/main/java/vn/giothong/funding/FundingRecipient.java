package vn.giothong.funding;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.recognition.ladder.Confidence;

/** An authority to which proposals go, on the days on which it stands. */
@Entity
class FundingRecipient extends BaseEntity {
    public String name;
    public @Nullable LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;

    @Enumerated(EnumType.STRING)
    public Confidence confidence;

    protected FundingRecipient() {}

    static List<ProposalContent.Recipient> on(LocalDate day) {
        return FundingRecipient.<FundingRecipient>list("order by validFrom, name desc").stream()
                .filter(one -> (one.validFrom == null || !one.validFrom.isAfter(day))
                        && (one.validTo == null || one.validTo.isAfter(day)))
                .map(one -> new ProposalContent.Recipient(one.name, one.legalBasis, !one.confidence.sure()))
                .toList();
    }
}
