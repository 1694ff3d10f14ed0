package vn.giothong.club;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * What is given of a club. The chapter counts when it is founded alone; the version, where given, is the one that was read before
 * the change.
 */
record ClubData(
        @Nullable String name,
        Club.@Nullable Kind kind,
        @Nullable UUID chapterId,
        @Nullable LocalDate foundedOn,
        @Nullable String decisionNumber,
        @Nullable String schoolModel,
        @Nullable LocalDate closedOn,
        @Nullable Integer version) {

    String checkedName() {
        return Given.text("name", name, 160);
    }

    /** The day on which the Red Cross of Việt Nam was founded, before which it had no clubs. */
    private static final LocalDate RED_CROSS = LocalDate.of(1946, 11, 23);

    Club.Kind checkedKind() {
        return Given.value("kind", kind);
    }

    /** Writes what was given into the club. */
    void into(Club club, LocalDate today) {
        if (foundedOn != null && foundedOn.isAfter(today)) {
            throw Refusal.at("foundedOn", "club_founded_future");
        }
        if (foundedOn != null && foundedOn.isBefore(RED_CROSS)) {
            throw Refusal.at("foundedOn", "club_founded_early", RED_CROSS);
        }
        if (foundedOn != null && closedOn != null && closedOn.isBefore(foundedOn)) {
            throw Refusal.at("closedOn", "club_closed_before");
        }
        var model = Given.optional("schoolModel", schoolModel, 200);
        if (model != null && checkedKind() != Club.Kind.SCHOOL) {
            throw Refusal.at("schoolModel", "club_model_only_school");
        }
        club.rename(checkedName());
        club.kind = checkedKind();
        club.foundedOn = foundedOn;
        club.decisionNumber = Given.optional("decisionNumber", decisionNumber, 60);
        club.schoolModel = model;
        club.closedOn = closedOn;
    }
}
