package vn.giothong.funding;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.database.Ids;
import vn.giothong.recognition.ladder.SubjectKind;

/** Reads what clubs and chapters meant to bring in each year, and what their drives brought until a day. */
final class CollectiveReading {
    private final Connection connection;
    private final ChapterTree tree;
    private final Numbering chapters;

    CollectiveReading(Connection connection, ChapterTree tree, Numbering chapters) {
        this.connection = connection;
        this.tree = tree;
        this.chapters = chapters;
    }

    /** By year. */
    private static final class Years {
        final Map<Integer, Long> goals = new HashMap<>();
        final Map<Integer, Long> units = new HashMap<>();
    }

    List<Collective> read(LocalDate asOf) throws SQLException {
        var found = new ArrayList<Collective>();
        clubs(found, asOf);
        chapters(found, asOf);
        return found;
    }

    private void clubs(List<Collective> found, LocalDate asOf) throws SQLException {
        var years = new HashMap<UUID, Years>();
        var homes = new HashMap<UUID, UUID>();
        ForecastReading.each(
                connection,
                "select g.club_id, g.goal_year, g.units, c.chapter_id from club_goal g join club c on c.id = g.club_id",
                row -> {
                    var club = Ids.of(row.getBytes(1));
                    homes.put(club, Ids.of(row.getBytes(4)));
                    of(years, club).goals.put(row.getInt(2), row.getLong(3));
                });
        ForecastReading.each(
                connection,
                "select k.club_id, year(d.held_on), sum(t.donations) from drive_club k join drive d on d.id = k.drive_id"
                        + " join drive_total t on t.drive_id = d.id where d.held_on <= '" + asOf
                        + "' group by k.club_id, year(d.held_on)",
                row -> {
                    var club = Ids.of(row.getBytes(1));
                    if (years.containsKey(club)) {
                        of(years, club).units.put(row.getInt(2), row.getLong(3));
                    }
                });
        years.forEach((club, one) -> found.add(
                new Collective(SubjectKind.CLUB, chapters.of(homes.getOrDefault(club, club)), one.goals, one.units)));
    }

    private static Years of(Map<UUID, Years> years, UUID id) {
        return years.computeIfAbsent(id, ignored -> new Years());
    }

    /** A drive counts for its chapter and for all above it. */
    private void chapters(List<Collective> found, LocalDate asOf) throws SQLException {
        var years = new HashMap<UUID, Years>();
        ForecastReading.each(
                connection,
                "select chapter_id, year, units from report_target where round = 0",
                row -> of(years, Ids.of(row.getBytes(1))).goals.put(row.getInt(2), row.getLong(3)));
        ForecastReading.each(
                connection,
                "select d.chapter_id, year(d.held_on), sum(t.donations) from drive d"
                        + " join drive_total t on t.drive_id = d.id where d.held_on <= '" + asOf
                        + "' group by d.chapter_id, year(d.held_on)",
                row -> {
                    var year = row.getInt(2);
                    var units = row.getLong(3);
                    for (var node : tree.path(Ids.of(row.getBytes(1)))) {
                        if (years.containsKey(node.id())) {
                            of(years, node.id()).units.merge(year, units, Long::sum);
                        }
                    }
                });
        years.forEach((chapter, one) ->
                found.add(new Collective(SubjectKind.CHAPTER, chapters.of(chapter), one.goals, one.units)));
    }
}
