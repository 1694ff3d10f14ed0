package vn.giothong.donor;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * A person as typed. Weight in kg. Without an identity number a change keeps the known one, since nobody is shown it in full; an
 * empty one takes it away.
 */
public record DonorInput(
        @Nullable String fullName,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String identityNumber,
        @Nullable String phone,
        @Nullable UUID chapterId,
        @Nullable String address,
        @Nullable Occupation occupation,
        @Nullable String guardedOccupation,
        @Nullable BigDecimal weightKg,
        @Nullable Group bloodGroup,
        @Nullable Integer openingCount,
        @Nullable Evidence openingEvidence,
        @Nullable String openingSource,
        @Nullable LocalDate openingUntil,
        @Nullable Boolean confirmNew,
        @Nullable Integer version) {
    /** A blood group and how well it is known; what is known of one is the person's own word unless it is said. */
    public record Group(
            @Nullable Abo abo, @Nullable RhD rhD, @Nullable Evidence evidence) {
        private static final Group UNKNOWN = new Group(null, null, null);

        public static Group of(@Nullable Group given) {
            if (given == null || (given.abo == null && given.rhD == null)) {
                return UNKNOWN;
            }
            return given.evidence == null ? new Group(given.abo, given.rhD, Evidence.D) : given;
        }
    }

    private static final int EARLIEST_YEAR = 1900;
    public static final int LONGEST_NAME = PersonName.LONGEST;
    public static final int LONGEST_TEXT = 200;
    private static final BigDecimal LIGHTEST = BigDecimal.valueOf(20);
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(250);

    /** The same, meant for a version of the record. */
    public DonorInput at(int newVersion) {
        return new DonorInput(
                fullName,
                sex,
                birthDate,
                birthYear,
                identityNumber,
                phone,
                chapterId,
                address,
                occupation,
                guardedOccupation,
                weightKg,
                bloodGroup,
                openingCount,
                openingEvidence,
                openingSource,
                openingUntil,
                confirmNew,
                newVersion);
    }

    public boolean confirmed() {
        return Boolean.TRUE.equals(confirmNew);
    }

    /** The person as the register takes one, or a refusal at the field that is wrong. */
    public NewDonor checked(LocalDate today, ChapterTree chapters) {
        return checked(new Faults(), today, chapters);
    }

    /** The same for somebody who is new: a name alone tells nobody apart, it takes a birth, a paper or a phone with it. */
    NewDonor entered(LocalDate today, ChapterTree chapters) {
        var faults = new Faults();
        faults.check(this::mustTellApart);
        return checked(faults, today, chapters);
    }

    private NewDonor checked(Faults faults, LocalDate today, ChapterTree chapters) {
        var name = faults.read(this::name);
        var birth = faults.read(() -> birth(today));
        var identity = faults.read(this::identity);
        var telephone = faults.read(this::telephone);
        var chapter = faults.read(() -> chapter(chapters));
        var home = faults.read(() -> Given.optional("address", address, LONGEST_TEXT));
        var weight = faults.read(this::weight);
        opening().check(faults, today);
        faults.stop();
        var group = Group.of(bloodGroup);
        return new NewDonor(
                requireNonNull(name),
                sex,
                birth,
                identity,
                telephone,
                requireNonNull(chapter),
                home,
                occupation,
                weight,
                group.abo(),
                group.rhD(),
                group.evidence());
    }

    private void mustTellApart() {
        if (birthDate == null && birthYear == null && blank(identityNumber) && blank(phone)) {
            throw Refusal.at("birthYear", "donor_too_little");
        }
    }

    private PersonName name() {
        var name =
                PersonName.parse(Given.text("fullName", fullName, LONGEST_NAME)).value();
        if (name == null) {
            throw Refusal.at("fullName", "donor_name");
        }
        return name;
    }

    private @Nullable Birth birth(LocalDate today) {
        if (birthDate == null && birthYear == null) {
            return null;
        }
        var field = birthDate == null ? "birthYear" : "birthDate";
        var birth = birthDate != null ? Birth.on(birthDate) : Birth.in(requireNonNull(birthYear));
        if (birthYear != null && birthYear != birth.year()) {
            throw Refusal.at("birthYear", "donor_birth_two");
        }
        if (birth.year() < EARLIEST_YEAR) {
            throw Refusal.at(field, "donor_birth_early", String.valueOf(EARLIEST_YEAR));
        }
        if (birth.year() > today.getYear() || (birthDate != null && birthDate.isAfter(today))) {
            throw Refusal.at(field, "donor_birth_future");
        }
        return birth;
    }

    private @Nullable IdentityNumber identity() {
        if (blank(identityNumber)) {
            return null;
        }
        var identity = IdentityNumber.parse(identityNumber, false).value();
        if (identity == null) {
            throw Refusal.at("identityNumber", "donor_identity");
        }
        return identity;
    }

    private @Nullable PhoneNumber telephone() {
        if (blank(phone)) {
            return null;
        }
        var number = PhoneNumber.parse(phone).value();
        if (number == null) {
            throw Refusal.at("phone", "donor_phone");
        }
        return number;
    }

    private UUID chapter(ChapterTree chapters) {
        if (chapterId == null) {
            throw Refusal.at("chapterId", "field_required");
        }
        if (chapters.find(chapterId).isEmpty()) {
            throw Refusal.at("chapterId", "donor_chapter");
        }
        return chapterId;
    }

    private @Nullable BigDecimal weight() {
        if (weightKg != null && (weightKg.compareTo(LIGHTEST) < 0 || weightKg.compareTo(HEAVIEST) > 0)) {
            throw Refusal.at("weightKg", "donor_weight", LIGHTEST, HEAVIEST);
        }
        // as it is stored
        return weightKg == null ? null : weightKg.setScale(1, RoundingMode.HALF_UP);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** What the lists of others never tell of a person; the rules of the day say which occupations there are. */
    void writeWork(Donor donor, LocalDate today) {
        var code = blank(guardedOccupation) ? null : guardedOccupation;
        if (code != null && !GuardedOccupation.codes(today).contains(code)) {
            throw Refusal.at("guardedOccupation", "field_choice");
        }
        donor.guardedOccupation = code;
    }

    OpeningInput opening() {
        return new OpeningInput(openingCount, openingEvidence, openingSource, openingUntil);
    }
}
