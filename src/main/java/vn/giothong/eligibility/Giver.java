package vn.giothong.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.Flags.Earlier;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;

/** Whom the answer is about, as far as known: the donation given last and every deferral that is not withdrawn. */
public record Giver(
        @Nullable Sex sex,
        @Nullable Birth birth,
        @Nullable Earlier last,
        List<Deferred> deferrals,
        boolean guardedOccupation) {
    public Giver {
        deferrals = List.copyOf(deferrals);
    }

    public Giver(@Nullable Sex sex, @Nullable Birth birth, @Nullable Earlier last, List<Deferred> deferrals) {
        this(sex, birth, last, deferrals, false);
    }
}
