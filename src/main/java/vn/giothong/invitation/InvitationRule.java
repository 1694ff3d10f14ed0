package vn.giothong.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;

/** A dated rule of asking: a blood group kept for emergencies, or the weeks for which nobody is asked twice. */
@Entity
class InvitationRule extends BaseEntity {
    enum Kind {
        RESERVE,
        REST
    }

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public @Nullable Abo abo;

    @Enumerated(EnumType.STRING)
    @Column(name = "rh_d")
    public @Nullable RhD rhD;

    public @Nullable Integer weeks;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public String legalBasis;
    public boolean confirmed;

    protected InvitationRule() {}

    boolean keeps(Donor donor) {
        return kind == Kind.RESERVE && (abo == null || abo == donor.abo) && (rhD == null || rhD == donor.rhD);
    }

    static List<InvitationRule> on(LocalDate day) {
        return list("validFrom <= ?1 and (validTo is null or validTo >= ?1) order by validFrom, id", day);
    }

    /** The groups that the drive leaves in reserve: none where blood is needed at once. */
    static List<InvitationRule> reserve(List<InvitationRule> rules, @Nullable Drive drive) {
        return drive != null && drive.emergency
                ? List.of()
                : rules.stream().filter(rule -> rule.kind == Kind.RESERVE).toList();
    }

    /** For how many weeks nobody is asked again; 0 where no rule says so. */
    static int restWeeks(List<InvitationRule> rules) {
        var weeks = 0;
        for (var rule : rules) {
            if (rule.kind == Kind.REST && rule.weeks != null) {
                weeks = rule.weeks;
            }
        }
        return weeks;
    }
}
