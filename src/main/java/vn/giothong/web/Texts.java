package vn.giothong.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Every text that people read, by language and key. A room keeps its own in {@code messages/<room>_vi.properties} and
 * {@code _en.properties}; a key begins with the room's name, and {@code {0}}, {@code {1}} stand for arguments.
 */
public final class Texts {
    static final List<String> ROOMS = List.of(
            "web",
            "account",
            "chapter",
            "club",
            "donor",
            "eligibility",
            "drive",
            "desk",
            "donation",
            "merge",
            "intake",
            "job",
            "today",
            "outreach",
            "me",
            "consent",
            "invitation",
            "mailing",
            "publicity",
            "household",
            "document",
            "paper",
            "ceremony",
            "funding",
            "recognition",
            "report",
            "care",
            "entitlement",
            "certificate",
            "demo",
            "error",
            "code");

    private static final Map<String, Map<String, String>> BY_LANGUAGE = Map.of("vi", load("vi"), "en", load("en"));

    /** A word of a list of codes, such as a state, to be put into a text in the reader's language. */
    public record Word(String list, Object item) {}

    private Texts() {}

    /** The text of a key; the key itself where no text is, so that a forgotten one is seen and not an error page. */
    public static String text(String language, String key, Object... arguments) {
        var text = BY_LANGUAGE.getOrDefault(language, Map.of()).getOrDefault(key, key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", Formats.plain(language, arguments[i]));
        }
        return text;
    }

    public static boolean has(String language, String key) {
        return BY_LANGUAGE.getOrDefault(language, Map.of()).containsKey(key);
    }

    static Map<String, String> all(String language) {
        return BY_LANGUAGE.getOrDefault(language, Map.of());
    }

    private static Map<String, String> load(String language) {
        var texts = new HashMap<String, String>();
        for (var room : ROOMS) {
            var properties = new Properties();
            try (InputStream in =
                    Texts.class.getResourceAsStream("/messages/" + room + "_" + language + ".properties")) {
                if (in == null) {
                    continue;
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        }
        return Map.copyOf(texts);
    }
}
