package vn.giothong.care;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.web.Form;
import vn.giothong.web.Refusal;

/** A visit as the page's form has it: few fields, most of them filled in beforehand. */
@RequestScoped
class VisitForms {
    private final Form form;

    VisitForms(Form form) {
        this.form = form;
    }

    /** What is most likely: today, patients at the station, visited by those who came last time. */
    void suggest(LocalDate today, Collection<UUID> members) {
        form.put("requestId", Ids.next());
        form.put("date", today);
        form.put("kind", CareVisit.Kind.PATIENT);
        form.put("setting", CareVisit.Setting.STATION);
        form.put("support", CareVisitSupport.Kind.VISIT);
        form.put("hours", Hours.USUAL);
        form.putAll("members", List.copyOf(members));
    }

    void fill(VisitView visit, List<SupportLine> lines) {
        form.put("date", visit.date()).put("kind", visit.kind()).put("setting", visit.setting());
        form.put("place", visit.place()).put("people", visit.people() == 0 ? null : visit.people());
        form.put("occasion", visit.occasion()).put("donorId", visit.donorId());
        form.put("followUpOn", visit.followUpOn()).put("version", visit.version());
        fillSupport(visit, lines);
        form.putAll(
                "members",
                visit.members().stream().map(VisitView.Member::volunteerId).toList());
        form.put(
                "hours",
                visit.members().isEmpty() ? Hours.USUAL : visit.members().get(0).hours());
        var patients = visit.patients();
        if (patients != null) {
            form.put("patients", patients.stream().map(VisitForms::text).collect(Collectors.joining(", ")));
        }
    }

    private void fillSupport(VisitView visit, List<SupportLine> lines) {
        var left = new ArrayList<>(lines);
        var ticked = new ArrayList<String>();
        for (var one : visit.support()) {
            var line = left.stream()
                    .filter(free -> free.kind() == one.kind())
                    .findFirst()
                    .orElseThrow();
            left.remove(line);
            ticked.add(line.key());
            form.put(line.valueField(), one.valueVnd() == 0 ? null : one.valueVnd());
            form.put(line.sponsorField(), one.sponsor());
        }
        form.putAll("support", ticked);
    }

    private static String text(VisitView.Patient patient) {
        if (patient.initials() != null && patient.code() != null) {
            return patient.initials() + " " + patient.code();
        }
        return patient.initials() == null ? Objects.requireNonNullElse(patient.code(), "") : patient.initials();
    }

    /** A visit whose day has come and that was planned is done once it is written down. */
    NewVisit read(@Nullable UUID followUpOf, List<SupportLine> lines) {
        return new NewVisit(
                form.id("teamId"),
                form.choice("kind", CareVisit.Kind.class),
                form.date("date"),
                form.choice("setting", CareVisit.Setting.class),
                form.text("place"),
                form.integer("people"),
                donor() ? form.choice("occasion", CareVisit.Occasion.class) : null,
                donor() && form.text("donorCode") == null ? form.id("donorId") : null,
                donor() ? form.text("donorCode") : null,
                support(lines),
                ids(),
                form.decimal("hours"),
                donor() ? List.of() : patients(),
                form.date("followUpOn"),
                followUpOf,
                null,
                form.integer("version"),
                form.id("requestId"));
    }

    private boolean donor() {
        return form.chosen("kind", CareVisit.Kind.DONOR);
    }

    /** The lines that are ticked or bear a value. */
    private List<NewVisit.Support> support(List<SupportLine> lines) {
        var found = new ArrayList<NewVisit.Support>();
        for (var line : lines) {
            var value = form.integer(line.valueField());
            if (form.chosen("support", line.key()) || (value != null && value != 0)) {
                found.add(checked(
                        line,
                        new NewVisit.Support(
                                line.kind(),
                                value == null ? null : value.longValue(),
                                form.text(line.sponsorField()))));
            }
        }
        return found;
    }

    /** What is wrong is told in the line itself. */
    private NewVisit.Support checked(SupportLine line, NewVisit.Support support) {
        try {
            return support.checked();
        } catch (Refusal wrong) {
            var field = "sponsor".equals(wrong.field()) ? line.sponsorField() : line.valueField();
            form.reject(field, wrong.code(), wrong.arguments());
            return support;
        }
    }

    private List<UUID> ids() {
        try {
            return form.ids("members");
        } catch (IllegalArgumentException unreadable) {
            form.reject("members", "field_choice");
            return List.of();
        }
    }

    /** Initials and codes between commas; what holds a digit is a code, and before it may stand the same person's initials. */
    private List<NewVisit.Patient> patients() {
        var text = form.text("patients");
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[,;\\n]", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(VisitForms::patient)
                        .toList();
    }

    private static NewVisit.Patient patient(String part) {
        if (part.chars().noneMatch(Character::isDigit)) {
            return new NewVisit.Patient(part, null);
        }
        var last = part.lastIndexOf(' ');
        return last < 0
                ? new NewVisit.Patient(null, part)
                : new NewVisit.Patient(part.substring(0, last).strip(), part.substring(last + 1));
    }
}
