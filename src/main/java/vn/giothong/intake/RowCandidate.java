package vn.giothong.intake;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Candidate;

/**
 * A donor who a row may be, as the reader may know of one. Of somebody from elsewhere the name, the year and the district are told; the
 * id then serves to decide the row and opens nothing.
 */
public record RowCandidate(
        UUID donorId,
        @Nullable String code,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        UUID chapterId,
        Set<Candidate.By> by,
        Candidate.Grade grade) {}
