package vn.giothong.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** What is said of a team when it is founded or changed; the chapter and the day of founding stay. */
record TeamData(
        @Nullable String name,
        @Nullable UUID chapterId,
        @Nullable UUID healthStationId,
        @Nullable LocalDate foundedOn,
        @Nullable String decisionNumber,
        @Nullable LocalDate closedOn,
        @Nullable Integer version) {
    String checkedName() {
        return Given.text("name", name, 160);
    }

    @Nullable
    LocalDate checkedFounding(LocalDate today) {
        if (foundedOn != null && foundedOn.isAfter(today)) {
            throw Refusal.at("foundedOn", "care_founded_future");
        }
        return foundedOn;
    }

    void into(CareTeam team, LocalDate today) {
        team.name = checkedName();
        team.decisionNumber = Given.optional("decisionNumber", decisionNumber, 60);
        var founded = team.foundedOn;
        if (closedOn != null && founded != null && closedOn.isBefore(founded)) {
            throw Refusal.at("closedOn", "care_closed_before", founded);
        }
        if (closedOn != null && closedOn.isAfter(today)) {
            throw Refusal.at("closedOn", "care_closed_future");
        }
        team.closedOn = closedOn;
    }
}
