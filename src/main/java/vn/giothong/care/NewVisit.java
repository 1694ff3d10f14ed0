package vn.giothong.care;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * A visit as it is given. Without a state it is planned where its day lies ahead, else done. The place is STATION, HOME or words
 * of one's own; members are volunteers of the team, each there for the hours (two, unless they are given). What is sent twice under
 * one requestId is written down once.
 */
record NewVisit(
        @Nullable UUID teamId,
        CareVisit.@Nullable Kind kind,
        @Nullable LocalDate date,
        CareVisit.@Nullable Setting setting,
        @Nullable String place,
        @Nullable Integer people,
        CareVisit.@Nullable Occasion occasion,
        @Nullable UUID donorId,
        @Nullable String donorCode,
        @Nullable List<Support> support,
        @Nullable List<UUID> members,
        @Nullable BigDecimal hours,
        @Nullable List<Patient> patients,
        @Nullable LocalDate followUpOn,
        @Nullable UUID followUpOf,
        CareVisit.@Nullable State state,
        @Nullable Integer version,
        @Nullable UUID requestId) {
    /** What was brought or done; the value in dong. */
    record Support(
            CareVisitSupport.@Nullable Kind kind,
            @Nullable Long valueVnd,
            @Nullable String sponsor) {
        Support checked() {
            var value = valueVnd == null ? 0 : valueVnd;
            if (value < 0 || value > MOST_VND) {
                throw Refusal.at("valueVnd", "field_range", 0, MOST_VND);
            }
            return new Support(Given.value("support", kind), value, Given.optional("sponsor", sponsor, 120));
        }
    }

    /** Initials such as N.T.H., apart, so that no name or illness is one, and a number of the team's own; at least one of them. */
    record Patient(@Nullable String initials, @Nullable String code) {
        private static final Pattern INITIALS = Pattern.compile("\\p{Lu}([. ]{1,2}\\p{Lu}){0,4}\\.?");
        private static final Pattern CODE = Pattern.compile("[A-Za-z]{0,3}-?[0-9]{1,5}");

        Patient checked() {
            var letters = Given.optional("patients", initials, 12);
            var number = Given.optional("patients", code, 20);
            if (letters != null && !INITIALS.matcher(letters).matches()) {
                throw Refusal.at("patients", "care_patient_initials");
            }
            if (number != null && !CODE.matcher(number).matches()) {
                throw Refusal.at("patients", "care_patient_code");
            }
            if (letters == null && number == null) {
                throw Refusal.at("patients", "field_required");
            }
            return new Patient(letters, number);
        }
    }

    static final int MOST_PEOPLE = 10_000;
    private static final int MOST_ENTRIES = 100;
    private static final long MOST_VND = 10_000_000_000L;
    private static final int LONGEST_PLACE = 120;

    /** What stands in the visit itself, checked. */
    void into(CareVisit visit, LocalDate today) {
        visit.kind = Given.value("kind", kind);
        visit.visitOn = Given.value("date", date);
        visit.state = stateOn(visit.visitOn, today);
        visit.people = checkedPeople(visit);
        visit.setting = checkedSetting();
        visit.place = named(place) == null ? Given.optional("place", place, LONGEST_PLACE) : null;
        if (followUpOn != null && followUpOn.isBefore(visit.visitOn)) {
            throw Refusal.at("followUpOn", "care_follow_up_before", visit.visitOn);
        }
        visit.followUpOn = followUpOn;
        if (visit.kind != CareVisit.Kind.DONOR && (occasion != null || donorId != null || donorCode != null)) {
            throw Refusal.at("kind", "care_donor_only");
        }
        visit.occasion = occasion;
    }

    private CareVisit.State stateOn(LocalDate day, LocalDate today) {
        if (state == CareVisit.State.CANCELLED) {
            throw Refusal.at("state", "field_choice");
        }
        if (state == CareVisit.State.DONE && day.isAfter(today)) {
            throw Refusal.at("date", "care_visit_future");
        }
        if (state != null) {
            return state;
        }
        return day.isAfter(today) ? CareVisit.State.PLANNED : CareVisit.State.DONE;
    }

    private int checkedPeople(CareVisit visit) {
        if (people == null && (visit.state == CareVisit.State.PLANNED || visit.kind == CareVisit.Kind.DONOR)) {
            return visit.kind == CareVisit.Kind.DONOR ? 1 : 0;
        }
        return Given.count("people", people, MOST_PEOPLE);
    }

    private CareVisit.Setting checkedSetting() {
        if (setting != null) {
            return setting;
        }
        var known = named(place);
        if (known != null) {
            return known;
        }
        return place == null || place.isBlank() ? CareVisit.Setting.STATION : CareVisit.Setting.ELSEWHERE;
    }

    private static CareVisit.@Nullable Setting named(@Nullable String place) {
        return Optional.ofNullable(place)
                .flatMap(text -> Arrays.stream(CareVisit.Setting.values())
                        .filter(known -> known.name().equals(text.strip()))
                        .findFirst())
                .orElse(null);
    }

    List<Support> checkedSupport() {
        return few("support", support).stream()
                .map(one -> Given.value("support", one).checked())
                .toList();
    }

    List<Patient> checkedPatients() {
        var found = few("patients", patients).stream()
                .map(one -> Given.value("patients", one).checked())
                .toList();
        if (!found.isEmpty() && kind != CareVisit.Kind.PATIENT) {
            throw Refusal.at("patients", "care_patients_only");
        }
        return found;
    }

    List<UUID> checkedMembers() {
        return few("members", members).stream()
                .map(one -> Given.value("members", one))
                .distinct()
                .toList();
    }

    BigDecimal checkedHours() {
        return Hours.checked(hours == null ? Hours.USUAL : hours);
    }

    private static <T> List<T> few(String field, @Nullable List<T> several) {
        if (several != null && several.size() > MOST_ENTRIES) {
            throw Refusal.at(field, "field_range", 0, MOST_ENTRIES);
        }
        return several == null ? List.of() : several;
    }
}
