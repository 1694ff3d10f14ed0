package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.CandidateSight;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorInput;
import vn.giothong.donor.DonorTurns;
import vn.giothong.donor.Donors;
import vn.giothong.donor.Duplicates;
import vn.giothong.donor.NewDonor;
import vn.giothong.donor.Survivors;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.ParseNote;
import vn.giothong.person.Parsed;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.web.Faults;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The person who stands at the desk: found in the register, or entered into it from a few fields. */
@ApplicationScoped
class DeskPeople {
    private static final int OLDEST_YEARS = 120;

    private final Donors donors;
    private final DonorTurns turns;
    private final Duplicates duplicates;
    private final CandidateSight sight;
    private final ChapterTrees trees;
    private final Audit audit;

    DeskPeople(
            Donors donors,
            DonorTurns turns,
            Duplicates duplicates,
            CandidateSight sight,
            ChapterTrees trees,
            Audit audit) {
        this.donors = donors;
        this.turns = turns;
        this.duplicates = duplicates;
        this.sight = sight;
        this.trees = trees;
        this.audit = audit;
    }

    Donor find(Actor actor, Drive drive, DeskNewcomer newcomer) {
        var person = newcomer.donor();
        if (newcomer.donorId() != null) {
            if (person != null) {
                throw Refusal.at("donor", "desk_one_person");
            }
            return known(newcomer.donorId());
        }
        if (person == null) {
            throw Refusal.badRequest("donorId", "field_required");
        }
        var donor = read(drive, person);
        turns.await(donor);
        var asks = !newcomer.confirmNew() && !person.confirmNew();
        var candidates = asks ? shown(actor, drive, duplicates.of(donor)) : List.<Candidate>of();
        if (!candidates.isEmpty()) {
            throw Refusal.conflict("likely_duplicate").with("candidates", candidates);
        }
        var added = donors.add(donor, Donor.Origin.PERSON, actor.accountId());
        audit.record(actor.accountId(), actor.fullName(), "donor.created", "donor", added.id, "desk");
        return added;
    }

    /** Those whom the desk's search finds: the district's people and the drive's own, others by paper or phone alone. */
    private List<Candidate> shown(Actor actor, Drive drive, List<Candidate> candidates) {
        var ids = candidates.stream().map(Candidate::donorId).toList();
        var seen = sight.of(actor, area(drive), ids);
        var lines = Registration.<Registration>list(
                        "driveId = ?1 and donorId in ?2 and state <> ?3", drive.id, ids, Registration.State.WITHDRAWN)
                .stream()
                .map(line -> line.donorId)
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(candidate -> seen.knows(candidate) || lines.contains(candidate.donorId()))
                .map(seen::told)
                .toList();
    }

    private Set<UUID> area(Drive drive) {
        var tree = trees.today();
        return tree.subtree(tree.area(drive.chapterId));
    }

    /** Of a merged record the one that stays. */
    static Donor known(UUID id) {
        return Donor.<Donor>findByIdOptional(id)
                .map(Survivors::standing)
                .filter(donor -> donor.state == Donor.State.ACTIVE)
                .orElseThrow(() -> Refusal.badRequest("donorId", "desk_donor_unknown"));
    }

    /** Refuses what is wrong with a person, whoever it is. */
    @Transactional
    void check(UUID driveId, DeskNewcomer.Person person) {
        read(Drive.findById(driveId), person);
    }

    private NewDonor read(Drive drive, DeskNewcomer.Person person) {
        var faults = new Faults();
        var name = faults.read(() -> name(person.fullName()));
        var birth = faults.read(() -> birth(drive.heldOn, person));
        var paper = faults.read(() -> read("identityNumber", IdentityNumber.parse(person.identityNumber(), false)));
        var phone = faults.read(() -> read("phone", PhoneNumber.parse(person.phone())));
        var chapter = faults.read(() -> chapter(drive, person.chapterId()));
        var address = faults.read(() -> Given.optional("address", person.address(), DonorInput.LONGEST_TEXT));
        faults.check(() -> DeskMeasures.checkWeight(person.weightKg()));
        faults.stop();
        var group = DonorInput.Group.of(person.bloodGroup());
        return new NewDonor(
                Objects.requireNonNull(name),
                person.sex(),
                birth,
                paper,
                phone,
                Objects.requireNonNull(chapter),
                address,
                person.occupation(),
                person.weightKg(),
                group.abo(),
                group.rhD(),
                group.evidence());
    }

    private static PersonName name(@Nullable String text) {
        var name = read("fullName", PersonName.parse(text));
        if (name == null) {
            throw Refusal.at("fullName", "field_required");
        }
        if (name.full().length() > DonorInput.LONGEST_NAME) {
            throw Refusal.at("fullName", "field_too_long", DonorInput.LONGEST_NAME);
        }
        return name;
    }

    /** A paper or a phone tells apart whoever does not say when they were born. */
    private static @Nullable Birth birth(LocalDate day, DeskNewcomer.Person person) {
        var birth = said(person);
        if (birth == null) {
            if (blank(person.identityNumber()) && blank(person.phone())) {
                throw Refusal.at("birthYear", "desk_birth_required");
            }
            return null;
        }
        if (birth.year() > day.getYear() || birth.year() < day.getYear() - OLDEST_YEARS) {
            throw Refusal.at(birth.yearOnly() ? "birthYear" : "birthDate", "desk_birth");
        }
        return birth;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable Birth said(DeskNewcomer.Person person) {
        var date = person.birthDate();
        if (date != null) {
            return Birth.on(date);
        }
        var year = person.birthYear();
        return year == null ? null : Birth.in(year);
    }

    private static <T> @Nullable T read(String field, Parsed<T> parsed) {
        if (parsed.has(ParseNote.UNREADABLE)) {
            throw Refusal.at(field, "field_invalid");
        }
        return parsed.value();
    }

    /** The host's own, or any in its district. */
    private UUID chapter(Drive drive, @Nullable UUID chapterId) {
        if (chapterId == null) {
            return drive.chapterId;
        }
        if (!area(drive).contains(chapterId)) {
            throw Refusal.at("chapterId", "desk_chapter_outside");
        }
        return chapterId;
    }
}
