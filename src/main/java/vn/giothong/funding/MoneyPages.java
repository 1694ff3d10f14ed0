package vn.giothong.funding;

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
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.money.Award;
import vn.giothong.recognition.money.Payee;
import vn.giothong.recognition.money.Quote;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** What an award pays, for everybody; the numbers behind it, for those who keep them. */
@Path("/funding")
@Authenticated
class MoneyPages {
    /** An entry of a list to choose from. */
    record Option(String value, String text) {}

    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuotePage(
            List<Option> awards,
            List<Option> kinds,
            List<Option> levels,
            @Nullable Quote quote) implements TemplateInstance {}

    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RatesPage(
            LocalDate at,
            List<RateRecord> rates,
            List<Option> series,
            @Nullable String shown,
            List<RateRecord> history,
            boolean mayChange)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Rates rates;
    private final Form form;
    private final Language language;
    private final Clock clock;

    MoneyPages(CurrentActor current, Access access, Rates rates, Form form, Language language, Clock clock) {
        this.current = current;
        this.access = access;
        this.rates = rates;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("quote")
    public Response quote(
            @QueryParam("award") @Nullable String award,
            @QueryParam("subjectKind") @Nullable String kind,
            @QueryParam("authorityLevel") @Nullable String level,
            @QueryParam("decidedOn") @Nullable String day) {
        form.put("award", award == null ? Award.BANG_KHEN : award);
        form.put("subjectKind", kind == null ? Payee.PERSON : kind);
        form.put("authorityLevel", level == null ? AuthorityLevel.PROVINCE : level);
        form.put("decidedOn", day == null ? LocalDate.now(clock) : day);
        var request = new QuoteRequest(
                form.choice("award", Award.class),
                form.choice("subjectKind", Payee.class),
                form.choice("authorityLevel", AuthorityLevel.class),
                form.date("decidedOn"));
        @Nullable Quote quote = null;
        try {
            quote = form.hasErrors() ? null : rates.quote(request);
        } catch (Refusal refusal) {
            form.reject(refusal);
        }
        return Pages.ok(new QuotePage(
                options("fundingAward_", Award.values()),
                options("fundingSubject_", Payee.values()),
                options("fundingLevel_", AuthorityLevel.values()),
                quote));
    }

    private List<Option> options(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), Texts.text(language.code(), prefix + one)))
                .toList();
    }

    @GET
    @Path("rates")
    public Response list(@QueryParam("at") @Nullable String at, @QueryParam("series") @Nullable String series) {
        form.put("at", at).put("series", series);
        form.put("validFrom", LocalDate.now(clock));
        return Pages.ok(page(series));
    }

    private RatesPage page(@Nullable String shown) {
        var actor = current.get();
        var asked = form.date("at");
        var day = asked == null ? LocalDate.now(clock) : asked;
        var series = Rates.known().stream()
                .map(one -> new Option(one, RateRecord.name(one, language.code())))
                .toList();
        return new RatesPage(
                day,
                rates.at(actor, day),
                series,
                shown == null ? null : RateRecord.name(shown, language.code()),
                shown == null ? List.of() : rates.history(actor, shown),
                !access.reach(actor, Action.WRITE_FUNDING).nothing());
    }

    @POST
    @Path("rates")
    public Response change() {
        var change = new RateChange(
                form.required("series"),
                form.decimal("amount"),
                form.ticked("ended"),
                form.date("validFrom"),
                form.date("confirmedUntil"),
                form.required("legalBasis"),
                form.ticked("confirmed"),
                form.ticked("correction"),
                form.text("reason"));
        return form.accepts(() -> rates.change(current.get(), change))
                ? Pages.seeOther("/funding/rates", "funding_rate_changed")
                : Pages.invalid(page(null));
    }
}
