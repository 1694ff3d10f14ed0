package vn.giothong.eligibility;

import java.util.List;
import vn.giothong.web.Texts;

/** Something to know beside the reasons: what was not checked, what was assumed, what to heed. It decides nothing. */
public record Note(Kind kind, String rule, String text, List<Object> arguments) {
    public enum Kind {
        NOT_CHECKED,
        ASSUMED,
        WARNING
    }

    public Note {
        arguments = List.copyOf(arguments);
    }

    public String message(String language) {
        return Texts.text(language, "eligibility_note_" + text, arguments.toArray());
    }
}
