package vn.giothong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, and no template holds one of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranslationTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private static final Pattern TEXT_KEY = Pattern.compile("\\{t:([a-zA-Z0-9_]+)");
    private static final Pattern TAG_KEY = Pattern.compile("\\b(?:label|hint|empty)='([a-z]+_[a-zA-Z0-9_]+)'");
    private static final Pattern PAPER_KEY = Pattern.compile("\\.word\\('([a-zA-Z0-9_]+)'\\)");
    private static final Pattern REFUSAL_CODE = Pattern.compile(
            "Refusal\\s*\\.(?:of|conflict|tooMany|unauthorized)\\(\\s*\"([a-z_0-9]+)\"|Refusal\\s*\\.(?:at|badRequest)\\(\\s*\"[^\"]+\",\\s*\"([a-z_0-9]+)\"|\\.reject\\(\\s*\"[^\"]*\",\\s*\"([a-z_0-9]+)\"");
    private static final Pattern FLASH_KEY = Pattern.compile("seeOther\\([^;]*?,\\s*\"([a-z]+_[a-z_0-9]+)\"");

    private static final Pattern NOT_TEXT = Pattern.compile(
            "\\{![\\s\\S]*?!}|<!--[\\s\\S]*?-->|<!DOCTYPE[^>]*>|<(script|style|code)[^>]*>[\\s\\S]*?</\\1>|<svg[\\s\\S]*?</svg>");
    private static final Pattern EXPRESSION = Pattern.compile("(?<!\\\\)\\{[^{}]*}");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile("\\b(?:title|placeholder|alt|aria-label|aria-description)=\"([^\"]*)\"");
    private static final Pattern ELEMENT = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&[a-zA-Z#0-9]+;");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** Units and marks that are the same in every language. */
    private static final List<String> SAME_EVERYWHERE = List.of("ml", "kg", "Rh");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(Texts.all("vi").keySet()))
                .isEqualTo(new TreeSet<>(Texts.all("en").keySet()));
        assertThat(Texts.all("vi"))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(Texts.all("en"))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void every_file_of_texts_belongs_to_a_known_room() {
        var rooms = files(MESSAGES, ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("_(vi|en)\\.properties$", ""))
                .toList();
        assertThat(Texts.ROOMS).containsAll(rooms);
    }

    @Test
    void every_key_that_a_template_names_has_a_text() {
        var missing = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".html")) {
            var template = read(file);
            for (var pattern : List.of(TEXT_KEY, TAG_KEY, PAPER_KEY)) {
                pattern.matcher(template)
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.equals("of") && !Texts.has("vi", key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_refusal_and_every_message_after_an_act_has_a_text() {
        var missing = new TreeSet<String>();
        for (var file : files(SOURCES, ".java")) {
            var source = read(file);
            REFUSAL_CODE.matcher(source).results().forEach(found -> {
                for (int group = 1; group <= found.groupCount(); group++) {
                    if (found.group(group) != null && !Texts.has("vi", "error_" + found.group(group))) {
                        missing.add(file.getFileName() + ": error_" + found.group(group));
                    }
                }
            });
            FLASH_KEY
                    .matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !Texts.has("vi", key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_holds_a_literal_text() {
        var literals = new ArrayList<String>();
        for (var file : files(TEMPLATES, ".html")) {
            literals(read(file)).forEach(word -> literals.add(file.getFileName() + ": " + word));
        }
        assertThat(literals).isEmpty();
    }

    private static List<String> literals(String template) {
        var bare = NOT_TEXT.matcher(template).replaceAll(" ");
        for (var before = ""; !before.equals(bare); ) {
            before = bare;
            bare = EXPRESSION.matcher(bare).replaceAll(" ");
        }
        var read = new StringBuilder();
        READ_ATTRIBUTE.matcher(bare).results().forEach(found -> read.append(' ').append(found.group(1)));
        read.append(' ')
                .append(ENTITY.matcher(ELEMENT.matcher(bare).replaceAll(" ")).replaceAll(" "));
        return WORD.matcher(read)
                .results()
                .map(found -> found.group())
                .filter(word -> !SAME_EVERYWHERE.contains(word))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
