package vn.giothong.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Candidate;
import vn.giothong.eligibility.Flag;
import vn.giothong.intake.reading.CellNote;
import vn.giothong.intake.reading.ReadPerson;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.intake.reading.UnreadableReason;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** A row with its fate. */
public record RowView(
        int n,
        String sheet,
        int sheetRow,
        IntakeRow.State state,
        Map<String, String> cells,
        @Nullable Person person,
        Said said,
        Openings.@Nullable Proposal opening,
        @Nullable UUID donorId,
        @Nullable String by,
        @Nullable String grade,
        List<RowCandidate> candidates,
        Set<Flag> flags,
        List<CellNote> notes,
        @Nullable UnreadableReason unreadable,
        @Nullable Integer repeatOf,
        @Nullable Decided resolution) {

    /** Whom the row describes; the identity number masked. */
    public record Person(
            String fullName,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String identityNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String occupation,
            @Nullable Abo abo,
            @Nullable RhD rhD) {
        /** What of it is compared with a record of which the full birth, or phone and address, may not be told. */
        Person comparedWith(boolean dated, boolean open) {
            return new Person(
                    fullName,
                    sex,
                    dated ? birthDate : null,
                    birthYear,
                    identityNumber,
                    open ? phone : null,
                    open ? address : null,
                    occupation,
                    abo,
                    rhD);
        }

        static Person of(ReadPerson person) {
            var birth = person.birth();
            var paper = person.identity();
            var phone = person.phone();
            return new Person(
                    person.name().full(),
                    person.sex(),
                    birth == null ? null : birth.date(),
                    birth == null ? null : (Integer) birth.year(),
                    paper == null ? null : paper.masked(),
                    phone == null ? null : phone.national(),
                    person.address(),
                    person.occupation(),
                    person.bloodGroup().abo(),
                    person.bloodGroup().rhD());
        }
    }

    /** What the row says of the person's coming; volume in ml, weight in kg. */
    public record Said(
            @Nullable String outcome,
            @Nullable Integer volumeMl,
            @Nullable String bagNumber,
            @Nullable String certificateSerial,
            @Nullable BigDecimal weightKg,
            @Nullable String reason) {
        static Said of(ReadRow row, UnaryOperator<String> reasons) {
            var outcome = row.outcome();
            var reason = outcome.reason();
            return new Said(
                    outcome.outcome() == null ? null : outcome.outcome().name(),
                    outcome.volumeMl(),
                    outcome.bagNumber(),
                    outcome.certificateSerial(),
                    outcome.weightKg(),
                    reason == null ? null : reasons.apply(reason));
        }
    }

    /** What people decided. */
    public record Decided(
            IntakeRow.Resolution kind, @Nullable String reason) {}

    /** The reasons say what the reader may know of why somebody was deferred. */
    static RowView of(
            IntakeRow row,
            ReadRow read,
            List<Candidate> candidates,
            RowSight sight,
            Set<Flag> flags,
            Openings.@Nullable Proposal opening,
            UnaryOperator<String> reasons) {
        var person = read.person();
        var found = candidates.stream()
                .filter(candidate -> candidate.donorId().equals(row.donorId))
                .findFirst()
                .orElse(null);
        return new RowView(
                row.n,
                row.sheet,
                row.sheetRow,
                row.state,
                Masks.cells(read, reasons),
                person == null ? null : Person.of(person),
                Said.of(read, reasons),
                row.donorId == null || sight.knows(row.donorId, found) ? opening : null,
                row.donorId == null ? null : sight.id(row.donorId, found),
                row.matchedBy,
                row.grade,
                candidates.stream().map(sight::told).toList(),
                flags,
                read.notes().stream()
                        .map(note -> Masks.note(note, read, reasons))
                        .toList(),
                read.unreadable(),
                row.repeatOf,
                row.resolution == null ? null : new Decided(row.resolution, row.resolutionReason));
    }
}
