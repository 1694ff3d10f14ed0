package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.drive.Dimension;
import vn.giothong.web.Texts;

/**
 * The health side's form of a year (Thông tư 26/2013/TT-BYT, Phụ lục 14), as far as donations tell it. What belongs to laboratories
 * and wards is left open and says so; the wording of the annex is to be confirmed.
 */
@ApplicationScoped
class HealthForm {
    private static final List<By> BREAKDOWNS =
            List.of(By.VOLUME, By.COMPONENT, By.FIRST_REPEAT, By.SEX, By.AGE_BAND, By.ABO, By.RH_D, By.OCCUPATION);
    private static final List<String> OPEN = List.of("healthTests", "healthProducts", "healthUse");

    private final FigureReports reports;

    HealthForm(FigureReports reports) {
        this.reports = reports;
    }

    List<FormPart> parts(Actor actor, FigureQuery.Read query) {
        var total = reports.of(actor, query, "vi").total();
        var found = new ArrayList<FormPart>();
        found.add(new FormPart(
                "healthDonations",
                List.of("people", "donations", "millilitres"),
                List.of(
                        FormPart.Row.of("registered", word("registered"), total.registered(), null, null),
                        FormPart.Row.of("arrived", word("arrived"), total.arrived(), null, null),
                        FormPart.Row.of("voluntary", word("voluntary"), null, total.donations(), total.millilitres())
                                .toBeConfirmed(),
                        FormPart.Row.open("replacement", word("replacement")),
                        FormPart.Row.open("paid", word("paid")),
                        FormPart.Row.open("need", word("need")))));
        BREAKDOWNS.forEach(by -> found.add(part(actor, query.by(by), FigureRow::donations)));
        found.add(part(actor, query.by(By.DEFERRAL), FigureRow::deferrals));
        OPEN.forEach(key -> found.add(open(key)));
        return found;
    }

    private FormPart part(Actor actor, FigureQuery.Read query, Function<FigureRow, @Nullable Long> figure) {
        var deferrals = query.by() == By.DEFERRAL;
        var rows = reports.of(actor, query, "vi").rows().stream()
                .filter(row -> !row.key().equals(Dimension.NONE))
                .map(row -> deferrals
                        ? FormPart.Row.of(row.key(), row.label(), figure.apply(row))
                        : FormPart.Row.of(row.key(), row.label(), figure.apply(row), row.millilitres()))
                .toList();
        return new FormPart(
                query.by().code(), deferrals ? List.of("people") : List.of("donations", "millilitres"), rows);
    }

    /** Lines that others fill in. */
    private static FormPart open(String key) {
        return new FormPart(
                key,
                List.of("number"),
                Stream.of(Texts.text("vi", "report_" + key).split("; "))
                        .map(line -> FormPart.Row.open(line, line))
                        .toList());
    }

    private static String word(String key) {
        return Texts.text("vi", "report_" + key);
    }
}
