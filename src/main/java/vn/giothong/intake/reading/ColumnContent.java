package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.giothong.intake.reading.Cell.Kind;
import vn.giothong.person.Birth;
import vn.giothong.person.BloodGroup;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.ParseNote;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.Sex;

/** What the cells of a column look like, whatever its header says. */
final class ColumnContent {

    private static final int SAMPLE = 200;
    private static final double MOST = 0.7;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /** Without diacritics, by frequency. */
    private static final Set<String> FAMILY_NAMES =
            Set.of(("nguyen tran le pham vo huynh phan bui dang truong do ngo ho hoang vu duong doan dinh mai dao "
                            + "ha cao trinh luong lam luu ly thai chau to ta van phung vuong thach chu quach nong dong danh "
                            + "tu tang lai diep trieu tong dam bach hua kieu dau ton la kim vi k nguye than thi chung lu ka "
                            + "hong h ma nay son luc vong tram che lang dieu du cap thieu quang han mac "
                            + "giang nghiem bien au ksor sam cu tra lieu be lo y ro mang hang phu tieu ban on "
                            + "tao thien long kien loc chiem khuong rmah an trang giap ong tham thong a huyn khau "
                            + "kpa rcom")
                    .split(" "));

    private final List<Cell> cells;
    private final LocalDate day;

    /** Takes the cells of a column in the rows that hold data. */
    ColumnContent(List<RawRow> rows, int column, LocalDate day) {
        this.cells = rows.stream()
                .limit(SAMPLE)
                .map(row -> row.cell(column))
                .filter(cell -> !Words.isNothing(cell))
                .toList();
        this.day = day;
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    int filled() {
        return cells.size();
    }

    double share(Predicate<Cell> test) {
        return cells.isEmpty() ? 0 : (double) cells.stream().filter(test).count() / cells.size();
    }

    boolean mostly(Predicate<Cell> test) {
        return share(test) >= MOST;
    }

    /** Readable as names, if perhaps not of people. */
    boolean mayBeNames() {
        return share(cell -> NameText.parse(cell.text()).value() != null) >= MOST / 2;
    }

    /** Names that begin with a usual family name. */
    boolean areNames() {
        return share(cell -> isName(cell.text())) >= MOST / 2;
    }

    /** Single words, as given names in a column of their own are. */
    boolean areSingleWords() {
        return mostly(cell -> cell.kind() == Kind.TEXT
                && !cell.text().contains(" ")
                && PersonName.parse(cell.text()).value() != null);
    }

    static boolean isName(String text) {
        var name = NameText.parse(text).value();
        var words = name == null ? List.<String>of() : name.words();
        return words.size() >= 2
                && words.size() <= 7
                && FAMILY_NAMES.contains(words.get(0))
                && !Words.isSection(text)
                && !Words.isTotal(text);
    }

    boolean areVolumes() {
        return mostly(ColumnContent::isUsualVolume);
    }

    boolean haveVolumes() {
        return share(ColumnContent::isUsualVolume) > 0;
    }

    private static boolean isUsualVolume(Cell cell) {
        var volume = Volume.ofText(cell.text());
        return volume != null && volume >= 150 && volume <= 650 && volume % 10 == 0;
    }

    /** One bag or two for each. */
    boolean areCountsOfBags() {
        return mostly(cell -> Volume.isCountOfBags(cell.text()));
    }

    boolean areNumbers() {
        return mostly(cell -> cell.isNumber() || DIGITS.matcher(cell.text()).lookingAt());
    }

    boolean areMarks() {
        return mostly(Words::isMark);
    }

    boolean areBirths() {
        return mostly(cell -> {
            var birth = cell.date() != null
                    ? Birth.on(cell.date())
                    : Birth.parse(cell.text(), day).value();
            return birth != null && birth.ageOn(day) >= 10 && birth.ageOn(day) <= 90;
        });
    }

    boolean areFullBirths() {
        return areBirths()
                && mostly(cell ->
                        cell.date() != null || !Birth.parse(cell.text(), day).has(ParseNote.YEAR_ONLY));
    }

    boolean arePhones() {
        return mostly(cell -> PhoneNumber.parse(cell.text()).value() != null);
    }

    boolean arePapers() {
        return mostly(cell -> {
            var paper = IdentityNumber.parse(cell.text(), cell.isNumber()).value();
            return paper != null && paper.kind() != IdentityNumber.Kind.OTHER;
        });
    }

    boolean areSexes() {
        return mostly(cell -> Sex.parse(cell.text()).value() != null);
    }

    boolean areGroups() {
        return mostly(cell -> {
            var group = BloodGroup.parse(cell.text()).value();
            return group != null && group.abo() != null && !cell.text().equals("0");
        });
    }

    boolean areRhDs() {
        return mostly(cell -> {
            var group = BloodGroup.parse("O", cell.text()).value();
            return group != null && group.rhD() != null && !cell.isNumber();
        });
    }

    boolean areOutcomes() {
        return mostly(cell -> Outcome.ofCell(cell) != null && !cell.isNumber());
    }

    boolean areCodes() {
        return mostly(cell -> cell.text().length() >= 4 && cell.text().chars().anyMatch(Character::isDigit));
    }

    /** The first values, for people to recognise the column by. */
    List<String> examples(int count) {
        return cells.stream().limit(count).map(Cell::text).toList();
    }
}
