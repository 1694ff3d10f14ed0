package vn.giothong.intake.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** An invented person at an invented drive; without a volume when deferred. */
record Donor(
        String family,
        String given,
        Sex sex,
        LocalDate birth,
        String paper,
        String phone,
        String commune,
        String occupation,
        BigDecimal weight,
        Abo abo,
        RhD rhD,
        @Nullable Integer volumeMl,
        String bag,
        String serial,
        String reason) {

    // family names that look like totals, headings and headers stand among the usual ones
    private static final List<String> FAMILIES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Huỳnh", "Tống", "Đoàn", "Trương", "Hồ", "Đỗ", "Cao", "Đặng", "Bùi",
            "Tạ");
    private static final List<String> MEN = List.of("Văn", "Hữu", "Minh", "Quốc", "Đức", "Công", "Xuân Trường");
    private static final List<String> WOMEN = List.of("Thị", "Thị Ngọc", "Thị Kim", "Thu", "Thị Mỹ");
    private static final List<String> MEN_GIVEN = List.of(
            "An", "Bình", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Khoa", "Long", "Nam", "Phong", "Quân", "Sơn",
            "Trường", "Vũ");
    private static final List<String> WOMEN_GIVEN = List.of(
            "Ánh", "Bích", "Cúc", "Diễm", "Hạnh", "Hằng", "Kiều", "Loan", "My", "Nữ", "Phượng", "Quỳnh", "Thủy", "Uyên",
            "Yến", "Hoãn");
    private static final List<String> COMMUNES =
            List.of("Xã Bình An", "Xã Bình Minh", "Xã Bình Chánh", "Thị trấn Châu Ổ", "Xã Bình Đông");
    private static final List<String> OCCUPATIONS = List.of(
            "Học sinh - sinh viên",
            "Công nhân",
            "Giáo viên",
            "Cán bộ",
            "Bộ đội",
            "Công an",
            "Nông dân",
            "Lao động tự do",
            "Cộng tác viên");
    private static final List<String> REASONS =
            List.of("Huyết áp thấp", "Huyết sắc tố thấp", "Cân nặng không đủ", "Ven nhỏ", "Đang dùng thuốc");
    private static final List<String> PREFIXES =
            List.of("0905", "0914", "0982", "0339", "0363", "0772", "0855", "0588");

    static Donor invent(Random random, int number) {
        var sex = random.nextBoolean() ? Sex.F : Sex.M;
        var man = sex == Sex.M;
        var birth = Reading.DAY.minusYears(18).minusDays(1 + random.nextInt(40 * 365));
        var weight = BigDecimal.valueOf(430 + random.nextInt(350), 1);
        return new Donor(
                one(FAMILIES, random) + " " + one(man ? MEN : WOMEN, random),
                one(man ? MEN_GIVEN : WOMEN_GIVEN, random),
                sex,
                birth,
                paper(random, birth, man),
                one(PREFIXES, random) + "%06d".formatted(random.nextInt(1_000_000)),
                one(COMMUNES, random),
                one(OCCUPATIONS, random),
                weight,
                one(List.of(Abo.O, Abo.O, Abo.B, Abo.A, Abo.AB), random),
                random.nextInt(50) == 0 ? RhD.NEGATIVE : RhD.POSITIVE,
                random.nextInt(100) < 80 ? one(List.of(250, 350, 350, 450), random) : null,
                "52420022%05d".formatted(90_000 + number),
                "A20-%07d".formatted(1_700_000 + number),
                one(REASONS, random));
    }

    private static String paper(Random random, LocalDate birth, boolean man) {
        if (random.nextInt(4) == 0) {
            return "2%08d".formatted(random.nextInt(100_000_000));
        }
        var century = (birth.getYear() >= 2000 ? 2 : 0) + (man ? 0 : 1);
        return "051%d%02d%06d".formatted(century, birth.getYear() % 100, random.nextInt(1_000_000));
    }

    static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    String name() {
        return family + " " + given;
    }

    boolean donated() {
        return volumeMl != null;
    }

    boolean hasPersonalNumber() {
        return paper.length() == 12;
    }
}
