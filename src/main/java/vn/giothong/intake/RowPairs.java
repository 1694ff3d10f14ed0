package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.donor.Candidate;
import vn.giothong.donor.Donor;
import vn.giothong.person.PhoneNumber;
import vn.giothong.web.Formats;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** Puts what the register says of the donors who a row may be below what the file says, as far as the reader may know it. */
@ApplicationScoped
class RowPairs {
    private final ListAccess access;
    private final RowSights sights;
    private final Language language;
    private final Json json;

    RowPairs(ListAccess access, RowSights sights, Language language, Json json) {
        this.access = access;
        this.sights = sights;
        this.language = language;
        this.json = json;
    }

    /** Rows with the donors who they may be, all of them by the same statements as one. */
    @Transactional
    public List<RowPair> of(Actor actor, UUID listId, List<RowView> views) {
        var seen = access.list(actor, listId);
        var rows = new HashMap<Integer, IntakeRow>();
        if (!views.isEmpty()) {
            IntakeRow.<IntakeRow>list(
                            "listId = ?1 and n in ?2",
                            listId,
                            views.stream().map(RowView::n).toList())
                    .forEach(row -> rows.put(row.n, row));
        }
        var sight = sights.of(actor, seen.list(), seen.drive(), rows.values());
        var donors = donors(rows.values());
        return views.stream()
                .map(view -> {
                    var row = rows.get(view.n());
                    return new RowPair(view, row == null ? List.of() : lines(view, row, sight, donors));
                })
                .toList();
    }

    private Map<UUID, Donor> donors(Collection<IntakeRow> rows) {
        var ids = new HashSet<UUID>();
        rows.forEach(row -> {
            json.candidates(row.candidates).forEach(candidate -> ids.add(candidate.donorId()));
            if (row.donorId != null) {
                ids.add(row.donorId);
            }
        });
        var donors = new HashMap<UUID, Donor>();
        if (!ids.isEmpty()) {
            Donor.<Donor>list("id in ?1", ids).forEach(donor -> donors.put(donor.id, donor));
        }
        return donors;
    }

    private List<RowPair.Line> lines(RowView view, IntakeRow row, RowSight sight, Map<UUID, Donor> donors) {
        var person = view.person();
        if (person == null) {
            return List.of();
        }
        var lines = new ArrayList<RowPair.Line>();
        lines.add(new RowPair.Line(null, facts(values(person), Map.of()), List.of(), null, false));
        var shown = new HashSet<UUID>();
        for (var candidate : json.candidates(row.candidates)) {
            shown.add(candidate.donorId());
            var donor = donors.get(candidate.donorId());
            if (donor != null) {
                lines.add(line(person, row, donor, candidate, sight));
            }
        }
        var chosen = row.donorId == null || shown.contains(row.donorId) ? null : donors.get(row.donorId);
        if (chosen != null) {
            lines.add(line(person, row, chosen, null, sight));
        }
        return lines;
    }

    private RowPair.Line line(
            RowView.Person person, IntakeRow row, Donor donor, @Nullable Candidate candidate, RowSight sight) {
        var by = candidate == null
                ? List.<String>of()
                : candidate.by().stream().sorted().map(Enum::name).toList();
        var dated = sight.opens(donor.id) || (candidate != null && candidate.byNumber());
        return new RowPair.Line(
                new RowPair.Known(
                        sight.id(donor.id, candidate).toString(),
                        sight.knows(donor.id, candidate) ? donor.code : null,
                        sight.opens(donor.id)),
                facts(
                        values(donor, candidate, sight, dated),
                        values(person.comparedWith(dated, sight.opens(donor.id)))),
                by,
                candidate == null ? null : candidate.grade().name(),
                donor.id.equals(row.donorId));
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

    /** What the reader may know of a donor: all of a record that may be opened, less of others. */
    private Map<String, String> values(Donor donor, @Nullable Candidate candidate, RowSight sight, boolean dated) {
        var opens = sight.opens(donor.id);
        var known = sight.knows(donor.id, candidate);
        return RowFacts.of(
                donor.fullName,
                day(dated ? donor.birthDate : null, donor.birthYear),
                !known || donor.sex == null ? "" : Texts.text(language.code(), "listSex_" + donor.sex),
                !known || donor.identityLast4 == null ? null : RowFacts.masked(donor),
                !known || donor.phone == null ? null : phone(donor.phone, opens),
                opens ? donor.address : sight.place(donor.id, donor.chapterId, candidate));
    }

    private static String phone(String e164, boolean whole) {
        var number = new PhoneNumber(e164);
        return whole ? number.national() : number.masked();
    }

    private String day(@Nullable LocalDate date, @Nullable Integer year) {
        if (date != null) {
            return Formats.date(language.code(), date);
        }
        return year == null ? "" : year.toString();
    }
}
