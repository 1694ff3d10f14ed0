package vn.giothong.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.Answer;
import vn.giothong.eligibility.Deferred;
import vn.giothong.eligibility.Note;
import vn.giothong.person.Sex;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** The questions that were answered, what each yes means, and how many were left open. */
final class ScreeningReplies {
    private final List<Deferred> deferrals = new ArrayList<>();
    private final Map<String, String> told = new TreeMap<>();
    private final Map<String, ScreeningQuestion> open;
    private boolean guarded;
    private boolean assumed;

    ScreeningReplies(List<ScreeningQuestion> questions, List<ScreeningBody.Reply> replies, LocalDate today) {
        var byCode = questions.stream().collect(Collectors.toMap(one -> one.code, Function.identity()));
        open = new HashMap<>(byCode);
        for (var reply : replies) {
            var question = byCode.get(Given.value("answers.question", reply.question()));
            if (question == null) {
                throw Refusal.badRequest("answers.question", "screening_question");
            }
            if (reply.yes() != null) {
                open.remove(question.code);
            }
            if (Boolean.TRUE.equals(reply.yes())) {
                yes(question, reply.eventOn(), today);
            }
        }
    }

    private void yes(ScreeningQuestion question, @Nullable LocalDate eventOn, LocalDate today) {
        var event = eventOn == null ? today : Plausible.happened("when-" + question.code, eventOn, today);
        told.put(question.code, eventOn == null ? "" : eventOn.toString());
        switch (question.kind) {
            case INFO -> {}
            case OCCUPATION -> guarded = true;
            case DOCTOR -> deferrals.add(Deferred.asked(question.code, question.text(), question.legalBasis, today));
            case DEFERRAL -> {
                assumed |= eventOn == null && question.when() != null;
                deferrals.add(Deferred.since(Given.value("deferralCode", question.deferralCode), event));
            }
        }
    }

    List<Deferred> deferrals() {
        return deferrals;
    }

    Map<String, String> told() {
        return told;
    }

    boolean guarded() {
        return guarded;
    }

    /** What was assumed and what is not known for want of an answer; the other sex is asked some questions alone. */
    Answer noted(Answer answer, @Nullable Sex sex) {
        var notes = new ArrayList<>(answer.notes());
        if (assumed) {
            notes.add(new Note(Note.Kind.ASSUMED, "EVENT_DAY", "event_day", List.of()));
        }
        var left = open.values().stream()
                .filter(question -> question.kind != ScreeningQuestion.Kind.INFO)
                .filter(question -> question.sex == null || sex == null || question.sex == sex)
                .count();
        if (left > 0) {
            notes.add(new Note(Note.Kind.NOT_CHECKED, "QUESTIONS", "questions", List.of(left)));
        }
        return new Answer(answer.verdict(), answer.notBefore(), answer.maxVolumeMl(), answer.reasons(), notes);
    }
}
