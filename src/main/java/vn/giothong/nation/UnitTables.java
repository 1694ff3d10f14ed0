package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.database.Ids;
import vn.giothong.demo.Rows;
import vn.giothong.person.PersonName;

/** Writes the tree of chapters, the collectors and the targets. Units that the migrations brought hang below the nation too. */
final class UnitTables {
    private static final int YEARS_OF_TARGETS = 10;

    private final Connection connection;
    private final Instant genesis;
    private final RowIds ids;

    UnitTables(Connection connection, Instant genesis, RowIds ids) {
        this.connection = connection;
        this.genesis = genesis;
        this.ids = ids;
    }

    void write(Country country) throws SQLException {
        try (var chapters = new Rows(connection, "chapter", "id,created_at,area_id");
                var versions = new Rows(
                        connection, "chapter_version", "id,chapter_id,code,name,folded_name,level,kind,parent_id")) {
            var units = Stream.concat(
                    Stream.of(country.nation()), country.provinces().stream().flatMap(Province::units));
            for (var unit : units.toList()) {
                chapters.add(unit.id(), genesis, unit.areaId());
                versions.add(
                        ids.next(),
                        unit.id(),
                        unit.code(),
                        unit.name(),
                        PersonName.fold(unit.name()),
                        unit.level(),
                        ChapterKind.TERRITORIAL,
                        unit.parentId());
            }
        }
        try (var adopt = connection.prepareStatement(
                "update chapter_version set parent_id = ? where parent_id is null and chapter_id <> ?")) {
            adopt.setBytes(1, Ids.bytes(country.nation().id()));
            adopt.setBytes(2, Ids.bytes(country.nation().id()));
            adopt.executeUpdate();
        }
        connection.commit();
    }

    UUID collector(Province province) throws SQLException {
        var id = ids.next();
        try (var rows = new Rows(connection, "collector", "id,code,name")) {
            rows.add(
                    id,
                    "BV-" + province.unit().code(),
                    "Bệnh viện " + province.unit().name());
        }
        return id;
    }

    /** A little more for every year and unit than what was given on average. */
    void targets(Country country, LocalDate until, UUID author) throws SQLException {
        try (var rows = new Rows(connection, "report_target", "id,year,round,chapter_id,units,set_by,set_at")) {
            for (int year = until.getYear() - YEARS_OF_TARGETS; year <= until.getYear(); year++) {
                for (var province : country.provinces()) {
                    rows.add(ids.next(), year, 0, province.unit().id(), yearly(province.donations()), author, genesis);
                    for (var district : province.districts()) {
                        var units = yearly(district.donations());
                        rows.add(ids.next(), year, 0, district.unit().id(), units, author, genesis);
                    }
                }
            }
        }
        connection.commit();
    }

    private static int yearly(int donations) {
        return donations / YEARS_OF_TARGETS * 21 / 20;
    }
}
