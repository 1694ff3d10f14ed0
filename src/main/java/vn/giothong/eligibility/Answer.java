package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * May somebody give, and when: with every reason and what was not checked. A day only where the answer is {@code NOT_BEFORE}; the
 * largest bag in ml, 0 where none.
 */
public record Answer(
        Verdict verdict, @Nullable LocalDate notBefore, int maxVolumeMl, List<Reason> reasons, List<Note> notes) {
    public Answer {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    public boolean possible() {
        return verdict == Verdict.POSSIBLE;
    }

    public Answer with(Note note) {
        return new Answer(
                verdict,
                notBefore,
                maxVolumeMl,
                reasons,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** The same without why somebody is deferred: of all deferrals together the date alone, as a club may see it. */
    public Answer withoutMedicalReasons() {
        var deferrals = reasons.stream().filter(Reason::deferral).toList();
        if (deferrals.isEmpty()) {
            return this;
        }
        var open = deferrals.stream().anyMatch(reason -> reason.until() == null);
        var until = open
                ? null
                : deferrals.stream()
                        .map(Reason::until)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        var effect =
                deferrals.stream().map(Reason::effect).max(Verdict::compareTo).orElse(verdict);
        var seen = Stream.concat(
                Stream.of(Reason.unnamed(effect, until)), reasons.stream().filter(reason -> !reason.deferral()));
        return new Answer(verdict, notBefore, maxVolumeMl, seen.toList(), notes);
    }
}
