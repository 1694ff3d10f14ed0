package vn.giothong.nation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.chapter.Chapter;
import vn.giothong.chapter.Level;
import vn.giothong.demo.Dice;

/** Plans the tree of a nation's chapters, and how its people, drives and donations fall on the provinces. */
final class Country {
    /** Chapters of a province for each of its districts, the district with its communes. */
    private static final int CHAPTERS_OF_DISTRICT = 14;

    private static final double LEAST_WEIGHT = 0.6;
    private static final double SPREAD_OF_WEIGHTS = 0.8;

    private final Unit nation;
    private final List<Province> provinces = new ArrayList<>();
    private final RowIds ids;

    Country(Scale scale, Instant genesis, long seed) {
        ids = new RowIds(genesis, seed);
        nation = unit(Chapter.NO_AREA, "VN", "Hội Chữ thập đỏ Việt Nam", Level.NATION, null);
        var dice = new Dice(seed);
        var weights = new ArrayList<Double>();
        for (int i = 0; i < scale.provinces(); i++) {
            weights.add(LEAST_WEIGHT + dice.share() * SPREAD_OF_WEIGHTS);
        }
        var chapters = new Parts(scale.chapters() - 1, weights);
        var donors = new Parts(scale.donors(), weights);
        var drives = new Parts(scale.drives(), weights);
        var donations = new Parts(scale.donations(), weights);
        for (int i = 0; i < scale.provinces(); i++) {
            provinces.add(province(i + 1, chapters.of(i), donors.of(i), drives.of(i), donations.of(i)));
        }
    }

    Unit nation() {
        return nation;
    }

    List<Province> provinces() {
        return provinces;
    }

    private Province province(int number, int chapters, int donors, int drives, int donations) {
        var code = "N%02d".formatted(number);
        var id = ids.next();
        var unit = new Unit(id, id, code, "Tỉnh " + number, Level.PROVINCE, nation.id());
        var count = Math.max(1, chapters / CHAPTERS_OF_DISTRICT);
        var communes = new Parts(Math.max(count, chapters - 1 - count), count);
        var people = new Parts(donors, count);
        var held = new Parts(drives, count);
        var given = new Parts(donations, count);
        var districts = new ArrayList<Province.District>();
        for (int i = 0; i < count; i++) {
            districts.add(district(unit, i, communes.of(i), people.of(i), held.of(i), given.of(i)));
        }
        return new Province(number, unit, districts, donors, drives, donations);
    }

    private Province.District district(Unit province, int at, int communes, int donors, int drives, int donations) {
        var code = province.code() + "%02d".formatted(at + 1);
        var name = "Huyện %s.%d".formatted(province.name().substring(5), at + 1);
        var unit = unit(province.areaId(), code, name, Level.DISTRICT, province.id());
        var below = new ArrayList<Unit>();
        for (int i = 1; i <= communes; i++) {
            below.add(unit(
                    province.areaId(),
                    code + "%02d".formatted(i),
                    "Xã %s.%d".formatted(name.substring(6), i),
                    Level.COMMUNE,
                    unit.id()));
        }
        return new Province.District(unit, below, donors, drives, donations);
    }

    private Unit unit(
            UUID area, String code, String name, Level level, @org.jspecify.annotations.Nullable UUID parent) {
        return new Unit(ids.next(), area, code, name, level, parent);
    }
}
