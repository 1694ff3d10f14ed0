package vn.giothong;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A form of a page as a browser would send it: what is filled in, ticked and selected, the first choice where none is. */
public final class FilledForm {
    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>|(?s)<select\\b.*?</select>");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected)?");

    private final String page;
    private final String action;
    private final List<String> fields = new ArrayList<>();

    private FilledForm(String page, String action) {
        this.page = page;
        this.action = action;
    }

    public static FilledForm of(String page, String action) {
        var form = new FilledForm(page, action);
        var start = page.indexOf("action=\"" + action + "\"");
        var found = FIELD.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (found.find()) {
            form.take(found.group());
        }
        return form;
    }

    private void take(String field) {
        var name = attribute(field, "name");
        if (name.equals("csrf")) {
            return;
        }
        if (field.startsWith("<select")) {
            fields.addAll(List.of(name, selected(field)));
        } else if (!attribute(field, "type").equals("checkbox") || field.contains(" checked")) {
            fields.addAll(List.of(name, attribute(field, "value")));
        }
    }

    private static String attribute(String field, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(field);
        return found.find() ? found.group(1) : "";
    }

    private static String selected(String select) {
        var first = "";
        var options = OPTION.matcher(select);
        for (int i = 0; options.find(); i++) {
            if (options.group(2) != null) {
                return options.group(1);
            }
            first = i == 0 ? options.group(1) : first;
        }
        return first;
    }

    public FilledForm with(String name, String value) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                fields.set(i + 1, value);
                return this;
            }
        }
        throw new AssertionError("no field " + name);
    }

    public ValidatableResponse sentBy(Visitor visitor) {
        return visitor.post(page, action, fields.toArray(String[]::new));
    }
}
