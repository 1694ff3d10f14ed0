package vn.giothong.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What becomes of one part of a record when its person is erased. */
@Entity
class ErasureRule extends BaseEntity {
    enum Item {
        NAME,
        BIRTH,
        CONTACT,
        IDENTITY,
        TRAITS,
        DEFERRALS,
        ACCOUNT,
        LISTS,
        CERTIFICATES,
        MEMBERSHIPS,
        DONATIONS,
        BAG_NUMBERS,
        AWARD_PAPERS
    }

    enum Fate {
        ERASE,
        /** Of a date the year stays. */
        YEAR,
        KEEP
    }

    @Enumerated(EnumType.STRING)
    public Item item;

    @Enumerated(EnumType.STRING)
    public Fate fate;

    /** For how many years what stays is kept; null is without an end. */
    public @Nullable Integer keepYears;

    public String nameVi;
    public String nameEn;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected ErasureRule() {}

    String in(String language) {
        return language.equals("en") ? nameEn : nameVi;
    }

    static List<ErasureRule> on(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo >= ?1) order by id", day);
    }
}
