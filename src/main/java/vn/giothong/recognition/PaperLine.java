package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.recognition.money.Quote;

/**
 * One of those on a paper, as it was when the paper was issued: who, from where, for what, and what is given. The form is the award in
 * words with the objects of the rule; the grant is there once it is decided, the money on a decision where the law pays any.
 */
record PaperLine(
        UUID caseId,
        SubjectKind subject,
        String name,
        String code,
        @Nullable Integer birthYear,
        @Nullable Sex sex,
        String unit,
        int threshold,
        int amount,
        String achievement,
        String award,
        String form,
        boolean toBeConfirmed,
        @Nullable Grant grant,
        @Nullable Quote money) {
    /** By whom and by which decision it is given. */
    record Grant(String competence, String place, String number, LocalDate on, Signature signature) {}

    PaperLine paid(Quote quote) {
        return new PaperLine(
                caseId,
                subject,
                name,
                code,
                birthYear,
                sex,
                unit,
                threshold,
                amount,
                achievement,
                award,
                form,
                toBeConfirmed,
                grant,
                quote);
    }

    /** Persons, families and collectives are named apart. */
    PaperContent.Group group() {
        return switch (subject) {
            case PERSON, MOBILISER -> PaperContent.Group.PEOPLE;
            case FAMILY -> PaperContent.Group.FAMILIES;
            case CLUB, CHAPTER -> PaperContent.Group.COLLECTIVES;
        };
    }

    /** What a certificate is called. */
    public String title() {
        return switch (award) {
            case "BANG_KHEN", "GIAY_KHEN" -> award;
            default -> "CERTIFICATE";
        };
    }
}
