package vn.giothong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.drive.Drive;

/** Work that waits for each account on the first day: the club's drive of today and those still on their way. */
final class DrivesAhead {
    private final Dice dice;
    private final LocalDate today;

    DrivesAhead(Dice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
    }

    List<PlannedDrive> ofClub(PlannedClub club) {
        return List.of(
                of(club, "Giọt hồng Bình Sơn", 0, 60, Drive.State.APPROVED, null),
                of(club, "Hiến máu cứu người – CLB Bình Sơn", -3, 45, Drive.State.APPROVED, null),
                of(club, "Hiến máu tại chợ Châu Ổ", 9, 50, Drive.State.APPROVED, null),
                of(
                        club,
                        "Giọt hồng công nhân Dung Quất",
                        16,
                        80,
                        Drive.State.CANCELLED,
                        "Hội trường đang sửa chữa, chưa có nơi thay thế"),
                of(club, "Giọt hồng tri ân", 21, 60, Drive.State.SUBMITTED, null),
                of(club, "Sắc hồng cuối tuần", 23, 40, Drive.State.DRAFT, null),
                of(
                        club,
                        "Hiến máu cùng giáo viên trẻ",
                        26,
                        40,
                        Drive.State.DRAFT,
                        "Trùng ngày với đợt của huyện, đề nghị chọn ngày khác"));
    }

    PlannedDrive submittedBy(Area area, UUID chapterId, String place, int days) {
        return drive(area, chapterId, null, "Hiến máu tình nguyện " + place, days, 70, Drive.State.SUBMITTED, null);
    }

    private PlannedDrive of(
            PlannedClub club, String name, int days, int target, Drive.State state, @Nullable String remark) {
        return drive(club.area(), club.chapterId(), club.id(), name, days, target, state, remark);
    }

    private PlannedDrive drive(
            Area area,
            UUID chapterId,
            @Nullable UUID clubId,
            String name,
            int days,
            int target,
            Drive.State state,
            @Nullable String remark) {
        var on = today.plusDays(days);
        return new PlannedDrive(
                dice.id(Moments.at(today.minusDays(25), 9, 0)),
                area,
                chapterId,
                clubId,
                area.communes().get(0),
                name,
                "Nhà văn hóa " + area.inSentence(),
                on,
                target,
                Season.on(on).map(Season::campaign).orElse(null),
                state,
                remark,
                false);
    }
}
