package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.chapter.Level;
import vn.giothong.club.Club;
import vn.giothong.person.PersonName;
import vn.giothong.person.Sex;

/** Writes chapters, clubs, those who lead them and the members they counted. */
final class UnitRows {
    private static final List<String> ACTIVITIES = List.of(
            "Trao quà cho học sinh khó khăn", "Mở heo đất gây quỹ", "Thăm gia đình có công", "Tập huấn sơ cấp cứu");

    private final Connection connection;
    private final Dice dice;
    private final InventedNames names = new InventedNames();
    private final LocalDate today;

    UnitRows(Connection connection, Dice dice, LocalDate today) {
        this.connection = connection;
        this.dice = dice;
        this.today = today;
    }

    void chapters(List<PlannedChapter> chapters) throws SQLException {
        try (var ids = new Rows(connection, "chapter", "id,created_at")) {
            for (var chapter : chapters) {
                ids.add(chapter.id(), Moments.at(LocalDate.of(DriveCalendar.FIRST_YEAR, 1, 1), 8, 0));
            }
        }
        try (var versions =
                new Rows(connection, "chapter_version", "id,chapter_id,code,name,folded_name,level,kind,parent_id")) {
            for (var chapter : chapters) {
                versions.add(
                        dice.id(Moments.at(today, 0, 0)),
                        chapter.id(),
                        chapter.code(),
                        chapter.name(),
                        PersonName.fold(chapter.name()),
                        Level.SUB,
                        chapter.kind(),
                        chapter.parentId());
            }
        }
    }

    /** Codes go on from the highest that is there. */
    void clubs(List<PlannedClub> clubs, int codesFrom) throws SQLException {
        try (var rows = new Rows(
                connection,
                "club",
                "id,code,name,folded_name,kind,chapter_id,founded_on,decision_number,school_model,created_at,version")) {
            for (int i = 0; i < clubs.size(); i++) {
                var club = clubs.get(i);
                rows.add(
                        club.id(),
                        "CLB-%04d".formatted(codesFrom + i),
                        club.name(),
                        PersonName.fold(club.name()),
                        club.kind(),
                        club.chapterId(),
                        club.foundedOn(),
                        "%d/QĐ-CTĐ".formatted(dice.between(3, 90)),
                        club.schoolModel(),
                        Moments.at(club.foundedOn(), 8, 0),
                        0);
            }
        }
    }

    void goals(List<UUID> clubs) throws SQLException {
        try (var rows = new Rows(connection, "club_goal", "club_id,goal_year,units,members")) {
            for (var club : clubs) {
                for (int year = today.getYear() - 2; year <= today.getYear(); year++) {
                    rows.add(club, year, dice.between(6, 24) * 10, dice.between(2, 8) * 5);
                }
            }
        }
    }

    /** What schools did by their humanitarian models; value in đồng. */
    void activities(List<PlannedClub> clubs) throws SQLException {
        try (var rows = new Rows(connection, "club_activity", "id,club_id,held_on,title,people,value_vnd,created_at")) {
            for (var club : clubs) {
                for (int i = 0; i < 5 && club.kind() == Club.Kind.SCHOOL; i++) {
                    var on = today.minusDays(dice.between(10, 800));
                    rows.add(
                            dice.id(Moments.at(on, 10, 0)),
                            club.id(),
                            on,
                            dice.pick(ACTIVITIES),
                            dice.between(15, 220),
                            dice.between(3, 60) * 500_000L,
                            Moments.at(on, 10, 0));
                }
            }
        }
    }

    void officers(List<UUID> nodes, String head, String deputy) throws SQLException {
        try (var rows = new Rows(connection, "officer_term", "id,node_id,full_name,office,from_on,to_on,version")) {
            for (var node : nodes) {
                var change = LocalDate.of(2021, 6, 1).plusDays(dice.between(0, 60));
                var before = LocalDate.of(2016, 6, 1).plusDays(dice.between(0, 90));
                rows.add(dice.id(Moments.at(before, 8, 0)), node, name(), head, before, change, 0);
                rows.add(dice.id(Moments.at(change, 8, 0)), node, name(), head, change, null, 0);
                if (dice.chance(0.6)) {
                    rows.add(dice.id(Moments.at(change, 9, 0)), node, name(), deputy, change, null, 0);
                }
            }
        }
    }

    void members(List<UUID> chapters) throws SQLException {
        try (var rows = new Rows(connection, "chapter_membership", "chapter_id,counted_year,members")) {
            for (var chapter : chapters) {
                var members = dice.between(60, 420);
                for (int year = DriveCalendar.FIRST_YEAR; year < today.getYear(); year++) {
                    rows.add(chapter, year, members);
                    members += dice.between(-2, 14);
                }
            }
        }
    }

    private String name() {
        var sex = dice.chance(0.6) ? Sex.M : Sex.F;
        return names.draw(dice, sex, dice.between(1968, 1992)).full();
    }
}
