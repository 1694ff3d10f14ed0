package vn.giothong.funding;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.Item;

/**
 * A line of a proposal with everything it is computed from, in dong. One whose price nobody has written down yet has no cost for one
 * and no amount. How it was computed stands in it as people write it.
 */
record ProposalLine(
        int n,
        Kind kind,
        Arising arising,
        @Nullable String rule,
        @Nullable Award award,
        @Nullable Item item,
        long count,
        @Nullable BigDecimal coefficient,
        @Nullable BigDecimal baseSalary,
        @Nullable BigDecimal factor,
        @Nullable BigDecimal exact,
        @Nullable BigDecimal unitCost,
        BigDecimal amount,
        AuthorityLevel payingLevel,
        String how,
        String legalBasis,
        boolean toBeConfirmed) {
    enum Kind {
        MONEY,
        OBJECT,
        CEREMONY
    }

    /** Proposals of an earlier release have lines for the year alone. */
    ProposalLine {
        arising = Objects.requireNonNullElse(arising, Arising.IN_YEAR);
    }

    /** Whether the awards arise before the year that is planned. */
    public boolean earlier() {
        return arising != Arising.IN_YEAR;
    }

    /** The key of the text that says what the line pays for. */
    public String label() {
        return award != null ? "fundingAward_" + award : "fundingItem_" + item;
    }
}
