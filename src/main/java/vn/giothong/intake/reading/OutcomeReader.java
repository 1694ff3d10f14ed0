package vn.giothong.intake.reading;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whether the person of a row donated, what, and why not. */
final class OutcomeReader {
    private static final int LONGEST_SERIAL = 40;

    private static final Pattern NO_VOLUME = Pattern.compile("0+(?:[.,]0+)?\\s*(?:ml|cc)?");
    private static final Pattern SEVERAL_BAGS = Pattern.compile("0?[2-9](?:[.,]0+)?(?: ?\\p{L}.*)?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,3})(?:[.,]0+)?\\b.*");
    private static final Pattern NONE_BEFORE = Pattern.compile("lan dau.*|chua.*|khong.*|moi");

    private final RowCells cells;
    private final ReasonReader reasons;
    private boolean volumeStands;
    private @Nullable Outcome saidByVolume;

    OutcomeReader(RowCells cells) {
        this.cells = cells;
        this.reasons = new ReasonReader(cells);
    }

    /**
     * Reads the row.
     *
     * @param tells whether the list tells at all who donated; without that it is one of people alone
     */
    ReadOutcome read(boolean tells) {
        var volume = volume();
        var bag = serial(ColumnField.BAG_NUMBER);
        var certificate = serial(ColumnField.CERTIFICATE_SERIAL);
        var donates = volumeStands || bag != null || certificate != null;
        var outcome = tells ? outcome(donates) : null;
        var donated = outcome == Outcome.DONATED;
        if (donated && volume == null) {
            cells.note(ColumnField.VOLUME_ML, NoteCode.VOLUME_UNKNOWN);
        }
        return new ReadOutcome(
                outcome,
                component(),
                donated ? volume : null,
                donated ? bag : null,
                donated ? certificate : null,
                weight(),
                outcome == Outcome.DEFERRED ? reasons.reason() : null,
                previousDonations());
    }

    private Outcome outcome(boolean donates) {
        var said = said();
        if (said != null && said != Outcome.DONATED && donates) {
            cells.note(ColumnField.OUTCOME, NoteCode.OUTCOME_CONTRADICTED);
        }
        if (said != null) {
            return said;
        }
        if (!donates && cells.has(ColumnField.OUTCOME) && reasons.reason() == null) {
            cells.note(ColumnField.OUTCOME, NoteCode.OUTCOME_UNKNOWN);
        }
        return donates ? Outcome.DONATED : Outcome.DEFERRED;
    }

    /** What the result says in words or marks, or null. */
    private @Nullable Outcome said() {
        var result = cells.content(ColumnField.OUTCOME);
        var read = result.isBlank() ? null : Outcome.ofCell(result);
        var mark = cells.content(ColumnField.OUTCOME_DEFERRED);
        var deferred = !mark.isBlank();
        if (!result.isBlank() && read == null && Volume.ofText(result.text()) == null) {
            cells.note(ColumnField.OUTCOME, NoteCode.OUTCOME_UNKNOWN);
        }
        if (deferred && read == Outcome.DONATED) {
            cells.note(ColumnField.OUTCOME, NoteCode.OUTCOME_CONTRADICTED);
        }
        if (read == null && deferred) {
            return Outcome.ofCell(mark) == Outcome.NO_SHOW ? Outcome.NO_SHOW : Outcome.DEFERRED;
        }
        return read == null ? saidByVolume : read;
    }

    /** The volume's own column first; a count of bags in it tells none. */
    private @Nullable Integer volume() {
        var cell = cells.content(ColumnField.VOLUME_ML);
        var written = !cell.isBlank() && !NO_VOLUME.matcher(cell.text()).matches();
        var volume = written ? Volume.ofText(cell.text()) : null;
        saidByVolume = written && volume == null && staysWithout(cell) ? Outcome.ofCell(cell) : null;
        if (saidByVolume != null) {
            return null;
        }
        var read = volume != null ? volume : volumeElsewhere();
        volumeStands |= written;
        // two bags of 350 ml may be 350 or 700 ml
        return SEVERAL_BAGS.matcher(cell.text()).matches() ? null : read;
    }

    /** By a mark, or beside the result. */
    private @Nullable Integer volumeElsewhere() {
        var marked = markedVolumes();
        var inResult = Volume.ofText(cells.content(ColumnField.OUTCOME).text());
        if (marked.isEmpty() && inResult != null) {
            volumeStands = true;
            return inResult;
        }
        volumeStands = !marked.isEmpty();
        return marked.size() == 1 && marked.first() > 0 ? marked.first() : null;
    }

    private static boolean staysWithout(Cell cell) {
        var said = Outcome.ofCell(cell);
        return said == Outcome.DEFERRED || said == Outcome.NO_SHOW;
    }

    /** The volumes whose columns are marked; 0 stands for a mark that cannot be read. */
    private NavigableSet<Integer> markedVolumes() {
        var marked = new TreeSet<Integer>();
        for (var field : ColumnField.values()) {
            var cell = field.markedVolumeMl() == 0 ? Cell.BLANK : cells.content(field);
            if (!cell.isBlank() && !staysWithout(cell)) {
                var written = Volume.ofText(cell.text());
                marked.add(written != null ? written : Words.isMark(cell) ? field.markedVolumeMl() : 0);
            }
        }
        return marked;
    }

    /** The number of a bag or certificate; "Hoãn" in its place is none, and letters alone are told to be none. */
    private @Nullable String serial(ColumnField field) {
        var text = cells.text(field, LONGEST_SERIAL);
        if (text == null || text.chars().anyMatch(Character::isDigit)) {
            return text;
        }
        if (Outcome.ofCell(cells.content(field)) == null) {
            cells.note(field, NoteCode.SERIAL_UNREADABLE);
        }
        return null;
    }

    private Component component() {
        var text = cells.text(ColumnField.COMPONENT);
        var component = text == null ? Component.WHOLE_BLOOD : Component.ofText(text);
        if (component == null) {
            cells.note(ColumnField.COMPONENT, NoteCode.COMPONENT_UNKNOWN);
            return Component.WHOLE_BLOOD;
        }
        return component;
    }

    private @Nullable BigDecimal weight() {
        var cell = cells.content(ColumnField.WEIGHT_KG);
        var weight = cell.isBlank() ? null : Weight.ofText(cell.text());
        if (!cell.isBlank() && weight == null) {
            cells.note(ColumnField.WEIGHT_KG, NoteCode.WEIGHT_UNREADABLE);
        }
        return weight;
    }

    private @Nullable Integer previousDonations() {
        var cell = cells.cell(ColumnField.PREVIOUS_DONATIONS);
        var count = COUNT.matcher(cell.text());
        if (count.matches()) {
            return Integer.valueOf(count.group(1));
        }
        if (NONE_BEFORE.matcher(cell.folded()).matches()) {
            return 0;
        }
        if (!Words.isNothing(cell)) {
            cells.note(ColumnField.PREVIOUS_DONATIONS, NoteCode.PREVIOUS_DONATIONS_UNREADABLE);
        }
        return null;
    }
}
