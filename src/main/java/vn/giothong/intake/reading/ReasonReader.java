package vn.giothong.intake.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads why the person of a row did not give, or may not. */
final class ReasonReader {
    private static final Pattern BEHIND_WORD = Pattern.compile("^([^:(,–-]+)[:(,–-]\\s*(.+?)\\)?$");

    /** What is left of a result after it is why. */
    private static final Pattern RESULT_ALONE = Pattern.compile(
            "(?:(?:tam|tri|da|bi) )?(?:hoan|khong|chua|k|ko|tu choi|loai|huy|deferred|no|n|false|bo ve|kd|kh|th|t hoan|that bai)"
                    + "(?: (?:dat|hien|du|dieu kien|mau|duoc|lay|lai|ve))*");

    /** By what a note tells of somebody's health. */
    private static final Pattern HEALTH = Pattern.compile(
            "\\b(tien su|benh|vang da|men gan|viem|nhiem|lao|gan b|gan c|phoi|hen suyen|tim mach|suy than|da day|sot|cum|covid|ung thu|u nang"
                    + "|tieu duong|dai thao duong|huyet ap|thieu mau|hong cau|huyet sac to|hb|hgb|phau thuat|thuoc|khang sinh|tiem"
                    + "|vac xin|vaccine|hiv|aids|hbv|hbsag|hcv|giang mai|duong tinh|xet nghiem|di ung|dong kinh|tam than|mang thai"
                    + "|co thai|co bau|sinh con|cho con bu|kinh nguyet|say thai|pha thai|ma tuy|xam|ngat|choang|vinh vien|hoan"
                    + "|khong dat|chong chi dinh)\\b");

    private final RowCells cells;

    ReasonReader(RowCells cells) {
        this.cells = cells;
    }

    /** The reason's own column first, then what stands beside the result, then the note. */
    @Nullable
    String reason() {
        var reason = cells.text(ColumnField.REASON);
        var deferred = cells.content(ColumnField.OUTCOME_DEFERRED);
        if (reason == null && !deferred.isBlank() && !Words.isMark(deferred)) {
            reason = deferred.text();
        }
        if (reason == null) {
            reason = behindResult(cells.content(ColumnField.OUTCOME));
        }
        return reason == null ? cells.text(ColumnField.NOTE) : reason;
    }

    /** What the row tells of why somebody may not give, also beside a donation; a note there may be about anything else. */
    Map<ColumnField, String> all(@Nullable Outcome outcome) {
        var told = new EnumMap<ColumnField, String>(ColumnField.class);
        put(told, ColumnField.REASON, cells.text(ColumnField.REASON));
        var note = cells.content(ColumnField.NOTE);
        var away = outcome == Outcome.DEFERRED || outcome == Outcome.NO_SHOW;
        put(told, ColumnField.NOTE, away || HEALTH.matcher(note.folded()).find() ? cells.text(ColumnField.NOTE) : null);
        for (var field : List.of(ColumnField.OUTCOME, ColumnField.OUTCOME_DEFERRED, ColumnField.VOLUME_ML)) {
            var cell = cells.content(field);
            var plain = Volume.ofText(cell.text()) != null || Outcome.ofCell(cell) == Outcome.NO_SHOW;
            put(told, field, plain ? null : beside(cell));
        }
        return told;
    }

    private static void put(Map<ColumnField, String> told, ColumnField field, @Nullable String text) {
        if (text != null && text.chars().anyMatch(Character::isLetter) && !Words.isMark(Cell.text(text))) {
            told.put(field, text);
        }
    }

    private static @Nullable String behindResult(Cell result) {
        if (result.isBlank()) {
            return null;
        }
        var behind = BEHIND_WORD.matcher(result.text());
        if (behind.matches() && Outcome.ofCell(Cell.text(behind.group(1))) != null) {
            return behind.group(2);
        }
        return Outcome.ofCell(result) == null ? result.text() : null;
    }

    /** The same, and a result that tells why in one breath, as "Hoãn viêm gan B" does. */
    private static @Nullable String beside(Cell result) {
        var behind = behindResult(result);
        if (behind != null || result.isBlank()) {
            return behind;
        }
        var words = result.folded();
        var plain = Outcome.ofCell(result) == Outcome.DONATED
                ? !HEALTH.matcher(words).find()
                : RESULT_ALONE.matcher(words).matches();
        return plain ? null : result.text();
    }
}
