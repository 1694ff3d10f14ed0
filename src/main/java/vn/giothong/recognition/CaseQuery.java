package vn.giothong.recognition;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Form;
import vn.giothong.web.Refusal;

/** Which cases are asked for; what is missing narrows nothing. */
record CaseQuery(
        @QueryParam("chapterId") @Nullable String chapterId,
        @QueryParam("state") @Nullable String state,
        @QueryParam("subjectKind") @Nullable String subjectKind,
        @QueryParam("overdue") @Nullable String overdue,
        @QueryParam("rule") @Nullable String rule,
        @QueryParam("threshold") @Nullable String threshold,
        @QueryParam("subjectId") @Nullable String subjectId,
        @QueryParam("reachedTo") @Nullable String reachedTo,
        @QueryParam("doubt") @Nullable String doubt) {
    @Nullable
    UUID chapter() {
        return id("chapterId", chapterId);
    }

    @Nullable
    UUID subject() {
        return id("subjectId", subjectId);
    }

    static @Nullable UUID id(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.badRequest(field, "field_choice");
        }
    }

    /** Everything of a unit that there is or was. */
    static Set<UUID> below(ChapterTree tree, UUID chapterId) {
        if (tree.name(chapterId).isEmpty()) {
            throw Refusal.badRequest("chapterId", "field_choice");
        }
        return tree.subtree(chapterId);
    }

    @Nullable
    CaseState inState() {
        return choice("state", state, CaseState.class);
    }

    @Nullable
    SubjectKind kind() {
        return choice("subjectKind", subjectKind, SubjectKind.class);
    }

    static <E extends Enum<E>> @Nullable E choice(String field, @Nullable String text, Class<E> kind) {
        try {
            return text == null || text.isBlank() ? null : Enum.valueOf(kind, text.strip());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest(field, "field_choice");
        }
    }

    @Nullable
    Integer step() {
        try {
            return threshold == null || threshold.isBlank() ? null : Integer.valueOf(threshold.strip());
        } catch (NumberFormatException notANumber) {
            throw Refusal.badRequest("threshold", "field_number");
        }
    }

    /** The last day on which the milestone may have been reached. */
    @Nullable
    LocalDate lastReached() {
        try {
            return reachedTo == null || reachedTo.isBlank() ? null : LocalDate.parse(reachedTo.strip());
        } catch (DateTimeParseException notADay) {
            throw Refusal.badRequest("reachedTo", "field_date");
        }
    }

    @Nullable
    String ruleCode() {
        return blank(rule) ? null : rule;
    }

    /** Only those that are overdue, or only the others; without it all. */
    @Nullable
    Boolean late() {
        return yes("overdue", overdue);
    }

    /** Only those of which something is doubtful, or only the others; without it all. */
    @Nullable
    Boolean doubtful() {
        return yes("doubt", doubt);
    }

    private static @Nullable Boolean yes(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw Refusal.badRequest(field, "field_choice");
        };
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    CaseQuery in(CaseState one) {
        return new CaseQuery(chapterId, one.name(), subjectKind, overdue, rule, threshold, subjectId, reachedTo, doubt);
    }

    /** Shows again what was asked for. */
    void fill(Form form) {
        form.put("chapterId", chapterId)
                .put("subjectKind", subjectKind)
                .put("rule", rule)
                .put("threshold", threshold)
                .put("reachedTo", reachedTo)
                .put("overdue", late())
                .put("doubt", doubtful());
    }
}
