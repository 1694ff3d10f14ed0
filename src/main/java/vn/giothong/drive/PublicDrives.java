package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.PlaceNames;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Rule;
import vn.giothong.eligibility.RuleBook;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.eligibility.RuleCode;
import vn.giothong.person.Sex;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** What anybody may know of drives: where and when the approved ones are, and what a year has brought. */
@ApplicationScoped
public class PublicDrives {
    /** An approved drive ahead, and the unit of its place that stands today. */
    public record Ahead(
            String code,
            String name,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            String venue,
            UUID placeId,
            String place) {}

    /** The drives with donations in a year, their donations and their volume in units of 250 ml. */
    public record Year(int year, long drives, long donations, BigDecimal unitsOf250Ml) {}

    /** An approved drive as its own page shows it. */
    public record Shown(
            UUID id,
            String code,
            String name,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            String venue,
            String place,
            String host,
            boolean emergency,
            Instant changedAt) {}

    /** Who may give whole blood: ages in years, weights in kg, weeks since the last time; null where no rule says so. */
    public record Basics(
            @Nullable Number leastAge,
            @Nullable Number mostAge,
            @Nullable Number womenKg,
            @Nullable Number menKg,
            @Nullable Number weeks) {}

    private record Row(
            String code,
            String name,
            LocalDate date,
            LocalTime startsAt,
            LocalTime endsAt,
            String venue,
            @Nullable UUID communeId,
            UUID chapterId) {
        private Ahead in(ChapterTree tree, PlaceNames names) {
            var unit = communeId == null ? chapterId : communeId;
            var place = tree.keeper(unit).map(ChapterTree.Node::id).orElse(unit);
            return new Ahead(code, name, date, startsAt, endsAt, venue, place, names.of(place));
        }
    }

    private static final Set<Drive.State> HELD = Set.of(Drive.State.APPROVED, Drive.State.CLOSED);

    private final ChapterTrees trees;
    private final RuleBooks books;

    PublicDrives(ChapterTrees trees, RuleBooks books) {
        this.trees = trees;
        this.books = books;
    }

    /** Only an approved drive is there for everybody. */
    @Transactional
    public Optional<Shown> find(String code) {
        var tree = trees.today();
        return Drive.coded(code)
                .filter(drive -> drive.state == Drive.State.APPROVED)
                .map(drive -> new Shown(
                        drive.id,
                        drive.code,
                        drive.name,
                        drive.heldOn,
                        drive.startsAt,
                        drive.endsAt,
                        drive.venue,
                        new PlaceNames(tree).of(drive.communeId == null ? drive.chapterId : drive.communeId),
                        tree.name(drive.chapterId),
                        drive.emergency,
                        drive.createdAt));
    }

    /** By the rules of the day. */
    @Transactional
    public Basics basics(LocalDate day) {
        var book = books.current();
        return new Basics(
                amount(book, RuleCode.MIN_AGE, null, day),
                amount(book, RuleCode.MAX_AGE, null, day),
                amount(book, RuleCode.MIN_WEIGHT, Sex.F, day),
                amount(book, RuleCode.MIN_WEIGHT, Sex.M, day),
                amount(book, RuleCode.INTERVAL, null, day));
    }

    private static @Nullable Number amount(RuleBook book, RuleCode code, @Nullable Sex sex, LocalDate day) {
        return book.find(code, Component.WHOLE_BLOOD, sex, day)
                .map(Rule::amount)
                .orElse(null);
    }

    /** The next first; both days included. */
    @Transactional
    public Listing<Ahead> ahead(LocalDate from, LocalDate until, Paging paging) {
        var page = rows(from, until).setFirstResult(paging.offset()).setMaxResults(paging.size());
        var total = Drive.count("state = ?1 and heldOn >= ?2 and heldOn <= ?3", Drive.State.APPROVED, from, until);
        return new Listing<>(places(page), total);
    }

    /** The same without an end but the days. */
    @Transactional
    public List<Ahead> ahead(LocalDate from, LocalDate until) {
        return places(rows(from, until));
    }

    private List<Ahead> places(TypedQuery<Row> rows) {
        var tree = trees.today();
        var names = new PlaceNames(tree);
        return rows.getResultList().stream().map(row -> row.in(tree, names)).toList();
    }

    private static TypedQuery<Row> rows(LocalDate from, LocalDate until) {
        return Panache.getEntityManager()
                .createQuery(
                        "select d.code, d.name, d.heldOn, d.startsAt, d.endsAt, d.venue, d.communeId, d.chapterId from"
                                + " Drive d where d.state = ?1 and d.heldOn >= ?2 and d.heldOn <= ?3 order by d.heldOn,"
                                + " d.startsAt, d.id",
                        Row.class)
                .setParameter(1, Drive.State.APPROVED)
                .setParameter(2, from)
                .setParameter(3, until);
    }

    @Transactional
    public Year year(int year) {
        var sums = Panache.getEntityManager()
                .createQuery(
                        "select count(*), coalesce(sum(t.donations), 0), coalesce(sum(t.millilitres), 0) from Drive d,"
                                + " DriveTotal t where t.driveId = d.id and t.donations > 0 and d.state in ?1 and d.heldOn"
                                + " between ?2 and ?3",
                        Object[].class)
                .setParameter(1, HELD)
                .setParameter(2, LocalDate.of(year, 1, 1))
                .setParameter(3, LocalDate.of(year, 12, 31))
                .getSingleResult();
        return new Year(
                year,
                ((Number) sums[0]).longValue(),
                ((Number) sums[1]).longValue(),
                DriveFigures.units(((Number) sums[2]).longValue()));
    }
}
