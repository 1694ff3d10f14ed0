package vn.giothong.eligibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** The rules as the migrations bring them, read without a database. */
final class LawRules {
    private static final String TEXT = "('[^']*'|null)";
    private static final Pattern RULE = Pattern.compile("\\(x'\\w+', '(\\w+)', " + TEXT + ", " + TEXT
            + ", (\\d+), '\\w+', " + TEXT + ", " + TEXT + ", " + TEXT + ", (true|false)\\)");
    private static final Pattern LENGTH = Pattern.compile("\\(x'\\w+', '(\\w+)', '(\\w+)', (\\d+|null), '(\\w+)', "
            + TEXT + ", " + TEXT + ", " + TEXT + ", (true|false)\\)");
    private static final Pattern NAME =
            Pattern.compile("\\('(\\w+)', '(?:MEDICAL|PERMANENT|HAEMOGLOBIN)', '([^']*)', '([^']*)'");

    private LawRules() {}

    static RuleBook book() {
        return book(List.of(), List.of());
    }

    /** The law with some rules more. */
    static RuleBook book(List<Rule> more, List<DeferralRule> moreDeferrals) {
        var sql = sql();
        var lengths = lengths(sql);
        return new RuleBook(
                Stream.concat(rules(sql).stream(), more.stream()).toList(),
                Stream.concat(lengths.stream(), moreDeferrals.stream()).toList(),
                names(sql));
    }

    static List<Rule> rules() {
        return rules(sql());
    }

    private static List<Rule> rules(String sql) {
        var rules = new ArrayList<Rule>();
        RULE.matcher(sql).results().forEach(row -> {
            var component = text(row, 2);
            var sex = text(row, 3);
            rules.add(new Rule(
                    RuleCode.valueOf(row.group(1)),
                    component == null ? null : Component.valueOf(component),
                    sex == null ? null : Sex.valueOf(sex),
                    new BigDecimal(row.group(4)),
                    day(row, 5),
                    dayOrNone(row, 6),
                    row.group(7),
                    Boolean.parseBoolean(row.group(8))));
        });
        return rules;
    }

    /** Every code for which the law has a length. */
    static List<String> codes() {
        return lengths(sql()).stream().map(DeferralRule::code).distinct().toList();
    }

    private static List<DeferralRule> lengths(String sql) {
        var lengths = new ArrayList<DeferralRule>();
        LENGTH.matcher(sql)
                .results()
                .filter(row -> Stream.of(Length.Unit.values())
                        .anyMatch(unit -> unit.name().equals(row.group(4))))
                .forEach(row -> lengths.add(new DeferralRule(
                        null,
                        row.group(1),
                        DeferralRule.Start.valueOf(row.group(2)),
                        new Length(
                                row.group(3).equals("null") ? null : Integer.valueOf(row.group(3)),
                                Length.Unit.valueOf(row.group(4))),
                        null,
                        day(row, 5),
                        dayOrNone(row, 6),
                        row.group(7),
                        Boolean.parseBoolean(row.group(8)))));
        return lengths;
    }

    private static Map<String, Wording> names(String sql) {
        var names = new HashMap<String, Wording>();
        NAME.matcher(sql).results().forEach(row -> names.put(row.group(1), new Wording(row.group(2), row.group(3))));
        return names;
    }

    private static @Nullable String text(MatchResult row, int group) {
        var found = row.group(group);
        return found.equals("null") ? null : found.substring(1, found.length() - 1);
    }

    private static LocalDate day(MatchResult row, int group) {
        var found = dayOrNone(row, group);
        return found == null ? LocalDate.MIN : found;
    }

    private static @Nullable LocalDate dayOrNone(MatchResult row, int group) {
        var found = text(row, group);
        return found == null ? null : LocalDate.parse(found);
    }

    private static String sql() {
        return read("migrations/006-eligibility.sql")
                + read("migrations/021-eligibility-rules.sql")
                + read("migrations/332-covid-deferrals.sql");
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
