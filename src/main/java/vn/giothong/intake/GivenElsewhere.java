package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Drive;
import vn.giothong.intake.reading.CellNote;
import vn.giothong.intake.reading.ColumnField;
import vn.giothong.intake.reading.NoteCode;
import vn.giothong.intake.reading.ReadOutcome;
import vn.giothong.intake.reading.ReadRow;

/**
 * Tells of a certificate or bag that is on a donation already, of somebody else or of another drive: a number was mistyped, or the file
 * belongs to another drive. What the hospital says stays as it is.
 */
@ApplicationScoped
class GivenElsewhere {
    /** Whose donation has a number, and on which drive. */
    record Given(String number, UUID driveId, UUID donorId) {}

    /** The rows with such notes; a batch of them costs two statements. */
    List<ReadRow> noted(Drive drive, List<ReadRow> rows, Map<Integer, Match> matches) {
        var certificates = given("g.certificateSerial", "", drive, numbers(rows, ReadOutcome::certificateSerial));
        var bags = given("g.bagNumber", " and g.collectorId = ?3", drive, numbers(rows, ReadOutcome::bagNumber));
        var noted = new ArrayList<ReadRow>(rows.size());
        for (var row : rows) {
            var match = matches.get(row.n());
            var said = row.outcome();
            var certificate = said.certificateSerial();
            var bag = said.bagNumber();
            var next = row;
            if (certificate != null && isElsewhere(certificates.get(certificate), drive, match)) {
                next = next.noted(note(ColumnField.CERTIFICATE_SERIAL, NoteCode.CERTIFICATE_ELSEWHERE, certificate));
            }
            if (bag != null && isElsewhere(bags.get(bag), drive, match)) {
                next = next.noted(note(ColumnField.BAG_NUMBER, NoteCode.BAG_ELSEWHERE, bag));
            }
            noted.add(next);
        }
        return noted;
    }

    private static CellNote note(ColumnField field, NoteCode code, String number) {
        return new CellNote(field.jsonName(), code, number, null);
    }

    private static List<String> numbers(List<ReadRow> rows, Function<ReadOutcome, @Nullable String> number) {
        return rows.stream()
                .filter(row -> row.repeatOf() == null)
                .map(row -> number.apply(row.outcome()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Map<String, List<Given>> given(String column, String more, Drive drive, Collection<String> numbers) {
        var given = new HashMap<String, List<Given>>();
        if (numbers.isEmpty()) {
            return given;
        }
        var query = Panache.getEntityManager()
                .createQuery(
                        "select " + column + ", g.driveId, g.donorId from Donation g where " + column
                                + " in ?1 and g.state = ?2" + more,
                        Given.class)
                .setParameter(1, numbers)
                .setParameter(2, Donation.State.LIVE);
        if (!more.isEmpty()) {
            query.setParameter(3, drive.collectorId);
        }
        query.getResultList().forEach(one -> given.computeIfAbsent(one.number(), number -> new ArrayList<>(1))
                .add(one));
        return given;
    }

    /** On this drive the one who the row may be has it rightly, since the desk or another list wrote it down. */
    private static boolean isElsewhere(@Nullable List<Given> given, Drive drive, @Nullable Match match) {
        return given != null
                && given.stream().anyMatch(one -> !one.driveId().equals(drive.id) || !isOf(match, one.donorId()));
    }

    private static boolean isOf(@Nullable Match match, UUID donorId) {
        return match != null
                && match.candidates().stream()
                        .anyMatch(candidate -> candidate.donorId().equals(donorId));
    }
}
