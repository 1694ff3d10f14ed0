package vn.giothong.merge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Blanks;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.Fact;
import vn.giothong.drive.Registration;

/** What a merge changed, row by row: ids of what was re-pointed, and the values that were written over. */
class Moved {
    /**
     * A line of the record that is gone, where the other has a line in the same drive: emptied into it, with what that one was
     * before. Merges of long ago noted no more than when the person came.
     */
    record Line(
            UUID emptied,
            UUID filled,
            @Nullable Instant arrivedAt,
            @Nullable Instant screenedAt,
            Registration.@Nullable Origin origin,
            @Nullable UUID slotId,
            @Nullable BigDecimal weightKg) {
        static Line of(Registration emptied, Registration filled) {
            return new Line(
                    emptied.id,
                    filled.id,
                    filled.arrivedAt,
                    filled.screenedAt,
                    filled.origin,
                    filled.slotId,
                    filled.weightKg);
        }
    }

    record GivenBefore(UUID donationId, Donation.State state) {}

    /** A membership as it was before it took another up; merges of long ago did not note which. */
    record Joined(
            UUID memberId,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable String leaveReason,
            @Nullable UUID takenId) {}

    record InHousehold(UUID memberId, @Nullable LocalDate leftOn) {}

    record Opening(
            int count,
            @Nullable Evidence evidence,
            @Nullable String source,
            @Nullable LocalDate until) {}

    record ListRow(UUID listId, int n) {}

    public List<UUID> drives = new ArrayList<>();
    public List<UUID> registrations = new ArrayList<>();
    public List<Line> lines = new ArrayList<>();
    /** Statements with the line on which each was made. */
    public List<Said> outcomes = new ArrayList<>();

    /** Statements that one of the two stayed away, where the other came. */
    public List<UUID> away = new ArrayList<>();

    public List<UUID> donations = new ArrayList<>();
    public List<GivenBefore> withdrawn = new ArrayList<>();
    /** What was given to whoever stood in an emptied line, with that line. */
    public List<Handed> handed = new ArrayList<>();

    /** Who brought the person of an emptied line, with that line. */
    public List<Brought> brought = new ArrayList<>();

    /** Blood given back for a donation that was withdrawn, with that donation. */
    public List<GivenBack> givenBack = new ArrayList<>();

    public List<UUID> deferrals = new ArrayList<>();
    /** Deferrals of either that stood and that the settling withdrew, such as one of two for the same day. */
    public List<UUID> standing = new ArrayList<>();

    public List<UUID> members = new ArrayList<>();
    /** Memberships that took another up, as they were. */
    public List<Joined> ended = new ArrayList<>();
    /** Memberships that were taken up by another and are read no more. */
    public List<UUID> joined = new ArrayList<>();

    public List<UUID> households = new ArrayList<>();
    /** Links to households that the merge cut short, as they were. */
    public List<InHousehold> cutShort = new ArrayList<>();

    public List<ListRow> rows = new ArrayList<>();
    public List<UUID> accounts = new ArrayList<>();
    public Map<Belongings.Kind, List<UUID>> belongings = new EnumMap<>(Belongings.Kind.class);
    public @Nullable Opening opening;

    /** Blanks of the record that stays which the other filled. */
    public Set<Fact> filled = EnumSet.noneOf(Fact.class);
    /** The blood group that gave way to one better known. */
    public Blanks.@Nullable Group group;
    /** Set where lists alone had brought the record that stays: what they told of it. */
    public @Nullable String ofListsAlone;

    record Handed(UUID entitlementId, UUID registrationId) {}

    record Brought(UUID bringingId, UUID registrationId) {}

    record GivenBack(UUID redemptionId, UUID donationId) {}

    record Said(UUID outcomeId, UUID registrationId) {}
}
