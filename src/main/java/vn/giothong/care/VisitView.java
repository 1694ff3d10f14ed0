package vn.giothong.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit for one who may see it; the patients for their team alone, null for everybody else. */
record VisitView(
        UUID id,
        UUID teamId,
        String teamName,
        CareVisit.Kind kind,
        CareVisit.@Nullable Occasion occasion,
        @Nullable UUID donorId,
        @Nullable String donorName,
        CareVisit.Setting setting,
        @Nullable String place,
        LocalDate date,
        CareVisit.State state,
        int people,
        List<Support> support,
        List<Member> members,
        @Nullable List<Patient> patients,
        @Nullable LocalDate followUpOn,
        @Nullable UUID followUpOf,
        @Nullable String cancelReason,
        boolean mayWrite,
        int version) {
    record Support(
            CareVisitSupport.Kind kind,
            long valueVnd,
            @Nullable String sponsor) {}

    record Member(UUID volunteerId, String fullName, BigDecimal hours) {}

    record Patient(@Nullable String initials, @Nullable String code, LocalDate purgeOn) {}
}
