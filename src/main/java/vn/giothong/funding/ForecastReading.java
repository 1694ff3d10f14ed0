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

/** Reads everybody's gifts in a few statements, each of which goes once through its table. */
@ApplicationScoped
class ForecastReading {
    private static final int[] AGE_BANDS = {25, 35, 45};

    /** Until it is known better, somebody was born in the middle of the year. */
    private static final int MIDDLE = 182;

    private final AgroalDataSource database;
    private final ChapterTrees trees;

    ForecastReading(AgroalDataSource database, ChapterTrees trees) {
        this.database = database;
        this.trees = trees;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** What one reading gathers. */
    private static final class Gathered {
        final Map<UUID, Integer> numbers = new HashMap<>();
        final Map<UUID, Integer> chapters = new HashMap<>();
        final Map<String, Integer> groups = new HashMap<>();
        final List<DonorBook.Entry> entries = new ArrayList<>();
        final Map<Integer, DonorBook.Block> blocks = new HashMap<>();
        final Map<UUID, List<Families.Member>> families = new HashMap<>();
        int[] whose = new int[1 << 16];
        int[] when = new int[1 << 16];
        int gifts;

        void gift(int donor, int day) {
            if (gifts == whose.length) {
                whose = Arrays.copyOf(whose, 2 * gifts);
                when = Arrays.copyOf(when, 2 * gifts);
            }
            whose[gifts] = donor;
            when[gifts++] = day;
        }
    }

    ForecastInput read(LocalDate asOf, Limits limits) {
        var tree = trees.today();
        var found = new Gathered();
        try (var connection = database.getConnection()) {
            donors(connection, found, tree, asOf, limits);
            gifts(connection, found);
            blocks(connection, found, asOf);
            families(connection, found);
        } catch (SQLException broken) {
            throw new IllegalStateException("The gifts could not be read", broken);
        }
        var book = new DonorBook(
                found.entries,
                Arrays.copyOf(found.whose, found.gifts),
                Arrays.copyOf(found.when, found.gifts),
                found.blocks);
        var chapters = new UUID[found.chapters.size()];
        found.chapters.forEach((id, number) -> chapters[number] = id);
        return new ForecastInput(
                book,
                new Families(book, List.copyOf(found.families.values())),
                List.of(chapters),
                Math.max(1, found.groups.size()));
    }

    private static void each(Connection connection, String sql, Row row) throws SQLException {
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
                "select id, chapter_id, sex, birth_date, birth_year, opening_count, opening_until from donor"
                        + " where state = 'ACTIVE'",
                row -> {
                    var chapter = Ids.of(row.getBytes(2));
                    var born = born(row.getObject(4, LocalDate.class), row.getObject(5, Integer.class));
                    var area = areas.computeIfAbsent(chapter, tree::area);
                    var group = area + "/" + row.getString(3) + "/" + band(born, asOf);
                    found.numbers.put(Ids.of(row.getBytes(1)), found.entries.size());
                    found.entries.add(new DonorBook.Entry(
                            found.chapters.computeIfAbsent(chapter, ignored -> found.chapters.size()),
                            found.groups.computeIfAbsent(group, ignored -> found.groups.size()),
                            born == null
                                    ? DonorBook.NEVER
                                    : (int) born.plusYears(limits.oldest() + 1L).toEpochDay(),
                            row.getInt(6),
                            day(row.getObject(7, LocalDate.class))));
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
        each(connection, "select donor_id, given_on from donation where state = 'LIVE'", row -> {
            var donor = found.numbers.get(Ids.of(row.getBytes(1)));
            if (donor != null) {
                found.gift(donor, day(row.getObject(2, LocalDate.class)));
            }
        });
    }

    /** Of several the one that ends last. */
    private static void blocks(Connection connection, Gathered found, LocalDate asOf) throws SQLException {
        each(
                connection,
                "select donor_id, from_on, until_on, permanent from deferral where withdrawn_at is null",
                row -> {
                    var donor = found.numbers.get(Ids.of(row.getBytes(1)));
                    var until = row.getObject(3, LocalDate.class);
                    if (donor != null && (until == null || !until.isBefore(asOf))) {
                        var open = until == null || row.getBoolean(4);
                        var block = new DonorBook.Block(
                                day(row.getObject(2, LocalDate.class)), open ? DonorBook.NEVER : day(until));
                        found.blocks.merge(donor, block, (one, other) -> one.until() >= other.until() ? one : other);
                    }
                });
    }

    private static void families(Connection connection, Gathered found) throws SQLException {
        each(
                connection,
                "select household_id, donor_id, joined_on, left_on from household_member order by household_id, id",
                row -> {
                    var donor = found.numbers.get(Ids.of(row.getBytes(2)));
                    if (donor != null) {
                        var until = row.getObject(4, LocalDate.class);
                        found.families
                                .computeIfAbsent(Ids.of(row.getBytes(1)), ignored -> new ArrayList<>())
                                .add(new Families.Member(
                                        donor,
                                        day(row.getObject(3, LocalDate.class)),
                                        until == null ? DonorBook.NEVER : day(until)));
                    }
                });
    }
}
