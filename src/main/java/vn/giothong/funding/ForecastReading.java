package vn.giothong.funding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;

/** Reads everybody's gifts in a few statements, each of which goes once through its table. */
@ApplicationScoped
class ForecastReading {
    private static final int[] AGE_BANDS = {25, 35, 45};

    /** Until it is known better, somebody was born in the middle of the year. */
    private static final int MIDDLE = 182;

    /** By far the most rows: the day of each gift, counted from 1 January 1970, and its kind come as one number. */
    private static final String GIFTS = "select donor_id, datediff(given_on, '1970-01-01') * 256 + "
            + DonorBook.kind("component", "evidence")
            + " from donation where state = 'LIVE'";

    private final AgroalDataSource database;
    private final ChapterTrees trees;

    ForecastReading(AgroalDataSource database, ChapterTrees trees) {
        this.database = database;
        this.trees = trees;
    }

    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** What one reading gathers. */
    private static final class Gathered {
        final Numbering donors = new Numbering();
        final Numbering chapters = new Numbering();
        final Map<String, Integer> groups = new HashMap<>();
        final List<DonorBook.Entry> entries = new ArrayList<>();
        final Map<Integer, DonorBook.Block> blocks = new HashMap<>();
        final Map<UUID, List<Families.Member>> families = new HashMap<>();
        int[] whose = new int[1 << 16];
        int[] when = new int[1 << 16];
        byte[] kinds = new byte[1 << 16];
        int gifts;

        void gift(int donor, int day, byte kind) {
            if (gifts == whose.length) {
                whose = Arrays.copyOf(whose, 2 * gifts);
                when = Arrays.copyOf(when, 2 * gifts);
                kinds = Arrays.copyOf(kinds, 2 * gifts);
            }
            whose[gifts] = donor;
            when[gifts] = day;
            kinds[gifts++] = kind;
        }
    }

    ForecastInput read(LocalDate asOf, Limits limits) {
        var tree = trees.today();
        var found = new Gathered();
        List<Collective> collectives;
        try (var connection = database.getConnection()) {
            donors(connection, found, tree, asOf, limits);
            gifts(connection, found);
            blocks(connection, found, asOf);
            families(connection, found);
            collectives = new CollectiveReading(connection, tree, found.chapters).read(asOf);
        } catch (SQLException broken) {
            throw new IllegalStateException("The gifts could not be read", broken);
        }
        var book = new DonorBook(
                found.entries,
                Arrays.copyOf(found.whose, found.gifts),
                Arrays.copyOf(found.when, found.gifts),
                Arrays.copyOf(found.kinds, found.gifts),
                found.blocks);
        return new ForecastInput(
                book,
                new Families(book, List.copyOf(found.families.values())),
                found.donors,
                found.chapters,
                Math.max(1, found.groups.size()),
                collectives);
    }

    static void each(Connection connection, String sql, Row row) throws SQLException {
        try (var statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // the driver then hands over rows as they come
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }

    private static void donors(Connection connection, Gathered found, ChapterTree tree, LocalDate asOf, Limits limits)
            throws SQLException {
        var areas = new HashMap<UUID, UUID>();
        each(
                connection,
                "select id, chapter_id, sex, birth_date, birth_year, opening_count, opening_until, opening_evidence from donor"
                        + " where state = 'ACTIVE'",
                row -> {
                    var chapter = Ids.of(row.getBytes(2));
                    var born = born(row.getObject(4, LocalDate.class), row.getObject(5, Integer.class));
                    var area = areas.computeIfAbsent(chapter, tree::area);
                    var group = area + "/" + row.getString(3) + "/" + band(born, asOf);
                    found.donors.of(Ids.of(row.getBytes(1)));
                    var told = row.getString(8);
                    var sex = row.getString(3);
                    found.entries.add(new DonorBook.Entry(
                            found.chapters.of(chapter),
                            found.groups.computeIfAbsent(group, ignored -> found.groups.size()),
                            born == null
                                    ? DonorBook.NEVER
                                    : (int) born.plusYears(limits.oldest() + 1L).toEpochDay(),
                            row.getInt(6),
                            day(row.getObject(7, LocalDate.class)),
                            told == null ? Evidence.D : Evidence.valueOf(told),
                            sex == null ? null : Sex.valueOf(sex)));
                });
    }

    private static @Nullable LocalDate born(@Nullable LocalDate date, @Nullable Integer year) {
        return date != null || year == null ? date : LocalDate.ofYearDay(year, MIDDLE);
    }

    private static int band(@Nullable LocalDate born, LocalDate asOf) {
        if (born == null) {
            return -1;
        }
        var age = born.until(asOf).getYears();
        return (int) Arrays.stream(AGE_BANDS).filter(from -> age >= from).count();
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? DonorBook.UNKNOWN : (int) date.toEpochDay();
    }

    private static void gifts(Connection connection, Gathered found) throws SQLException {
        each(connection, GIFTS, row -> {
            var donor = found.donors.find(Ids.of(row.getBytes(1)));
            if (donor != null) {
                var packed = row.getLong(2);
                found.gift(donor, (int) (packed >> Byte.SIZE), (byte) packed);
            }
        });
    }

    /** Of several the one that ends last. */
    private static void blocks(Connection connection, Gathered found, LocalDate asOf) throws SQLException {
        each(
                connection,
                "select donor_id, from_on, until_on, permanent from deferral where withdrawn_at is null",
                row -> {
                    var donor = Ids.of(row.getBytes(1));
                    var until = row.getObject(3, LocalDate.class);
                    if (found.donors.knows(donor) && (until == null || !until.isBefore(asOf))) {
                        var open = until == null || row.getBoolean(4);
                        var block = new DonorBook.Block(
                                day(row.getObject(2, LocalDate.class)), open ? DonorBook.NEVER : day(until));
                        found.blocks.merge(
                                found.donors.of(donor),
                                block,
                                (one, other) -> one.until() >= other.until() ? one : other);
                    }
                });
    }

    private static void families(Connection connection, Gathered found) throws SQLException {
        each(
                connection,
                "select household_id, donor_id, joined_on, left_on from household_member order by household_id, id",
                row -> {
                    var donor = Ids.of(row.getBytes(2));
                    if (found.donors.knows(donor)) {
                        var until = row.getObject(4, LocalDate.class);
                        found.families
                                .computeIfAbsent(Ids.of(row.getBytes(1)), ignored -> new ArrayList<>())
                                .add(new Families.Member(
                                        found.donors.of(donor),
                                        day(row.getObject(3, LocalDate.class)),
                                        until == null ? DonorBook.NEVER : day(until)));
                    }
                });
    }
}
