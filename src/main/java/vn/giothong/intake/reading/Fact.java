package vn.giothong.intake.reading;

import vn.giothong.person.BloodGroup;
import vn.giothong.person.Sex;

/** Tells whether a cell holds what a person who came to donate has, and a heading or a total has not. */
final class Fact {

    private static final int LEAST_DIGITS = 3;

    private Fact() {}

    /** 2 for the number of a bag or certificate, which nobody else has; 1 for other facts. */
    static int weight(ColumnField field, Cell cell) {
        if (cell.isBlank()) {
            return 0;
        }
        var fact =
                switch (field) {
                    case VOLUME_ML -> Volume.ofText(cell.text()) != null;
                    case BAG_NUMBER, CERTIFICATE_SERIAL -> isSerial(cell.text());
                    case BLOOD_GROUP, ABO -> BloodGroup.parse(cell.text()).value() != null;
                    case RH_D ->
                        BloodGroup.parse("O", cell.text()).notes().isEmpty()
                                && !cell.text().equals("-");
                    case SEX -> Sex.parse(cell.text()).value() != null;
                    case OUTCOME -> Outcome.ofCell(cell) != null && !cell.isNumber();
                    case WEIGHT_KG -> Weight.ofText(cell.text()) != null;
                    default -> field.markedVolumeMl() > 0 && cell.text().equalsIgnoreCase("x");
                };
        if (!fact) {
            return 0;
        }
        return field == ColumnField.BAG_NUMBER || field == ColumnField.CERTIFICATE_SERIAL ? 2 : 1;
    }

    private static boolean isSerial(String text) {
        return text.length() > LEAST_DIGITS
                && text.chars().filter(Character::isDigit).count() >= LEAST_DIGITS
                && !Words.isClosing(text);
    }
}
