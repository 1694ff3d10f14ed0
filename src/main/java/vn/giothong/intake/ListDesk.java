package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.web.Form;
import vn.giothong.web.Formats;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** What the pages of lists show beside the lists themselves. */
@ApplicationScoped
class ListDesk {
    /** The drive above its lists, with what the reader may do there. */
    public record DriveHead(
            UUID id, String code, String name, LocalDate date, boolean takesLists, boolean handles, boolean applies) {
        public String path() {
            return "/drives/" + code + "/lists";
        }
    }

    private final ListAccess access;
    private final Language language;

    ListDesk(ListAccess access, Language language) {
        this.access = access;
        this.language = language;
    }

    @Transactional
    public DriveHead drive(Actor actor, String code) {
        var id = Drive.coded(code).orElseThrow(Refusal::notFound).id;
        var drive = access.drive(actor, id);
        return new DriveHead(
                id,
                code,
                drive.name,
                drive.heldOn,
                drive.state == Drive.State.APPROVED || drive.state == Drive.State.CLOSED,
                access.may(actor, Action.HANDLE_LIST, drive),
                access.may(actor, Action.APPLY_LIST, drive));
    }

    /** The decision that a row's form sent. */
    @Transactional
    public Resolutions.Decision decision(Form form) {
        var choice = form.value("decision");
        var reason = form.text("reason");
        return switch (choice) {
            case "new" -> new Resolutions.Decision(null, true, null, reason);
            case "skip" -> new Resolutions.Decision(null, null, true, reason);
            case "other" -> new Resolutions.Decision(coded(form.value("donor")), null, null, reason);
            default -> new Resolutions.Decision(known(choice), null, null, reason);
        };
    }

    private static UUID coded(String code) {
        return Donor.coded(code).map(donor -> donor.id).orElseThrow(() -> Refusal.at("donor", "list_donor_unknown"));
    }

    private static @Nullable UUID known(String choice) {
        try {
            return choice.isEmpty() ? null : UUID.fromString(choice);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.at("donor", "list_donor_unknown");
        }
    }

    /** Rows with the donors who they may be, all of them by one statement. */
    @Transactional
    public List<RowPair> pairs(List<RowView> rows) {
        var ids = new ArrayList<UUID>();
        rows.forEach(row -> {
            row.candidates().forEach(candidate -> ids.add(candidate.donorId()));
            if (row.donorId() != null) {
                ids.add(row.donorId());
            }
        });
        var donors = new HashMap<UUID, Donor>();
        if (!ids.isEmpty()) {
            Donor.<Donor>list("id in ?1", ids).forEach(donor -> donors.put(donor.id, donor));
        }
        return rows.stream().map(row -> pair(row, donors)).toList();
    }

    private RowPair pair(RowView row, Map<UUID, Donor> donors) {
        var person = row.person();
        if (person == null) {
            return new RowPair(row, List.of());
        }
        var lines = new ArrayList<RowPair.Line>();
        lines.add(new RowPair.Line(null, facts(values(person), Map.of()), List.of(), null, false));
        var shown = new ArrayList<UUID>();
        for (var candidate : row.candidates()) {
            shown.add(candidate.donorId());
            add(lines, row, donors.get(candidate.donorId()), candidate);
        }
        if (row.donorId() != null && !shown.contains(row.donorId())) {
            add(lines, row, donors.get(row.donorId()), null);
        }
        return new RowPair(row, lines);
    }

    private void add(List<RowPair.Line> lines, RowView row, @Nullable Donor donor, @Nullable Candidate candidate) {
        var person = row.person();
        if (donor == null || person == null) {
            return;
        }
        var by = candidate == null
                ? List.<String>of()
                : candidate.by().stream().sorted().map(Enum::name).toList();
        lines.add(new RowPair.Line(
                new RowPair.Known(donor.id.toString(), donor.code),
                facts(values(donor), values(person)),
                by,
                candidate == null ? null : candidate.grade().name(),
                donor.id.equals(row.donorId())));
    }

    private static List<RowPair.Fact> facts(Map<String, String> values, Map<String, String> others) {
        return RowFacts.KEYS.stream()
                .map(key -> {
                    var mine = values.getOrDefault(key, "");
                    var theirs = others.getOrDefault(key, "");
                    return new RowPair.Fact(key, mine, RowFacts.differ(mine, theirs));
                })
                .toList();
    }

    private Map<String, String> values(RowView.Person person) {
        return RowFacts.of(
                person.fullName(),
                day(person.birthDate(), person.birthYear()),
                person.sex() == null ? "" : Texts.text(language.code(), "listSex_" + person.sex()),
                person.identityNumber(),
                person.phone(),
                person.address());
    }

    private Map<String, String> values(Donor donor) {
        return RowFacts.of(
                donor.fullName,
                day(donor.birthDate, donor.birthYear),
                donor.sex == null ? "" : Texts.text(language.code(), "listSex_" + donor.sex),
                donor.identityLast4 == null ? null : RowFacts.masked(donor),
                donor.phone == null ? null : donor.phone.replaceFirst("^\\+84", "0"),
                donor.address);
    }

    private String day(@Nullable LocalDate date, @Nullable Integer year) {
        if (date != null) {
            return Formats.date(language.code(), date);
        }
        return year == null ? "" : year.toString();
    }
}
