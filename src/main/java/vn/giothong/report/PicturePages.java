package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** Pictures of a unit and a year, each beside the table that says the same. */
@Path("/reports/pictures")
@Authenticated
class PicturePages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PicturesPage(PictureSheet sheet, UnitMap map) implements TemplateInstance {}

    private final CurrentActor current;
    private final Pictures pictures;
    private final Form form;
    private final Language language;

    PicturePages(CurrentActor current, Pictures pictures, Form form, Language language) {
        this.current = current;
        this.pictures = pictures;
        this.form = form;
        this.language = language;
    }

    @GET
    @Transactional
    public Response show(
            @QueryParam("chapterId") @Nullable UUID chapterId, @QueryParam("year") @Nullable Integer year) {
        var sheet = pictures.of(current.get(), chapterId, year, language.code());
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId());
        return Pages.ok(new PicturesPage(sheet, UnitMap.of(sheet.units(), UnitMap.places())));
    }
}
