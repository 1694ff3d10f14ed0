package vn.giothong.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** The movements of the year, to which drives of their days belong. */
record Season(String campaign, String name, MonthDay first, MonthDay last) {
    private static final List<Season> ALL = List.of(
            of("CHU_NHAT_DO", "Chủ nhật Đỏ", 1, 5, 2, 9),
            of("LE_HOI_XUAN_HONG", "Lễ hội Xuân hồng", 2, 10, 3, 15),
            of("NGAY_TOAN_DAN_7_4", "Ngày Toàn dân hiến máu tình nguyện 7/4", 4, 1, 4, 15),
            of("THANG_NHAN_DAO", "Tháng Nhân đạo", 5, 1, 5, 31),
            of("NGAY_QUOC_TE_14_6", "Ngày Quốc tế Người hiến máu 14/6", 6, 8, 6, 18),
            of("HANH_TRINH_DO", "Hành trình Đỏ", 6, 19, 7, 31),
            of("GIOT_MAU_HONG_HE", "Những giọt máu hồng hè", 8, 1, 8, 31));

    private static Season of(String campaign, String name, int month, int day, int lastMonth, int lastDay) {
        return new Season(campaign, name, MonthDay.of(month, day), MonthDay.of(lastMonth, lastDay));
    }

    static Optional<Season> on(LocalDate day) {
        var date = MonthDay.from(day);
        return ALL.stream()
                .filter(season -> !date.isBefore(season.first()) && !date.isAfter(season.last()))
                .findFirst();
    }
}
