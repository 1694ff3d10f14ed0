package vn.giothong.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.OfficerTerm;

/** Somebody in an office from one day until before another. */
public record Officer(
        UUID id,
        String fullName,
        String office,
        LocalDate from,
        @Nullable LocalDate to) {
    static Officer of(OfficerTerm term) {
        return new Officer(term.id, term.fullName, term.office, term.fromOn, term.toOn);
    }

    public boolean inOfficeOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /** An office still held, in a list to choose from. */
    public record Choice(UUID value, String text) {}

    /** Those whose terms are still open. */
    public static List<Choice> inOffice(List<Officer> officers) {
        return officers.stream()
                .filter(officer -> officer.to == null)
                .map(officer -> new Choice(officer.id, officer.fullName + ", " + officer.office))
                .toList();
    }
}
