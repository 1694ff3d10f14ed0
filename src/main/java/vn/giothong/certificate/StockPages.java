package vn.giothong.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Texts;

/** A collector's blank certificates on a page, with a line to write what came and what was spoiled. */
@Path("/certificates/stock")
@Authenticated
class StockPages {
    record KindChoice(CertificateStock.Kind value, String text) {}

    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StockPage(StockSheet sheet, List<Stocks.Choice> collectors, List<KindChoice> kinds)
            implements TemplateInstance {}

    private final Stocks stocks;
    private final CurrentActor current;
    private final Form form;
    private final Language language;
    private final Clock clock;

    StockPages(Stocks stocks, CurrentActor current, Form form, Language language, Clock clock) {
        this.stocks = stocks;
        this.current = current;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public Response show(@QueryParam("collectorId") @Nullable UUID collectorId) {
        form.put("on", LocalDate.now(clock));
        return Pages.ok(page(collectorId));
    }

    private StockPage page(@Nullable UUID collectorId) {
        var sheet = stocks.of(current.get(), collectorId);
        form.put("collectorId", sheet.collectorId());
        var kinds = Arrays.stream(CertificateStock.Kind.values())
                .map(kind -> new KindChoice(kind, Texts.text(language.code(), "certificateStock_" + kind)))
                .toList();
        return new StockPage(sheet, stocks.collectors(current.get()), kinds);
    }

    @POST
    public Response write() {
        var collectorId = form.id("collectorId");
        var entry = new Stocks.NewEntry(
                collectorId,
                form.choice("kind", CertificateStock.Kind.class),
                form.date("on"),
                form.integer("quantity"),
                form.text("note"));
        return done(collectorId, () -> stocks.write(current.get(), entry), "certificate_stock_saved");
    }

    @POST
    @Path("{entryId}/void")
    public Response strike(UUID entryId) {
        var collectorId = form.id("collectorId");
        var reason = form.required("reason");
        return done(collectorId, () -> stocks.strike(current.get(), entryId, reason), "certificate_struck");
    }

    private Response done(@Nullable UUID collectorId, Runnable act, String messageKey) {
        if (form.accepts(act)) {
            return Pages.seeOther(
                    "/certificates/stock" + (collectorId == null ? "" : "?collectorId=" + collectorId), messageKey);
        }
        return Pages.invalid(page(collectorId));
    }
}
