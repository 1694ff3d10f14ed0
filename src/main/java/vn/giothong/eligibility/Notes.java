package vn.giothong.eligibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;

/** Tells what the answer leaves open: what was not measured, what was assumed of what is not known, and what to heed after giving. */
final class Notes {
    private final RuleBook rules;

    Notes(RuleBook rules) {
        this.rules = rules;
    }

    List<Note> of(Giver giver, Question question, Measures measures) {
        var notes = new ArrayList<Note>();
        unchecked(notes, question, RuleCode.MIN_WEIGHT, "weight", measures.weightKg());
        unchecked(notes, question, RuleCode.MIN_HAEMOGLOBIN, "haemoglobin", measures.haemoglobinGPerL());
        unchecked(notes, question, RuleCode.MIN_SYSTOLIC, "blood_pressure", measures.systolic());
        unchecked(notes, question, RuleCode.MIN_PULSE, "pulse", measures.pulse());
        if (question.component() == Component.PLASMA) {
            unchecked(notes, question, RuleCode.MIN_PROTEIN, "protein", measures.proteinGPerL());
        }
        if (question.component() == Component.PLATELETS) {
            unchecked(notes, question, RuleCode.MIN_PLATELETS, "platelets", measures.plateletsGigaPerL());
        }
        unchecked(notes, question, RuleCode.MIN_AGE, "birth", giver.birth());
        assumed(notes, giver);
        if (giver.guardedOccupation()) {
            rules.find(RuleCode.REST_HOURS, question.day())
                    .ifPresent(rule ->
                            notes.add(new Note(Note.Kind.WARNING, "OCCUPATION", "occupation", List.of(rule.amount()))));
        }
        return notes;
    }

    private void unchecked(List<Note> notes, Question question, RuleCode code, String text, @Nullable Object known) {
        if (known == null
                && rules.find(code, question.component(), null, question.day(), question.collectorId())
                        .isPresent()) {
            notes.add(new Note(Note.Kind.NOT_CHECKED, code.name(), text, List.of()));
        }
    }

    private static void assumed(List<Note> notes, Giver giver) {
        var birth = giver.birth();
        if (birth != null && birth.yearOnly()) {
            notes.add(new Note(Note.Kind.ASSUMED, "BIRTH_YEAR", "birth_year", List.of()));
        }
        if (giver.sex() == null) {
            notes.add(new Note(Note.Kind.ASSUMED, "SEX", "sex", List.of()));
        }
    }
}
