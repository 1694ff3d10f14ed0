package vn.giothong.donor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Candidate.By;
import vn.giothong.donor.Candidate.Grade;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/**
 * Decides whether two descriptions may be of one person. What one of them does not know contradicts nothing, nor does a paper of
 * another kind. A phone may be shared, so without the name it tells nothing; name and year alone are never more than possible.
 */
record Likeness(Set<By> by, Grade grade) {
    /** What tells people apart; the paper as the hash of its number. */
    record Traits(
            String foldedName,
            @Nullable Birth birth,
            @Nullable Sex sex,
            @Nullable String phone,
            IdentityNumber.@Nullable Kind paperKind,
            @Nullable String paper) {
        /** The same person with the phone and paper of another record as far as it has any. */
        Traits numbered(Traits other) {
            return new Traits(
                    foldedName,
                    birth,
                    sex,
                    other.phone == null ? phone : other.phone,
                    other.paper == null ? paperKind : other.paperKind,
                    other.paper == null ? paper : other.paper);
        }

        /** The same person with what another record tells beside it, where this one tells nothing. */
        Traits or(Traits other) {
            return new Traits(
                    foldedName,
                    birth == null ? other.birth : birth,
                    sex == null ? other.sex : sex,
                    phone == null ? other.phone : phone,
                    paper == null ? other.paperKind : paperKind,
                    paper == null ? other.paper : paper);
        }
    }

    static Optional<Likeness> of(Traits one, Traits other) {
        var by = agreeing(one, other);
        return Optional.ofNullable(grade(by, one, other)).map(grade -> new Likeness(by, grade));
    }

    private static Set<By> agreeing(Traits one, Traits other) {
        var by = EnumSet.noneOf(By.class);
        if (one.paper() != null && one.paper().equals(other.paper())) {
            by.add(By.IDENTITY);
        }
        if (one.phone() != null && one.phone().equals(other.phone())) {
            by.add(By.PHONE);
        }
        if (one.foldedName().equals(other.foldedName())) {
            by.add(By.NAME);
        }
        if (one.birth() != null && other.birth() != null && !one.birth().contradicts(other.birth())) {
            by.add(one.birth().yearOnly() || other.birth().yearOnly() ? By.BIRTH_YEAR : By.BIRTH_DATE);
        }
        return by;
    }

    private static @Nullable Grade grade(Set<By> by, Traits one, Traits other) {
        if (by.contains(By.IDENTITY)) {
            return by.contains(By.NAME) ? Grade.SURE : Grade.POSSIBLE;
        }
        if (!by.contains(By.NAME)) {
            return null;
        }
        var otherPerson = differentPaper(one, other) || differ(one.sex(), other.sex());
        if (by.contains(By.PHONE)) {
            return otherPerson || differentBirth(one, other) ? Grade.POSSIBLE : Grade.LIKELY;
        }
        if (by.contains(By.BIRTH_DATE)) {
            return otherPerson || differ(one.phone(), other.phone()) ? Grade.POSSIBLE : Grade.LIKELY;
        }
        // a sex is mistyped more often than two of one name and year are not one, so people are asked
        return by.contains(By.BIRTH_YEAR) && !differentPaper(one, other) ? Grade.POSSIBLE : null;
    }

    private static boolean differentPaper(Traits one, Traits other) {
        return one.paperKind() != null && one.paperKind() == other.paperKind() && differ(one.paper(), other.paper());
    }

    private static boolean differentBirth(Traits one, Traits other) {
        return one.birth() != null && other.birth() != null && one.birth().contradicts(other.birth());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
