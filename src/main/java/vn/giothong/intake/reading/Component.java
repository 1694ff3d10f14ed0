package vn.giothong.intake.reading;

import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** What was given. */
public enum Component {
    WHOLE_BLOOD,
    PLATELETS,
    PLASMA,
    RED_CELLS,
    GRANULOCYTES,
    STEM_CELLS;

    static @Nullable Component ofText(String text) {
        var words = PersonName.fold(text);
        if (words.contains("toan phan") || words.equals("mtp") || words.equals("mau") || words.equals("whole blood")) {
            return WHOLE_BLOOD;
        }
        if (words.contains("tieu cau") || words.equals("tc") || words.equals("ktc") || words.contains("platelet")) {
            return PLATELETS;
        }
        if (words.contains("huyet tuong") || words.contains("plasma")) {
            return PLASMA;
        }
        if (words.contains("hong cau") || words.contains("red cell")) {
            return RED_CELLS;
        }
        if (words.contains("bach cau")) {
            return GRANULOCYTES;
        }
        return words.contains("te bao goc") ? STEM_CELLS : null;
    }
}
