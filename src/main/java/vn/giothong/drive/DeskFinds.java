package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorSearch;
import vn.giothong.person.Abo;
import vn.giothong.person.PersonName;
import vn.giothong.person.RhD;

/**
 * Finds who stands at the desk: first among the drive's lines, then among the donors of the host's district by name, with a year of
 * birth behind it where many bear it, and anywhere by a whole phone number, paper or code.
 */
@ApplicationScoped
class DeskFinds {
    private static final int MOST = 8;
    private static final int LONGEST_LINE_NUMBER = 4;

    /** A person found; a line's id, number and state where the person has one on this drive. */
    public record Found(
            UUID donorId,
            String code,
            String fullName,
            @Nullable Integer birthYear,
            String chapterName,
            @Nullable Abo abo,
            @Nullable RhD rhD,
            @Nullable LocalDate eligibleFrom,
            @Nullable UUID lineId,
            @Nullable Integer number,
            Registration.@Nullable State state) {
        public String shownNumber() {
            return number == null ? "" : String.format(Locale.ROOT, "%04d", number);
        }
    }

    /** The first of those found, and whether there are more than are shown. */
    public record Finds(List<Found> people, boolean more) {
        static final Finds NOBODY = new Finds(List.of(), false);
    }

    /** What was typed; a year of birth among the words of a name tells namesakes apart. */
    private record Typed(String text, @Nullable Integer birthYear) {
        private static final Pattern NAME_AND_YEAR = Pattern.compile("(\\D+) ((?:19|20)\\d{2})");

        static Typed read(String typed) {
            var text = PersonName.tidy(typed);
            var both = NAME_AND_YEAR.matcher(text);
            return both.matches() ? new Typed(both.group(1), Integer.valueOf(both.group(2))) : new Typed(text, null);
        }
    }

    private final DeskAccess access;
    private final ChapterTrees trees;
    private final DonorSearch search;
    private final DeskDates dates;

    DeskFinds(DeskAccess access, ChapterTrees trees, DonorSearch search, DeskDates dates) {
        this.access = access;
        this.trees = trees;
        this.search = search;
        this.dates = dates;
    }

    @Transactional
    Finds find(Actor actor, UUID driveId, String words) {
        var drive = access.running(actor, driveId);
        var typed = Typed.read(words);
        if (typed.text().isEmpty()) {
            return Finds.NOBODY;
        }
        var donorIds = new LinkedHashSet<UUID>(onTheDrive(drive, typed));
        if (donorIds.size() <= MOST) {
            donorIds.addAll(inTheRegister(drive, typed));
        }
        return new Finds(show(drive, donorIds.stream().limit(MOST).toList()), donorIds.size() > MOST);
    }

    private List<UUID> inTheRegister(Drive drive, Typed typed) {
        var year = typed.birthYear();
        return search.atDesk(area(drive), typed.text(), year == null ? MOST + 1 : DonorSearch.MOST).stream()
                .filter(donor -> year == null || year.equals(donor.birthYear()))
                .limit(MOST + 1L)
                .map(DonorSearch.Found::id)
                .toList();
    }

    private Set<UUID> area(Drive drive) {
        var tree = trees.today();
        return tree.subtree(tree.area(drive.chapterId));
    }

    /** A number called out is a line's; a name is looked for among the lines wherever their people live. */
    private static List<UUID> onTheDrive(Drive drive, Typed typed) {
        var text = typed.text();
        if (text.length() <= LONGEST_LINE_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return donors(drive, "r.number = ?3", List.of(Integer.valueOf(text)));
        }
        var folded = PersonName.fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        var condition = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var word : folded.split(" ", -1)) {
            values.add("% " + word + "%");
            condition.add("concat(' ', d.foldedName) like ?" + (values.size() + 2));
        }
        if (typed.birthYear() != null) {
            values.add(typed.birthYear());
            condition.add("d.birthYear = ?" + (values.size() + 2));
        }
        return donors(drive, String.join(" and ", condition), values);
    }

    private static List<UUID> donors(Drive drive, String condition, List<Object> values) {
        var query = Registration.getEntityManager()
                .createQuery(
                        "select d.id from Registration r join Donor d on d.id = r.donorId where r.driveId = ?1 and r.state <> ?2"
                                + " and d.withheld = false"
                                + " and " + condition + " order by d.sortName, d.id",
                        UUID.class)
                .setParameter(1, drive.id)
                .setParameter(2, Registration.State.WITHDRAWN)
                .setMaxResults(MOST + 1);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 3, values.get(i));
        }
        return query.getResultList();
    }

    private List<Found> show(Drive drive, List<UUID> donorIds) {
        if (donorIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, Donor> donors = new LinkedHashMap<>();
        Donor.<Donor>list("id in ?1", donorIds).forEach(donor -> donors.put(donor.id, donor));
        var lines = new HashMap<UUID, Registration>();
        Registration.<Registration>list(
                        "driveId = ?1 and donorId in ?2 and state <> ?3",
                        drive.id,
                        donorIds,
                        Registration.State.WITHDRAWN)
                .forEach(line -> lines.put(line.donorId, line));
        var next = dates.of(donors.values());
        var tree = trees.today();
        return donorIds.stream()
                .flatMap(id -> Stream.ofNullable(donors.get(id)))
                .map(donor -> show(donor, tree.name(donor.chapterId), next.get(donor.id), lines.get(donor.id)))
                .toList();
    }

    private static Found show(
            Donor donor, String chapterName, @Nullable LocalDate eligibleFrom, @Nullable Registration line) {
        return new Found(
                donor.id,
                donor.code,
                donor.fullName,
                donor.birthYear,
                chapterName,
                donor.abo,
                donor.rhD,
                eligibleFrom,
                line == null ? null : line.id,
                line == null ? null : line.number,
                line == null ? null : line.state);
    }
}
