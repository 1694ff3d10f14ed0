package vn.giothong.eligibility;

import java.util.List;
import vn.giothong.web.Texts;

/** Why a person should perhaps not give today; it forbids nothing. The rule names the row of the law, or DEFERRAL. */
public record DeskWarning(String rule, String text, List<Object> arguments, String legalBasis, boolean confirmed) {
    public DeskWarning {
        arguments = List.copyOf(arguments);
    }

    public String message(String language) {
        var message = Texts.text(language, "eligibility_warning_" + text, arguments.toArray());
        return confirmed ? message : message + " " + Texts.text(language, "eligibility_warning_unconfirmed");
    }
}
