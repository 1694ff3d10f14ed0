package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giothong.web.Texts;

/** Puts a drive's breakdowns into words. */
@ApplicationScoped
class DriveTables {
    private final DeferralReasons deferrals;

    DriveTables(DeferralReasons deferrals) {
        this.deferrals = deferrals;
    }

    @Transactional
    List<DriveTable> of(DriveFigures figures, String language) {
        var reasons = deferrals.list().stream()
                .collect(Collectors.toMap(DeferralReasons.Reason::code, reason -> reason.name(language)));
        return List.of(
                table(Dimension.VOLUME, figures.byVolume(), item -> volume(item, language)),
                table(Dimension.ABO, figures.byAbo(), item -> word(item, language)),
                table(Dimension.RH_D, figures.byRhD(), item -> word(item, language)),
                table(Dimension.SEX, figures.bySex(), item -> word(item, language)),
                table(Dimension.AGE, figures.byAge(), item -> word(item, language)),
                table(Dimension.OCCUPATION, figures.byOccupation(), item -> word(item, language)),
                table(Dimension.COMPONENT, figures.byComponent(), item -> word(item, language)),
                DriveTable.of(
                        Dimension.FIRST_TIME.name(),
                        List.of(
                                new DriveTable.Row(word("FIRST", language), figures.firstTime()),
                                new DriveTable.Row(word("REPEAT", language), figures.repeat()))),
                table(
                        Dimension.DEFERRAL,
                        figures.deferralsByReason(),
                        item -> reasons.getOrDefault(item, word(item, language))));
    }

    private static DriveTable table(Dimension dimension, Map<String, Integer> numbers, Function<String, String> label) {
        return DriveTable.of(
                dimension.name(),
                numbers.entrySet().stream()
                        .map(entry -> new DriveTable.Row(label.apply(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static String volume(String item, String language) {
        return item.equals("UNKNOWN") ? word(item, language) : item + " ml";
    }

    private static String word(String item, String language) {
        return Texts.text(language, "driveItem_" + item);
    }
}
