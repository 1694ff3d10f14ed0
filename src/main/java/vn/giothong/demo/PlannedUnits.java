package vn.giothong.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.club.Club;

/** Chapters that are no areas, and the clubs of the province: of every kind, in every district. */
final class PlannedUnits {
    private static final List<String> MODELS =
            List.of("Mỗi tổ chức, mỗi cá nhân gắn với một địa chỉ nhân đạo", "Nuôi heo đất", "Tủ sách dùng chung");
    private static final LocalDate FIRST = LocalDate.of(2012, 4, 7);

    private final List<PlannedChapter> chapters = new ArrayList<>();
    private final List<PlannedClub> clubs = new ArrayList<>();
    private final Dice dice;

    PlannedUnits(Dice dice, List<Area> areas, UUID province) {
        this.dice = dice;
        schools(areas);
        var capital = areas.get(0);
        var bloc = chapter("KHOI-CQDN", "Khối Cơ quan và Doanh nghiệp tỉnh", ChapterKind.AGENCY, province, capital);
        club("CLB Hiến máu Khối Cơ quan và Doanh nghiệp tỉnh", Club.Kind.GENERAL, bloc, capital);
        var army = chapter("LLVT", "Lực lượng vũ trang tỉnh", ChapterKind.ARMED_FORCES, province, capital);
        club("CLB Hiến máu Lực lượng vũ trang tỉnh", Club.Kind.LIVING_BLOOD_BANK, army, capital);
        var zone = chapter(
                "KKT-DQ",
                "Khu kinh tế Dung Quất",
                ChapterKind.ENTERPRISE,
                areas.get(1).id(),
                areas.get(1));
        club("CLB Hiến máu công nhân Dung Quất", Club.Kind.YOUTH, zone, areas.get(1));
        club("CLB Nhóm máu hiếm tỉnh Quảng Ngãi", Club.Kind.RARE_GROUP, province, capital);
        areas.forEach(this::clubsOf);
    }

    List<PlannedChapter> chapters() {
        return chapters;
    }

    List<PlannedClub> clubs() {
        return clubs;
    }

    private void schools(List<Area> areas) {
        for (var row : Table.read("schools.csv")) {
            var area = areas.stream()
                    .filter(one -> one.code().equals(row.get(0)))
                    .findFirst()
                    .orElseThrow();
            var school =
                    chapter("TH-%02d".formatted(chapters.size() + 1), row.get(1), ChapterKind.SCHOOL, area.id(), area);
            clubs.add(new PlannedClub(
                    dice.id(Moments.at(FIRST, 8, 0)),
                    "CLB Chữ thập đỏ " + row.get(1),
                    Club.Kind.SCHOOL,
                    school,
                    area,
                    founded(),
                    dice.pick(MODELS)));
        }
    }

    private void clubsOf(Area area) {
        club("CLB Hiến máu tình nguyện " + area.inSentence(), Club.Kind.GENERAL, area.id(), area);
        if (area.drives() > 1 && !area.communes().isEmpty()) {
            club("CLB Ngân hàng máu sống " + area.inSentence(), Club.Kind.LIVING_BLOOD_BANK, area.id(), area);
        }
        if (area.drives() > 2) {
            var commune = dice.pick(area.communes());
            club("CLB Thanh niên hiến máu " + area.inSentence(), Club.Kind.YOUTH, commune, area);
        }
        if (area.drives() > 5) {
            club("CLB Gia đình hiến máu " + area.inSentence(), Club.Kind.FAMILY, area.id(), area);
        }
    }

    private UUID chapter(String code, String name, ChapterKind kind, UUID parent, Area area) {
        var id = dice.id(Moments.at(FIRST, 7, 0));
        chapters.add(new PlannedChapter(id, code, name, kind, parent, area));
        return id;
    }

    private void club(String name, Club.Kind kind, UUID chapterId, Area area) {
        clubs.add(new PlannedClub(dice.id(Moments.at(FIRST, 8, 0)), name, kind, chapterId, area, founded(), null));
    }

    private LocalDate founded() {
        return FIRST.plusDays(dice.between(0, 5 * 365));
    }
}
