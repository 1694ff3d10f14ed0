package vn.giothong.care;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as the team and its chapter see one; the donor code where it is a donor of the register. */
record TeamMember(
        UUID id,
        UUID volunteerId,
        String fullName,
        @Nullable String donorCode,
        CareMember.Role role,
        LocalDate from,
        @Nullable LocalDate leftOn,
        @Nullable String leaveReason,
        @Nullable Integer birthYear,
        @Nullable Instant ageStatedAt,
        @Nullable String phone) {
    @JsonProperty("age")
    public MemberAge age() {
        return MemberAge.of(birthYear, ageStatedAt != null);
    }

    TeamMember left(LocalDate on, String reason) {
        return new TeamMember(
                id, volunteerId, fullName, donorCode, role, from, on, reason, birthYear, ageStatedAt, phone);
    }
}
