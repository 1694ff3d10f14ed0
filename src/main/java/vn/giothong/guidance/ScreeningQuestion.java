package vn.giothong.guidance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.eligibility.Wording;
import vn.giothong.person.Sex;

/** One question of the form in both languages, with what a yes means and the days on which it is asked. */
@Entity
class ScreeningQuestion extends BaseEntity {
    enum Kind {
        /** Decides nothing. */
        INFO,
        /** Only a doctor can say what follows. */
        DOCTOR,
        /** Defers by the rule of its code, from the event on. */
        DEFERRAL,
        /** Warns of rest after giving. */
        OCCUPATION
    }

    public String code;
    public int position;
    public String textVi;
    public String textEn;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public @Nullable String deferralCode;

    @Enumerated(EnumType.STRING)
    public @Nullable Sex sex;

    /** What the date asked for is the date of. */
    public @Nullable String whenVi;

    public @Nullable String whenEn;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected ScreeningQuestion() {}

    static List<ScreeningQuestion> on(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo > ?1) order by position", day);
    }

    Wording text() {
        return new Wording(textVi, textEn);
    }

    /** The question about the date; none where no date is asked for. */
    @Nullable
    Wording when() {
        return whenVi == null || whenEn == null ? null : new Wording(whenVi, whenEn);
    }
}
